"""When two names mean one thing: for repeats over documents, and for a coded name beside the written one."""

from __future__ import annotations

import re
from functools import lru_cache

from visitprep.health_records.found import Item, Kind
from visitprep.health_records.plain import STRENGTH, strength_in, words_in
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled

_NOT_LETTERS = compiled(r"[\W_]+")
_UNIT_AFTER = compiled(r"(?<=\d) (?=[a-zµ%])")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """A name to compare by: no signs, one case, "100 mg" as "100mg"."""
    return _UNIT_AFTER.sub("", _NOT_LETTERS.sub(" ", name.casefold())).strip()


_BRACKETS = compiled(r"[(\[][^)\]]*[)\]]")
_ONE_MORE = any_case(r"[/+&,;]|\b(?:and|with)\b")


@lru_cache(maxsize=4096)
def known_as(name: str) -> str:
    """The ingredients of a medicine by its name, where the table knows it; else nothing."""
    if not name:
        return ""
    entry = lookup(name[:120])
    if entry is None:  # a brand in brackets, and whatever words for the form a program has behind the strength
        head, *rest = STRENGTH.sub("|", _BRACKETS.sub(" ", name[:120])).split("|")
        entry = lookup(head) if len(rest) < 2 and not any(map(_ONE_MORE.search, rest)) else None
    if entry is None:
        return ""
    return "+".join(sorted(entry.ingredients)).casefold() or entry.name.casefold()


def akin(one: str, other: str) -> bool:
    """Whether two names share a word that tells things apart."""
    if not one or not other:
        return False
    shared = words_in(one) & words_in(other)
    return bool(shared) or key_of(one) == key_of(other)


@lru_cache(maxsize=4096)
def akin_medicines(one: str, other: str) -> bool:
    """Whether two names of one record could be one medicine: by what is in both, else by a shared word.

    What the table knows to be two is never one, whatever salt they share.
    """
    mine, theirs = set(filter(None, known_as(one).split("+"))), set(filter(None, known_as(other).split("+")))
    return bool(mine & theirs) if mine and theirs else akin(one, other)


_RELEASE = any_case(r"\b(er|xr|sr|xl|cr|la|extended|delayed|ec|dr|12 ?hr?|24 ?hr?|sustained|odt)\b")
_WAY_IN = any_case(r"cream|ointment|gel|lotion|patch|drops|inhal|spray|suppositor|inject|syringe|pen\b")


@lru_cache(maxsize=4096)
def release_of(name: str) -> str:
    """How it lets its ingredient go: what is slow is not taken in place of what is not."""
    return " ".join(sorted({found.casefold() for found in _RELEASE.findall(name)}))


@lru_cache(maxsize=4096)
def whatever_strength(name: str) -> tuple[str, str, str]:
    """What one medicine is known by, whatever its strength: its ingredients or else its words, its release, its way."""
    way = _WAY_IN.search(name)
    bare = key_of(STRENGTH.sub(" ", name))
    slow = "slow" if set(release_of(name).split()) - {"delayed", "dr", "ec", "odt"} else ""
    return known_as(name) or bare, slow, way[0].casefold() if way else ""


_SALT_OR_FORM = compiled(
    r"(hydro)?chloride|hcl|sodium|potassium|calcium|magnesium|zinc|sulfate|sulphate|acetate|citrate|tartrate"
    r"|succinate|maleate|fumarate|phosphate|carbonate|oxide|gluconate|nitrate|bromide|mesylate|besylate|bitartrate"
    r"|vitamins?|insulin|patch(es)?|gel|cream|ointment|drops?|spray|inhaler|syrup|powder|film|pills?|caps?|tabs?"
    r"|pain|blood|pressure|sleep|heart|water|sugar|birth|control|herb(al)?|supplement|generic|strength|extra|plus"
)
"""Words that two different medicines may share."""


@lru_cache(maxsize=4096)
def may_be_one(one: str, other: str) -> bool:
    """Whether a medicine of a list and one of a record may be the same: the same ingredients, all of them.

    Where the table does not know both, every word of weight of one of them stands in the other.
    """
    if key_of(one) == key_of(other):
        return True
    known, theirs = known_as(one), known_as(other)
    if known and theirs:
        return known == theirs
    words = [{word for word in words_in(name) if not _SALT_OR_FORM.fullmatch(word)} for name in (one, other)]
    return bool(words[0] and words[1]) and (words[0] <= words[1] or words[1] <= words[0])


@lru_cache(maxsize=4096)
def strength_key(text: str) -> str:
    """A strength to compare by: its numbers and units without blanks. "25 mg" is not "50 mg"."""
    return (
        re.sub(r"\s|,(?=\d{3})", "", strength_in(text).casefold()).replace("unt", "unit").replace("units", "unit")
    )


def denies(denied: Item, item: Item, *, alike: bool = False) -> bool:
    """Whether it is the same thing; of a row and its code a shared word is enough."""
    related = akin_medicines if item.kind is Kind.MEDICINES else akin
    return any(
        mine and theirs and (key_of(mine) == key_of(theirs) or (alike and related(mine, theirs)))
        for mine in (item.name, item.coded_name)
        for theirs in (denied.name, denied.coded_name)
    )

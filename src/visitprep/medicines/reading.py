"""What a typed medicine is: one answer for the checks, the page, `check` and every way of typing a name in.

A name is recognised, recognised in part ("Soma Compound"), a word for a whole class ("my blood thinner"), or not
recognised but close to one that is known. Nothing typed is ever replaced.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import combinations
from typing import Final

from msgspec import Struct

from visitprep.medicines.names import closest, key_of, lookup, names_something, unglued, without_form
from visitprep.medicines.spelling import apart
from visitprep.medicines.table import ON_THE_SKIN, Entry, classes, entries
from visitprep.patterns import compiled

_NEGATED: Final = compiled(r"\b(?:no|not|non|free|without)\b")
_SKIN_FORM: Final = compiled(r"\b(?:gel|cream|ointment|lotion|patch(?:es)?|plasters?|skin|topical|emulgel|rub)\b")
_LOW_ASPIRIN: Final = compiled(r"(?<![\d.])(?:75|81)(?![\d.])|\blow[- ]dose\b|\bbaby\b")
_BETWEEN_INGREDIENTS: Final = compiled(r"[,;+/&\n]|\band\b|\bwith\b")
_ASIDE: Final = compiled(r"\([^()]*\)|\bfor\b.*", re.DOTALL)
_LONGEST_NAME: Final = 3  # words of a name that is looked for inside a longer text
_SHORTEST_START: Final = 6  # letters; a shorter first word of a story is close to too many names
_SHORTEST_CLASS: Final = 5  # letters of a class word that may be misspelt
_CLASS_SURELY: Final = 0.15  # cost for each letter of it, up to which it is close


class MaybeName(Struct, frozen=True):
    """A name that is not recognised, and what it may be: a question to the person, and a warning on the page."""

    typed: str
    may_be: tuple[str, ...]
    """The closest name, and another that is as close; never put in the place of what was typed."""
    flags: frozenset[str]
    """What any of them carries in the table: empty when none of them matters before a needle or with an opioid."""


class Named(Struct, frozen=True):
    """All that the table says of one typed medicine."""

    typed: str
    entry: Entry | None
    """The row, when the whole name is in it."""
    ingredients: frozenset[str]
    flags: frozenset[str]
    """Some of `table.FLAGS`. None said is not none there."""
    on_skin: bool
    low_aspirin: bool
    left_over: str = ""
    """Words of a longer name that no row explains: "compound" in "Soma Compound"."""
    may_be: MaybeName | None = None


def read_name(typed: str, ingredient_text: str = "", form: str = "", strength: str = "") -> Named:
    """What the table says of a medicine: its name as typed, and what was said of ingredient, form and strength."""
    return _read(typed, ingredient_text, form, strength)


@lru_cache(maxsize=2_000)  # every line of the page, the checklist and each question asks again
def _read(typed: str, ingredient_text: str, form: str, strength: str) -> Named:
    form = form.casefold()
    entry = (lookup(f"{typed} {form}") if form else None) or lookup(typed)
    inside = _Inside((entry,)) if entry else _inside(typed)
    rows, class_flags = list(inside.rows), set(inside.class_flags)
    if ingredient_text.strip():
        whole = lookup(ingredient_text)
        told = _Inside((whole,)) if whole else _inside(ingredient_text)
        rows += told.rows
        class_flags |= told.class_flags
    flags = frozenset(flag for row in rows for flag in row.flags) | class_flags
    ingredients = frozenset(ingredient for row in rows for ingredient in row.ingredients)
    on_skin = bool(_SKIN_FORM.search(form) or _SKIN_FORM.search(typed.casefold())) or (
        entry is not None and entry.route in ON_THE_SKIN
    )
    low = ingredients == {"aspirin"} and bool(
        (entry and entry.name == "low-dose aspirin") or _LOW_ASPIRIN.search(f"{typed} {strength}".casefold())
    )
    unknown = not rows and not class_flags and not inside.is_class
    return Named(
        typed=typed,
        entry=entry,
        ingredients=ingredients,
        flags=flags,
        on_skin=on_skin,
        low_aspirin=low,
        left_over="" if ingredient_text.strip() else inside.left_over,
        may_be=may_be(typed) if unknown else _that_matters(inside.left_over),
    )


def _that_matters(left_over: str) -> MaybeName | None:
    """What the rest of a name may be, beside a part that is known: asked only where it carries a flag."""
    maybe = may_be(left_over) if left_over else None
    return maybe if maybe and maybe.flags else None


def may_be(typed: str) -> MaybeName | None:
    """The known name that `typed` is close to; None when it is known itself, or close to nothing."""
    if lookup(typed) is not None or _NEGATED.search(typed.casefold().replace("-", " ")):
        return None
    if word := _class_meant(typed):
        return MaybeName(typed, (word,), _class_keys()[_joined(word)])
    for text in _to_compare(typed):
        if near := closest(text):
            flags = frozenset(flag for one in near for flag in one.entry.flags)
            return MaybeName(typed, tuple(one.name for one in near), flags)
    return None


def _to_compare(typed: str) -> tuple[str, ...]:
    """The whole text, then its first words: "eloquis in the morning" is compared as "eloquis" too."""
    words = without_form(_ASIDE.sub(" ", unglued(typed))).split()
    starts = (" ".join(words[:end]) for end in (2, 1) if len(words) > end and names_something(words[0]))
    return (" ".join(words), *(text for text in starts if len(text) >= _SHORTEST_START))


class _Inside(Struct, frozen=True):
    rows: tuple[Entry, ...] = ()
    class_flags: frozenset[str] = frozenset()
    is_class: bool = False
    left_over: str = ""


def _inside(text: str) -> _Inside:
    """Rows and class words for a text that is not simply one known name: its parts, or the names inside it.

    Store-bought brands are not searched for inside a longer name: "Advil" says little about another Advil.
    """
    if _NEGATED.search(text.casefold().replace("-", " ")):
        return _Inside()
    parts = [(part, lookup(part)) for part in _BETWEEN_INGREDIENTS.split(text)]
    found = tuple(entry for _, entry in parts if entry)
    explained = {word for part, entry in parts if entry for word in key_of(part).split()}
    words = key_of(unglued(text)).split()
    if not found:
        runs = {" ".join(words[a:b]) for a, b in _spans(len(words))}
        named = [(entry, keys & runs) for entry, keys in _searchable() if not keys.isdisjoint(runs)]
        found = tuple(entry for entry, _ in named)
        explained |= {word for _, keys in named for key in keys for word in key.split()}
    flags = classes_in(text)
    left = [
        word for word in key_of(_ASIDE.sub(" ", text)).split() if word not in explained and names_something(word)
    ]
    return _Inside(
        found, frozenset(flag for one in flags for flag in one), bool(flags), " ".join(left) if found else ""
    )


def _spans(words: int) -> list[tuple[int, int]]:
    return [(a, b) for a, b in combinations(range(words + 1), 2) if b - a <= _LONGEST_NAME]


def classes_in(text: str) -> tuple[frozenset[str], ...]:
    """The flags of each class word in `text` ("my blood thinner"): one set for each, empty for a class without."""
    runs = _joined_runs(text)
    hits = [key for key in _class_keys() if key in runs]
    # A "steroid cream" is a class of its own, and no "steroid".
    return tuple(_class_keys()[key] for key in hits if not any(key != other and key in other for other in hits))


def _joined_runs(text: str) -> dict[str, None]:
    words = key_of(text).split()
    return dict.fromkeys("".join(words[a:b]) for a, b in _spans(len(words)))


def _class_meant(text: str) -> str:
    """The class word that part of `text` is close to ("blood thiner", "steriod"), where it says something."""
    best = (1.0, "")
    for run in _joined_runs(_ASIDE.sub(" ", text)):
        limit = _CLASS_SURELY * len(run)
        if len(run) < _SHORTEST_CLASS or lookup(run):
            continue
        for key, word in _class_words().items():
            if key[0] == run[0] and abs(len(key) - len(run)) <= 2 and (far := apart(run, key, limit)) <= limit:
                best = min(best, (far / len(run), word))
    return best[1]


def _joined(word: str) -> str:
    return key_of(word).replace(" ", "")


@cache
def _class_keys() -> dict[str, frozenset[str]]:
    return {_joined(word): flags for word, flags in classes()}


@cache
def _class_words() -> dict[str, str]:
    """Those that say something, and are long enough to be known when they are misspelt."""
    return {_joined(word): word for word, flags in classes() if flags and len(_joined(word)) > _SHORTEST_CLASS}


@cache
def _searchable() -> tuple[tuple[Entry, frozenset[str]], ...]:
    """Each row with the keys of its names that are looked for inside a longer text."""
    return tuple(
        (
            entry,
            frozenset(
                key_of(name)
                for name in (entry.names if entry.kind == "prescription" else (entry.name, *entry.also))
                if len(name) > 3
            ),
        )
        for entry in entries()
    )

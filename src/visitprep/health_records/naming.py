"""When two names mean one thing: for repeats over documents, and for a coded name beside the written one."""

from __future__ import annotations

import re
from functools import lru_cache

from visitprep.health_records.plain import strength_in, words_in
from visitprep.medicines.names import lookup
from visitprep.patterns import compiled

_NOT_LETTERS = compiled(r"[\W_]+")


_UNIT_AFTER = compiled(r"(?<=\d) (?=[a-zµ%])")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """A name to compare by: no signs, one case, "100 mg" as "100mg"."""
    return _UNIT_AFTER.sub("", _NOT_LETTERS.sub(" ", name.casefold())).strip()


@lru_cache(maxsize=4096)
def known_as(name: str) -> str:
    """The ingredients of a medicine by its name, where the table knows it; else nothing."""
    if not name:
        return ""
    entry = lookup(name[:120])
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
    """Whether two names could be one medicine: a shared word, or a brand and what is in it."""
    if akin(one, other):
        return True
    known = known_as(one)
    return bool(known) and known == known_as(other)


@lru_cache(maxsize=4096)
def strength_key(text: str) -> str:
    """A strength to compare by: its numbers and units without blanks. "25 mg" is not "50 mg"."""
    return (
        re.sub(r"\s|,(?=\d{3})", "", strength_in(text).casefold()).replace("unt", "unit").replace("units", "unit")
    )

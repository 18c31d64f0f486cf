"""What an allergy is to: a known thing, its kind, and what a misspelt word is close to."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final

from visitprep.lines.allergies.plain_words import is_plain_word
from visitprep.lines.allergies.words import KINDS, SPELLED
from visitprep.medicines.names import closest, lookup
from visitprep.medicines.reading import classes_in, read_name
from visitprep.visit.records.choices.health import AllergyKind

_SHORTEST: Final = 4  # letters of a name that may be misspelt
_CLOSE: Final = 0.82  # of difflib's measure: one or two letters of a long word


def names_one(word: str) -> bool:
    """A word that is a medicine, or surely close to one: "codine"."""
    word = word.strip(".,;:")
    return lookup(word) is not None or (
        len(word) > _SHORTEST
        and not is_plain_word(word)
        and bool(closest(word))
        and word[:1].casefold() == (closest(word)[0].name[:1].casefold())
    )


def kind_of_whole(line: str) -> AllergyKind | None:
    return next((code for code, words in KINDS if words.fullmatch(line)), None)


def kind_of(thing: str) -> AllergyKind | None:
    if (kind := kind_of_whole(thing)) is not None:
        return kind
    if lookup(thing) is not None or classes_in(thing):
        return AllergyKind.MEDICINE
    for code, words in KINDS:
        if re.search(rf"\b(?:{words.pattern})(?!\w)", thing, re.IGNORECASE):
            return code
    if is_plain_word(thing):
        return None
    named = read_name(thing)
    return AllergyKind.MEDICINE if named.ingredients or (named.may_be and closest(thing)) else None


def meant_thing(thing: str) -> str:
    """The word that a misspelt thing is close to; empty when it is known as typed, or close to nothing."""
    if is_known(thing):
        return ""
    words = thing.split()
    for place, word in enumerate(words):
        if len(word) < 5 or is_known(word) or is_plain_word(word):
            continue
        medicine = next((one.name for one in closest(word)), "")
        near = get_close_matches(word.casefold(), (*SPELLED, *filter(None, (medicine,))), 1, _CLOSE)
        name = near[0] if near else medicine
        if name:
            return " ".join((*words[:place], name, *words[place + 1 :]))
    return ""


def is_known(thing: str) -> bool:
    """A medicine by a right name, or a thing that people react to."""
    row = lookup(thing)
    return (row is not None and thing.casefold() not in map(str.casefold, row.misspellings)) or any(
        re.fullmatch(rf"(?:{words.pattern})", thing, re.IGNORECASE) for _, words in KINDS
    )

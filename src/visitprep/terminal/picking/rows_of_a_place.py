"""Rows that words in front of their numbers give to a part of the body: "leg is 12 and 15", "back 1 2, hip 6"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from visitprep.interview.prompts import Option
from visitprep.patterns import any_case
from visitprep.terminal.picking.amounts import counts_something, makes_it_an_amount
from visitprep.visit.records.body_words import mentions_place

_NUMBERS = r"\d{1,2}(?:(?:\s*,\s*|\s*(?:&|\+|\b(?:and|plus)\b)\s*|\s+)\d{1,2})*"
_ONE = any_case(
    r"\s*(?:(?:and|but|then|also)\s+)?(?:(?:in|on|for|at|with)\s+)?(?P<words>[^\W\d][^\d,;]*?)"
    r"(?:(?:\s+(?:is|are|feels?|gets?|has|have|would be|it'?s|its|they'?re|more|like|all))+|\s*[:=]|\s+-)?"
    rf"\s*(?<![\w.,/'-])(?P<numbers>{_NUMBERS})(?![\w%/?.-])"
)
_IT = r"(?:(?:i'?d|i would) say|it|they|that|mine|so)"
_SAID_LOOSELY = any_case(rf"(?P<it>{_IT}\b\s*)*(?:(?:i think|i guess|mostly|mainly|usually|often)\b\s*)*")
"""In front of a number as what it is an answer to; without a part of the body."""
_WHEN = any_case(r"(?:when|if|after|while|whenever|but|mostly|sometimes|too|also|at|in|on|from|with)\b")
_MOST_WORDS = 5


def rows_of_places(piece: str, by_number: Mapping[str, Option]) -> list[tuple[Option, str]]:
    """Each row with the words in front of its number; empty where any number is no row, or may count something."""
    found, at, several = list[tuple[Option, str]](), 0, False
    while one := _ONE.match(piece, at):
        words, behind = one["words"].strip(), piece[one.end() :].lstrip(" .)")
        loosely = _SAID_LOOSELY.fullmatch(words)
        rows = [by_number.get(str(int(number))) for number in re.findall(r"\d+", one["numbers"])]
        several = len(rows) > 1 and _WHEN.match(behind) is not None
        if not (loosely or mentions_place(words)) or len(words.split()) > _MOST_WORDS or None in rows:
            return []
        if (not loosely and makes_it_an_amount(words)) or (counts_something(behind) and not several):
            return []
        words = words[loosely.end("it") :].strip() if loosely and loosely["it"] else words
        found += [(row, words) for row in rows if row is not None]
        at = one.end()
    rest = piece[at:].strip(" .")
    if not found or not rest:
        return found
    if not several:
        return []
    row, words = found[-1]
    return [*found[:-1], (row, f"{words} {rest}".strip())]

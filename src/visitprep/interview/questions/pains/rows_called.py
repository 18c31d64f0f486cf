"""Pains of the list that a reply calls by their place, beside numbers or alone: "3 and the left knee"."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.patterns import any_case

_JOINS: Final = any_case(r"\s*(?:[,;&+]|\b(?:and|plus|also|then|n)\b)\s*")
_EVERY: Final = frozenset("all both each every everything".split())
_NO_NAME: Final = _EVERY | frozenset(
    """the my his her our one ones two three four too also same pain pains please as well yes i he she we they has have
    had of them these those others is are it need needs do ask thanks thank you ok okay questions for me him just only it would be good fine nice
    guess think suppose maybe want wants like""".split()
)
_IF: Final = any_case(
    r"\s*\b(?:if|unless|when|as long as)\b(?=.*\b(?:long|time|ok(?:ay)?|fine|(?:al)?right|possible|you|can)\b).*"
)
"""A wish, and nothing of the pain: "the hands too if it isn't long"."""
_TELLS: Final = any_case(r"\d|=|\bsame\b(?! questions)")
"""Which one it is, or how strong, in words that name no place: "is the same as 2"."""
_COUNT: Final = r"(?:(?P<count>both|two|three|four|five|six|[2-6])(?: of)?\s+)?"
_OTHERS: Final = any_case(
    r"(?:(?:yes|yeah|yep|ok|okay|and|also|ask|do|me|about|please|all|each|every)[\s,]+)*(?:of\s+)?"
    rf"{_COUNT}(?:(?:all|of|the|my|them)\s+)*{_COUNT.replace('count', 'more')}"
    r"(?:others?|other (?P<last>one|two|three|four|five|six|[2-6])|rest|remaining(?: (?P<left>two|three|four|five|six|[2-6]))?)"
    r"(?:\s+(?:ones?|pains?|places?|of (?:them|those)|too|as well|also|please|thanks|thank you))*[\s.!]*"
)
_COUNTED: Final = {"one": 1, "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
"""How many of them there are, where the words tell: "both of the other ones"."""


def with_rows_called(ticked: Ticked) -> Ticked:
    """Each row whose words hold all of a piece, and no other's do, is ticked; of the rest what tells more stays.
    "The other two" are all but the first, where there are two."""
    if (others := _others(ticked)) is not None:
        return replace(ticked, on=others, unsure=(), words="", beside=())
    on, left, beside = set(ticked.on), list[str](), list[tuple[str, str]]()
    for code, said in (*ticked.beside, *(("", one) for one in ticked.loose.split("; "))):
        pieces = [piece for piece in _JOINS.split(said) if piece]
        called = {piece: _row(ticked.rows, piece) for piece in pieces if _words(piece) or _TELLS.search(piece)}
        on |= set(filter(None, called.values()))
        kept = [piece for piece, row in called.items() if row is None]
        words = said if len(kept) == len(pieces) else ", ".join(kept)
        left += [words] if words else []
        beside += [(code, words)] if code and words else []
    every = _EVERY & {*re.findall(r"[^\W\d_]+", ticked.words.casefold())}
    if not (on or left or ticked.unsure) and every and ("both" not in every or len(ticked.rows) < 4):
        on = {row.code for row in ticked.rows}
    if on == set(ticked.on) and not (ticked.words and not left):
        return ticked
    codes = tuple(row.code for row in ticked.rows if row.code in on)
    return replace(ticked, on=codes, words="; ".join(left), beside=tuple(beside))


def _others(ticked: Ticked) -> tuple[str, ...] | None:
    said, others = _OTHERS.fullmatch(ticked.words.strip()), tuple(row.code for row in ticked.rows[1:])
    if said is None or (set(ticked.on) | set(ticked.unsure)) - set(others):
        return None
    counts = {_COUNTED.get(one.casefold()) or int(one) for one in said.groups() if one}
    return others if counts <= {len(others)} else None


def _row(rows: tuple[TickRow, ...], piece: str) -> str | None:
    said = frozenset[str]() if re.search(r"\d", piece) else _words(_IF.sub("", piece))
    called = [row.code for row in rows if said and said <= _words(row.label.you)]
    return called[0] if len(called) == 1 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold())) - _NO_NAME

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
    had of them these those others is are it need needs do ask thanks thank you ok okay questions for me him just only""".split()
)
_TELLS: Final = any_case(r"\d|=|\bsame\b(?! questions)")
"""Which one it is, or how strong, in words that name no place: "is the same as 2"."""


def with_rows_called(ticked: Ticked) -> Ticked:
    """Each row whose words hold all of a piece, and no other's do, is ticked; of the rest what tells more stays."""
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


def _row(rows: tuple[TickRow, ...], piece: str) -> str | None:
    said = frozenset[str]() if re.search(r"\d", piece) else _words(piece)
    called = [row.code for row in rows if said and said <= _words(row.label.you)]
    return called[0] if len(called) == 1 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold())) - _NO_NAME

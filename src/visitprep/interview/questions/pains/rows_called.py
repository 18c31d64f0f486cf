"""Pains of the list that a reply calls by their place, beside numbers or alone: "3 and the left knee"."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.patterns import any_case

_JOINS: Final = any_case(r"\s*(?:[,;&+]|\b(?:and|plus|also|then|n)\b)\s*")
_NO_NAME: Final = frozenset("the my his her our one ones too both also same pain please as well".split())


def with_rows_called(ticked: Ticked) -> Ticked:
    """Each row whose words hold all of a piece, and no other's do, is ticked; a piece of more words stays words."""
    on, left, beside = set(ticked.on), list[str](), list[tuple[str, str]]()
    for code, said in (*ticked.beside, *(("", one) for one in ticked.loose.split("; "))):
        called = {piece: _row(ticked.rows, piece) for piece in _JOINS.split(said) if piece}
        on |= set(filter(None, called.values()))
        kept = [piece for piece, row in called.items() if row is None]
        words = said if len(kept) == len(called) else ", ".join(kept)
        left += [words] if words else []
        beside += [(code, words)] if code and words else []
    if on == set(ticked.on):
        return ticked
    codes = tuple(row.code for row in ticked.rows if row.code in on)
    return replace(ticked, on=codes, words="; ".join(left), beside=tuple(beside))


def _row(rows: tuple[TickRow, ...], piece: str) -> str | None:
    said = _words(piece)
    called = [row.code for row in rows if said and said <= _words(row.label.you)]
    return called[0] if len(called) == 1 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold())) - _NO_NAME

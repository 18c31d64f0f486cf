"""Shows of a pattern that every text that it matches holds one of a few words: read from the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_CHOICES = 12
"""A set of more letters is any letter."""
_GAP = "what stands between the first time and the last"
_ENGLISH = 127
"""A text with any letter beyond is always searched."""


class _Then:
    """What a pattern still asks for: its next piece, and all behind that."""

    def __init__(self, piece: Any, behind: _Then | None) -> None:
        self.piece, self.behind = piece, behind


def always_holds(pattern: str, flags: int, words: Sequence[str]) -> bool:
    """Whether no text without any of `words` can match. Both have small letters, and a blank for all that is none."""
    begins = {word[:end] for word in words for end in range(len(word))}
    known: dict[tuple[int, str], bool] = {}
    kept: list[_Then] = []  # so that no other gets the name of one that is gone

    def holds(rest: _Then | None, run: str) -> bool:
        """Whether it holds one, when `run` is what stands right before `rest`."""
        if any(word in run for word in words):
            return True
        if rest is None:
            return False
        while run not in begins:  # no more of it can become a part of one
            run = run[1:]
        key = (id(rest), run)
        if key not in known:
            kept.append(rest)
            known[key] = _holds(rest, run)
        return known[key]

    def _holds(rest: _Then, run: str) -> bool:
        (kind, said), behind = rest.piece, rest.behind
        name = str(kind)
        if name == "LITERAL":
            return said > _ENGLISH or holds(behind, _with(run, chr(said).lower()))
        if _is_blank(rest.piece):
            return holds(behind, _with(run, " "))
        if name == "IN" and len(said) <= _CHOICES and all(str(one) == "LITERAL" for one, _ in said):
            return all(letter > _ENGLISH or holds(behind, _with(run, chr(letter).lower())) for _, letter in said)
        if name == "SUBPATTERN":
            return holds(_before(said[-1], behind), run)
        if name == "BRANCH":
            return all(holds(_before(way, behind), run) for way in said[1])
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            least, most, what = said
            once = _before(what, behind)
            more = _before(what, _Then((_GAP, None), once))
            ways = [once] if least else [behind, once]
            return all(
                holds(way, run) for way in (ways if most == 1 or all(map(_is_blank, what)) else [*ways, more])
            )
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            return holds(behind, _with(run, " ") if _is_edge(name, said) else run)
        return holds(behind, "")  # any letter, or what stood in a group

    return holds(_before(re._parser.parse(pattern, flags), None), "")  # type: ignore[attr-defined]


def _before(pieces: Any, behind: _Then | None) -> _Then | None:
    for piece in reversed(list(pieces)):
        behind = _Then(piece, behind)
    return behind


def _with(run: str, letter: str) -> str:
    if letter.isalnum() or letter == "_":
        return run + letter
    return run if run.endswith(" ") else run + " "


def _is_edge(name: str, said: Any) -> bool:
    """Words end or begin there, and so a blank is before it or behind."""
    if name == "AT":
        return str(said) != "AT_NON_BOUNDARY"
    return name == "ASSERT_NOT" and len(said[1]) == 1 and _has_all_of_words(said[1][0])


def _is_blank(piece: Any) -> bool:
    """Letters of no word only."""
    kind, said = piece
    if str(kind) == "LITERAL":
        return said <= _ENGLISH and not (chr(said).isalnum() or chr(said) == "_")
    return str(kind) == "IN" and all(
        _is_blank(one) or (str(one[0]) == "CATEGORY" and str(one[1]) in ("CATEGORY_SPACE", "CATEGORY_NOT_WORD"))
        for one in said
    )


def _has_all_of_words(piece: Any) -> bool:
    kind, said = piece
    if str(kind) != "IN" or str(said[0][0]) == "NEGATE":
        return False
    return any((str(one), str(what)) == ("CATEGORY", "CATEGORY_WORD") for one, what in said)

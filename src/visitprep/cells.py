"""Text in lines counted in screen cells, so that names of any script line up and none runs off the edge."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from visitprep.patterns import compiled

WIDEST = 76
"""Cells of a comfortable line, however wide the window is."""

# One cell each. Everything else is measured by wcwidth, which takes longer to load than this module.
_ONE_CELL_EACH = compiled("[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2026\u2190-\u2193]*")

_MARK = compiled(r" *(?:- |\d{1,3}\. )?")
"""What a line begins with before its words."""


def cells(text: str) -> int:
    """How many cells one line of text takes."""
    if _ONE_CELL_EACH.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth, wcwidth

    width = wcswidth(text)
    return width if width >= 0 else sum(max(wcwidth(letter), 0) for letter in text)


def wrap(text: str, width: int, *, hang: int = 0) -> list[str]:
    """Lines of at most `width` cells. Line ends and leading blanks of `text` stay; only the blank at a break goes.

    A line that has to be broken goes on under its own first word, behind its blanks and its "- " or "1. ", and
    `hang` cells further in. A word is broken only when it is wider than the line, and no hyphen is added or used
    for it: it might be read as part of a name. A letter wider than the line stands alone.
    """
    lines = []
    for line in text.split("\n"):
        marked = _MARK.match(line)
        lead = " " * (len(marked[0]) if marked else 0) + " " * hang
        indent = lead if len(lead) < width // 2 else ""
        lines += _fold(line, max(width, 2), indent) or [""]
    return lines


def in_rows(texts: Iterable[str], width: int, gap: int = 3) -> list[str]:
    """`texts` one after the other, as many on a line as fit whole; a longer one has lines of its own."""
    lines: list[str] = []
    for text in texts:
        first, *rest = wrap(text, width)
        if lines and cells(lines[-1]) + gap + cells(first) <= width and not rest:
            lines[-1] += " " * gap + first
        else:
            lines += [first, *rest]
    return lines


def pad(text: str, width: int) -> str:
    """`text` filled up with blanks to `width` cells."""
    return text + " " * max(width - cells(text), 0)


def longest_word(text: str) -> int:
    """Cells of the widest word."""
    return max((cells(word) for word in text.split()), default=0)


def _fold(line: str, width: int, indent: str) -> list[str]:
    if _ONE_CELL_EACH.fullmatch(line):
        return textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False)
    import wcwidth

    return wcwidth.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False)

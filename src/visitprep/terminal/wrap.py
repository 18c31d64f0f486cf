"""Text broken into lines by screen cells, so that names of any script line up and none runs off the edge."""

from __future__ import annotations

import re
import textwrap

WIDEST = 76
"""Cells of a comfortable line, however wide the window is."""

# One cell each. Everything else is measured by wcwidth, which takes longer to load than this module.
_ONE_CELL_EACH = re.compile("[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2026]*")


_MARK = re.compile(r" *(?:- |\d{1,3}\. )?")
"""What a line begins with before its words."""


def wrap(text: str, width: int, *, hang: int = 0) -> list[str]:
    """Lines of at most `width` cells. Line ends and leading blanks of `text` stay; nothing is dropped.

    A line that has to be broken goes on under its own first word, behind its blanks and its "- " or "1. ", and
    `hang` cells further in.
    A word wider than the line is broken; a letter wider than the line stands alone.
    """
    lines = []
    for line in text.split("\n"):
        marked = _MARK.match(line)
        lead = " " * (len(marked[0]) if marked else 0) + " " * hang
        indent = lead if len(lead) < width // 2 else ""
        lines += _fold(line, max(width, 2), indent) or [""]
    return lines


def _fold(line: str, width: int, indent: str) -> list[str]:
    if _ONE_CELL_EACH.fullmatch(line):
        return textwrap.wrap(line, width, subsequent_indent=indent)
    import wcwidth

    return wcwidth.wrap(line, width, subsequent_indent=indent)


def cells(text: str) -> int:
    """How many cells one line of text takes."""
    if _ONE_CELL_EACH.fullmatch(text):
        return len(text)
    import wcwidth

    return max(0, wcwidth.wcswidth(text))

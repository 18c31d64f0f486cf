"""Lines of a fixed width, counted in screen cells: some letters take two, and some none."""

from __future__ import annotations

from collections.abc import Iterator

from wcwidth import wcswidth, wcwidth


def cells(text: str) -> int:
    """Screen cells that one line takes."""
    width = wcswidth(text)
    return width if width >= 0 else sum(max(wcwidth(c), 0) for c in text)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, losing nothing but the blank at a break. At least one line.

    Line ends that were typed stay. A word too long for a line is cut where the line is full.
    """
    return [line for typed in text.split("\n") for line in _wrap_line(typed.replace("\t", " "), max(width, 2))]


def pad(text: str, width: int) -> str:
    """`text` filled up with blanks to `width` cells."""
    return text + " " * max(width - cells(text), 0)


def longest_word(text: str) -> int:
    """Cells of the widest word."""
    return max((cells(word) for word in text.split()), default=0)


def _wrap_line(line: str, width: int) -> Iterator[str]:
    current = ""
    for word in line.split(" "):
        longer = f"{current} {word}" if current else word
        if cells(longer) <= width:
            current = longer
            continue
        if current:
            yield current
        *full, current = _cut(word, width)
        yield from full
    yield current


def _cut(word: str, width: int) -> list[str]:
    pieces, current, used = [], "", 0
    if cells(word) <= width:
        return [word]
    for char in word:
        size = max(wcwidth(char), 0)
        if used + size > width:
            pieces.append(current)
            current, used = "", 0
        current += char
        used += size
    return [*pieces, current]

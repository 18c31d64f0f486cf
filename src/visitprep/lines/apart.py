"""A line with several things on it, cut where another one begins; what is said of one never goes to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP
from visitprep.lines.reading import Reading, Unclear
from visitprep.patterns import any_case
from visitprep.wording import count_later

_SIGN = any_case(
    rf"\s*(?:;|,(?!\d)|/(?=\s)|\s&\s|\s\+\s|{FULL_STOP})\s*"
    r"(?:(?:and|also|plus|then|but)\s+)*|\s+(?:and|plus|also)\s+(?:also\s+)?"
)


def apart(line: str, begins: Callable[[str, str], bool]) -> tuple[str, ...]:
    """The pieces of `line`, as typed; one where nothing else begins.

    `begins` is asked at each comma, semicolon, full stop and "and": of the piece so far and of the words up to the
    next of these, whether another thing begins with them.
    """
    signs = list(_SIGN.finditer(line))
    begin, pieces = 0, list[str]()
    for number, sign in enumerate(signs):
        end = signs[number + 1].start() if number + 1 < len(signs) else len(line)
        before, after = line[begin : sign.start()].strip(), line[sign.end() : end].strip()
        if before and after and begins(before, after):
            pieces.append(before)
            begin = sign.end()
    last = line[begin:].strip()
    return (*pieces, last) if last else tuple(pieces)


def each(line: str, pieces: Sequence[str], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """One reading for each piece; the first tells from which words each of them was read."""
    if len(pieces) < 2 or len(pieces) != len(readings):
        return tuple(readings)
    lines = Unclear("", line, count_later("{n} line?", "{n} lines?", len(pieces)), tuple(pieces))
    first, *others = readings
    return (replace(first, unclear=(lines, *first.unclear)), *others)

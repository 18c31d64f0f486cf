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


def in_own_pieces(line: str, pieces: Sequence[str], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Each reading with its piece as the line that tells it, where a full stop, "and the" or "but" cuts them."""
    at, ends = 0, list[int]()
    for piece in pieces:
        begin = line.find(piece, at)
        if begin < 0 or (ends and not _PLAINLY.match(line[ends[-1] : begin + 4])):
            return tuple(readings)
        at = begin + len(piece)
        ends.append(at)
    return tuple(replace(one, line=piece) for piece, one in zip(pieces, readings, strict=True))


_PLAINLY = any_case(r"\s*(?:\.|,?\s*and\s+the\b|\s(?:but|then)\b)")

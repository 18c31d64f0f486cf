"""The whole numbers of a block of items, in the order they stand: "6 6 7"; "-" skips one in its place."""

from __future__ import annotations

import re

from visitprep.lines.reading import Reading, Unclear
from visitprep.visit.records.numbers import NUMBER_WORDS
from visitprep.wording import N_, later

_SKIP = re.compile(r"-|:skip|skip|x|\.")


def read(line: str, fields: tuple[str, ...], highest: int) -> Reading:
    """Every item has its own place: too few or too many are asked for again, and none is guessed."""
    pieces = [NUMBER_WORDS.get(piece, piece) for piece in re.split(r"[\s,;/]+", line.strip().casefold()) if piece]
    if pieces and all(re.fullmatch(r"[a-d][.:)=]?", piece) for piece in pieces[::2]) and len(pieces) % 2 == 0:
        by_letter = dict(zip(pieces[::2], pieces[1::2], strict=True))
        pieces = [by_letter.get(letter, "-") for letter in "abcd"[: len(fields)]]
    if len(pieces) != len(fields):
        ask = later(N_("{many} numbers, please, in the order they stand; - for one you skip."), many=len(fields))
        return Reading({}, (Unclear("", line, ask),), line)
    values: dict[str, object] = {}
    for name, piece in zip(fields, pieces, strict=True):
        if _SKIP.fullmatch(piece):
            continue
        if not piece.isdecimal() or int(piece) > highest:
            ask = later(N_("Each is a whole number from 0 to {highest}."), highest=highest)
            return Reading({}, (Unclear("", line, ask),), line)
        values[name] = int(piece)
    return Reading(values)

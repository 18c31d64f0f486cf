"""The side that words give a place of the body: "left", "both", "left and right"."""

from __future__ import annotations

import re

from visitprep.patterns import compiled
from visitprep.visit.records.choices.pain import Side

SIDE = compiled(
    r"\b(?P<side>left|right|both|either|middle|center|centre|l"
    r"|r)\b(?:\s+sides?)?(?:\s+and\s+(?P<too>left|right)\b)?"
)
SIDES = {
    **dict.fromkeys(("left", "l"), Side.LEFT),
    **dict.fromkeys(("right", "r"), Side.RIGHT),
    **dict.fromkeys(("both", "either"), Side.BOTH),
}


def side_in(words: str) -> Side | None:
    found = list(SIDE.finditer(words))
    if not found:
        return None
    sides = {SIDES.get(match["side"], Side.MIDDLE) for match in found} | {
        SIDES[m["too"]] for m in found if m["too"]
    }
    if {Side.LEFT, Side.RIGHT} <= sides or Side.BOTH in sides:
        return Side.BOTH  # "both sides, worse on the left", too
    return SIDES.get(found[-1]["side"], Side.MIDDLE)


def side_word_before(text: str, begin: int) -> Side | None:
    """The "left" of "left and right knee", which stands before the "and"."""
    if not (match := re.search(r"\b(left|right)\s+$", text[:begin])) or not re.match(
        r"and\s+(left|right)\b", text[begin:]
    ):
        return None
    return Side.BOTH if match[1] else None


def side_behind(text: str, start: int, end: int) -> Side | None:
    """Right behind its place, or behind a comma: "knee, left", "low back right side", "hip (left)"."""
    if side := side_in(text[start:end]):
        return side
    behind = re.match(
        r"\s*[,(]?\s*(?:on |in )?(?:the |my )?(left|right|both|middle|center)(?:\s+sides?)?\s*(?=$|[,;.)]|and\b)",
        text[end:],
    )
    return SIDES.get(behind[1], Side.MIDDLE) if behind else None

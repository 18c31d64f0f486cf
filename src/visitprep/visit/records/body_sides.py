"""The side that words give a place of the body: "left", "both", "left and right"."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from visitprep.patterns import compiled
from visitprep.visit.records.body_names import PAIRED
from visitprep.visit.records.choices.pain import Region, Side


class Place(Struct, frozen=True):
    """One region that words name."""

    region: Region
    side: Side | None = None
    """As said of this place; None where the words give it none."""
    view: str = ""
    """"front" or "back", where the words say so."""
    word: str = ""
    """The word that named it."""

    @property
    def needs_side(self) -> bool:
        """There are two of it, and the words do not say which."""
        return self.side is None and self.region in PAIRED


SIDE = compiled(
    r"\b(?P<side>left|right|both|either|middle|center|centre|lt?"
    r"|rt?)\b(?:\s+sides?)?(?:\s+and\s+(?P<too>left|right)\b)?"
)
SIDES = {
    **dict.fromkeys(("left", "l", "lt"), Side.LEFT),
    **dict.fromkeys(("right", "r", "rt"), Side.RIGHT),
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


_OF_THE_HEAD = frozenset({Region.HEAD, Region.FACE, Region.JAW})
_ON_ONE_SIDE = compiled(r"\b(?:on|of) (?:the |my |his |her )?(?:left|right)(?: sides?)?\b[^,;]*$")
"""Of "jaw and cheek on the left", which people have one of, both are on the left."""


def side_at_the_end(text: str, names: list[re.Match[str]], found: list[Place]) -> tuple[Place, ...]:
    """Gives the side that stands last ("neck and shoulder, right side") to all that have none."""
    if len(names) > 1 and re.search(
        r"[,(]\s*(?:on |all on )?(?:the |my )?(?:left|right|both)(?:\s+sides?)?\W*$", text
    ):
        side = side_in(text[names[-1].end() :])
        found = [place if place.side else Place(place.region, side, place.view, place.word) for place in found]
    elif len(names) > 1 and {place.region for place in found} <= _OF_THE_HEAD and _ON_ONE_SIDE.search(text):
        found = [replace(place, side=place.side or found[-1].side) for place in found]
    return tuple(dict.fromkeys(found))

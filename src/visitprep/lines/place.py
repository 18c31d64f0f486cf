"""A place that hurts, in one line: where, which side, since when."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.day_named import take_day
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.records.body_words import regions_in
from visitprep.visit.records.choices import Region, Side
from visitprep.wording import N_, later

_SIDES = (
    (Side.BOTH, r"both(?: sides)?|left and right"),
    (Side.LEFT, r"left(?: side)?"),
    (Side.RIGHT, r"right(?: side)?"),
    (Side.MIDDLE, r"(?:in the )?middle|center|centre"),
)
_ONE = {
    Region.SHOULDER,
    Region.ELBOW,
    Region.WRIST,
    Region.HAND,
    Region.FINGERS,
    Region.HIP,
    Region.KNEE,
    Region.ANKLE,
    Region.FOOT,
    Region.THIGH,
    Region.SHIN_CALF,
    Region.UPPER_ARM,
    Region.FOREARM,
    Region.TOES,
}


_SIDE = re.compile("|".join(rf"\b(?:{words})\b" for _, words in _SIDES), re.IGNORECASE)


def _without_side(text: str) -> str:
    """Where it is on the body, without the words that say on which side: "low back right side"."""
    return " ".join(_SIDE.sub(" ", text).split())


def read(line: str, today: date) -> Reading:
    rest = Unread(line)
    named = take_day(rest, today, lengths=True)
    values: dict[str, object] = {}
    unclear = []
    text = rest.left()
    for side, words in _SIDES:
        if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
            values["side"] = side
            break
    values = {"place": text or line, **values}
    if named is not None:
        if named.sure is not None:
            values["started"] = named.sure
        else:
            unclear.append(named.ask("started"))
    if not regions_in(text) and (regions := regions_in(_without_side(text))):
        values["regions"] = regions
    if "side" not in values and any(r in _ONE for r in regions_in(text)):
        unclear.append(Unclear("side", text, later(N_("{place}: left, right or both?"), place=text)))
    return Reading(values, tuple(unclear))

"""Where it hurts and since when, in one line: "low back right side, 2 years"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.day_named import take_day
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.body_words import Place, likely_places, mentions_place, one_side, places_in
from visitprep.visit.records.choices import Cause, Region, Side
from visitprep.wording import N_, later

_SINCE_LEFT = re.compile(
    r"\b(?:since|for|from|started|began|starting|beginning|ever since|it|the past|the"
    r" last|past|last|now)\s*(?=;|,|$)",
    re.IGNORECASE,
)
_CAUSES = (
    (Cause.CRASH, r"(?:car |truck |bike |motorcycle )?(?:crash|wreck|accident)|rear[- ]ended|mva"),
    (Cause.SURGERY, r"(?:after |since )?(?:my |the )?(?:\w+ )?(?:surgery|operation)"),
    (Cause.CANCER, r"cancer|chemo(?:therapy)?|radiation"),
    (Cause.WORK, r"(?:\w+ )*(?:at|on the) (?:work|job)|work injury"),
    (Cause.INJURY, r"(?:i |a |after a |after i |from a )?(?:bad )?(?:fell|fall|slipped|tripped|injur(?:y"
        r"|ed)|broke(?:n)?|sprain(?:ed)?|twisted)\b[^,;]*"),
    (Cause.ILLNESS, r"(?:after )?(?:shingles|covid|an? (?:illness|infection))"),
)  # fmt: skip
_SIDE_ALONE = re.compile(
    r"(?:on )?(?:the |my )?(?:left|right|both|middle|center)(?: sides?)?|in the"
    r" middle",
    re.IGNORECASE,
)
_WITH_MIDDLE = frozenset({Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK})
"""Regions across the middle, of which people say the side."""


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """The place in their words, its regions, each with its side; what two readings have, and no side, is asked."""
    rest = Unread(line)
    unclear: list[Unclear] = []
    values: dict[str, object] = {}
    day = take_day(rest, today, order, lengths=True)
    if day:
        rest.take(_SINCE_LEFT)
        if day.sure:
            values["started"] = day.sure
        else:
            unclear.append(day.ask("started"))
    pieces = rest.pieces()
    named = [piece for piece in pieces if mentions_place(piece)]
    others = [piece for piece in pieces if piece not in named]
    left: list[str] = []
    place = list(named)
    for piece in others:
        cause = next(
            (
                code
                for code, words in _CAUSES
                if re.fullmatch(
                    rf"(?:since |after |from )?(?:the |my"
                    rf" |a )?(?:{words})",
                    piece,
                    re.IGNORECASE,
                )
            ),
            None,
        )
        if cause and "cause" not in values and place:
            values |= {"cause": cause, "cause_detail": piece}
        elif _SIDE_ALONE.fullmatch(piece) and place:
            place.append(piece)
        else:
            left.append(piece)
    if not place and left:
        # A place of their own ("my bad leg"): kept whole, and asked where it is.
        place, left = [left[0]], left[1:]
    words = ", ".join(place)
    if not words:
        return Reading({}, left=rest.left() if not day else Unread(line).text)
    found = places_in(words)
    values["place"] = words
    if found:
        _fill(found, words, values, unclear)
    else:
        ask = later(N_("{place}: where on the body is that?"), place=words)
        likely = tuple(dict.fromkeys(one.region for one in likely_places(words)))
        unclear.append(Unclear("regions", words, ask, likely or None))
        if side := one_side(words):
            values["side"] = side
    return Reading(values, tuple(unclear), rest.run_of(left))


def with_side(line: str, word: str, side: Side, today: date, *, order: Order | None = None) -> Reading:
    """The same line once the side of the place called `word` was asked: of that place, and of no other."""
    told = {Side.LEFT: "left", Side.RIGHT: "right", Side.BOTH: "both", Side.MIDDLE: "middle"}.get(side)
    if told is None:
        return read(line, today, order=order)
    return read(re.sub(rf"\b{re.escape(word)}\b", f"{told} {word}", line, count=1, flags=re.I), today, order=order)


def _fill(found: tuple[Place, ...], words: str, values: dict[str, object], unclear: list[Unclear]) -> None:
    sides = _sides(found)
    values["regions"] = tuple(sides)
    said = {side for side in sides.values() if side}
    silent = [one for one in found if one.needs_side or (one.side is None and one.region in _WITH_MIDDLE)]
    if len(said) == 1 and not silent:
        values["side"] = next(iter(said))
    if len(said) > 1 or (said and silent):
        values["region_sides"] = {region: side for region, side in sides.items() if side}
    elif said and len(sides) > 1 and any(side is None for side in sides.values()):
        # A neck beside a left shoulder is not left.
        values.pop("side", None)
        values["region_sides"] = {region: side for region, side in sides.items() if side}
    for one in silent:
        ask = (
            N_("{place}: left, right or both?")
            if one.needs_side
            else N_("{place}: left, right, both or the middle?")
        )
        unclear.append(Unclear("side", one.word, later(ask, place=one.word[:1].upper() + one.word[1:])))


def _sides(found: tuple[Place, ...]) -> dict[Region, Side | None]:
    """Region to its side; left and right of the same are both."""
    sides: dict[Region, Side | None] = {}
    for one in found:
        before = sides.get(one.region)
        both = before and one.side and before is not one.side and Side.MIDDLE not in (before, one.side)
        sides[one.region] = Side.BOTH if both else one.side or before
    return sides

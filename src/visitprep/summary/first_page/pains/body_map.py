"""The pains as areas of the body map: what was ticked or plainly said, where it spreads, front or back as told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from visitprep.document.body_map import Area, MappedPain, PainMap
from visitprep.document.sides import Side as MapSide
from visitprep.patterns import compiled
from visitprep.summary.areas import ARM, LEG, SIDES, WORDS, areas_of, side_told, view_of
from visitprep.summary.first_page.pains.place import place
from visitprep.summary.first_page.short import says
from visitprep.visit.records.body_words import heads, is_several, names_in
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.records.pain import Pain
from visitprep.wording import N_, say

MOST = 9
"""Pains that are told apart on the figures."""
_PAIRED = frozenset({*LEG[1:], *ARM[1:], Region.HIP, Region.GROIN})
"""Regions that there are two of, so that an unsided word takes the side of the pain."""
_SIDE_BEFORE = compiled(
    r"\b(left|both|either|right(?!\s+(?:down|up|across|through|along|in|into|to|over|round|around|under|behind|at)\b)"
    r"|(?<=the )right|(?<=my )right|(?<=on )right)\b(?P<of>(?:\s+(?:sides?|half|of|the|my))*\s*$)?"
)
"""A side, and no "right down to the foot"; `of` where the place follows it."""
_NOT = compiled(
    r"\b(?:not|never|no|except|below|above|under|between|behind|near)\s+(?:to |into |down |in )?"
    r"(?:my |the |both )?$"
)
"""Words that deny the place behind them, or only point from it."""


def pain_map(pains: Sequence[Pain]) -> PainMap | None:
    """The map of pains that are in the order of their numbers; None when no place of any is known."""
    found = tuple(_mapped(number, pain) for number, pain in enumerate(pains[:MOST], 1))
    return PainMap(found, named=False) if any(pain.areas for pain in found) else None


def _mapped(number: int, pain: Pain) -> MappedPain:
    told = {side_told(pain, region) for region in pain.body_regions}
    side = SIDES[told.pop() if len(told) == 1 else pain.side]
    areas = areas_of(pain)
    spreads = tuple(area for area in _spread(pain, side) if area not in areas)
    usual = pain.usual or pain.now
    label = place(pain)
    if says(pain.spreads_to):
        label = say(N_("{place}, spreads to {where}"), place=label, where=pain.spreads_to)
    return MappedPain(number, usual.high if usual else None, areas, spreads, label)


def _spread(pain: Pain, side: MapSide) -> Iterator[Area]:
    """The places named in "spreads to", each with its own side, and the way between them along the limb."""
    if not says(pain.spreads_to):
        return
    text = (pain.spreads_to or "").casefold()
    named: list[tuple[Region, MapSide]] = []
    last_side: MapSide = side if side in (MapSide.LEFT, MapSide.RIGHT, MapSide.BOTH) else MapSide.UNKNOWN
    ends_at = 0
    for match in names_in(heads(text)):
        if _NOT.search(text[: match.start()]):
            continue
        sides = list(_SIDE_BEFORE.finditer(text[ends_at : match.start()]))
        if sides:
            last_side = {"left": MapSide.LEFT, "right": MapSide.RIGHT}.get(sides[-1][1], MapSide.BOTH)
        elif is_several(match[0]) or match[0] in ("legs", "arms"):
            last_side = last_side if last_side in (MapSide.LEFT, MapSide.RIGHT) else MapSide.BOTH
        ends_at = match.end()
        for region in WORDS.get(" ".join(match[0].split()), ()):
            named.append(
                (
                    region,
                    last_side if region in _PAIRED or (sides and sides[-1]["of"] is not None) else MapSide.MIDDLE,
                )
            )
    view_words = text if re.search(r"\b(?:back|behind|front|calf|calves|shins?)\b", text) else ""
    for region, its in _with_the_way(named, pain):
        yield Area(region.value, its, view_of(region, view_words))


def _with_the_way(named: list[tuple[Region, MapSide]], pain: Pain) -> list[tuple[Region, MapSide]]:
    """`named`, with what lies between it and the pain on the same limb filled in."""
    found = list(dict.fromkeys(named))
    for limb in (LEG, ARM):
        starts = [limb.index(region) for region in pain.body_regions if region in limb]
        for its in (MapSide.LEFT, MapSide.RIGHT, MapSide.BOTH):
            ends = [limb.index(region) for region, one in found if region in limb and one is its]
            if not ends:
                continue
            begin = min((*starts, *ends)) if starts else min(ends)
            way = [(region, its) for region in limb[begin : max(ends) + 1] if region in _PAIRED]
            found += [step for step in way if step not in found]
        along = sorted((step for step in found if step[0] in limb), key=lambda step: limb.index(step[0]))
        outwards = iter(along)  # as the pain runs: "into the arm and thumb" passes the elbow before the thumb
        found = [next(outwards) if step[0] in limb else step for step in found]
    return found

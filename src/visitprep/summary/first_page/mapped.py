"""The pains as areas of the body map: what was ticked or plainly said, where it spreads, front or back as told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from visitprep.document.body_map import Area, MappedPain, PainMap, View
from visitprep.document.sides import Side as MapSide
from visitprep.summary.first_page.pain import place
from visitprep.summary.first_page.short import says
from visitprep.visit.records.choices import Region, Side
from visitprep.visit.records.pain import Pain
from visitprep.wording import N_, say

MOST = 9
"""Pains that are told apart on the figures."""
_SIDES = {
    Side.LEFT: MapSide.LEFT,
    Side.RIGHT: MapSide.RIGHT,
    Side.BOTH: MapSide.BOTH,
    Side.MIDDLE: MapSide.MIDDLE,
    Side.UNSURE: MapSide.UNKNOWN,
    None: MapSide.UNKNOWN,
}
_LEG = (
    Region.LOWER_BACK,
    Region.BUTTOCK,
    Region.THIGH,
    Region.KNEE,
    Region.SHIN_CALF,
    Region.ANKLE,
    Region.FOOT,
    Region.TOES,
)
_ARM = (
    Region.NECK,
    Region.SHOULDER,
    Region.UPPER_ARM,
    Region.ELBOW,
    Region.FOREARM,
    Region.WRIST,
    Region.HAND,
    Region.FINGERS,
)
_PAIRED = frozenset({*_LEG[1:], *_ARM[1:], Region.HIP, Region.GROIN})
"""Regions that there are two of, so that an unsided word takes the side of the pain."""
_WHOLE_LIMB = {"leg": _LEG[2:5], "legs": _LEG[2:5], "arm": _ARM[2:5], "arms": _ARM[2:5]}
_WORDS: dict[str, tuple[Region, ...]] = {
    "low back": (Region.LOWER_BACK,),
    "lower back": (Region.LOWER_BACK,),
    "upper back": (Region.UPPER_BACK,),
    "mid back": (Region.MID_BACK,),
    "middle back": (Region.MID_BACK,),
    "shoulder blade": (Region.UPPER_BACK,),
    "shoulder blades": (Region.UPPER_BACK,),
    "buttock": (Region.BUTTOCK,),
    "buttocks": (Region.BUTTOCK,),
    "butt": (Region.BUTTOCK,),
    "bottom": (Region.BUTTOCK,),
    "hip": (Region.HIP,),
    "hips": (Region.HIP,),
    "groin": (Region.GROIN,),
    "thigh": (Region.THIGH,),
    "thighs": (Region.THIGH,),
    "knee": (Region.KNEE,),
    "knees": (Region.KNEE,),
    "calf": (Region.SHIN_CALF,),
    "calves": (Region.SHIN_CALF,),
    "shin": (Region.SHIN_CALF,),
    "shins": (Region.SHIN_CALF,),
    "ankle": (Region.ANKLE,),
    "ankles": (Region.ANKLE,),
    "heel": (Region.FOOT,),
    "heels": (Region.FOOT,),
    "foot": (Region.FOOT,),
    "feet": (Region.FOOT,),
    "sole": (Region.FOOT,),
    "soles": (Region.FOOT,),
    "toe": (Region.TOES,),
    "toes": (Region.TOES,),
    "big toe": (Region.TOES,),
    "neck": (Region.NECK,),
    "shoulder": (Region.SHOULDER,),
    "shoulders": (Region.SHOULDER,),
    "upper arm": (Region.UPPER_ARM,),
    "elbow": (Region.ELBOW,),
    "elbows": (Region.ELBOW,),
    "forearm": (Region.FOREARM,),
    "wrist": (Region.WRIST,),
    "wrists": (Region.WRIST,),
    "hand": (Region.HAND,),
    "hands": (Region.HAND,),
    "finger": (Region.FINGERS,),
    "fingers": (Region.FINGERS,),
    "thumb": (Region.FINGERS,),
    "head": (Region.HEAD,),
    "temple": (Region.HEAD,),
    "temples": (Region.HEAD,),
    "face": (Region.FACE,),
    "jaw": (Region.JAW,),
    "eye": (Region.FACE,),
    "eyes": (Region.FACE,),
    "chest": (Region.CHEST,),
    "ribs": (Region.CHEST,),
    "belly": (Region.BELLY,),
    "stomach": (Region.BELLY,),
    "pelvis": (Region.PELVIS,),
    "tailbone": (Region.TAILBONE,),
    **_WHOLE_LIMB,
}
_FIND = re.compile(r"\b(" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")\b")
_SIDE_BEFORE = re.compile(r"\b(left|right|both|either)\b")
_NOT = re.compile(r"\b(?:not|never|no)\s+(?:to |into |down |in )?(?:my |the )?$")
_DRAWN_ON_ONE = {
    Region.UPPER_BACK: View.BACK,
    Region.MID_BACK: View.BACK,
    Region.LOWER_BACK: View.BACK,
    Region.TAILBONE: View.BACK,
    Region.BUTTOCK: View.BACK,
    Region.CHEST: View.FRONT,
    Region.BELLY: View.FRONT,
    Region.PELVIS: View.FRONT,
    Region.GROIN: View.FRONT,
    Region.GENITAL_AREA: View.FRONT,
    Region.FACE: View.FRONT,
    Region.JAW: View.FRONT,
    Region.KNEE: View.FRONT,
    Region.TOES: View.FRONT,
}


def pain_map(pains: Sequence[Pain]) -> PainMap | None:
    """The map of pains that are in the order of their numbers; None when no place of any is known."""
    found = tuple(_mapped(number, pain) for number, pain in enumerate(pains[:MOST], 1))
    return PainMap(found, named=False) if any(pain.areas for pain in found) else None


def _mapped(number: int, pain: Pain) -> MappedPain:
    said = (pain.place or "").casefold()
    side = _SIDES[pain.side]
    areas = tuple(Area(region.value, side, _view(region, said)) for region in pain.body_regions)
    spreads = tuple(area for area in _spread(pain, side) if area not in areas)
    usual = pain.usual or pain.now
    label = place(pain)
    if says(pain.spreads_to):
        label = say(N_("{place}, spreads to {where}"), place=label, where=pain.spreads_to)
    return MappedPain(number, usual.high if usual else None, areas, spreads, label)


def _view(region: Region, words: str) -> View:
    """On the figure that the words name; else on the one where that part is seen, or both."""
    if region in _DRAWN_ON_ONE:
        return _DRAWN_ON_ONE[region]
    if re.search(r"\b(?:back|behind|rear)\b", _FIND.sub(" ", words)) or re.search(r"\bcal(?:f|ves)\b", words):
        return View.BACK
    if re.search(r"\bfront\b|\bshins?\b", words):
        return View.FRONT
    return View.BOTH


def _spread(pain: Pain, side: MapSide) -> Iterator[Area]:
    """The places named in "spreads to", each with its own side, and the way between them along the limb."""
    if not says(pain.spreads_to):
        return
    text = (pain.spreads_to or "").casefold()
    named: list[tuple[Region, MapSide]] = []
    last_side: MapSide = side if side in (MapSide.LEFT, MapSide.RIGHT, MapSide.BOTH) else MapSide.UNKNOWN
    ends_at = 0
    for match in _FIND.finditer(text):
        if _NOT.search(text[: match.start()]):
            continue
        sides = _SIDE_BEFORE.findall(text[ends_at : match.start()])
        if sides:
            last_side = {"left": MapSide.LEFT, "right": MapSide.RIGHT}.get(sides[-1], MapSide.BOTH)
        elif match[1] in (
            "legs",
            "arms",
            "feet",
            "hands",
            "knees",
            "hips",
            "calves",
            "buttocks",
            "shoulders",
            "thighs",
        ):
            last_side = last_side if last_side in (MapSide.LEFT, MapSide.RIGHT) else MapSide.BOTH
        ends_at = match.end()
        for region in _WORDS[match[1]]:
            named.append((region, last_side if region in _PAIRED else MapSide.MIDDLE))
    view_words = text if re.search(r"\b(?:back|behind|front|calf|calves|shins?)\b", text) else ""
    for region, its in _with_the_way(named, pain):
        yield Area(region.value, its, _view(region, view_words))


def _with_the_way(named: list[tuple[Region, MapSide]], pain: Pain) -> list[tuple[Region, MapSide]]:
    """`named`, with what lies between it and the pain on the same limb filled in."""
    found = list(dict.fromkeys(named))
    for limb in (_LEG, _ARM):
        starts = [limb.index(region) for region in pain.body_regions if region in limb]
        for its in (MapSide.LEFT, MapSide.RIGHT, MapSide.BOTH):
            ends = [limb.index(region) for region, one in found if region in limb and one is its]
            if not ends:
                continue
            begin = min((*starts, *ends)) if starts else min(ends)
            way = [(region, its) for region in limb[begin : max(ends) + 1] if region in _PAIRED]
            found += [step for step in way if step not in found]
    return found

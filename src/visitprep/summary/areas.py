"""Where a pain stands on the figures: each region on its own side, front or back as the words say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from visitprep.document.body_map import Area, View
from visitprep.document.sides import Side as MapSide
from visitprep.patterns import any_case
from visitprep.visit.records import body_names
from visitprep.visit.records.body_names import PLACES
from visitprep.visit.records.body_words import is_several, likely_places, names_in, one_side, places_in
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain

SIDES = {
    Side.LEFT: MapSide.LEFT,
    Side.RIGHT: MapSide.RIGHT,
    Side.BOTH: MapSide.BOTH,
    Side.MIDDLE: MapSide.MIDDLE,
    Side.UNSURE: MapSide.UNKNOWN,
    None: MapSide.UNKNOWN,
}
LEG = (
    Region.LOWER_BACK,
    Region.BUTTOCK,
    Region.THIGH,
    Region.KNEE,
    Region.SHIN_CALF,
    Region.ANKLE,
    Region.FOOT,
    Region.TOES,
)
ARM = (
    Region.NECK,
    Region.SHOULDER,
    Region.UPPER_ARM,
    Region.ELBOW,
    Region.FOREARM,
    Region.WRIST,
    Region.HAND,
    Region.FINGERS,
)
_WHOLE_LIMB = {"leg": LEG[2:5], "legs": LEG[2:5], "arm": ARM[2:5], "arms": ARM[2:5]}
WORDS: dict[str, tuple[Region, ...]] = {
    **{name: (region,) for name, (region, _) in PLACES.items() if region is not Region.WHOLE_BODY},
    "ribs": (Region.CHEST,),
    **_WHOLE_LIMB,
}
"""What a word for a place draws."""
_VIEWS = {"": View.BOTH, "front": View.FRONT, "back": View.BACK}
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


def areas_of(pain: Pain) -> tuple[Area, ...]:
    """Where it hurts: each region on its own side, on the figure that its words name."""
    said = (pain.place or "").casefold()
    return tuple(
        Area(region.value, _drawn_on(side_told(pain, region), region), view)
        for region in pain.body_regions
        for view in _views(pain, region, said)
    )


def side_told(pain: Pain, region: Region) -> Side | None:
    """The side of a region: as answered, else as its other words tell of the same limb, where all agree."""
    if (side := pain.side_of(region)) is not None:
        return side
    limb = next((limb for limb in (body_names.LEG, body_names.ARM) if region in limb), (region,))
    if any(place.region is region and is_several(place.word) for place in pain.named):
        return Side.BOTH
    words = (pain.spreads_to, pain.nerve_where, pain.other_symptoms, *(pain.notes.get(name) for name in _OF_PLACE))
    said = {side for text in words if text and not _COMPARED.search(text) for side in _sides_said(text, limb)}
    return said.pop() if len(said) == 1 else None


_OF_PLACE = ("place", "side", "spreads_to")
_COMPARED = any_case(r"\b(?:worse|more|most(?:ly)?|mainly|sometimes|also|other|used to|not?|never)\b")
"""Then the other side may hurt too, or it is none of this pain."""


def _sides_said(text: str, limb: tuple[Region, ...]) -> Iterator[Side]:
    """Of the words up to each stop: one that is not plain takes nothing from the others."""
    for piece in re.split(r"[,;.]", text):
        for place in places_in(piece) or likely_places(piece):
            if place.region in limb and (side := place.side or one_side(piece)):
                yield side


def _drawn_on(side: Side | None, region: Region) -> MapSide:
    """What there is one of is drawn across, where nobody was asked for its side."""
    return MapSide.BOTH if side is None and region not in body_names.PAIRED else SIDES[side]


def _views(pain: Pain, region: Region, said: str) -> tuple[View, ...]:
    """On the figures that the words of this region name; else by all the words of the place."""
    named = [place.view for place in pain.named if place.region is region]
    if named and region not in _DRAWN_ON_ONE:
        return tuple(_VIEWS[view] for view in dict.fromkeys(named))
    return (view_of(region, said),)


def view_of(region: Region, words: str) -> View:
    """On the figure that the words name; else on the one where that part is seen, or both."""
    if region in _DRAWN_ON_ONE:
        return _DRAWN_ON_ONE[region]
    if _says_back(words) or re.search(r"\bcal(?:f|ves)\b", words):
        return View.BACK
    if re.search(r"\bfront\b|\bshins?\b", words):
        return View.FRONT
    return View.BOTH


def _says_back(words: str) -> bool:
    """Behind, and not the back that hurts."""
    names = names_in(words)
    behind = re.finditer(r"\b(?:back|behind|rear)\b", words)
    return any(not any(one.start() <= hit.start() < one.end() for one in names) for hit in behind)

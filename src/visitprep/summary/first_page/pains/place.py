"""Where a pain is, for page 1: their words, with the part and the side that these do not say."""

from __future__ import annotations

import re

from visitprep.patterns import any_case
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, lower_first, typed
from visitprep.text import capital
from visitprep.visit.records.body_spelling import spelled_out
from visitprep.visit.records.body_words import likely_places
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain
from visitprep.wording import N_, say

_LEAST = 65
"""Letters of a place that stay on the fullest page: two lines beside its bar."""


def place(pain: Pain, room: Room | None = None) -> str:
    """Where, in their words; with the parts and the side that were ticked and that the words do not say."""
    said = typed(pain.place or "", max(min(room.longest, 90), _LEAST) if room else 2_000)
    known = f"{said.casefold()} {spelled_out(said)}"  # "sholder" is one, and is not told twice
    parts = [region.words() for region in pain.regions or () if region.words() not in known]
    if pain.sides_differ and not (said and pain.named):
        return capital(listed(tuple(filter(None, (said, listed([_on_side(pain, r) for r in pain.body_regions]))))))
    # "lower back" said as "low back", "feet" for "foot": a tick that repeats the words adds nothing.
    if said:
        offered = {one.region.words() for one in likely_places(pain.place or "")}  # of "leg": for the drawing alone
        parts = [part for part in parts if part not in offered and not _told_otherwise(part, known)]
    told = listed((said or listed(parts), listed(parts) if said else ""))
    return capital(_sided(told, pain.side)) or say(N_("Place not answered"))


def with_numbers(pain: Pain, was: Pain | None = None, room: Room | None = None) -> str:
    """Where it is and how strong, as in "both knees 5 (worst 8)"; the numbers of `was`, where that is told."""
    told = was or pain
    worst = say(N_("(worst {n})"), n=f"{told.worst.high:g}") if told.worst else ""
    return listed((place(pain, room), str(told.usual or told.now or ""), worst), " ")


def _on_side(pain: Pain, region: Region) -> str:
    side = pain.side_of(region)
    if side in (Side.LEFT, Side.RIGHT):
        return say(N_("{side} {place}"), side=side.words(), place=region.words())
    if side in (Side.BOTH, Side.MIDDLE):
        return say(N_("{place} ({side})"), place=region.words(), side=side.words())
    return region.words()


_NO_PART = any_case(r"(?:aches|graines|pains|spasms|cramps|attacks|burns)$")
"""What hurts, and no part of the body: "both headaches" would be two of them."""


def _sided(place: str, side: Side | None) -> str:
    """The place with the patient's own side, where the words do not say it: "left knee", "both hands"."""
    if (
        not place
        or side not in (Side.LEFT, Side.RIGHT, Side.BOTH)
        or re.search(r"\b(?:left|right|both|[lr]t)\b", place.casefold())
    ):
        return place
    if len(place.split()) > 2 or "," in place:
        return say(N_("{place} ({side})"), place=place, side=side.words())
    if side is Side.BOTH:
        return (
            say(N_("both {place}"), place=lower_first(place))
            if place.endswith("s") and not _NO_PART.search(place)
            else say(N_("{place}, both sides"), place=place)
        )
    return say(N_("{side} {place}"), side=side.words(), place=lower_first(place))


_OTHER_WORDS = {
    "lower back": ("low back", "back"),
    "middle back": ("mid back", "back", "shoulder blade"),
    "foot": ("feet",),
    "upper back": ("back", "shoulder blade"),
    "fingers": ("finger", "hand"),
    "shin or calf": ("shin", "calf", "calves", "leg"),
    "thigh": ("leg",),
    "hand": ("thumb",),
    "buttock": ("butt",),
    "tailbone": ("tail bone", "coccyx"),
    "belly": ("stomach", "abdomen"),
    "head": ("migraine",),
    "whole body": ("all over", "everywhere"),
    "toes": ("toe",),
    "knee": ("knees",),
    "upper arm": ("arm",),
    "forearm": ("arm",),
    "genital area": ("genital",),
}


def _told_otherwise(part: str, words: str) -> bool:
    """By another word."""
    return any(re.search(rf"\b{other}", words) for other in _OTHER_WORDS.get(part, ()))

"""Body regions read from a person's own words, only when every body word in them is plain."""

from __future__ import annotations

import re

from visitprep.visit.records.choices import Region

_NAMES: dict[str, Region] = {region.label: region for region in Region if region is not Region.SHIN_CALF} | {
    "low back": Region.LOWER_BACK,
    "lumbar": Region.LOWER_BACK,
    "mid back": Region.MID_BACK,
    "shin": Region.SHIN_CALF,
    "calf": Region.SHIN_CALF,
    "calves": Region.SHIN_CALF,
    "finger": Region.FINGERS,
    "toe": Region.TOES,
    "feet": Region.FOOT,
    "bottom": Region.BUTTOCK,
    "stomach": Region.BELLY,
    "abdomen": Region.BELLY,
    "tail bone": Region.TAILBONE,
    "coccyx": Region.TAILBONE,
    "all over": Region.WHOLE_BODY,
}
_FOUND = re.compile(
    r"\b(" + "|".join(sorted((re.escape(n) for n in _NAMES), key=len, reverse=True)) + r")(?:e?s)?\b"
)
# Words that name more than one region: with one of these left over, the person is asked.
_UNCLEAR = re.compile(
    r"\b(backs?|spine|arms?|legs?|body|sides?|joints?|muscles?|ribs?|thumbs?|heels?|ears?|eyes?)\b"
)


def regions_in(words: str) -> tuple[Region, ...]:
    """The regions named in `words`, in the order named; () when there is none, or when any is unclear."""
    text = words.lower()
    found = tuple(dict.fromkeys(_NAMES[match[1]] for match in _FOUND.finditer(text)))
    return () if _UNCLEAR.search(_FOUND.sub(" ", text)) else found

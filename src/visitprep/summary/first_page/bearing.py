"""What bears on which pain: on a full page the tests and treatments of pain 1 stay before those of pain 3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from visitprep.findings.pain_order import names_of, pains_in_order
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

_AREAS: tuple[tuple[frozenset[Region], str], ...] = (
    (
        frozenset({Region.HEAD, Region.FACE, Region.JAW}),
        r"brain|heads?|skull|faces?|facial|sinus\w*|trigeminal|jaws?|tmj|dental|tooth|teeth|gums?|cheeks?",
    ),
    (
        frozenset(
            {Region.NECK, Region.SHOULDER, Region.UPPER_ARM, Region.ELBOW, Region.FOREARM, Region.WRIST,
             Region.HAND, Region.FINGERS}
        ),
        r"necks?|cervical|c[- ]?spine|c\d(?:[-/ ]*c?\d)?|arms?|stellate|brachial",
    ),
    (
        frozenset(
            {Region.LOWER_BACK, Region.TAILBONE, Region.BUTTOCK, Region.THIGH, Region.SHIN_CALF, Region.HIP,
             Region.GROIN}
        ),
        r"low(?:er)? back|lumbar|l[- ]?spine|l\d(?:[-/ ]*[ls]?\d)?|s1|sacr\w+|si|spine|backs?|legs?|sciatic\w*",
    ),
    (
        frozenset({Region.UPPER_BACK, Region.MID_BACK, Region.CHEST}),
        r"thoracic|t[- ]?spine|t\d+|chest|ribs?|backs?",
    ),
    (
        frozenset({Region.BELLY, Region.PELVIS, Region.GENITAL_AREA}),
        r"abdom\w+|belly|pelvi\w+|stomach|celiac|hypogastric|pudendal",
    ),
    (frozenset({Region.FOOT, Region.TOES, Region.ANKLE}), r"legs?|ankles?|feet|foot|nerve tests?|neuropath\w*"),
)  # fmt: skip
"""Words of reports and of treatments that are about a part of the body."""

_BACKS = frozenset({Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK})


class Bearing:
    """Which pain a text is about, by the number of the pain."""

    def __init__(self, visit: Visit) -> None:
        pains = pains_in_order(visit)
        self._named = tuple(_any(_names(pain)) for pain in pains)
        self._near = tuple(_any(_around(pain)) for pain in pains)

    def on(self, *texts: str | None) -> int:
        """0 for the first pain, 1 for the second; beyond the last where they name none."""
        words = " ".join(filter(None, texts)).casefold()
        for patterns in (self._named, self._near):
            for number, pattern in enumerate(patterns):
                if pattern is not None and pattern.search(words):
                    return number
        return len(self._named)


def _names(pain: Pain) -> Iterator[str]:
    yield from (f"{name.removesuffix('s')}s?" for name in names_of(pain))  # "both knees", and one was operated on
    if _BACKS & set(pain.regions or ()):
        yield "backs?"


def _around(pain: Pain) -> Iterator[str]:
    regions = set(pain.regions or ())
    return (words for area, words in _AREAS if area & regions)


def _any(names: Iterable[str]) -> re.Pattern[str] | None:
    found = "|".join(dict.fromkeys(names))
    return re.compile(rf"(?<![\w-])(?:{found})(?!\w)", re.IGNORECASE) if found else None

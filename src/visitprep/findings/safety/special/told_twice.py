"""One thing told at two places: by the words of weight in it, and by its day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from visitprep.findings.safety.safety_fact import Bearing, Source, Told
from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import PartialDate

_YEAR: Final = timedelta(days=366)

_SPINE_METAL: Final = frozenset({"rods", "rod", "screws", "screw", "fusion", "fused", "cage", "cages", "plates"})

_LENS: Final = frozenset({"lens", "lenses", "cataract", "cataracts"})

SMALL: Final = frozenset(
    {"the", "and", "with", "from", "into", "put", "was", "new", "for", "surgery", "operation", "total"}
)

WORD: Final = compiled(r"[a-z0-9]{3,}|[lcts]\d+")


def not_said_yet(evidence: tuple[Told, ...], said: tuple[Told, ...]) -> tuple[Told, ...]:
    """Without operations and treatments of which every word of weight was told already, and no other year."""
    known = [one for one in said if one.bearing is Bearing.SAYS_SO]
    kept = []
    for one in evidence:
        is_done = one.source in (Source.OPERATIONS, Source.TREATMENTS)
        own = _weighty(one)
        told = {word for other in known if not of_another_year(one, other) for word in _weighty(other)}
        is_same = own <= told or any(_is_same_thing(one, other) for other in said)
        if not is_done or not own or not is_same:
            kept.append(one)
            known += [one] if is_done else []
    return tuple(kept)


def of_another_year(one: Told, other: Told) -> bool:
    """A pacemaker of 2019 is another one than that of 2011, and the neck may be fused a second time."""
    years, others = _years(one), _years(other)
    return bool(years and others and not years & others)


def _years(told: Told) -> set[str]:
    found = set(_YEAR_WORD.findall(told.words))
    return found | ({str(told.when.earliest.year)} if told.when and told.when.earliest else set())


_THINGS: Final = compiled(
    r"(?:plates?|screws?|rods?|cage|pins|nail|knee|hip|shoulder|pacemaker|defibrillator|stimulator|pump|stents?|valve"
    r"|clips|mesh|lens|port)"
)
"""What is left in a body."""
_YEAR_WORD: Final = compiled(r"\b(?:19|20)\d\d\b")


def _is_same_thing(one: Told, other: Told) -> bool:
    """The same thing in the same part of the body, with no other side or year: however the operation is told."""
    words, others = _plain_words(one), _plain_words(other)
    both = words & others
    if {"left", "right"} <= words ^ others or of_another_year(one, other):
        return False
    return len(both) > 1 and any(map(_THINGS.fullmatch, both))


def _plain_words(told: Told) -> set[str]:
    return set(WORD.findall(told.words.casefold())) - SMALL


def _weighty(told: Told) -> set[str]:
    """The words that tell which thing it is; of a treatment, its kind alone."""
    text = told.words.casefold()
    if told.source is Source.TREATMENTS:
        text = text.split(" ")[0]
    words = set(WORD.findall(text)) - SMALL
    if words & _SPINE_METAL:  # metal of the spine stands among the devices once; operations for pain say which
        return {"rods", *_spine_places(told.words)}
    if words & _LENS:
        return {"lens"}
    return words


_SPINE_PLACES: Final = (
    ("neck", re.compile(r"\b(?:neck|cervical|c\d)", re.IGNORECASE)),
    ("mid", re.compile(r"\b(?:mid(?:dle)?[ -]back|upper back|thoracic|t\d)", re.IGNORECASE)),
    ("low", re.compile(r"(?<!mid )(?<!middle )(?<!upper )\bback\b|\b(?:lumbar|sacr\w+|[ls]\d)", re.IGNORECASE)),
)


def _spine_places(words: str) -> set[str]:
    """Which parts of the spine the words name: a neck that was fused is not the low back."""
    return {place for place, pattern in _SPINE_PLACES if pattern.search(words)}


def within_a_year(when: PartialDate | None, today: date | None) -> bool:
    """Surely: "2025" is not, in November 2026."""
    return bool(today and when and when.earliest and today - _YEAR <= when.earliest <= today)

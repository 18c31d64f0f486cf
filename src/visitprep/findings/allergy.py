"""Which allergies are to be acted on, in whatever words they are told, and which medicines now hold the same."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import SWOLLEN_MOUTH
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy
from visitprep.visit.visit import Visit

_SWOLLEN_MOUTH: Final = any_case(SWOLLEN_MOUTH)


def is_to_act_on(allergy: Allergy) -> bool:
    """How bad it was is what they said; words of a swollen mouth are never read past, whatever that is."""
    if allergy.severity is AllergySeverity.SEVERE:
        return True
    told = (allergy.reaction, *allergy.notes.values())
    return any(_SWOLLEN_MOUTH.search(re.sub(r"\s+", " ", words)) for words in told if words)


def now_with(visit: Visit, what: str) -> tuple[str, ...]:
    """The medicines now that hold what `what` holds, by their names, or by what a name not recognised may be."""
    inside = _ingredients(what)
    now = visit.medicines or ()
    return tuple(one.name for one in now if one.name and inside & _ingredients(one.name, one.ingredient or ""))


def _ingredients(name: str, told: str = "") -> frozenset[str]:
    read = read_name(name, told)
    near = map(lookup, read.may_be.may_be if read.may_be else ())
    return read.ingredients.union(*(entry.ingredients for entry in near if entry))

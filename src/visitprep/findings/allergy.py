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

_ALARMS: Final = any_case(
    rf"{SWOLLEN_MOUTH}|\brespiratory (?:distress|arrest|failure)|\b(?:could|can)(?: ?not|n['’]?t) breathe",
    needs=" lip| tongue| throat| mouth| face| eye| angio| respiratory | breathe",
)
_CLASS: Final = any_case(
    r"\b(?:(?P<nsaid>nsaids?|anti-?inflammator(?:y|ies))|(?P<opioid>(?:opi(?:oid|ate)|narcotic)s?)"
    r"|(?P<benzodiazepine>benzo(?:diazepine)?s?)|(?P<antibiotic>antibiotics?)|(?P<steroid>steroids?))\b"
)
"""How a class is called where no single medicine is: its flag in the table."""


def is_to_act_on(allergy: Allergy) -> bool:
    """How bad it was is what they said; a swollen mouth or no breath is never read past, whatever that is."""
    if allergy.severity is AllergySeverity.SEVERE:
        return True
    told = (allergy.reaction, *allergy.notes.values())
    return any(_ALARMS.search(re.sub(r"\s+", " ", words)) for words in told if words)


def now_with(visit: Visit, what: str) -> tuple[str, ...]:
    """The medicines now that hold what `what` holds or are of a class that it names; also by what a name may be."""
    inside, flags = _ingredients(what), {hit.lastgroup for hit in _CLASS.finditer(what)}
    now = ((one.name, one.ingredient or "") for one in visit.medicines or () if one.name)
    return tuple(one[0] for one in now if inside & _ingredients(*one) or flags & read_name(*one).flags)


def _ingredients(name: str, told: str = "") -> frozenset[str]:
    read = read_name(name, told)
    near = map(lookup, read.may_be.may_be if read.may_be else ())
    return read.ingredients.union(*(entry.ingredients for entry in near if entry))

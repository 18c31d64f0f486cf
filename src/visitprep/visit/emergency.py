"""Whom to call in an emergency: as answered, else the one whom the list of the care team calls that."""

from __future__ import annotations

import re

from visitprep.common_words import KIN
from visitprep.patterns import compiled
from visitprep.visit.records.people import Person
from visitprep.visit.visit import Visit

_CALLED = compiled(r",?\s*\b(?:(?:in|for) (?:an )?)?(?:emergency contact|emergenc(?:y|ies))\b:?\s*", re.IGNORECASE)
_CLOSE = compiled(rf"\b(?:{KIN}|carer|caregiver|emergency contact)\b", re.IGNORECASE)
"""An "emergency room" or "emergency doctor" is nobody's contact."""
_A_PLACE = compiled(
    r"\bemergency (?:room|department|dept|clinic|cent(?:er|re)|doctor|number|line|care)\b|\b(?:no|not)\b",
    re.IGNORECASE,
)


def with_emergency_contact(visit: Visit) -> Person:
    """The person, with whom they called so among those who look after them; what they answered comes first."""
    person = visit.person
    if person.emergency_contact is not None or "emergency_contact" in person.gaps:
        return person
    for member in visit.team or ():
        name = member.name or ""
        if member.role is None and _CALLED.search(name) and _CLOSE.search(name) and not _A_PLACE.search(name):
            words = " ".join(filter(None, (_CALLED.sub(" ", name).strip(" ,"), member.phone)))
            return person.model_copy(update={"emergency_contact": words})
    return person

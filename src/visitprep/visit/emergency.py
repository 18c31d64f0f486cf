"""Whom to call in an emergency: as answered, else whom the list of the care team calls that, else who helps."""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.common_words import KIN
from visitprep.patterns import any_case
from visitprep.text import proper
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.people import Person
from visitprep.visit.tellers import named_with, others
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_CALLED = any_case(r",?\s*\b(?:(?:in|for) (?:an )?)?(?:emergency contact|emergenc(?:y|ies))\b:?\s*")
_CLOSE = any_case(rf"\b(?:{KIN}|carer|caregiver|emergency contact)\b")
"""An "emergency room" or "emergency doctor" is nobody's contact."""
_A_PLACE = any_case(
    r"\bemergency (?:room|department|dept|clinic|cent(?:er|re)|doctor|number|line|care)\b|\b(?:no|not)\b"
)


def with_emergency_contact(visit: Visit, *, or_helper: bool = False) -> Person:
    """The person, with whom they called so among those who look after them; what they answered comes first.

    With `or_helper` whoever helps stands there where there is nobody else.
    """
    person = visit.person
    if person.emergency_contact is not None or person.gaps.get("emergency_contact", Gap.SKIPPED) is not Gap.SKIPPED:
        return person
    for member in visit.team or ():
        name = member.name or ""
        if member.role is None and _CALLED.search(name) and _CLOSE.search(name) and not _A_PLACE.search(name):
            words = " ".join(filter(None, (_CALLED.sub(" ", name).strip(" ,"), member.phone)))
            return person.model_copy(update={"emergency_contact": words})
    if or_helper and (helper := _who_helps(visit)):
        return person.model_copy(update={"emergency_contact": helper, "gaps": _without(person.gaps)})
    return person


def _who_helps(visit: Visit) -> str:
    """Whoever fills it in for the person, or did: nobody said that it is the one to call, and it says so."""
    now = visit.respondent
    helper = (now.name or "", now.relation or "", now.phone or "") if now.is_helper else ("", "", "")
    if not helper[0]:
        told = next((one for one in others(visit) if one.helper and one.name), None)
        helper = (told.name, told.relation, "") if told is not None else helper
    name, relation, phone = helper
    if not name:
        return ""
    called = named_with(proper(name), relation)
    return say(N_("{helper}, who helped to fill this in"), helper=" ".join(filter(None, (called, phone))))


def _without(gaps: Mapping[str, Gap]) -> dict[str, Gap]:
    return {name: gap for name, gap in gaps.items() if name != "emergency_contact"}

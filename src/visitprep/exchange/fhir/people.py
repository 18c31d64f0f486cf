"""Who it is about and who says it: the patient, the helper who answers, and those who told a part of it."""

from __future__ import annotations

from msgspec import Struct, field

from visitprep.exchange.fhir.elements import Json, Names, profile, sure_date, without_empty
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.tellers import others, told_at
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

PATIENT, HELPER = "patient", "helper"
_TELLER = "teller:"


class Voices(Struct, frozen=True):
    """Who said what stands at an address."""

    visit: Visit
    names: Names
    spoke: set[str] = field(default_factory=set)
    """Those besides who answers now of whom something that is told speaks."""

    @property
    def authors(self) -> list[Json]:
        """Of the whole: whoever answered, and with both there, both."""
        filled_by = self.visit.respondent.filled_by
        who = [HELPER] if filled_by is FilledBy.CAREGIVER_ALONE else [PATIENT]
        if filled_by is FilledBy.CAREGIVER_WITH_PATIENT:
            who.append(HELPER)
        return [self.names.reference(one) for one in who]

    def of(self, thing: str = "") -> Json:
        """Who said it. A helper who answers with the patient there writes down what the patient says."""
        who = told_at(self.visit, thing) if thing else None
        if who is None:
            return self.authors[0]
        if not who.helper:
            return self.names.reference(PATIENT)
        teller = f"{_TELLER}{others(self.visit).index(who)}"
        self.spoke.add(teller)
        return self.names.reference(teller)

    def resources(self) -> list[tuple[str, Json]]:
        """The patient first. To be asked when everything is told: one of whom nothing speaks stays out."""
        found = [(PATIENT, _patient(self.visit))]
        if self.visit.respondent.is_helper:
            now = self.visit.respondent
            found.append((HELPER, _helper(now.name or "", now.relation or "", now.phone or "", self.names)))
        for number, who in enumerate(others(self.visit)):
            if (teller := f"{_TELLER}{number}") in self.spoke:
                found.append((teller, _helper(who.name, who.relation, "", self.names)))
        return found


def _patient(visit: Visit) -> Json:
    person = visit.person
    names = [{"use": "official", "text": person.name}]
    if person.preferred_name and person.preferred_name != person.name:
        names.append({"use": "usual", "text": person.preferred_name})
    contact = [{"name": {"text": person.emergency_contact}}] if person.emergency_contact else []
    language = [{"language": {"text": person.language}, "preferred": True}] if person.language else []
    return without_empty(
        {
            "resourceType": "Patient",
            "meta": profile("Patient"),
            "name": names,
            "telecom": [{"system": "phone", "value": person.phone}] if person.phone else [],
            "birthDate": sure_date(person.birth_date),
            "contact": contact,
            "communication": language,
        }
    )


def _helper(name: str, relation: str, phone: str, names: Names) -> Json:
    return without_empty(
        {
            "resourceType": "RelatedPerson",
            "active": True,
            "patient": names.reference(PATIENT),
            "relationship": [{"text": relation}] if relation else [],
            "name": [{"text": name or say(N_("a helper"))}],
            "telecom": [{"system": "phone", "value": phone}] if phone else [],
        }
    )

"""What stands on a list, as resources: in the person's own words, and with a code only where it is sure.

What a resource has no place for stands in its note, with its label, so that nothing told is lost on the way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from msgspec import Struct

from visitprep.exchange.fhir.elements import (
    Json,
    Names,
    hl7,
    loinc,
    note,
    profile,
    sure_date,
    unknown,
    without_empty,
)
from visitprep.exchange.fhir.illnesses import Illness, illnesses
from visitprep.exchange.fhir.people import PATIENT, Voices
from visitprep.health_records.fhir.statements import PAIN
from visitprep.summary.compared import name_in_words
from visitprep.summary.words.answers_in_words import in_one_line, words
from visitprep.summary.words.field_labels import LABELS
from visitprep.summary.words.from_records import is_from_record, origins, records_say
from visitprep.visit.as_recorded import standing
from visitprep.visit.dates.partial_date import NotADate, PartialDate, read_date
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity
from visitprep.visit.records.health import Allergy, Device, Surgery
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Goal
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, in_a_row, say

_CATEGORY = {
    AllergyKind.MEDICINE: "medication",
    AllergyKind.NUMBING: "medication",
    AllergyKind.STEROID: "medication",
    AllergyKind.FOOD: "food",
}
"""Others (latex, dye, tape) have none that is sure."""
_STATUS_OF = {
    "planned": "preparation",
    "referred": "unknown",
    "not_done": "not-done",
    "cancelled": "not-done",
    "refused": "not-done",
}


class Writer(Struct, frozen=True):
    """What all resources of one visit share."""

    visit: Visit
    names: Names
    voices: Voices
    said: str
    """When the answers were saved, as FHIR writes it."""

    @property
    def patient(self) -> Json:
        return self.names.reference(PATIENT)

    def allergies(self) -> Iterator[tuple[str, Json]]:
        for allergy in self.visit.allergies or ():
            yield f"allergies.{allergy.id}", self._allergy(allergy)

    def problems(self) -> Iterator[tuple[str, Json]]:
        """Each pain, then each illness that was typed or taken in, and each that was ticked and not typed."""
        for pain in self.visit.pains or ():
            yield f"pains.{pain.id}", self._pain(pain)
        for one in illnesses(self.visit):
            yield one.key, self._illness(one)

    def procedures(self) -> Iterator[tuple[str, Json]]:
        for surgery in self.visit.surgeries or ():
            yield f"surgeries.{surgery.id}", self._surgery(surgery)
        for treatment in self.visit.treatments or ():
            yield f"treatments.{treatment.id}", self._treatment(treatment)

    def devices(self) -> Iterator[tuple[str, Json, Json]]:
        """How each is used, and the device itself."""
        for device in self.visit.devices or ():
            key = f"devices.{device.id}"
            yield key, self._use(device, key), self._device(device)

    def goals(self) -> Iterator[tuple[str, Json]]:
        for goal in self.visit.goals or ():
            yield f"goals.{goal.id}", self._goal(goal)

    # -- one of each -----------------------------------------------------------------------------------------

    def _allergy(self, allergy: Allergy) -> Json:
        severe = allergy.severity is AllergySeverity.SEVERE
        over = standing(self.visit, "allergies", allergy.id) == "past"
        how_bad = "" if allergy.severity in (None, AllergySeverity.UNKNOWN) else words(allergy.severity)
        manifestation = allergy.reaction or how_bad
        reaction = {"manifestation": [{"text": manifestation}]} | ({"severity": "severe"} if severe else {})
        # The day a record has for an allergy may be that of its entry: it stands in the note.
        said = None if is_from_record(allergy, "when") or is_from_record(allergy, "thing") else allergy.when
        onset = {"onsetString": said.said} if said else {}
        if exact := sure_date(said):
            onset = {"onsetDateTime": exact}
        shown = {"thing", "reaction", *({"when"} if said else ())}
        if severe and is_from_record(allergy, "thing"):
            shown.add("severity")  # the record's "severe" does not mean what is ticked for it
        return without_empty(
            {
                "resourceType": "AllergyIntolerance",
                "meta": profile("AllergyIntolerance"),
                "clinicalStatus": hl7("allergyintolerance-clinical", "inactive" if over else "active"),
                "verificationStatus": hl7("allergyintolerance-verification", "unconfirmed"),
                "category": [_CATEGORY[allergy.kind]] if allergy.kind in _CATEGORY else [],
                "code": {"text": name_in_words(allergy, "allergies")},
                "patient": self.patient,
                **onset,
                "asserter": self.voices.of(f"allergies.{allergy.id}.thing"),
                "reaction": [reaction] if manifestation else [],
                **self.rest(allergy, "allergies", shown),
            }
        )

    def _pain(self, pain: Pain) -> Json:
        where = [words(one) for one in pain.body_regions] + ([words(pain.side)] if pain.side else [])
        name = say(PAIN, place=pain.place or (in_a_row(where) if where else say(N_("not said where"))))
        onset = {"onsetString": pain.started.said} if pain.started else {}
        if exact := sure_date(pain.started):
            onset = {"onsetDateTime": exact}
        shown = {"place", "regions", "side", *({"started"} if pain.started else ())}
        extra = {"bodySite": [{"text": in_a_row(where)}] if where else [], **onset}
        return self._condition(name, f"pains.{pain.id}.place", {**extra, **self.rest(pain, "pains", shown)})

    def _condition(self, name: str, thing: str, extra: Json | None = None) -> Json:
        return without_empty(
            {
                "resourceType": "Condition",
                "meta": profile("Condition"),
                "clinicalStatus": hl7("condition-clinical", "active"),
                "verificationStatus": hl7("condition-ver-status", "unconfirmed"),
                "category": [loinc("75326-9", "Problem")],
                "code": {"text": name},
                "subject": self.patient,
                "asserter": self.voices.of(thing),
                **(extra or {}),
            }
        )

    def _illness(self, one: Illness) -> Json:
        """Resolved where the record says so, with its days."""
        extra = {**self._day("onset", one.onset), **self._day("abatement", one.abatement), **note(one.more)}
        if one.is_past:
            extra["clinicalStatus"] = hl7("condition-clinical", "resolved")
        if one.is_suspected:
            extra["verificationStatus"] = hl7("condition-ver-status", "provisional")
        return self._condition(one.name, one.key.rpartition(".")[0], extra)

    def _day(self, name: str, words: str) -> Json:
        """As a date where it is one; else in words."""
        if not words:
            return {}
        try:
            found = read_date(words, self.today)
        except NotADate:
            return {f"{name}String": words}
        exact = sure_date(found) if isinstance(found, PartialDate) else ""
        return {f"{name}DateTime": exact} if exact else {f"{name}String": words}

    @property
    def today(self) -> date:
        return date.fromisoformat(self.said[:10])

    def _surgery(self, surgery: Surgery) -> Json:
        return without_empty(
            {
                **self._procedure(name_in_words(surgery, "surgeries"), f"surgeries.{surgery.id}.what"),
                **self._status_of("surgeries", surgery.id),
                **_performed(surgery.when),
                **self.rest(surgery, "surgeries", {"what", "when"} if surgery.when else {"what"}),
            }
        )

    def _treatment(self, treatment: Treatment) -> Json:
        status = "in-progress" if treatment.ongoing is YesNo.YES else "completed"
        if treatment.ongoing is None and treatment.ended is None:
            status = "unknown"
        start, end = sure_date(treatment.started), sure_date(treatment.ended)
        shown = {"kind", "what", "effect"}
        when = _performed(treatment.started)
        if start and end:
            when, shown = {"performedPeriod": {"start": start, "end": end}}, shown | {"started", "ended"}
        elif treatment.started:
            shown = shown | {"started"}
        return without_empty(
            {
                **self._procedure(name_in_words(treatment, "treatments"), f"treatments.{treatment.id}.kind"),
                "status": status,
                **self._status_of("treatments", treatment.id),
                **when,
                "outcome": {"text": words(treatment.effect)} if treatment.effect else {},
                **self.rest(treatment, "treatments", shown),
            }
        )

    def _status_of(self, part: str, item_id: str) -> Json:
        """What a record said was not done is not told as done."""
        status = _STATUS_OF.get(standing(self.visit, part, item_id))
        return {"status": status} if status else {}

    def _procedure(self, name: str, thing: str) -> Json:
        return {
            "resourceType": "Procedure",
            "meta": profile("Procedure"),
            "status": "completed",
            "code": {"text": name},
            "subject": self.patient,
            "asserter": self.voices.of(thing),
        }

    def _use(self, device: Device, key: str) -> Json:
        return {
            "resourceType": "DeviceUseStatement",
            "meta": profile("DeviceUseStatement"),
            "status": "completed" if self._is_over(device) else "active",
            "subject": self.patient,
            "_timingDateTime": unknown(),
            "recordedOn": self.said,
            "source": self.voices.of(f"{key}.kind"),
            "device": self.names.reference(f"{key}:device"),
        }

    def _is_over(self, device: Device) -> bool:
        return standing(self.visit, "devices", device.id) == "past"

    def _device(self, device: Device) -> Json:
        return without_empty(
            {
                "resourceType": "Device",
                "meta": profile("Device"),
                "status": "inactive" if self._is_over(device) else "",
                "type": {"text": name_in_words(device, "devices")},
                "patient": self.patient,
                **self.rest(device, "devices", {"kind", "details"}),
            }
        )

    def _goal(self, goal: Goal) -> Json:
        return without_empty(
            {
                "resourceType": "Goal",
                "lifecycleStatus": "proposed",
                "description": {"text": name_in_words(goal, "goals")},
                "subject": self.patient,
                "expressedBy": self.voices.of(f"goals.{goal.id}.activity"),
                **self.rest(goal, "goals", {"activity"}),
            }
        )

    def rest(
        self,
        item: Item,
        part: str,
        shown: Collection[str],
        date: PartialDate | None = None,
        field: str = "",
        before: Collection[str] = (),
    ) -> Json:
        """The note: every answer, gap and note that has no other place, and the record it is from.

        `before` stands in front of them.
        """
        told = {name for name in shown if getattr(item, name) is not None}
        if sure_date(date):
            told.add(field)
        lines = "; ".join(filter(None, (*before, in_one_line(item, LABELS[part], told))))
        return note(with_origin(lines, item, told))


def with_origin(told: str, item: Item, shown: Collection[str] = ()) -> str:
    """`told`, what records say otherwise, and where the thing is from."""
    differs = records_say(item, *shown) if shown else ""
    named = next((found for name in item.notes if (found := origins(item, name))), ())
    return "; ".join(filter(None, (told, differs, *dict.fromkeys(one.in_full for one in named))))


def line_of(item: Item, part: str) -> str:
    """One item in the narrative: its name, and everything else that was said of it."""
    shown = [field for field in list_part(part).goes_by if getattr(item, field) is not None]
    details = with_origin(in_one_line(item, LABELS[part], shown), item, shown)
    name = name_in_words(item, part)
    return say(N_("{name}: {what}"), name=name, what=details) if details else name


def _performed(date: PartialDate | None) -> Json:
    """In words where the date is no date that FHIR knows."""
    if exact := sure_date(date):
        return {"performedDateTime": exact}
    return {"performedString": date.said} if date else {"_performedDateTime": unknown()}

"""What stands on a list, as resources: in the person's own words, and with a code only where it is sure.

What a resource has no place for stands in its note, with its label, so that nothing told is lost on the way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

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
from visitprep.exchange.fhir.people import PATIENT, Voices
from visitprep.summary.compared import name_in_words
from visitprep.summary.words.answer_labels import LABELS
from visitprep.summary.words.answers_in_words import in_one_line, words
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices.care import Copy
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity
from visitprep.visit.records.choices.medicine import MedicineKind, WhyStopped
from visitprep.visit.records.health import Allergy, Device, Surgery
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Goal
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, in_a_row, say

_OVER_THE_COUNTER = frozenset(
    {MedicineKind.STORE_BOUGHT, MedicineKind.VITAMIN, MedicineKind.SUPPLEMENT, MedicineKind.CANNABIS}
)
_CATEGORY = {
    AllergyKind.MEDICINE: "medication",
    AllergyKind.NUMBING: "medication",
    AllergyKind.STEROID: "medication",
    AllergyKind.FOOD: "food",
}
"""Others (latex, dye, tape) have none that is sure."""


@dataclass(frozen=True, slots=True)
class Writer:
    """What all resources of one visit share."""

    visit: Visit
    names: Names
    voices: Voices
    said: str
    """When the answers were saved, as FHIR writes it."""

    @property
    def patient(self) -> Json:
        return self.names.reference(PATIENT)

    def medicines(self) -> Iterator[tuple[str, Json]]:
        for medicine in self.visit.medicines or ():
            yield f"medicines.{medicine.id}", self._medicine(medicine)

    def stopped(self) -> Iterator[tuple[str, Json]]:
        for past in self.visit.past_medicines or ():
            yield f"past_medicines.{past.id}", self._past(past)

    def allergies(self) -> Iterator[tuple[str, Json]]:
        for allergy in self.visit.allergies or ():
            yield f"allergies.{allergy.id}", self._allergy(allergy)

    def problems(self) -> Iterator[tuple[str, Json]]:
        """Each pain, then each condition that was ticked."""
        for pain in self.visit.pains or ():
            yield f"pains.{pain.id}", self._pain(pain)
        for condition in self.visit.health.conditions or ():
            yield f"health.conditions.{condition.value}", self._condition(words(condition), "health.conditions")

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

    def documents(self) -> Iterator[tuple[str, Json]]:
        """The report or the pictures of a scan that the person has in hand."""
        for test in self.visit.tests or ():
            if Copy.HAVE_IT in (test.report, test.pictures):
                yield f"tests.{test.id}", self._document(test)

    def goals(self) -> Iterator[tuple[str, Json]]:
        for goal in self.visit.goals or ():
            yield f"goals.{goal.id}", self._goal(goal)

    # -- one of each -----------------------------------------------------------------------------------------

    def _medicine(self, medicine: Medicine) -> Json:
        told = (medicine.name, medicine.strength, medicine.form)
        shown = {"name", "strength", "form", "dose", "when", "reason", "kind"}
        taken = " ".join(filter(None, (medicine.dose, medicine.when)))
        dosage = without_empty(
            {
                "text": taken,
                "asNeededBoolean": True if medicine.as_needed is YesNo.YES else None,
                "route": {"text": words(medicine.route)} if medicine.route else {},
            }
        )
        if dosage and "text" not in dosage:
            dosage["text"] = say(_SAID[medicine.as_needed is YesNo.YES])
        shown |= {"as_needed"} if medicine.as_needed is YesNo.YES else set()
        shown |= {"route"} if medicine.route else set()
        over_the_counter = medicine.kind in _OVER_THE_COUNTER
        return without_empty(
            {
                "resourceType": "MedicationStatement",
                "meta": profile("MedicationStatement"),
                "status": "active",
                "category": hl7("medication-statement-category", "patientspecified") if over_the_counter else {},
                "medicationCodeableConcept": {
                    "text": " ".join(filter(None, told)) or self._name(medicine, "medicines")
                },
                "subject": self.patient,
                **_since(medicine.started),
                "dateAsserted": self.said,
                "informationSource": self.voices.of(f"medicines.{medicine.id}.name"),
                "reasonCode": [{"text": medicine.reason}] if medicine.reason else [],
                "dosage": [dosage] if dosage else [],
                **self._rest(medicine, "medicines", shown, medicine.started, "started"),
            }
        )

    def _past(self, past: PastMedicine) -> Json:
        why = [{"text": words(past.why_stopped)}] if past.why_stopped else []
        goes_on = WhyStopped.NOT_STOPPED in (past.why_stopped or ())
        return without_empty(
            {
                "resourceType": "MedicationStatement",
                "meta": profile("MedicationStatement"),
                "status": "active" if goes_on else "stopped",
                "statusReason": why,
                "medicationCodeableConcept": {"text": self._name(past, "past_medicines")},
                "subject": self.patient,
                **_at("effective", past.when),
                "dateAsserted": self.said,
                "informationSource": self.voices.of(f"past_medicines.{past.id}.name"),
                **self._rest(past, "past_medicines", {"name", "why_stopped"}, past.when, "when"),
            }
        )

    def _allergy(self, allergy: Allergy) -> Json:
        severe = allergy.severity is AllergySeverity.SEVERE
        manifestation = allergy.reaction or (words(allergy.severity) if allergy.severity else "")
        reaction = {"manifestation": [{"text": manifestation}]} | ({"severity": "severe"} if severe else {})
        onset = {"onsetString": allergy.when.said} if allergy.when else {}
        if exact := sure_date(allergy.when):
            onset = {"onsetDateTime": exact}
        shown = {"thing", "reaction", *({"when"} if allergy.when else ())}
        return without_empty(
            {
                "resourceType": "AllergyIntolerance",
                "meta": profile("AllergyIntolerance"),
                "clinicalStatus": hl7("allergyintolerance-clinical", "active"),
                "verificationStatus": hl7("allergyintolerance-verification", "unconfirmed"),
                "category": [_CATEGORY[allergy.kind]] if allergy.kind in _CATEGORY else [],
                "code": {"text": self._name(allergy, "allergies")},
                "patient": self.patient,
                **onset,
                "recordedDate": self.said,
                "asserter": self.voices.of(f"allergies.{allergy.id}.thing"),
                "reaction": [reaction] if manifestation else [],
                **self._rest(allergy, "allergies", shown),
            }
        )

    def _pain(self, pain: Pain) -> Json:
        where = [words(one) for one in pain.body_regions] + ([words(pain.side)] if pain.side else [])
        name = say(
            N_("Pain: {place}"), place=pain.place or (in_a_row(where) if where else say(N_("not said where")))
        )
        onset = {"onsetString": pain.started.said} if pain.started else {}
        if exact := sure_date(pain.started):
            onset = {"onsetDateTime": exact}
        shown = {"place", "regions", "side", *({"started"} if pain.started else ())}
        extra = {"bodySite": [{"text": in_a_row(where)}] if where else [], **onset}
        return self._condition(name, f"pains.{pain.id}.place", {**extra, **self._rest(pain, "pains", shown)})

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
                "recordedDate": self.said,
                "asserter": self.voices.of(thing),
                **(extra or {}),
            }
        )

    def _surgery(self, surgery: Surgery) -> Json:
        return without_empty(
            {
                **self._procedure(self._name(surgery, "surgeries"), f"surgeries.{surgery.id}.what"),
                **_performed(surgery.when),
                **self._rest(surgery, "surgeries", {"what", "when"} if surgery.when else {"what"}),
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
                **self._procedure(self._name(treatment, "treatments"), f"treatments.{treatment.id}.kind"),
                "status": status,
                **when,
                "outcome": {"text": words(treatment.effect)} if treatment.effect else {},
                **self._rest(treatment, "treatments", shown),
            }
        )

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
            "status": "active",
            "subject": self.patient,
            "_timingDateTime": unknown(),
            "recordedOn": self.said,
            "source": self.voices.of(f"{key}.kind"),
            "device": self.names.reference(f"{key}:device"),
        }

    def _device(self, device: Device) -> Json:
        return without_empty(
            {
                "resourceType": "Device",
                "meta": profile("Device"),
                "type": {"text": self._name(device, "devices")},
                "patient": self.patient,
                **self._rest(device, "devices", {"kind", "details"}),
            }
        )

    def _document(self, test: Test) -> Json:
        name = self._name(test, "tests")
        exact = sure_date(test.date)
        return without_empty(
            {
                "resourceType": "DocumentReference",
                "status": "current",
                "type": loinc("18748-4", "Diagnostic imaging study")
                if test.pictures is Copy.HAVE_IT
                else {"text": name},
                "subject": self.patient,
                "date": self.said,
                "author": self.voices.authors,
                "description": in_one_line(test, LABELS["tests"]),
                "context": {"period": {"start": exact, "end": exact}} if exact else {},
                "content": [
                    {"attachment": {"title": say(N_("{test}: in the patient's hands, brought along"), test=name)}}
                ],
            }
        )

    def _goal(self, goal: Goal) -> Json:
        return without_empty(
            {
                "resourceType": "Goal",
                "lifecycleStatus": "proposed",
                "description": {"text": self._name(goal, "goals")},
                "subject": self.patient,
                "expressedBy": self.voices.of(f"goals.{goal.id}.activity"),
                **self._rest(goal, "goals", {"activity"}),
            }
        )

    def _name(self, item: Item, part: str) -> str:
        return name_in_words(item, part)

    def _rest(
        self, item: Item, part: str, shown: Collection[str], date: PartialDate | None = None, field: str = ""
    ) -> Json:
        """The note: every answer, gap and note of the person's that has no other place."""
        told = {name for name in shown if getattr(item, name) is not None}
        if sure_date(date):
            told.add(field)
        return note(in_one_line(item, LABELS[part], told))


_SAID = {True: N_("when needed"), False: N_("how often was not said")}


def line_of(item: Item, part: str) -> str:
    """One item in the narrative: its name, and everything else that was said of it."""
    shown = [field for field in list_part(part).goes_by if getattr(item, field) is not None]
    details = in_one_line(item, LABELS[part], shown)
    name = name_in_words(item, part)
    return say(N_("{name}: {what}"), name=name, what=details) if details else name


def _since(date: PartialDate | None) -> Json:
    exact = sure_date(date)
    return {"effectivePeriod": {"start": exact}} if exact else {"_effectiveDateTime": unknown()}


def _at(name: str, date: PartialDate | None) -> Json:
    exact = sure_date(date)
    return {f"{name}DateTime": exact} if exact else {f"_{name}DateTime": unknown()}


def _performed(date: PartialDate | None) -> Json:
    """In words where the date is no date that FHIR knows."""
    if exact := sure_date(date):
        return {"performedDateTime": exact}
    return {"performedString": date.said} if date else {"_performedDateTime": unknown()}

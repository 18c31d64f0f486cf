"""Medicines now and stopped, as resources: the dosage is how they are really taken, as the person told it."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.common_words import PILLS
from visitprep.exchange.fhir.elements import Json, hl7, profile, sure_date, unknown, without_empty
from visitprep.exchange.fhir.lists import Writer
from visitprep.lines.medicines.taking.as_labelled import AS_THE_LABEL_SAYS
from visitprep.patterns import any_case
from visitprep.summary.compared import name_in_words
from visitprep.summary.words.answers_in_words import words
from visitprep.summary.words.effects_said import effects_said, without_effects
from visitprep.summary.words.from_records import marked, own_note
from visitprep.summary.words.strength_said import another_strength
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import MedicineKind, WhyStopped
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.wording import N_, say

_OVER_THE_COUNTER = frozenset(
    {MedicineKind.STORE_BOUGHT, MedicineKind.VITAMIN, MedicineKind.SUPPLEMENT, MedicineKind.CANNABIS}
)
_HOW_MANY = any_case(rf"\b(?:{PILLS}|puffs?|drops?|patch(?:es)?)\b")


def medicines(writer: Writer) -> Iterator[tuple[str, Json]]:
    for medicine in writer.visit.medicines or ():
        yield f"medicines.{medicine.id}", _medicine(writer, medicine)


def stopped(writer: Writer) -> Iterator[tuple[str, Json]]:
    for past in writer.visit.past_medicines or ():
        yield f"past_medicines.{past.id}", _past(writer, past)


def _medicine(writer: Writer, medicine: Medicine) -> Json:
    other = another_strength(medicine)
    form = "" if (medicine.form or "").casefold() in (medicine.name or "").casefold() else medicine.form
    named = (medicine.name, "" if other else medicine.strength, form)
    shown = {"name", *(() if other else ("strength",)), "form", "reason", "kind"}
    taken = how_taken(medicine)
    shown |= {"when", *({"dose"} if (medicine.dose or "") in label_of(medicine) else ())}
    label, rest = "", without_effects(medicine)
    if taken != label_of(medicine):
        shown |= {"really_taken"}  # with what was added to it
        label = say(N_("Label says: {what}"), what=label_of(medicine) or say(N_("not told")))
        label = marked(label, medicine, "when")
        notes = {name: text for name, text in medicine.notes.items() if name != "really_taken"}
        rest = medicine.model_copy(update={"notes": notes})
    does = effects_said(medicine)
    dosage = without_empty(
        {
            "text": taken,
            "asNeededBoolean": True if medicine.as_needed is YesNo.YES else None,
            "route": {"text": words(medicine.route)} if medicine.route else {},
        }
    )
    if medicine.as_needed is YesNo.YES and "text" not in dosage:
        dosage["text"] = say(N_("when needed"))
    told = writer.rest(rest, "medicines", shown, medicine.started, "started", before=(does,))
    over_the_counter = medicine.kind in _OVER_THE_COUNTER
    return without_empty(
        {
            "resourceType": "MedicationStatement",
            "meta": profile("MedicationStatement"),
            "status": "active",
            "category": hl7("medication-statement-category", "patientspecified") if over_the_counter else {},
            "medicationCodeableConcept": {
                "text": " ".join(filter(None, named)) or name_in_words(medicine, "medicines")
            },
            "subject": writer.patient,
            **_since(medicine.started),
            "dateAsserted": writer.said,
            "informationSource": writer.voices.of(f"medicines.{medicine.id}.name"),
            "reasonCode": [{"text": medicine.reason}] if medicine.reason else [],
            "dosage": [dosage] if dosage else [],
            "note": [*([{"text": label}] if label else []), *told.get("note", ())],
        }
    )


def _past(writer: Writer, past: PastMedicine) -> Json:
    why = [{"text": words(past.why_stopped)}] if past.why_stopped else []
    goes_on = WhyStopped.NOT_STOPPED in (past.why_stopped or ())
    return without_empty(
        {
            "resourceType": "MedicationStatement",
            "meta": profile("MedicationStatement"),
            "status": "active" if goes_on else "stopped",
            "statusReason": why,
            "medicationCodeableConcept": {"text": name_in_words(past, "past_medicines")},
            "subject": writer.patient,
            **_at("effective", past.when),
            "dateAsserted": writer.said,
            "informationSource": writer.voices.of(f"past_medicines.{past.id}.name"),
            **writer.rest(past, "past_medicines", {"name", "why_stopped"}, past.when, "when"),
        }
    )


def label_of(medicine: Medicine) -> str:
    """How many and when; of words that say themselves how many, these alone."""
    if medicine.when and _HOW_MANY.search(medicine.when):
        return medicine.when
    return " ".join(filter(None, (medicine.dose, medicine.when)))


def how_taken(medicine: Medicine) -> str:
    """How it is really taken, with what was added to that; as the label says, where nothing else was said."""
    really = medicine.really_taken or ""
    if not really or really.casefold() == say(AS_THE_LABEL_SAYS).casefold():
        return label_of(medicine)
    more = own_note(without_effects(medicine), "really_taken")
    return say(N_("{text} ({note})"), text=really, note=more) if more else really


def _since(date: PartialDate | None) -> Json:
    exact = sure_date(date)
    return {"effectivePeriod": {"start": exact}} if exact else {"_effectiveDateTime": unknown(date)}


def _at(name: str, date: PartialDate | None) -> Json:
    exact = sure_date(date)
    return {f"{name}DateTime": exact} if exact else {f"_{name}DateTime": unknown(date)}

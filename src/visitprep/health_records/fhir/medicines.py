"""The medicines of a FHIR record: asked for, told, handed out, given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from visitprep.health_records.fhir import directions
from visitprep.health_records.fhir.resources import (
    Concept,
    Json,
    Records,
    comments,
    concept,
    days,
    displays,
    many,
    one,
    said_day,
    text,
)
from visitprep.health_records.found import Item, Kind, LeaveOut, Status
from visitprep.health_records.naming import key_of
from visitprep.health_records.plain import (
    day_of,
    form_in,
    is_absent,
    is_name,
    is_over,
    line,
    says_none,
    strength_in,
)
from visitprep.health_records.rows.twins import Reading
from visitprep.patterns import compiled
from visitprep.wording import N_, say

_ASKED_OR_TOLD = (
    "MedicationRequest",
    "MedicationStatement",
    "MedicationOrder",
    "MedicationUsage",
    "MedicationPrescription",
)
_HANDED_OUT = ("MedicationDispense", "MedicationAdministration")
_NONE = compiled(r"no-known-medication|no-known-")
_NONE_CODES = frozenset({"787481004", "1234391000", "182904002-none"})
_LABEL = compiled(r"Label says: (?:not told|(?P<says>.+))")
"""Beside a dosage that is how the person takes it (exchange/fhir/medicines.py)."""
_STATUS = {
    "active": Status.CURRENT,
    "taking": Status.CURRENT,
    "in-progress": Status.CURRENT,
    "completed": Status.PAST,
    "stopped": Status.PAST,
    "ended": Status.PAST,
    "not-taken": Status.PAST,
    "not-taking": Status.PAST,
    "cancelled": Status.PAST,
}


def medicines_of(records: Records, today: date) -> Iterator[Reading]:
    known: set[str] = set()
    for resource in records.of(*_ASKED_OR_TOLD):
        reading = _read(records, resource, today)
        if reading.item:
            known.add(key_of(reading.item.name))
        yield reading
    for resource in records.of(*_HANDED_OUT):
        reading = _read(records, resource, today)
        if reading.item and key_of(reading.item.name) not in known:
            yield reading


def _read(records: Records, resource: Json, today: date) -> Reading:
    name, medication = _named(records, resource)
    if any(_NONE.match(code) or code in _NONE_CODES for code in name.codes) or says_none(name.name):
        return Reading(None, none=True)
    status = text(resource.get("status")).casefold()
    if status == "entered-in-error" or not is_name(name.name) or is_absent(name.name):
        return Reading(None)
    dosages = [one(dosage) for dosage in many(resource.get("dosageInstruction") or resource.get("dosage"))]
    label, *notes = many(resource.get("note")) or [{}]
    label = _LABEL.match(text(one(label).get("text")))  # then the dosage is how the person takes it
    if label:
        resource = {**resource, "note": notes}
    said = directions.in_words(dosages)
    said_date = said_day(resource, "effective")
    item = Item(
        Kind.MEDICINES,
        name.name,
        coded_name=name.other,
        code=name.code,
        strength=strength_in(name.written) or strength_in(name.coded) or _strength(medication),
        form=form_in(name.name) or concept(medication.get("form") or medication.get("doseForm")).name,
        directions=(label["says"] or "") if label else said,
        coded_directions="" if said else directions.by_codes(dosages),
        taken=said if label else "",
        said_date=said_date,
        self_reported=_is_told(records, resource),
        said_status=status,
        date=days(resource, "effectivePeriod")  # the day that somebody wrote down "not taken" is none of taking it
        if status in ("not-taken", "not-taking")
        else days(resource, "effectivePeriod", "effectiveDateTime")
        or _bounds(dosages, "start")
        or days(
            resource,
            "authoredOn",
            "dateWritten",
            "whenHandedOver",
            "occurrenceDateTime",
            "occurencePeriod",
            "effectiveTimeDateTime",
            "effectiveTimePeriod",
        ),
        noted=days(resource, "authoredOn", "dateWritten", "dateAsserted", "whenHandedOver", "effectiveDateTime"),
        stopped=_stop(resource, dosages),
        reason=_reason(resource),
        prescriber=_prescriber(resource),
        result=_why_stopped(resource),
        comment="; ".join(filter(None, (comments(resource, day=said_date), _told_by(resource)))),
    )
    return Reading(_with_status(item, resource, status, today))


def _named(records: Records, resource: Json) -> tuple[Concept, Json]:
    """What it is called, and the medication it points at."""
    medicine = resource.get("medication")
    direct = concept(resource.get("medicationCodeableConcept") or one(medicine).get("concept"))
    if (
        not direct.name
        and not direct.codes
        and isinstance(medicine, dict)
        and ("text" in medicine or "coding" in medicine)
    ):
        direct = concept(medicine)
    reference = resource.get("medicationReference") or one(medicine).get("reference")
    reference = {"reference": reference} if isinstance(reference, str) else reference
    pointed = records.referred(reference, resource)
    if not direct.name and not direct.codes:
        found = concept(pointed.get("code"))
        shown = text(one(reference).get("display"))
        if not found.name and is_name(shown):
            found = replace(found, written=shown)
        if not found.name:
            parts = [
                concept(one(part).get("itemCodeableConcept") or one(part).get("item")).name
                for part in many(pointed.get("ingredient"))
            ]
            found = replace(found, written=", ".join(part for part in parts if part))
        return found, pointed
    if not direct.name and (divided := _from_text(resource)):
        direct = replace(direct, written=divided)
    return direct, pointed


def _from_text(resource: Json) -> str:
    """The name out of the text for people, where nothing else holds it and it is no more than a line."""
    said = line(re.sub(r"<[^>]*>", " ", text(one(resource.get("text")).get("div"))))
    return said if is_name(said) and len(said) <= 80 else ""


def _strength(medication: Json) -> str:
    ingredients = many(medication.get("ingredient"))
    if len(ingredients) != 1:
        return ""
    amount = one(one(ingredients[0]).get("strength") or one(ingredients[0]).get("strengthRatio"))
    top, below = one(amount.get("numerator")), one(amount.get("denominator"))
    if not text(top.get("value")):
        return ""
    said = line(f"{text(top.get('value'))} {text(top.get('unit')) or text(top.get('code'))}")
    per = text(below.get("unit")) or text(below.get("code"))
    is_liquid = per.casefold() in ("ml", "l", "g", "h", "actuat")
    return f"{said}/{text(below.get('value'))} {per}".replace("/1 ", "/") if is_liquid else said


def _stop(resource: Json, dosages: list[Json]) -> str:
    ends = [one(resource.get(name)).get("end") for name in ("effectivePeriod", "effectiveTimePeriod")]
    ends.append(resource.get("dateEnded"))
    ends += [one(one(resource.get("dispenseRequest")).get("validityPeriod")).get("end")]
    return next((day for end in ends if (day := day_of(end))), "") or _bounds(dosages, "end")


def _bounds(dosages: list[Json], which: str) -> str:
    """The first or last day of a dosage."""
    periods = [one(one(one(dosage.get("timing")).get("repeat")).get("boundsPeriod")) for dosage in dosages]
    return next((day for period in periods if (day := day_of(period.get(which)))), "")


def _reason(resource: Json) -> str:
    for name in ("reasonCode", "reasonCodeableConcept", "reasonForUseCodeableConcept", "reason", "reasonForUse"):
        if found := concept(resource.get(name)).name:
            return found
    return ""


def _why_stopped(resource: Json) -> str:
    told = [resource.get(name) for name in ("statusReason", "reasonEnded", "reasonNotTaken", "reasonNotGiven")]
    return "; ".join(dict.fromkeys(displays([one for values in told for one in many(values)])))


def _prescriber(resource: Json) -> str:
    by = resource.get("requester") or resource.get("prescriber") or {}
    by = one(by).get("agent") or by
    shown = text(one(by).get("display"))
    return shown if is_name(shown) and not re.search(r"self|patient", shown, re.IGNORECASE) else ""


def _told_by(resource: Json) -> str:
    """Who else told of it, in the record's word for them."""
    told = resource.get("informationSource") or resource.get("reportedReference")
    named = [text(one(by).get("display")) for by in many(told)] or _adherence_source(resource)
    named = [name for name in named if is_name(name)]
    return say(N_("told by: {who}"), who=", ".join(named)) if named else ""


def _adherence_source(resource: Json) -> list[str]:
    inner = [
        part for extension in many(resource.get("extension")) for part in many(one(extension).get("extension"))
    ]
    return [
        concept(one(part).get("valueCodeableConcept")).name
        for part in inner
        if one(part).get("url") == "informationSource"
    ]


def _is_told(records: Records, resource: Json) -> bool:
    """Whether the person told of it themselves: apps write that as a plan."""
    by = text(one(resource.get("requester")).get("display")).casefold()
    told = resource.get("reportedBoolean") is True or "patient" in by
    return told or records.is_told(resource, "requester", "reportedReference", "informationSource")


def _with_status(item: Item, resource: Json, status: str, today: date) -> Item:
    categories = {code for category in many(resource.get("category")) for code in concept(category).codes}
    categories |= {concept(category).name.casefold() for category in many(resource.get("category"))}
    given = resource["resourceType"] == "MedicationAdministration"
    inpatient = given or "inpatient" in categories
    adherence = concept(one(resource.get("adherence")).get("code")).codes
    item = replace(item, inpatient=inpatient)
    if status in ("cancelled", "revoked"):
        return replace(item, status=Status.PAST, leave_out=LeaveOut.CANCELLED)
    if status in ("stopped", "completed", "ended") and resource["resourceType"] != "MedicationDispense":
        return replace(item, status=Status.PAST)
    if resource.get("doNotPerform") is True:
        return replace(item, status=Status.PAST, leave_out=LeaveOut.NOT_TO_TAKE)
    if status in ("not-done", "declined"):
        return replace(item, status=Status.PAST, leave_out=LeaveOut.REFUSED)
    not_so = resource.get("wasNotTaken") is True or resource.get("wasNotGiven") is True
    if not_so or resource.get("taken") == "n" or status == "not-taken":
        return replace(item, status=Status.PAST, leave_out=LeaveOut.NOT_TAKEN)
    if inpatient or adherence & {"not-taking"}:
        return replace(item, status=Status.PAST)
    if resource["resourceType"] == "MedicationDispense":
        return replace(item, status=Status.UNCLEAR)
    intended = text(resource.get("intent")) in ("proposal", "plan", "option") and not item.self_reported
    if intended and status in ("active", "draft"):
        return item  # somebody thought of it; whether it was begun is not said
    found = _STATUS.get(status, Status.CURRENT if "taking" in adherence else Status.UNCLEAR)
    over = is_over(item.stopped, today)
    if found is Status.CURRENT and over:
        found = Status.UNCLEAR if resource["resourceType"] != "MedicationOrder" else Status.PAST
    elif found is Status.UNCLEAR and over:
        found = Status.PAST
    return replace(item, status=found)

"""Which facts hold for a visit, and the answer each of them came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.evidence import flags_heard, listed, named
from visitprep.findings.safety.safety_fact import Bearing, Source, Told
from visitprep.medicines.reading import read_name
from visitprep.visit.facts import Fact, said_none, says_something
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.records.choices.living import Aid
from visitprep.visit.records.choices.pain import Cause, Quality, Region
from visitprep.visit.records.choices.people import FilledBy, VisitKind, VisitMode
from visitprep.visit.visit import Visit

_SPINE = {Region.NECK, Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK, Region.TAILBONE}
_NERVE_WORDS = {Quality.BURNING, Quality.TINGLING, Quality.PINS, Quality.ELECTRIC, Quality.NUMB}
_SAFETY: Mapping[Line, Fact] = {
    Line.CANCER: Fact.CANCER,
    Line.DIABETES: Fact.DIABETES,
    Line.SLEEP_BREATHING: Fact.SLEEP_APNEA,
    Line.BLOOD_THINNER: Fact.BLOOD_THINNER,
    Line.INFECTION: Fact.INFECTION_NOW,
    Line.PREGNANCY: Fact.PREGNANCY,
    Line.STEROIDS: Fact.STEROID_RECENT,
    Line.IMPLANTS: Fact.IMPLANT,
}
"""A fact that holds where its safety line does: what the page tells of, the checklist packs for."""


def facts_of(visit: Visit, today: date | None = None) -> Mapping[Fact, str]:
    """Each fact that holds, with the address of the answer it came from, in the order of `Fact`.

    An address is dotted as in `visit.py`: `health.conditions`, `medicines.medicine-2`, or a list (`tests`). Where
    several answers say the same, the address is of the first. Without `today` no treatment is of the past year.
    """
    found: dict[Fact, str] = {}
    for read in (_pains, _lists, _people, _living, _medicines):
        for fact, address in read(visit):
            found.setdefault(fact, address)
    for fact, address in _safety(visit, today):
        found.setdefault(fact, address)
    return {fact: found[fact] for fact in Fact if fact in found}


Found = Iterator[tuple[Fact, str]]


def _pains(visit: Visit) -> Found:
    by_cause = {Cause.CANCER: Fact.CANCER, Cause.SURGERY: Fact.PAST_SURGERY}
    if not said_none(visit.work.claim):
        by_cause[Cause.WORK] = Fact.WORK_CLAIM
    for pain in visit.pains or ():
        here = f"pains.{pain.id}"
        regions = set(pain.body_regions)
        where = f"{here}.regions" if pain.regions is not None else f"{here}.place"
        if regions & _SPINE:
            yield Fact.SPINE_PAIN, where
        if Region.HEAD in regions:
            yield Fact.HEADACHE, where
        if set(pain.qualities or ()) & _NERVE_WORDS:
            yield Fact.NERVE_PAIN, f"{here}.qualities"
        for name in ("numbness", "tingling", "weakness"):
            if getattr(pain, name) is YesNo.YES:
                yield Fact.NERVE_PAIN, f"{here}.{name}"
        if pain.cause in by_cause:
            yield by_cause[pain.cause], f"{here}.cause"


def _safety(visit: Visit, today: date | None) -> Found:
    for line, fact in safety_facts(visit, today).items():
        if line in _SAFETY and fact.holds:
            says_so = [one for one in fact.told if one.bearing is Bearing.SAYS_SO or _counts(line, one)]
            if says_so:
                yield _SAFETY[line], str(says_so[0].address)


def _counts(line: Line, told: Told) -> bool:
    """A steroid taken now counts, though it contradicts no answer about shots."""
    return line is Line.STEROIDS and told.source is Source.MEDICINES


def _lists(visit: Visit) -> Found:
    for treatment in visit.treatments or ():
        if treatment.kind is TreatmentKind.SURGERY:
            yield Fact.PAST_SURGERY, f"treatments.{treatment.id}"
    if visit.devices and all(one.kind in (DeviceKind.METAL, DeviceKind.FRAGMENT) for one in visit.devices):
        yield Fact.ONLY_METAL, "devices"
    if visit.surgeries:
        yield Fact.PAST_SURGERY, "surgeries"
    if visit.tests:
        yield Fact.HAS_TESTS, "tests"
    if visit.treatments:
        yield Fact.HAS_TREATMENTS, "treatments"


def _people(visit: Visit) -> Found:
    if visit.appointment.kind is VisitKind.PROCEDURE:
        yield Fact.PROCEDURE, "appointment.kind"
        yield Fact.DRIVER_NEEDED, "appointment.kind"
    if visit.appointment.mode is VisitMode.VIDEO:
        yield Fact.VIDEO_VISIT, "appointment.mode"
    if visit.appointment.mode is VisitMode.PHONE:
        yield Fact.PHONE_VISIT, "appointment.mode"
    if visit.respondent.is_helper:
        yield Fact.CAREGIVER, "respondent.filled_by"
    if visit.person.interpreter_needed is YesNo.YES:
        yield Fact.INTERPRETER, "person.interpreter_needed"
    if visit.respondent.filled_by is FilledBy.INTERPRETER:
        yield Fact.INTERPRETER, "respondent.filled_by"
    if visit.person.country is Country.US:
        yield Fact.COUNTRY_US, "person.country"
    elif visit.person.country is not None:
        yield Fact.COUNTRY_OTHER_THAN_US, "person.country"
    if visit.person.country is Country.UK:
        yield Fact.COUNTRY_UK, "person.country"
    if says_something(visit.person.hearing_vision_memory):
        yield Fact.HEARING_OR_VISION_AID, "person.hearing_vision_memory"
    if says_something(visit.person.mobility_needs):
        yield Fact.MOBILITY_AID, "person.mobility_needs"


def _living(visit: Visit) -> Found:
    # A brace is worn; it does not help to get from the car to the door.
    if set(visit.function.aids or ()) - {Aid.BRACE}:
        yield Fact.MOBILITY_AID, "function.aids"
    if visit.function.drive is YesNo.NO:
        yield Fact.DRIVER_NEEDED, "function.drive"
    if says_something(visit.work.claim):
        yield Fact.WORK_CLAIM, "work.claim"


def _medicines(visit: Visit) -> Found:
    for medicine in listed(visit):
        read = named(medicine)
        if "opioid" in flags_heard(read):
            yield Fact.OPIOID_NOW, f"medicines.{medicine.id}"
        # A name that may be warfarin counts as one, here as on the page.
        maybe = read.may_be.may_be if read.may_be else ()
        if "warfarin" in read.ingredients or any("warfarin" in read_name(name).ingredients for name in maybe):
            yield Fact.WARFARIN, f"medicines.{medicine.id}"

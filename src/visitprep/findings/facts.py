"""Which facts hold for a visit, and the answer each of them came from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from visitprep.visit.facts import Fact, said_none, says_something
from visitprep.visit.records.choices import (
    Aid,
    Cause,
    Condition,
    Country,
    DeviceKind,
    FilledBy,
    Quality,
    Region,
    TreatmentKind,
    VisitKind,
    VisitMode,
    YesNo,
)
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

MedicineFlags = Callable[[Medicine], Collection[str]]
"""What the name of a medicine says about it: `opioid`, `blood_thinner`, `antiplatelet`, `steroid`, and others."""


_SPINE = {Region.NECK, Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK, Region.TAILBONE}
_NERVE_WORDS = {Quality.BURNING, Quality.TINGLING, Quality.PINS, Quality.ELECTRIC, Quality.NUMB}
_WARFARIN_NAMES = ("warfarin", "coumadin", "jantoven")


def facts_of(visit: Visit, medicine_flags: MedicineFlags) -> Mapping[Fact, str]:
    """Each fact that holds, with the address of the answer it came from, in the order of `Fact`.

    An address is dotted as in `visit.py`: `health.conditions`, `medicines.medicine-2`, or a list (`tests`). Where
    several answers say the same, the address is of the first.
    """
    found: dict[Fact, str] = {}
    for read in (_pains, _health, _lists, _people, _living):
        for fact, address in read(visit):
            found.setdefault(fact, address)
    for fact, address in _medicines(visit, medicine_flags):
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


def _health(visit: Visit) -> Found:
    by_condition = {
        Condition.CANCER: Fact.CANCER,
        Condition.DIABETES: Fact.DIABETES,
        Condition.SLEEP_APNEA: Fact.SLEEP_APNEA,
    }
    health = visit.health
    for condition in health.conditions or ():
        if condition in by_condition:
            yield by_condition[condition], "health.conditions"
    if health.blood_thinner is YesNo.YES:
        yield Fact.BLOOD_THINNER, "health.blood_thinner"
    if health.infection_now is YesNo.YES:
        yield Fact.INFECTION_NOW, "health.infection_now"
    # Staff want to hear of a possible pregnancy too, before any X-ray (clinical.md 4.1).
    if health.pregnant in (YesNo.YES, YesNo.UNSURE):
        yield Fact.PREGNANCY, "health.pregnant"
    if says_something(health.steroid_shots):
        yield Fact.STEROID_RECENT, "health.steroid_shots"
    for name in ("apnea", "cpap"):
        if getattr(visit.sleep, name) is YesNo.YES:
            yield Fact.SLEEP_APNEA, f"sleep.{name}"


def _lists(visit: Visit) -> Found:
    for device in visit.devices or ():
        yield Fact.IMPLANT, f"devices.{device.id}"
        if device.kind is DeviceKind.INSULIN_PUMP:
            yield Fact.DIABETES, f"devices.{device.id}"
    for treatment in visit.treatments or ():
        if treatment.kind is TreatmentKind.SURGERY:
            yield Fact.PAST_SURGERY, f"treatments.{treatment.id}"
        # A trial that is over left nothing in the body.
        if treatment.kind in (TreatmentKind.STIMULATOR, TreatmentKind.PUMP) and treatment.ongoing is YesNo.YES:
            yield Fact.IMPLANT, f"treatments.{treatment.id}"
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


def _medicines(visit: Visit, medicine_flags: MedicineFlags) -> Found:
    by_flag = {
        "opioid": Fact.OPIOID_NOW,
        "blood_thinner": Fact.BLOOD_THINNER,
        "antiplatelet": Fact.BLOOD_THINNER,
        "steroid": Fact.STEROID_RECENT,
    }
    for medicine in visit.medicines or ():
        here = f"medicines.{medicine.id}"
        for flag in medicine_flags(medicine):
            if flag in by_flag:
                yield by_flag[flag], here
        names = f"{medicine.name or ''} {medicine.ingredient or ''}".casefold()
        if any(name in names for name in _WARFARIN_NAMES):
            yield Fact.WARFARIN, here

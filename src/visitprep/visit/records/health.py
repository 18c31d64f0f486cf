"""Health history and the facts a clinic must know before a shot or sedation (clinical.md 1.2 G to J, 4.1)."""

from __future__ import annotations

from visitprep.visit.records.choices import AllergyKind, AllergySeverity, Condition, DeviceKind, YesNo
from visitprep.visit.records.fields import Line, When, Words
from visitprep.visit.records.record import Item, Record


class Allergy(Item):
    thing: Line | None = None
    kind: AllergyKind | None = None
    reaction: Words | None = None
    severity: AllergySeverity | None = None
    when: When | None = None


class Surgery(Item):
    what: Line | None = None
    when: When | None = None
    where: Line | None = None
    helped_pain: Line | None = None


class Device(Item):
    """A device or metal part in the body."""

    kind: DeviceKind | None = None
    details: Line | None = None
    """Maker, model, date."""
    card: YesNo | None = None


class Health(Record):
    conditions: tuple[Condition, ...] | None = None
    condition_details: Words | None = None
    blood_thinner: YesNo | None = None
    blood_thinner_why: Line | None = None
    infection_now: YesNo | None = None
    pregnant: YesNo | None = None
    breastfeeding: YesNo | None = None
    anesthesia_problem: YesNo | None = None
    anesthesia_detail: Words | None = None
    steroid_shots: Words | None = None
    """Steroid shots in the past year, with dates: clinics limit the yearly number."""
    diabetes_detail: Words | None = None
    hospital_stays: Words | None = None
    family_history: Words | None = None
    trouble_lying: Words | None = None


class Substances(Record):
    """Optional; printed only when the person agrees."""

    tobacco: Line | None = None
    alcohol: Line | None = None
    cannabis: Line | None = None
    other: Line | None = None
    past_treatment: Line | None = None
    print_it: YesNo | None = None

"""Health history and the facts a clinic must know before a shot or sedation (clinical.md 1.2 G to J, 4.1)."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity, Condition, DeviceKind, Pregnancy
from visitprep.visit.records.choices.pain import CameWith
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
    came_with: tuple[CameWith, ...] | None = None
    """Since the pain began. Weakness and numbness of one pain are also kept with it."""
    came_with_new: YesNo | None = None
    """Whether any of it is new or suddenly worse."""
    blood_thinner: YesNo | None = None
    blood_thinner_why: Line | None = None
    infection_now: YesNo | None = None
    pregnant: Pregnancy | None = None
    breastfeeding: YesNo | None = None
    anesthesia_problem: YesNo | None = None
    anesthesia_detail: Words | None = None
    steroid_shots: Words | None = None
    """Steroid shots in the past year, with dates: clinics limit the yearly number."""
    diabetes_detail: Words | None = None
    hospital_stays: Words | None = None
    emergency_visits: Words | None = None
    """Emergency rooms and hospital stays of the past six months."""
    family_history: Words | None = None
    family_anesthesia: Words | None = None
    """Trouble that anesthesia gave somebody in the family."""
    trouble_lying: Words | None = None
    height: Line | None = None
    weight: Line | None = None
    """As they said it, with its unit; nothing is worked out from the two."""
    appetite: Words | None = None
    tiredness: Words | None = None
    pain_clinics: Words | None = None
    """Pain clinics before this one: which, when, and why it ended."""


class Substances(Record):
    """Optional; printed only when the person agrees."""

    tobacco: Line | None = None
    alcohol: Line | None = None
    cannabis: Line | None = None
    other: Line | None = None
    past_treatment: Line | None = None
    naloxone: YesNo | None = None
    """At home, where an opioid is taken."""
    woken: Line | None = None
    """Somebody ever had to wake them, or call for help, after a medicine or a drug."""
    print_it: YesNo | None = None

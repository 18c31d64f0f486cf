"""Who somebody is, who answers, and what kind of visit it is."""

from __future__ import annotations

from typing import Self

from visitprep.visit.dates.values import Order
from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


class FilledBy(Choice):
    PATIENT = "patient", N_("the patient")
    CAREGIVER_WITH_PATIENT = "caregiver_with_patient", N_("a helper, with the patient there to answer")
    CAREGIVER_ALONE = "caregiver_alone", N_("a helper, without the patient there")
    INTERPRETER = "interpreter", N_("the patient, through an interpreter")


class LegalRole(Choice):
    NONE = "none", N_("No legal role")
    HEALTH_PROXY = "health_proxy", N_("Health care proxy or agent")
    POWER_OF_ATTORNEY = "power_of_attorney", N_("Power of attorney")
    GUARDIAN = "guardian", N_("Guardian")
    PARENT = "parent", N_("Parent")
    OTHER = "other", N_("Something else")


class Country(Choice):
    """Where the person lives, and how 3/4/2024 is read there: nothing is said where both ways are in use.

    What to call, and the paper, are in urgent/countries.json under the same codes.
    """

    US = "US", N_("United States"), Order.MDY
    CA = "CA", N_("Canada"), None
    UK = "UK", N_("United Kingdom"), Order.DMY
    IE = "IE", N_("Ireland"), Order.DMY
    AU = "AU", N_("Australia"), Order.DMY
    NZ = "NZ", N_("New Zealand"), Order.DMY
    EU = "EU", N_("Another country in the European Union"), Order.DMY
    OTHER = "unknown", N_("Somewhere else"), None

    date_order: Order | None

    def __new__(cls, code: str, label: str, date_order: Order | None) -> Self:
        member = str.__new__(cls, code)
        member._value_, member.label, member.date_order = code, cls._told_apart(label), date_order
        return member


class VisitMode(Choice):
    IN_PERSON = "in_person", N_("In person")
    VIDEO = "video", N_("By video")
    PHONE = "phone", N_("By phone")


class VisitKind(Choice):
    FIRST = "first", N_("First visit")
    FOLLOW_UP = "follow_up", N_("Follow-up visit")
    PROCEDURE = "procedure", N_("A procedure, such as a shot")
    OTHER = "other", N_("Something else")


class TeamRole(Choice):
    PRIMARY_CARE = "primary_care", N_("Own doctor (primary care)")
    REFERRER = "referrer", N_("Who made the referral")
    BLOOD_THINNER_PRESCRIBER = "blood_thinner_prescriber", N_("Who prescribes the blood thinner")
    SURGEON = "surgeon", N_("Surgeon")
    NEUROLOGIST = "neurologist", N_("Neurologist (nerves)")
    RHEUMATOLOGIST = "rheumatologist", N_("Rheumatologist (joints)")
    CARDIOLOGIST = "cardiologist", N_("Cardiologist (heart)")
    MENTAL_HEALTH = "mental_health", N_("Counselor or mental health")
    THERAPIST = "therapist", N_("Physical therapist")
    PHARMACY = "pharmacy", N_("Pharmacy")
    OTHER = "other", N_("Someone else")

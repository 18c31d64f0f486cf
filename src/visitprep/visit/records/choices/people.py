"""Who somebody is, who answers, and what kind of visit it is."""

from __future__ import annotations

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

"""What every answer is called in a few words, by part and field: the labels of the page, all in one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from visitprep.summary.sections import (
    after,
    changes,
    history,
    impact,
    matters,
    medicines,
    pains,
    people,
    safety_lists,
    tried,
    voices,
)
from visitprep.wording import N_

_HEALTH = {
    "blood_thinner": N_("Blood thinner"),
    "blood_thinner_why": N_("Blood thinner, why"),
    "infection_now": N_("Infection or antibiotics"),
    "pregnant": N_("Pregnancy"),
    "breastfeeding": N_("Breastfeeding"),
    "anesthesia_problem": N_("Trouble with anesthesia"),
    "anesthesia_detail": N_("Trouble with anesthesia, more"),
    "steroid_shots": N_("Steroid shots, past year"),
    "diabetes_detail": N_("Diabetes, more"),
    "trouble_lying": N_("Trouble lying down"),
}
_HELPER = {
    "pain_now": N_("Pain now, 0 to 10"),
    "pain_usual": N_("Pain usually, 0 to 10"),
    "help_needed": N_("Needs help with"),
    "sleep_hours": N_("Hours of sleep a night"),
    "low_days": N_("Down or worried"),
}
_QUESTION = {"text": N_("Question"), **after.ANSWER_LABELS}

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "person": people.PERSON_LABELS,
        "respondent": people.RESPONDENT_LABELS,
        "appointment": people.APPOINTMENT_LABELS,
        "reason": matters.REASON_LABELS,
        "concerns": {"text": N_("Concern")},
        "goals": matters.GOAL_LABELS,
        "pains": pains.LABELS,
        "medicines": medicines.LABELS,
        "medicine_review": medicines.REVIEW_LABELS,
        "past_medicines": tried.PAST_LABELS,
        "treatments": tried.TREATMENT_LABELS,
        "tests": history.TEST_LABELS,
        "health": {**history.HEALTH_LABELS, **_HEALTH},
        "allergies": safety_lists.ALLERGY_LABELS,
        "surgeries": history.SURGERY_LABELS,
        "devices": safety_lists.DEVICE_LABELS,
        "substances": history.SUBSTANCE_LABELS,
        "function": impact.FUNCTION_LABELS,
        "work": {**impact.WORK_LABELS, "print_claim": N_("The claim may be printed")},
        "peg": impact.PEG_LABELS,
        "sleep": {**impact.SLEEP_LABELS, "apnea": N_("Sleep apnea"), "cpap": N_("CPAP machine")},
        "phq4": impact.PHQ4_LABELS,
        "mood": {**impact.MOOD_LABELS, "print_it": N_("May be printed")},
        "helper_view": {**voices.LABELS, **_HELPER},
        "team": people.TEAM_LABELS,
        "questions": _QUESTION,
        "closing": {"opening": N_("What to say first"), **matters.CLOSING_LABELS},
        "planned": changes.PLANNED_LABELS,
        "pgic": changes.PGIC_LABELS,
        "after": after.LABELS,
        "decided": changes.PLANNED_LABELS,
    }
)
"""Part of the visit, then field; a message for `say`. A test holds it against the records."""

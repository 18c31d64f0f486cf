"""What every answer is called in a few words, by part and field: the labels of the page, all in one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from visitprep.summary import history, impact, matters, medicines, pains, people, safety, tried, voices
from visitprep.summary.copies import own
from visitprep.wording import N_

_HEALTH = {
    "blood_thinner": N_("Blood thinner"),
    "blood_thinner_why": N_("What the blood thinner is for"),
    "infection_now": N_("Infection or antibiotics"),
    "pregnant": N_("Pregnancy"),
    "breastfeeding": N_("Breastfeeding"),
    "anesthesia_problem": N_("Trouble with anesthesia"),
    "anesthesia_detail": N_("What happened with anesthesia"),
    "steroid_shots": N_("Steroid shots, past year"),
    "diabetes_detail": N_("Type of diabetes"),
    "trouble_lying": N_("Lying flat"),
}
"""What the safety box says in sentences of its own."""
_SEEN = {
    "pain_now": N_("Pain now, 0 to 10, as the helper sees it"),
    "pain_usual": N_("Usual pain, 0 to 10, as the helper sees it"),
    "help_needed": N_("Needs help with, as the helper sees it"),
    "sleep_hours": N_("Hours of sleep, as the helper sees it"),
    "low_days": N_("Down or worried, as the helper sees it"),
}
_APNEA = {"apnea": N_("Sleep apnea"), "cpap": N_("CPAP at night")}

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "person": people.PERSON_LABELS,
        "respondent": people.RESPONDENT_LABELS,
        "appointment": people.APPOINTMENT_LABELS,
        "reason": matters.REASON_LABELS,
        "concerns": {"text": N_("To talk about")},
        "goals": matters.GOAL_LABELS,
        "pains": pains.LABELS,
        "medicines": medicines.LABELS,
        "medicine_review": medicines.REVIEW_LABELS,
        "past_medicines": tried.PAST_LABELS,
        "treatments": tried.TREATMENT_LABELS,
        "tests": history.TEST_LABELS,
        "health": {**_HEALTH, **history.HEALTH_LABELS},
        "allergies": safety.ALLERGY_LABELS,
        "surgeries": history.SURGERY_LABELS,
        "devices": safety.DEVICE_LABELS,
        "substances": history.SUBSTANCE_LABELS,
        "function": impact.FUNCTION_LABELS,
        "work": {**impact.WORK_LABELS, **own.CLAIM_LABELS},
        "peg": impact.PEG_LABELS,
        "sleep": {**impact.SLEEP_LABELS, **_APNEA},
        "phq4": impact.PHQ4_LABELS,
        "mood": {**impact.MOOD_LABELS, **own.CHOICE_LABELS},
        "helper_view": {**voices.LABELS, **_SEEN},
        "team": people.TEAM_LABELS,
        "questions": {"text": N_("To ask")},
        "closing": {**own.OPENING_LABELS, **matters.CLOSING_LABELS},
    }
)
"""Part of the visit, then field; a message for `say`. A test holds it against the records."""

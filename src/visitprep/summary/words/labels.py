"""What every answer is called on paper, by part and field, in the order they are printed. Here and nowhere else.

A word that stands alone says in which part it stands (`NC_`): a translator has to know what "Where" asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from visitprep.wording import N_, NC_

_DECISION = {
    "kind": N_("What kind"),
    "what": NC_("plan", "What"),
    "details": N_("What was said"),
    "happened": NC_("plan", "Happened"),
    "came_of_it": N_("What came of it"),
}

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "person": {
            "name": NC_("person", "Name"),
            "preferred_name": N_("Likes to be called"),
            "birth_date": NC_("person", "Born"),
            "pronouns": NC_("person", "Pronouns"),
            "phone": NC_("person", "Phone"),
            "emergency_contact": N_("Emergency contact"),
            "language": NC_("person", "Language"),
            "interpreter_needed": N_("Interpreter needed"),
            "hearing_vision_memory": N_("Hearing, sight or memory"),
            "mobility_needs": N_("Moving about"),
            "country": NC_("person", "Country"),
        },
        "respondent": {
            "filled_by": N_("Filled in by"),
            "name": NC_("helper", "Helper"),
            "relation": NC_("helper", "Relation"),
            "phone": N_("Helper's phone"),
            "legal_role": N_("Helper's legal role"),
            "paper_on_file": N_("Paper on file at the clinic"),
            "share_with": N_("The clinic may talk to"),
        },
        "appointment": {
            "date": NC_("appointment", "Date"),
            "time": NC_("appointment", "Time"),
            "clinic": NC_("appointment", "Clinic"),
            "clinician": NC_("appointment", "Seeing"),
            "kind": N_("Kind of visit"),
            "mode": N_("Way of meeting"),
            "referred_by": N_("Sent by"),
            "referral_reason": N_("Why they were sent"),
        },
        "reason": {
            "main_reason": N_("Main reason"),
            "hoped_for": N_("Hoped for"),
            "not_wanted": N_("Not wanted"),
            "worries": NC_("reason", "Worries"),
            "thinks_cause": N_("What they think causes it"),
        },
        "concerns": {"text": NC_("concern", "Concern")},
        "goals": {
            "activity": NC_("goal", "Goal"),
            "now": N_("now (0 = cannot, 10 = no trouble)"),
            "why": N_("why it matters"),
        },
        "pains": {
            "place": N_("Where, in their words"),
            "regions": N_("Part of the body"),
            "side": N_("Side (the patient's own)"),
            "spreads_to": N_("Spreads to"),
            "started": NC_("pain", "Since"),
            "onset_speed": N_("How it began"),
            "cause": N_("What was going on"),
            "cause_detail": N_("More about the cause"),
            "told_diagnosis": N_("Told it is"),
            "pattern": NC_("pain", "Pattern"),
            "how_often": N_("How often"),
            "flare_length": N_("Length of a flare"),
            "worst_time": N_("Worst time of day"),
            "wakes_at_night": N_("Wakes them at night"),
            "morning_stiffness": N_("Morning stiffness"),
            "trend": NC_("pain", "Lately"),
            "qualities": N_("Words for it"),
            "numbness": NC_("pain", "Numbness"),
            "tingling": NC_("pain", "Tingling"),
            "weakness": NC_("pain", "Weakness"),
            "nerve_where": N_("Numb, tingling or weak where"),
            "worse_with": N_("Worse with"),
            "better_with": N_("Better with"),
            "now": N_("Now, 0 to 10"),
            "usual": N_("Usual, 0 to 10"),
            "worst": N_("Worst, 0 to 10"),
            "least": N_("Least, 0 to 10"),
            "other_symptoms": N_("Other changes noticed"),
        },
        "medicines": {
            "name": NC_("medicine", "Medicine"),
            "ingredient": N_("Active ingredient"),
            "kind": NC_("medicine", "Kind"),
            "strength": NC_("medicine", "Strength"),
            "form": NC_("medicine", "Form"),
            "route": N_("How it goes in"),
            "dose": NC_("medicine", "Dose"),
            "when": NC_("medicine", "When"),
            "as_needed": N_("Only when needed"),
            "really_taken": N_("Really taken"),
            "reason": N_("What for"),
            "started": NC_("medicine", "Since"),
            "last_changed": N_("Last changed"),
            "prescriber": N_("Prescribed by"),
            "helps": N_("Does it help?"),
            "side_effects": N_("Side effects"),
            "differently": N_("Taken differently"),
            "runs_out": N_("Runs out"),
        },
        "medicine_review": {
            "source": N_("This list comes from"),
            "store_bought": N_("Pain pills, sleep aids, cold or allergy pills from the store"),
            "vitamins_herbs": N_("Vitamins, herbs, supplements, CBD"),
            "creams_patches": N_("Creams or patches"),
            "drops_inhalers": N_("Drops, sprays or inhalers"),
            "injections": NC_("medicine list", "Shots"),
            "now_and_then": N_("Anything taken only now and then"),
            "stopped_last_month": N_("Anything stopped in the last month"),
            "taken_differently": N_("Any taken differently from the label"),
        },
        "past_medicines": {
            "name": NC_("medicine stopped", "Medicine"),
            "when": NC_("medicine stopped", "When"),
            "highest_dose": N_("Highest dose"),
            "how_long": N_("How long"),
            "effect": NC_("medicine stopped", "Effect"),
            "why_stopped": N_("Why stopped"),
            "side_effects": N_("Side effects"),
        },
        "treatments": {
            "kind": NC_("treatment", "Treatment"),
            "what": N_("What exactly"),
            "started": NC_("treatment", "Started"),
            "ended": NC_("treatment", "Ended"),
            "ongoing": N_("Still going on"),
            "sessions": NC_("treatment", "Sessions"),
            "where": NC_("treatment", "Where"),
            "effect": NC_("treatment", "Effect"),
            "percent_relief": N_("Relief, percent"),
            "relief_lasted": N_("Relief lasted"),
            "problems": NC_("treatment", "Problems"),
        },
        "tests": {
            "kind": NC_("test", "Test"),
            "part": N_("Part of the body"),
            "date": NC_("test", "Date"),
            "place": NC_("test", "Place"),
            "result": N_("Result, in their words"),
            "report": NC_("test", "Report"),
            "pictures": NC_("test", "Pictures"),
            "trouble": N_("Trouble with the test"),
        },
        "health": {
            "conditions": NC_("health", "Conditions"),
            "condition_details": N_("More about them"),
            "hospital_stays": N_("Hospital stays"),
            "family_history": NC_("health", "Family"),
            "blood_thinner": N_("Blood thinner"),
            "blood_thinner_why": N_("Blood thinner, why"),
            "infection_now": N_("Infection or antibiotics"),
            "pregnant": NC_("health", "Pregnancy"),
            "breastfeeding": NC_("health", "Breastfeeding"),
            "anesthesia_problem": N_("Trouble with anesthesia"),
            "anesthesia_detail": N_("Trouble with anesthesia, more"),
            "steroid_shots": N_("Steroid shots, past year"),
            "diabetes_detail": N_("Diabetes, more"),
            "trouble_lying": N_("Trouble lying down"),
        },
        "allergies": {
            "thing": NC_("allergy", "Allergy"),
            "reaction": N_("what happened"),
            "severity": N_("how bad"),
            "kind": NC_("allergy", "kind"),
            "when": NC_("allergy", "when"),
        },
        "surgeries": {
            "what": NC_("surgery", "Surgery"),
            "when": NC_("surgery", "When"),
            "where": NC_("surgery", "Where"),
            "helped_pain": N_("Did it help the pain?"),
        },
        "devices": {
            "kind": NC_("device", "Device"),
            "details": NC_("device", "details"),
            "card": N_("device card"),
        },
        "substances": {
            "tobacco": N_("Tobacco or vaping"),
            "alcohol": NC_("substances", "Alcohol"),
            "cannabis": N_("Cannabis or CBD"),
            "other": NC_("substances", "Other"),
            "past_treatment": N_("Treatment for alcohol or drug use"),
            "print_it": N_("May be printed"),
        },
        "function": {
            "sit": N_("Can sit"),
            "stand": N_("Can stand"),
            "walk": N_("Can walk"),
            "help_needed": N_("Needs help with"),
            "falls": N_("Falls in the past year"),
            "aids": NC_("daily life", "Uses"),
            "stopped_doing": N_("Stopped or cut back"),
            "lift": N_("Can lift"),
            "drive": NC_("daily life", "Drives"),
            "good_day": N_("A good day"),
            "bad_day": N_("A bad day"),
        },
        "work": {
            "status": NC_("work", "Work"),
            "job": NC_("work", "Job"),
            "days_missed": N_("Days of work missed in the past month"),
            "job_needs": N_("What the job needs"),
            "goal": N_("Hopes for work"),
            "claim": N_("Work or insurance claim"),
            "print_claim": N_("The claim may be printed"),
        },
        "peg": {
            "pain": N_("PEG: pain, 0 to 10"),
            "enjoyment": N_("PEG: enjoyment of life, 0 to 10"),
            "activity": N_("PEG: general activity, 0 to 10"),
        },
        "sleep": {
            "hours": N_("Hours of sleep a night"),
            "trouble_days": N_("Days with trouble sleeping, of 14"),
            "wakes_from_pain": N_("Woken by pain"),
            "dozing_days": N_("Days of dozing off, of 14"),
            "snores": N_("Snores loudly"),
            "stops_breathing": N_("Seen to stop breathing asleep"),
            "aids": N_("Takes or does for sleep"),
            "apnea": N_("Sleep apnea"),
            "cpap": N_("CPAP machine"),
        },
        "phq4": {
            "nervous": N_("PHQ-4: nervous, 0 to 3"),
            "worrying": N_("PHQ-4: worrying, 0 to 3"),
            "interest": N_("PHQ-4: interest, 0 to 3"),
            "down": N_("PHQ-4: down, 0 to 3"),
        },
        "mood": {
            "low_days": N_("Down or worried, past 2 weeks"),
            "in_own_words": NC_("mood", "Mood"),
            "stressors": N_("What weighs on them"),
            "counselling": NC_("mood", "Counseling"),
            "who_helps": N_("Who helps"),
            "lives_with": N_("Lives with"),
            "print_it": N_("May be printed"),
        },
        "helper_view": {
            "pain": NC_("helper's view", "Pain"),
            "daily_life": N_("Daily life"),
            "sleep": NC_("helper's view", "Sleep"),
            "mood": NC_("helper's view", "Mood"),
            "pain_now": N_("Pain now, 0 to 10"),
            "pain_usual": N_("Pain usually, 0 to 10"),
            "says": N_("The patient's own words"),
            "says_number": N_("The patient's own number"),
            "help_needed": N_("Needs help with"),
            "sleep_hours": N_("Hours of sleep a night"),
            "low_days": N_("Down or worried"),
        },
        "team": {
            "role": NC_("care team", "Who"),
            "name": NC_("care team", "Name"),
            "place": NC_("care team", "Place"),
            "phone": NC_("care team", "Phone"),
        },
        "questions": {"text": NC_("question", "Question"), "answer": NC_("question", "Answer")},
        "closing": {"opening": N_("What to say first"), "anything_else": N_("Anything else")},
        "planned": _DECISION,
        "pgic": {"change": N_("As a whole (PGIC)")},
        "after": {
            "plan": N_("The plan"),
            "who_calls": N_("Who calls whom"),
            "next_visit": N_("Next visit"),
            "anything_else": N_("Also to remember"),
        },
        "decided": _DECISION,
    }
)
"""Part of the visit, then field; a message for `say`. A test holds it against the records."""


OWN_COPY: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "closing": {"opening": N_("Own words for what to say first")},
        "mood": {"print_it": N_("Answers on mood may be printed for the clinic")},
        "work": {"print_claim": N_("The claim may be printed for the clinic")},
        "helper_view": {
            "low_days": N_("Down or worried, as the helper sees it"),
            "mood": N_("What the helper sees of mood"),
        },
    }
)
"""What the person's own copy calls a few answers that it tells alone."""

JOURNAL: Mapping[str, str] = MappingProxyType(
    {
        "now": N_("Pain now, 0 to 10"),
        "worst": N_("Pain at its worst"),
        "usual": N_("Pain for most of the day"),
        "sleep": N_("Hours of sleep"),
        "mood": NC_("journal", "Mood"),
        "did": NC_("journal", "Done"),
        "where": NC_("journal", "Where"),
        "changed": N_("What changed"),
        "worst_activity": N_("Hardest to do"),
        "triggers": N_("Made it worse"),
        "helped": NC_("journal", "Helped"),
        "medicines": N_("Taken as needed"),
        "line": N_("Own words"),
    }
)
"""The answers of one entry of the journal."""


def labels_of(part: str, *fields: str) -> dict[str, str]:
    """The labels of these fields of a part, in this order."""
    return {field: LABELS[part][field] for field in fields}


def labels_without(part: str, *fields: str) -> dict[str, str]:
    """All labels of a part but these."""
    return {field: label for field, label in LABELS[part].items() if field not in fields}

"""What every section of a copy is called. Here and nowhere else; the copies: `TITLE` in each of `summary/copies/`.

A section reads its title from here by name (`titles.SAFETY`); `OF_PARTS` has those of the parts of the visit.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from visitprep.wording import N_, NC_, Wording

# Whole documents.
COMPARED = N_("What changed")
JOURNAL = NC_("title", "Journal")
BRING = N_("For you: what to bring")

# Page 1 of the clinic's copy.
CHANGES = N_("What changed since the last visit")
SAFETY = NC_("title", "Safety")
MATTERS = N_("What matters most")
PAIN = NC_("title", "Pain")

# The pages behind it.
SAFETY_IN_FULL = N_("Safety in full")
MATTERS_IN_FULL = N_("What matters most, in full")
EVERYTHING_TRIED = N_("Everything tried")
PAINS_IN_FULL = N_("Each pain in full")
NONE_AND_PASSED_OVER = N_("Answered none, or passed over")
EFFECT_DETAILS = N_("Daily life, sleep and work")
MOOD = N_("Mood and support, in words")
PEOPLE = N_("People and appointment")
RECORDS = N_("From health records")
ENTRIES = N_("Every entry")
NOTES = NC_("title", "Notes")

# The person's own copy.
OPENING = N_("What to say first")
OPENING_BY = N_("What {helper} says first")
OWN_QUESTIONS = Wording(N_("Your questions"), N_("Questions to ask for {name}"))
IN_PERSON = N_("To say in the room")
KEPT_OFF = N_("Not on the clinic's pages")
CHOICES = N_("What was decided about printing")
ANSWERS = N_("What the clinic says")
BEFORE_TREATMENT = N_("If a treatment is planned: ask the clinic")

# The companion's and the pharmacist's copies.
WHERE_AND_WHEN = N_("Where and when")
CARRY = N_("What to carry")
AFTER_THE_VISIT = N_("What to do after the visit: write in what the clinic says")
CALL = N_("Whom to call")
PRESCRIBERS = N_("Who prescribes")
NAMES_COMPARED = N_("What the names on the list say")

OF_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "person": N_("The person"),
        "respondent": N_("Who answers"),
        "appointment": N_("The appointment"),
        "reason": MATTERS,
        "concerns": N_("Top concerns"),
        "goals": NC_("title", "Goals"),
        "pains": PAIN,
        "medicines": N_("Medicines now"),
        "medicine_review": N_("About the medicine list"),
        "past_medicines": N_("Medicines stopped"),
        "treatments": N_("Treatments tried"),
        "tests": N_("Scans and tests"),
        "health": N_("Health history"),
        "allergies": NC_("title", "Allergies"),
        "surgeries": NC_("title", "Surgeries"),
        "devices": N_("Implants and devices"),
        "substances": N_("Tobacco, alcohol and other substances"),
        "function": N_("Daily life"),
        "work": NC_("title", "Work"),
        "peg": NC_("title", "PEG"),
        "sleep": NC_("title", "Sleep"),
        "phq4": NC_("title", "PHQ-4"),
        "mood": NC_("title", "Mood"),
        "helper_view": N_("What the helper sees"),
        "team": N_("Care team"),
        "questions": N_("Questions to ask"),
        "closing": N_("Anything else"),
        "planned": N_("Planned last time"),
        "pgic": N_("As a whole"),
        "after": N_("What was said at the visit"),
        "decided": N_("What was decided"),
    }
)
"""Every record and list of the visit, in the order they are compared."""

"""What people call the sections, and the things of their lists, in everyday words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from visitprep.text import folded
from visitprep.wording import NC_, say

SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "about": (
            NC_("what people call it", "appointment"),
            NC_("what people call it", "clinic"),
            NC_("what people call it", "date"),
            NC_("what people call it", "name"),
            NC_("what people call it", "address"),
            NC_("what people call it", "phone"),
            NC_("what people call it", "person"),
            NC_("what people call it", "birthday"),
            NC_("what people call it", "interpreter"),
            NC_("what people call it", "language"),
            NC_("what people call it", "emergency contact"),
        ),
        "since": (NC_("what people call it", "last visit"), NC_("what people call it", "changes")),
        "reason": (
            NC_("what people call it", "goals"),
            NC_("what people call it", "goal"),
            NC_("what people call it", "why"),
            NC_("what people call it", "concerns"),
            NC_("what people call it", "hopes"),
            NC_("what people call it", "worries"),
        ),
        "health": (
            NC_("what people call it", "allergies"),
            NC_("what people call it", "allergy"),
            NC_("what people call it", "safety"),
            NC_("what people call it", "illnesses"),
            NC_("what people call it", "conditions"),
            NC_("what people call it", "surgery"),
            NC_("what people call it", "surgeries"),
            NC_("what people call it", "operations"),
            NC_("what people call it", "devices"),
            NC_("what people call it", "implants"),
            NC_("what people call it", "pacemaker"),
            NC_("what people call it", "blood thinner"),
            NC_("what people call it", "falls"),
            NC_("what people call it", "smoking"),
            NC_("what people call it", "alcohol"),
            NC_("what people call it", "drinking"),
            NC_("what people call it", "history"),
        ),
        "pains": (
            NC_("what people call it", "pain"),
            NC_("what people call it", "where it hurts"),
            NC_("what people call it", "body map"),
        ),
        "medicines": (
            NC_("what people call it", "meds"),
            NC_("what people call it", "medicine"),
            NC_("what people call it", "medication"),
            NC_("what people call it", "medications"),
            NC_("what people call it", "pills"),
            NC_("what people call it", "drugs"),
            NC_("what people call it", "prescriptions"),
        ),
        "tried": (
            NC_("what people call it", "treatments"),
            NC_("what people call it", "treatment"),
            NC_("what people call it", "therapy"),
            NC_("what people call it", "physical therapy"),
            NC_("what people call it", "shots"),
            NC_("what people call it", "injections"),
            NC_("what people call it", "past medicines"),
        ),
        "tests": (
            NC_("what people call it", "scans"),
            NC_("what people call it", "scan"),
            NC_("what people call it", "test"),
            NC_("what people call it", "mri"),
            NC_("what people call it", "x-ray"),
            NC_("what people call it", "ct"),
            NC_("what people call it", "imaging"),
            NC_("what people call it", "results"),
        ),
        "daily": (
            NC_("what people call it", "work"),
            NC_("what people call it", "job"),
            NC_("what people call it", "daily life"),
            NC_("what people call it", "walking"),
            NC_("what people call it", "peg"),
            NC_("what people call it", "function"),
        ),
        "sleep": (NC_("what people call it", "sleeping"), NC_("what people call it", "night")),
        "mood": (
            NC_("what people call it", "feelings"),
            NC_("what people call it", "depression"),
            NC_("what people call it", "anxiety"),
            NC_("what people call it", "phq-4"),
            NC_("what people call it", "phq4"),
        ),
        "team": (
            NC_("what people call it", "doctors"),
            NC_("what people call it", "doctor"),
            NC_("what people call it", "pharmacy"),
            NC_("what people call it", "pharmacist"),
            NC_("what people call it", "nurse"),
        ),
        "questions": (NC_("what people call it", "question"), NC_("what people call it", "ask")),
        "bring": (NC_("what people call it", "packing"), NC_("what people call it", "checklist")),
        "closing": (NC_("what people call it", "opening"), NC_("what people call it", "anything else")),
        "after": (
            NC_("what people call it", "plan"),
            NC_("what people call it", "what was said"),
            NC_("what people call it", "next steps"),
        ),
    }
)
"""Section id to what else it is called."""

LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "medicine": (
            *SECTIONS["medicines"],
            NC_("what people call it", "pill"),
            NC_("what people call it", "drug"),
        ),
        "pain": SECTIONS["pains"],
        "test": (*SECTIONS["tests"], NC_("what people call it", "tests")),
        "treatment": (
            *SECTIONS["tried"],
            NC_("what people call it", "shot"),
            NC_("what people call it", "injection"),
            NC_("what people call it", "tried"),
        ),
        "allergy": (NC_("what people call it", "allergies"), NC_("what people call it", "reaction")),
        "question": (*SECTIONS["questions"], NC_("what people call it", "questions")),
    }
)
"""What can be added, to what else it is called."""


def meant(typed: str, known: Mapping[str, Iterable[str]]) -> str:
    """The key of `known` that the words mean; empty where none of them is said."""
    wanted = folded(typed)
    return next((key for key, words in known.items() if wanted in (folded(one) for one in spoken(key, words))), "")


def near(typed: str, known: Mapping[str, Iterable[str]], most: int = 3) -> tuple[str, ...]:
    """The keys of `known` whose words look like what was typed, nearest first."""
    words = {folded(one): key for key, called in known.items() for one in spoken(key, called)}
    found = get_close_matches(folded(typed), words, 2 * most, 0.7)
    return tuple(dict.fromkeys(words[one] for one in found))[:most]


def spoken(key: str, words: Iterable[str]) -> tuple[str, ...]:
    """The key itself, and its words in the language spoken."""
    return (key, *(say(word) for word in words))

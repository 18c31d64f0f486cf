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
            NC_(
                "what people call it, between bars",
                "appointment|clinic|date|name|address|phone|person|birthday|interpreter|language|emergency contact",
            ),
        ),
        "since": (NC_("what people call it, between bars", "last visit|changes"),),
        "reason": (NC_("what people call it, between bars", "goals|goal|why|concerns|hopes|worries"),),
        "health": (
            NC_(
                "what people call it, between bars",
                "allergies|allergy|safety|illnesses|conditions|surgery|surgeries|operations|devices|implants|pacemaker"
                "|blood thinner|falls|smoking|alcohol|drinking|history",
            ),
        ),
        "pains": (NC_("what people call it, between bars", "pain|where it hurts|body map"),),
        "medicines": (
            NC_(
                "what people call it, between bars",
                "meds|medicine|medication|medications|pills|drugs|prescriptions",
            ),
        ),
        "tried": (
            NC_(
                "what people call it, between bars",
                "treatments|treatment|therapy|physical therapy|shots|injections|past medicines",
            ),
        ),
        "tests": (NC_("what people call it, between bars", "scans|scan|test|mri|x-ray|ct|imaging|results"),),
        "daily": (NC_("what people call it, between bars", "work|job|daily life|walking|peg|function"),),
        "sleep": (NC_("what people call it, between bars", "sleeping|night"),),
        "mood": (NC_("what people call it, between bars", "feelings|depression|anxiety|phq-4|phq4"),),
        "team": (NC_("what people call it, between bars", "doctors|doctor|pharmacy|pharmacist|nurse"),),
        "questions": (NC_("what people call it, between bars", "question|ask"),),
        "bring": (NC_("what people call it, between bars", "packing|checklist"),),
        "closing": (NC_("what people call it, between bars", "opening|anything else"),),
        "after": (NC_("what people call it, between bars", "plan|what was said|next steps"),),
    }
)
"""Section id to what else it is called."""

LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "medicine": (*SECTIONS["medicines"], NC_("what people call it, between bars", "pill|drug")),
        "pain": SECTIONS["pains"],
        "test": (*SECTIONS["tests"], NC_("what people call it, between bars", "tests")),
        "treatment": (*SECTIONS["tried"], NC_("what people call it, between bars", "shot|injection|tried")),
        "allergy": (NC_("what people call it, between bars", "allergies|reaction"),),
        "question": (*SECTIONS["questions"], NC_("what people call it, between bars", "questions")),
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
    return (key, *(word for several in words for word in say(several).split("|")))

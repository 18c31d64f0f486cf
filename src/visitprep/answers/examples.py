"""One made-up entry for each list, shown as comments in the blank file. Nobody here is real."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "concerns": ("- The burning in my left foot",),
        "goals": ("- activity: Walk to the shop and back", "  now: 2 to 5"),
        "pains": (
            "- place: lower back",
            "  side: middle",
            "  started: March 2021",
            "  qualities: aching, stabbing",
            "  now: 6",
            "  worst: 8 or 9",
            "  least: don't know",
        ),
        "medicines": (
            "- name: gabapentin",
            "  strength: 300 mg",
            "  dose: 1 capsule",
            "  when: three times a day",
            "  as_needed: no",
            "  reason: nerve pain",
            "  helps: Helps some",
            "- vitamin D",
        ),
        "past_medicines": (
            "- name: naproxen",
            "  when: about 2019",
            "  effect: Helped a little",
            "  why_stopped: side_effects",
            "  why_stopped_note: It upset my stomach.",
        ),
        "treatments": (
            "- kind: injection",
            "  what: lower back, steroid shot, left side",
            "  started: June 2023",
            "  effect: Helped a lot",
            "  percent_relief: 60",
            "  relief_lasted: 3 weeks",
        ),
        "tests": (
            "- kind: mri",
            "  part: lower back",
            "  date: 2024",
            "  result: A worn disc, they said.",
            "  report: Have it",
            "  pictures: Asked for it",
        ),
        "allergies": ("- thing: penicillin", "  reaction: a rash on the arms", "  severity: rash"),
        "surgeries": ("- what: gallbladder taken out", "  when: 2012"),
        "devices": ("- kind: pacemaker", "  details: left chest, put in 2019", "  card: yes"),
        "team": ("- role: pharmacy", "  name: Corner Pharmacy", "  phone: 555 0100"),
        "questions": ("- What are my choices, and what is each one for?",),
    }
)

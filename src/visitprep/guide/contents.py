"""Every page of the guide, chapter by chapter, in the order they are listed. An id is a file in `topics/`."""

from __future__ import annotations

from msgspec import Struct

from visitprep.wording import N_


class Chapter(Struct, frozen=True):
    title: str
    pages: tuple[str, ...]


TESTS = Chapter(
    N_("Tests, and what they feel like"),
    ("tests", "blood-tests", "x-ray", "ct", "mri", "nerve-tests", "test-shots"),
)
TREATMENTS = Chapter(
    N_("Treatments, step by step"),
    (
        "steps",
        "home-care",
        "rehab",
        "hands-on",
        "talk-therapy",
        "pain-program",
        "medicines",
        "opioids",
        "joint-shots",
        "epidural",
        "nerve-block",
        "radiofrequency",
        "tens",
        "stimulator",
        "pain-pump",
        "surgery",
    ),
)

CHAPTERS: tuple[Chapter, ...] = (
    Chapter(N_("The clinic"), ("clinic", "team", "places", "own-doctor", "asking-for")),
    Chapter(N_("The visits"), ("first-visit", "exam", "success")),
    Chapter(N_("Kinds of pain"), ("kinds-of-pain", "lasting-pain", "headache")),
    Chapter(
        N_("Pain by its name"),
        ("narrow-spine", "slipped-disc", "face-nerve-pain", "crps", "fibromyalgia", "pelvic-pain"),
    ),
    TESTS,
    TREATMENTS,
    Chapter(N_("More about medicines"), ("naloxone", "withdrawal", "cannabis")),
    Chapter(N_("Every day"), ("food-and-weight", "new-injury", "desk-and-work")),
    Chapter(N_("Before saying yes"), ("needle-risks", "recovery", "doctor-training")),
    Chapter(N_("The day of a treatment"), ("procedure-day", "sedation")),
)

PAGE_IDS: tuple[str, ...] = tuple(page for chapter in CHAPTERS for page in chapter.pages)

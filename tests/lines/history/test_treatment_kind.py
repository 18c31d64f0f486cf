"""The kind of treatment is known by its words, and only words that say no more than that are taken out."""

from __future__ import annotations

import pytest

from visitprep.lines.history.treatments.treatment_kind import kind_recorded, kind_said

LINES = {
    "physical therapy low back 2022 12 visits": ("physical_therapy", "low back 2022 12 visits"),
    "PT twice": ("physical_therapy", "twice"),
    "chiro, neck 2018": ("chiropractic", "neck 2018"),
    "tens unit no help": ("tens", "no help"),
    "ten sessions acupuncture": ("acupuncture", "ten sessions"),
    "epidural shot L5 left": ("injection", "epidural shot L5 left"),
    "left knee cortisone 2018": ("injection", "left knee cortisone 2018"),
    "stellate ganglion blocks twice": ("nerve_block", "stellate ganglion blocks twice"),
    "had the nerves burned 2024": ("ablation", "had the nerves burned 2024"),
    "saw a psychologist 2020": ("psychology", "saw a psychologist 2020"),
    "back surgery, then physical therapy": ("surgery", "back surgery, then physical therapy"),
    "part of my back": (None, "part of my back"),
    "lost 10 pounds": (None, "lost 10 pounds"),
    "yoga": (None, "yoga"),
}


@pytest.mark.parametrize(("line", "said"), LINES.items())
def test_a_line(line: str, said: tuple[str | None, str]) -> None:
    assert kind_said(line) == said


RECORDED = {
    "Therapeutic exercise, 15 minutes": "physical_therapy",
    "Injection of botulinum toxin": "botox",
    "Injection, facet joint nerve block": "nerve_block",
    "Stellate ganglion block": "nerve_block",
    "Epidural steroid injection L4-L5": "injection",
    "Radiofrequency ablation of medial branch": "ablation",
    "Transcutaneous electrical nerve stimulation": "tens",
    "Closed reduction of fracture with splint": None,
    "Colonoscopy, tolerated by pt": None,
    "Flu shot": None,
    "Counseling about smoking": None,
    "Exercise stress test": None,
    "Lumbar fusion": None,
}


@pytest.mark.parametrize(("name", "kind"), RECORDED.items())
def test_a_record(name: str, kind: str | None) -> None:
    assert kind_recorded(name) == kind

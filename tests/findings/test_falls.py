"""A fall told anywhere is not denied by a row that was not ticked."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import page_of, page_one

from visitprep.findings.doubts import doubts
from visitprep.findings.falls import falls_told
from visitprep.interview.questions.health.safety_facts import SAFETY_FACTS
from visitprep.visit.visit import Visit


def _with(words: str, **more: object) -> Visit:
    content = {"pains": [{"place": "shoulder", "cause_detail": words}], "appointment": {"date": "2026-12-15"}}
    return Visit.model_validate({**content, **more})


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("since she fell off the bus step in february, cant lie on it", True),
        ("since a fall in may", True),
        ("in may i fell", True),
        ("she has fallen 3 times", True),
        ("tripped on the rug in june", True),
        ("slipped on ice, broke the wrist", True),
        ("knee gives out so i fall, and i fell twice last winter", True),
        ("after my fall", True),
        ("fell in 2019", False),
        ("since i fell off a horse as a kid", False),
        ("fell 10 years ago", False),
        ("afraid she falls when alone", False),
        ("nearly fell from the pills", False),
        ("never fell", False),
        ("her brother fell", False),
        ("fell asleep in the chair", False),
        ("last fall it got worse", False),
        ("since the fall of 2025", False),
        ("the blood pressure fell", False),
    ],
)
def test_what_is_a_fall_of_this_year(words: str, is_told: bool) -> None:
    assert bool(falls_told(_with(words))) is is_told


def test_it_stands_in_place_of_no_falls_and_is_asked_about() -> None:
    visit = _with("since she fell off the bus step in february", function={"falls": 0})
    page = page_one(page_of(visit))
    assert "no falls this year" not in page and "fell off the bus step in february" in page
    assert any("Which is right?" in one.text for one in doubts(visit, date(2026, 12, 1)))
    assert SAFETY_FACTS.told(visit) == (("falls", "since she fell off the bus step in february"),)
    assert "no falls this year" in page_one(page_of(_with("since february", function={"falls": 0})))

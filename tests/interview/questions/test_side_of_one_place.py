"""The side of one of several places, asked and answered. Every example is made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.pains.line_questions import NERVES
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit


@pytest.mark.parametrize("said", ["middle", "the middle", "middle i guess", "in the middle mostly"])
def test_the_middle_is_a_side_of_the_place_that_was_asked_about(sitting: Callable[..., Sitting], said: str) -> None:
    here = sitting(
        ("pains", "low belly both sides, low back, since 2011"),
        ("pains", Way.KEEP),
        ("pains.pain-1:unclear", said),
        Way.STOP,
        visit=Visit(),
        sections=[section("pains")],
    )
    here.interview.walk()
    (pain,) = here.interview.visit.pains or ()
    assert pain.region_sides == {"belly": "both", "lower_back": "middle"}
    assert "kept in your own words" not in here.asker.told[-1]


def test_what_is_said_of_another_place_stays_in_the_order_it_was_said() -> None:
    said = "No, not in the hip. It is only the thumb on my right hand."
    (reading,) = NERVES.reads(said, Hearing(date(2026, 11, 29), Visit(), Pain(id="pain-1")))
    assert reading.left == "No, not in the hip, It is only the thumb on my right hand"

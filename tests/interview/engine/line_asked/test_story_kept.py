"""A reply takes the place of the words that were not clear, and no word of those is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section

Make = Callable[..., Sitting]
HEALTH = section("health")


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("tramadol i shook all over had to go to ER in 2020", "tramadol"),
        ("some antibiotic the dentist gave me made me swell up", "amoxicillin"),
    ],
)
def test_what_happened_stays_when_only_the_name_was_asked(sitting: Make, line: str, reply: str) -> None:
    here = sitting(
        ("allergies", line), ("allergies", Way.KEEP), ("allergies.allergy-1:unclear", reply), Way.STOP,
        sections=[HEALTH],
    )  # fmt: skip
    here.interview.walk()
    (found,) = here.interview.visit.allergies or ()
    told = " ".join((found.thing or "", found.reaction or "", *found.notes.values()))
    assert found.thing == reply and set(line.split()) <= set(told.split())

"""Where "carry on" leads is said: the section they stopped in, and what is open before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.screens.home import home
from visitprep.visit.answering import Address, Moment, with_answers
from visitprep.visit.as_typed import with_said
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
NAMED = with_answers(Visit(), Address("person"), {"name": "Ada Reyes"}, Moment(TODAY, None))


@pytest.mark.parametrize(
    ("last", "named"),
    [
        ("person:who", ("You and the visit",)),
        ("medicines.medicine-1", ("You and the visit", "Medicines now")),
    ],
)
def test_the_section_they_stopped_in_is_named(sitting: Make, last: str, named: tuple[str, ...]) -> None:
    here = sitting(Way.STOP, visit=with_said(NAMED, last, "words", (), TODAY), sections=SECTIONS)
    home(here.interview, {})
    label = here.asker.prompts[0].options[0].label
    assert label.startswith("Carry on")
    assert [section.title.you for section in SECTIONS if section.title.you in label] == list(named)

"""A sign told where something else was asked is asked about at once."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Answered
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
CLOSING = without_lines(section("closing"))
PART = replace(CLOSING, parts=tuple(part for part in CLOSING.parts if part.part == "closing"))
WORDS = "pissed myself twice last week"


def _answered(make: Make, answer: str) -> Sitting:
    visit = Visit.model_validate({"health": {"came_with": ["weak_limb"], "came_with_new": "no"}})
    script = (("closing.anything_else", WORDS), ("in_passing:bladder", Answered((answer,))))
    here = make(*script, visit=visit, sections=[PART])
    here.interview.walk()
    here.asker.check_finished()
    return here


def test_what_is_new_stands_as_new_and_leads_to_what_should_not_wait(sitting: Make) -> None:
    here = _answered(sitting, "yes")
    health = here.interview.visit.health
    assert health.came_with == (CameWith.WEAK_LIMB, CameWith.BLADDER)
    assert health.came_with_new is YesNo.YES and health.notes["came_with_new"] == WORDS
    assert "visitprep urgent" in here.asker.told[-1]


def test_what_is_not_new_is_a_sign_that_is_there(sitting: Make) -> None:
    health = _answered(sitting, "no").interview.visit.health
    assert health.came_with == (CameWith.WEAK_LIMB, CameWith.BLADDER) and health.came_with_new is YesNo.NO


def test_words_about_something_else_tick_nothing(sitting: Make) -> None:
    assert _answered(sitting, "else").interview.visit.health.came_with == (CameWith.WEAK_LIMB,)

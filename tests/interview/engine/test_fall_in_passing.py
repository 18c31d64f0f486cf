"""A fall told where something else was asked, behind a row left unticked, is asked about once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.summary.told import page_of, page_one

from sitting import Sitting
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
CLOSING = without_lines(section("closing"))
PART = replace(CLOSING, parts=tuple(part for part in CLOSING.parts if part.part == "closing"))
WORDS = "On November 2 I slipped getting out of the bath but nothing broke."


def test_how_many_falls_is_asked_once(sitting: Make) -> None:
    visit = Visit.model_validate({"function": {"falls": 0}, "appointment": {"date": "2026-12-15"}})
    script = (("closing.anything_else", WORDS), ("function.falls", "1"))
    here = sitting(*script, visit=visit, sections=[PART])
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.function.falls == 1


@pytest.mark.parametrize(
    ("answer", "page"),
    [
        ("no", "told elsewhere: “On November 2 I slipped"),
        ("twice", "2 falls this year"),
        (Way.DONT_KNOW, "falls this year: “On November 2 I slipped"),
        (Way.SKIP, "told elsewhere: “On November 2 I slipped"),
    ],
)
def test_page_1_tells_of_the_fall_whatever_is_answered(sitting: Make, answer: str | Way, page: str) -> None:
    visit = Visit.model_validate({"function": {"falls": 0}, "appointment": {"date": "2026-12-15"}})
    script = (("closing.anything_else", WORDS), ("function.falls", answer))
    here = sitting(*script, visit=visit, sections=[PART])
    here.interview.walk()
    here.asker.check_finished()
    assert page in page_one(page_of(here.interview.visit))


def test_what_was_told_before_the_row_is_not_asked_again(sitting: Make) -> None:
    told = {"pains": [{"place": "hip", "cause_detail": "fell in the shower in May"}]}
    visit = Visit.model_validate({"function": {"falls": 0}, "appointment": {"date": "2026-12-15"}, **told})
    here = sitting(
        ("closing.anything_else", "My dog is old."),
        ("more:closing", Answered(("no",))),
        visit=visit,
        sections=[PART],
    )
    here.interview.walk()
    here.asker.check_finished()


@pytest.mark.parametrize("words", ["Plate in my hip from the fall.", "I fell in the shower."])
def test_one_without_a_newer_day_is_not_asked_about_behind_one_that_was(sitting: Make, words: str) -> None:
    told = {"pains": [{"place": "hip", "cause_detail": "fell in the shower"}]}
    visit = Visit.model_validate({"function": {"falls": 0}, "appointment": {"date": "2026-12-15"}, **told})
    script = (("closing.anything_else", words), ("more:closing", Answered(("no",))))
    here = sitting(*script, visit=visit, sections=[PART])
    here.interview.walk()
    here.asker.check_finished()


def test_one_of_no_day_that_was_left_at_none_is_none(sitting: Make) -> None:
    visit = Visit.model_validate({"function": {"falls": 0}, "appointment": {"date": "2026-12-15"}})
    script = (("closing.anything_else", "It burns since I came off the bike."), ("function.falls", "0"))
    here = sitting(*script, visit=visit, sections=[PART])
    here.interview.walk()
    here.asker.check_finished()
    assert "no falls this year" in page_one(page_of(here.interview.visit))

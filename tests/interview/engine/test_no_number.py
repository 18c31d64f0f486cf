"""A question for a number, answered in words: taken, kept, or passed over, and never lost or left to be erased."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.question import Group, Question, Repeating
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

Make = Callable[..., Sitting]
HOURS = replace(section("sleep"), parts=(Group("sleep", (Question("hours", Wording("How many hours?")),)),))
PEG = replace(section("daily"), parts=(Group("peg", (Question("pain", Wording("How strong?")),)),))


@pytest.mark.parametrize("typed", ["she says 6", "dolly says its a 6", "6 she says", "id say 6", "make it a 6"])
def test_whose_number_it_is_may_stand_beside_it(sitting: Make, typed: str) -> None:
    here = sitting(("peg.pain", typed), sections=[PEG])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.peg.pain == 6


STORY = "a few minutes then she has to stop"


@pytest.mark.parametrize("then", ["2", Way.SKIP, Way.DONT_KNOW])
def test_a_story_is_kept_and_the_number_asked_for_once_more(sitting: Make, then: str | Way) -> None:
    here = sitting(("peg.pain", STORY), ("peg.pain", then), sections=[PEG])
    assert here.interview.walk() is Outcome.FINISHED
    asked = here.asker.prompts[1]
    assert (asked.draft, asked.problem.startswith("Your words are kept.")) == ("", True)
    assert here.interview.visit.peg.notes["pain"] == STORY


def test_all_that_was_told_before_the_number_is_kept(sitting: Make) -> None:
    other = "she says it depends on the yarn"
    here = sitting(("peg.pain", STORY), ("peg.pain", other), ("peg.pain", "2"), sections=[PEG])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.peg.notes["pain"] == f"{STORY}; {other}"


def test_a_slip_stays_to_be_mended_and_is_not_kept(sitting: Make) -> None:
    here = sitting(("peg.pain", "77"), ("peg.pain", "7"), sections=[PEG])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.asker.prompts[1].draft == "77"
    assert not here.interview.visit.peg.notes


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("no idea im not there at night", "no idea im not there at night"),
        ("i really couldnt say, she sleeps alone", "i really couldnt say, she sleeps alone"),
        ("we dont know that", "we dont know that"),
        ("no idea", ""),
        ("dunno", ""),
    ],
)
def test_no_idea_is_not_known(sitting: Make, typed: str, words: str) -> None:
    here = sitting(("sleep.hours", typed), sections=[HOURS])
    assert here.interview.walk() is Outcome.FINISHED
    sleep = here.interview.visit.sleep
    assert (sleep.hours, sleep.gaps["hours"], sleep.notes.get("hours", "")) == (None, Gap.DONT_KNOW, words)


def test_with_a_number_in_it_it_is_asked(sitting: Make) -> None:
    here = sitting(("sleep.hours", "no idea, 4 or 5 and then a nap of 2"), ("sleep.hours", "5"), sections=[HOURS])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.sleep.hours is not None


def test_how_well_it_can_be_done_is_answered_in_the_words_of_the_scale(sitting: Make) -> None:
    visit = Visit.model_validate({"goals": [{"id": "goal-1", "activity": "church"}]})
    here = sitting(("goals.goal-1.now", "not at all"), visit=visit, sections=[section("reason")])
    goals = next(part for part in section("reason").parts if isinstance(part, Repeating) and part.part == "goals")
    here.interview.ask_question(goals.questions[1], Address("goals", "now", "goal-1"))
    now = (here.interview.visit.goals or ())[0].now
    assert (str(now), here.asker.told) == ("0", ["= 0"])


def test_the_third_reply_that_cannot_be_taken_names_the_way_past_the_question(sitting: Make) -> None:
    """Somebody whose mind is at the next question would type its answers here for ever."""
    typed = ("peg.pain", "purple")
    here = sitting(typed, typed, typed, ("peg.pain", Way.SKIP), sections=[PEG])
    assert here.interview.walk() is Outcome.FINISHED
    assert [":skip" in prompt.problem for prompt in here.asker.prompts] == [False, False, False, True]

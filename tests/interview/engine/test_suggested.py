"""The questions others ask: chosen by the facts of the visit, offered once, in one voice."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.suggested import STARTERS, SUGGESTED, Starter, offered
from visitprep.visit.facts import Fact
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

Make = Callable[..., Sitting]
QUESTIONS = without_lines(section("questions"))
ME = Voice()
ROSA = Voice("Rosa")


def _offered(**answers: Any) -> list[str]:
    return [starter.code for starter, _ in offered(Visit.model_validate(answers), ME)]


def _listed(visit: Visit) -> list[str | None]:
    return [question.text for question in visit.questions or ()]


def test_everybody_is_offered_the_plain_ones() -> None:
    plain = {"cause", "tests", "options", "benefits", "alternatives", "how_long", "nothing", "work", "driving",
             "side_effects", "whom_to_call", "own_doctor", "do_again"}  # fmt: skip
    assert plain <= set(_offered())
    assert not {"blood_thinner", "implant", "steroid", "ride_home", "blood_sugar", "helper"} & set(_offered())


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"pains": [{"place": "lower back"}]}, "steroid"),
        ({"medicines": [{"name": "Eliquis"}]}, "blood_thinner"),
        ({"health": {"blood_thinner": "yes"}}, "blood_thinner"),
        ({"medicines": [{"name": "oxycodone"}]}, "opioid"),
        ({"devices": [{"kind": "pacemaker"}]}, "implant"),
        ({"health": {"conditions": ["diabetes"]}}, "blood_sugar"),
        ({"appointment": {"kind": "procedure"}}, "before_procedure"),
        ({"function": {"drive": "no"}}, "ride_home"),
        ({"treatments": [{"kind": "massage"}]}, "tried_before"),
        ({"tests": [{"kind": "mri"}]}, "more_tests"),
        ({"work": {"claim": "yes, 12-34"}}, "work_note"),
        ({"respondent": {"filled_by": "caregiver_with_patient"}}, "helper"),
        ({"person": {"country": "US"}}, "cost"),
    ],
)
def test_a_fact_brings_its_question(answers: dict[str, Any], code: str) -> None:
    assert code not in _offered()
    assert code in _offered(**answers)


def test_one_question_stands_in_the_place_of_another() -> None:
    """Who has had scans is asked about more of them; who does not drive is not asked about driving."""
    assert "tests" not in _offered(tests=[{"kind": "mri"}])
    assert "driving" not in _offered(function={"drive": "no"})


def test_every_fact_named_is_used_by_name_and_every_code_once() -> None:
    assert len({starter.code for starter in STARTERS}) == len(STARTERS)
    assert all(isinstance(fact, Fact) for starter in STARTERS for fact in (*starter.facts, *starter.unless))


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.code)
def test_a_question_speaks_in_one_voice(starter: Starter) -> None:
    """Mine in my voice; Rosa's by name in a helper's, never "she" and never "my pain"."""
    mine, theirs = starter.ask.spoken(ME), starter.ask.spoken(ROSA)
    assert mine.endswith("?") and theirs.endswith("?")
    assert "{" not in mine + theirs + starter.why.spoken(ME) + starter.why.spoken(ROSA)
    assert "Rosa" not in mine
    assert not re.search(r"\b(my|me|she|her|he|his|they|them|their|your)\b", theirs, re.IGNORECASE), theirs
    if starter.code != "helper":  # there the helper asks for themselves
        assert not re.search(r"\bI\b", theirs), theirs
    assert starter.source


def test_the_steroid_question_takes_no_side() -> None:
    """The FDA's words of 2014 are a reason to ask, not an answer (clinical.md 4.1, S59)."""
    steroid = next(starter for starter in STARTERS if starter.code == "steroid")
    words = f"{steroid.ask.spoken(ME)} {steroid.why.spoken(ME)}".lower()
    assert "benefits and risks" in words
    assert not re.search(r"\b(danger|dangerous|safe|unsafe|avoid|refuse|stroke|death|paraly)", words)


def test_what_is_ticked_goes_on_the_list_in_that_order(sitting: Make) -> None:
    here = sitting(
        (SUGGESTED, ("nothing", "cause")),
        ("questions", ("add",)), ("questions.text", "Can I garden?"),
        ("questions", ("order",)), ("questions:pick", ("question-3",)), ("questions:place", ("0",)),
        ("questions", ("no_more",)),
        sections=[QUESTIONS],
    )  # fmt: skip
    assert here.interview.walk() is Outcome.FINISHED
    here.asker.check_finished()
    assert _listed(here.interview.visit) == [
        "Can I garden?",
        "What if I do nothing for now?",
        "What is the likely cause of my pain?",
    ]


@pytest.mark.parametrize("reply", [(), Way.SKIP])
def test_passed_over_it_is_not_offered_again(sitting: Make, reply: Any) -> None:
    here = sitting((SUGGESTED, reply), ("questions", Way.STOP), sections=[QUESTIONS])
    here.interview.walk()
    visit = Visit.model_validate_json(here.saves[-1].model_dump_json())
    assert visit.questions is None
    again = sitting(("questions", ("no_more",)), visit=visit, sections=[QUESTIONS])
    assert again.interview.walk() is Outcome.FINISHED


def test_stopping_there_offers_it_next_time(sitting: Make) -> None:
    here = sitting((SUGGESTED, Way.STOP), sections=[QUESTIONS])
    assert here.interview.walk() is Outcome.STOPPED
    assert here.saves == []
    sitting((SUGGESTED, Way.STOP), visit=here.interview.visit, sections=[QUESTIONS]).interview.walk()


def test_going_back_offers_only_what_is_not_on_the_list(sitting: Make) -> None:
    here = sitting(
        (SUGGESTED, ("cause",)), ("questions", Way.BACK),
        (SUGGESTED, ("options",)), ("questions", Way.STOP),
        sections=[QUESTIONS],
    )  # fmt: skip
    here.interview.walk()
    first, second = (prompt for prompt in here.asker.prompts if prompt.key == SUGGESTED)
    assert {option.code for option in first.options} - {option.code for option in second.options} == {"cause"}
    assert len(_listed(here.interview.visit)) == 2


def test_with_everything_ticked_the_list_comes_next(sitting: Make) -> None:
    """The step is gone from the path then; the walk does not run past the list."""
    every = tuple(starter.code for starter, _ in offered(Visit(), ME))
    last = f"questions.question-{len(every)}.text"
    here = sitting(
        (SUGGESTED, every),
        ("questions", Way.BACK),
        (last, Way.KEEP),
        ("questions", ("no_more",)),
        sections=[QUESTIONS],
    )
    assert here.interview.walk() is Outcome.FINISHED
    assert len(_listed(here.interview.visit)) == len(every)


def test_what_they_typed_themselves_is_not_offered_again() -> None:
    """Signs and capitals make no difference, nor whose voice it was written in."""
    asked = {
        "questions": [
            {"text": "what is the likely cause of my pain"},
            {"text": "What are my choices, and what is each one for?"},
        ]
    }
    codes = [starter.code for starter, _ in offered(Visit.model_validate(asked), ROSA)]
    assert "cause" not in codes and "options" not in codes


def test_a_list_that_is_closed_is_left_alone(sitting: Make) -> None:
    """Somebody who wrote their questions in a file and closed the list is not led back to it."""
    visit = Visit.model_validate({"questions": [{"text": "Why?"}], "no_more": ["questions"]})
    here = sitting(visit=visit, sections=[QUESTIONS])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.asker.prompts == []


def test_a_helper_is_offered_them_about_rosa(sitting: Make) -> None:
    visit = Visit.model_validate(
        {"respondent": {"filled_by": "caregiver_with_patient"}, "person": {"preferred_name": "Rosa"}}
    )
    here = sitting((SUGGESTED, ("cause",)), ("questions", Way.STOP), visit=visit, sections=[QUESTIONS])
    here.interview.walk()
    assert _listed(here.interview.visit) == ["What is the likely cause of Rosa's pain?"]


def test_help_says_why_the_harder_ones_are_asked(sitting: Make) -> None:
    visit = Visit.model_validate({"medicines": [{"name": "warfarin"}]})
    here = sitting((SUGGESTED, Way.HELP), (SUGGESTED, Way.STOP), visit=visit, sections=[QUESTIONS])
    here.interview.walk()
    assert "Keep taking it as you were told." in here.asker.told[-1]
    assert "blood thinner: " in here.asker.told[-1]

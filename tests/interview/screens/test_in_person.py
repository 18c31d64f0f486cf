"""What is kept for the room is told with its question; what may be left off paper is asked about first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from tests.visit_strategies import visits

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.screens.in_person import kept_for_the_room
from visitprep.summary.words.answers_in_words import left_for_the_visit
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]


def test_each_is_named_by_its_question_and_its_entry() -> None:
    visit = Visit.model_validate(
        {
            "pains": [{"place": "left hip", "gaps": {"now": "in_person"}}],
            "mood": {
                "gaps": {"stressors": "in_person", "who_helps": "skipped"},
                "notes": {"stressors": "the move"},
            },
            "gaps": {"medicines": "in_person"},
        }
    )
    kept = [tuple(one) for one in kept_for_the_room(visit)]
    assert ("What else weighs on you right now?", "the move") in kept
    assert ("left hip: How strong is this pain right now, from 0 to 10?", "") in kept
    assert ("Do you take any medicines now?", "") in kept
    assert len(kept) == 3


def test_a_helper_reads_them_about_rosa() -> None:
    visit = Visit.model_validate(
        {
            "respondent": {"filled_by": "caregiver_alone"},
            "person": {"preferred_name": "Rosa"},
            "mood": {"gaps": {"stressors": "in_person"}},
        }
    )
    assert kept_for_the_room(visit)[0].question == "What else weighs on Rosa right now?"


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_as_many_are_named_as_the_clinic_is_told_of(visit: Visit) -> None:
    kept = kept_for_the_room(visit)
    assert len(kept) == left_for_the_visit(visit)
    asked = [one.question.rpartition(": ")[2] for one in kept]  # what stands before it is their own words
    assert all(asked) and not any("\n" in one or "{name}" in one for one in asked)


MOOD = {"phq4": {"nervous": 1, "worrying": 0, "interest": 2, "down": 1}, "more_details": {"mood": False}}


def test_mood_is_asked_about_before_it_prints(sitting: Make) -> None:
    here = sitting(
        ("mood.in_own_words", Way.SKIP), ("mood.print_it", ("no",)),
        visit=Visit.model_validate(MOOD), sections=[section("mood")],
    )  # fmt: skip
    here.interview.walk()
    assert here.interview.visit.mood.print_it is YesNo.NO


def test_with_nothing_about_mood_there_is_nothing_to_ask(sitting: Make) -> None:
    gaps = {"phq4": {"gaps": dict.fromkeys(("nervous", "worrying", "interest", "down"), "skipped")}}
    here = sitting(
        ("mood.in_own_words", Way.RATHER_NOT),
        visit=Visit.model_validate({**gaps, "more_details": {"mood": False}}), sections=[section("mood")],
    )  # fmt: skip
    here.interview.walk()
    assert "mood.print_it" not in here.asker.keys


@pytest.mark.parametrize(("claim", "asked"), [("yes, 12-34", True), ("no", False), ("N/A", False), (None, False)])
def test_a_claim_is_asked_about_only_when_there_is_one(claim: str | None, asked: bool) -> None:
    visit = Visit.model_validate({"work": {"claim": claim}})
    question = next(question for _, question in section("daily").questions() if question.field == "print_claim")
    assert question.when(visit, visit.work) is asked

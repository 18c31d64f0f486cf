"""Signs in lay words, wherever they stand: never denied, and asked about unless they are long there."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY
from tests.summary.told import page_of, safety_box, safety_rows

from visitprep.findings.safety.came_with import came_with, signs_denied
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.signs_in_any_answer import to_ask_about
from visitprep.visit.marks import with_sign_decided
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

ONCE = "pissed myself once on the way to the john like 3 weeks ago"


def _visit(words: str, **more: Any) -> Visit:
    answers = {
        "health": {"came_with": []},
        "function": {"help_needed": ["other"], "notes": {"help_needed": words}},
        **more,
    }
    return Visit.model_validate(answers, context={"today": TODAY})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"shoes too. {ONCE}", ONCE),
        ("stairs. had an accident in the car, last week", "had an accident in the car, last week"),
        ("wife helps. cant feel when i wipe", "cant feel when i wipe"),
    ],
)
def test_it_is_told_in_its_own_words_and_asked_about(words: str, told: str) -> None:
    visit = _visit(words)
    fact = came_with(visit)
    assert fact.state is State.CONTRADICTED and [one.words for one in fact.evidence] == [told]
    (asked,) = to_ask_about(visit, Visit())
    assert asked.words == told and asked.sign not in signs_denied(visit, fact)
    assert not list(to_ask_about(visit, visit))


def test_what_is_there_for_years_is_told_and_not_asked_about() -> None:
    visit = _visit("i leak when i cough, for years since my kids")
    fact = came_with(visit)
    assert fact.holds and fact.state is State.REPORTED and CameWith.BLADDER not in signs_denied(visit, fact)
    assert not list(to_ask_about(visit, Visit()))


@pytest.mark.parametrize(
    "words",
    [
        "wet the bed as a kid",
        "never pissed myself",
        "dont pee myself",
        "havent wet the bed",
        "no accidents in my pants",
        "my dog peed on my leg",
        "my kid wet the bed last night",
        "scared ill piss myself",
        "he wet his pants",
    ],
)
def test_what_is_not_theirs_or_denied_is_none(words: str) -> None:
    assert came_with(_visit(words)).state is State.DENIED


def test_nobody_is_asked_while_the_list_is_still_to_come_or_about_what_stands_there() -> None:
    assert not list(to_ask_about(_visit(ONCE, health={}), Visit()))
    assert not list(to_ask_about(_visit(ONCE, health={"came_with": ["bladder"]}), Visit()))


def test_an_accident_is_one_of_the_road_where_a_cause_is_asked() -> None:
    visit = _visit("shoes", pains=[{"place": "neck", "cause_detail": "had an accident in the car"}])
    assert came_with(visit).state is State.DENIED


def test_what_a_medicine_did_that_is_taken_no_more_is_none() -> None:
    past = [{"name": "amitriptyline", "side_effects": "couldnt pee"}]
    assert came_with(_visit("shoes", past_medicines=past)).state is State.DENIED


def test_words_that_mean_something_else_are_none() -> None:
    assert came_with(with_sign_decided(_visit(ONCE), ONCE, is_one=False)).state is State.DENIED


def test_blood_stands_among_the_red_flags_and_takes_bleeding_out_of_what_was_denied() -> None:
    answers = {"health": {"came_with": [], "conditions": ["thyroid"], "blood_thinner": "no"}}
    for more, told in (
        ({"closing": {"anything_else": "mom says also the blood in the pee"}}, True),
        ({"reason": {"worries": "blood in my pee in september, just the one time"}}, True),
        ({"closing": {"anything_else": "no blood in my stool"}}, False),
        ({"closing": {"anything_else": "my dad had blood in his stool"}}, False),
        ({"closing": {"anything_else": "blood pressure pills, black coffee"}}, False),
    ):
        visit = Visit.model_validate({**answers, **more}, context={"today": TODAY})
        assert ("blood in" in safety_rows(visit).get("Red flags", "")) is told
        assert ("bleeding" in safety_box(page_of(visit)).denied) is not told

"""The opening minute: from their answers only, short, and whole whatever they typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.people import PEOPLE, person
from tests.visit_strategies import visits

from visitprep.findings.opening import MOST_WORDS, opening_lines, opening_minute
from visitprep.visit.visit import Visit


def _opening(**answers: Any) -> str:
    return opening_minute(Visit.model_validate(answers))


def test_rosa_gets_a_minute_in_her_own_voice() -> None:
    text = opening_minute(person("typical"))
    assert text.startswith("Why I am here: My back and left leg hurt so much that I cannot stand through a shift")
    for said in ("When it began: March 2024.", "What it keeps me from: ", "What I have tried: Physical therapy; ",
                 "What I hope for: To work a full shift and sleep through the night."):  # fmt: skip
        assert said in text
    assert 60 <= len(text.split()) <= MOST_WORDS


def test_ana_says_who_she_is_and_whose_words_these_are() -> None:
    text = opening_minute(person("caregiver"))
    assert text.startswith("My name is Ana Example (daughter). I am here with Rosa. ")
    assert "Why Rosa is here, in Rosa's own words: My knees and my back. I want to walk to the kitchen" in text
    assert "What Rosa hopes for: To go to Mass again." in text
    assert "What I " not in text


def test_a_helper_alone_does_not_speak_in_rosas_words() -> None:
    text = _opening(
        respondent={"filled_by": "caregiver_alone"}, person={"preferred_name": "Rosa"},
        reason={"main_reason": "her knees"},
    )  # fmt: skip
    assert text == "I am here with Rosa. Why Rosa is here: her knees."


def test_without_answers_there_is_nothing_to_say() -> None:
    assert _opening() == ""
    assert _opening(respondent={"filled_by": "caregiver_alone", "name": "Ana"}) == ""


@pytest.mark.parametrize(
    "typed", ["no", "No.", "N/A", "n/a...", "NONE", "nothing", "-", "...", "?", "don't know", "  no  "]
)
def test_an_answer_that_says_nothing_is_left_out(typed: str) -> None:
    """Nobody is made to read out "What I hope for: no"."""
    assert (
        _opening(reason={"main_reason": "my hip", "hoped_for": typed, "not_wanted": typed})
        == "Why I am here: my hip."
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("back pain", "back pain."),
        ("My back hurts.", "My back hurts."),
        ("my back ......", "my back."),
        ("my back, ", "my back."),
        ("EVERYTHING HURTS!!!", "EVERYTHING HURTS!!!"),
        ("Is it my disc?", "Is it my disc?"),
        ("one\n\n  two\nthree", "one two three."),
        ('He said "it is nothing."', 'He said "it is nothing."'),
        ("{name} {text} [left] <b> @x", "{name} {text} [left] <b> @x."),
        ("no sleep, no work", "no sleep, no work."),
        ("膝の痛み。", "膝の痛み。"),
    ],
)
def test_what_was_typed_stands_whole_with_an_end(typed: str, said: str) -> None:
    assert _opening(reason={"main_reason": typed}) == f"Why I am here: {said}"


def test_a_long_story_ends_at_a_sentence() -> None:
    story = (
        "It began with a fall on the stairs. Then it went down my leg. " + "It never stopped after that day. " * 20
    )
    text = _opening(reason={"main_reason": story})
    assert text.startswith("Why I am here: It began with a fall on the stairs. Then it went down my leg.")
    assert text.endswith("day.") and len(text.split()) < 40


def test_a_long_sentence_is_cut_between_words_and_says_so() -> None:
    text = _opening(reason={"main_reason": "and then " * 200})
    assert text.endswith("then …") and len(text.split()) < 40


def test_a_script_without_spaces_is_kept_short_too() -> None:
    assert len(_opening(reason={"main_reason": "痛" * 5000})) < 300


def test_many_treatments_are_named_and_counted() -> None:
    """The same one twice is named once; "something else" by its own words."""
    kinds = ["massage", "massage", "heat_ice", "tens", "brace", "acupuncture", "botox", "pump"]
    text = _opening(treatments=[{"kind": "other", "what": "leeches"}, *({"kind": kind} for kind in kinds)])
    assert text.startswith("What I have tried: leeches; Massage; Heat or ice; TENS unit (small electric pads); ")
    assert text.endswith("; and 3 more.")


def test_what_is_kept_for_the_room_is_not_in_it() -> None:
    assert (
        _opening(reason={"main_reason": "my hip", "gaps": {"hoped_for": "in_person"}}) == "Why I am here: my hip."
    )


def test_mood_substances_and_claims_are_never_in_it() -> None:
    text = opening_minute(
        Visit.model_validate(
            {"reason": {"main_reason": "my hip"}, "mood": {"in_own_words": "sad"}, "work": {"claim": "claim 7"},
             "substances": {"alcohol": "wine", "print_it": "yes"}}
        )
    )  # fmt: skip
    assert text == "Why I am here: my hip."


@pytest.mark.parametrize("name", PEOPLE)
def test_nobody_is_given_more_than_a_minute(name: str) -> None:
    assert len(opening_minute(person(name)).split()) <= MOST_WORDS


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_any_visit_gives_short_whole_lines(visit: Visit) -> None:
    """One line each, with an end, never blank and never only a label."""
    lines = opening_lines(visit)
    assert opening_minute(visit) == " ".join(lines)
    for line in lines:
        assert "\n" not in line and line == line.strip()
        assert not line.endswith(":") and line[-1] in ".!?…。！？\"'”’)"

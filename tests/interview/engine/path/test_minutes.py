"""The minutes that are left: right within a third for made-up people at a given pace, and falling."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from visitprep.interview.engine.path.effort import seconds_left
from visitprep.interview.engine.path.pace import Pace
from visitprep.interview.engine.progress import minutes_left
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.visit.visit import Visit

sys.path.append(str(Path(__file__).parents[3] / "benchmarks"))

import walk
from walk import BARS, play

FEW = 3.0
"""Minutes: with fewer left, a third is less than the rounding."""


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("name", list(BARS))
def test_what_is_said_to_be_left_is_right_within_a_third_and_falls(name: str) -> None:
    """No time is measured: the clock is moved by the words that were shown and what was typed."""
    count, _, _ = play(name)
    said = [said for _, said, _ in count.left]
    assert len(said) >= 4
    assert said == sorted(said, reverse=True)
    for heading, told, left in count.left:
        if left >= FEW:
            assert abs(told - left) <= left / 3 + 0.5, heading
        else:
            assert abs(told - left) <= 2, heading


@pytest.mark.slow
def test_it_is_right_for_somebody_who_types_much_and_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "TYPING", 12)
    count, _, _ = play("scs")
    assert [heading for heading, told, left in count.left if abs(told - left) > left / 3 + 2] == []


def test_a_slow_reader_and_a_fast_typist_are_told_their_own_time() -> None:
    left = minutes_left(SECTIONS, Visit())
    slow, fast = Pace().after(spent=1200, expected=600), Pace().after(spent=300, expected=600)
    assert minutes_left(SECTIONS, Visit(), slow) == pytest.approx(left * slow.factor, abs=1)
    assert minutes_left(SECTIONS, Visit(), fast) < left < minutes_left(SECTIONS, Visit(), slow)
    assert Pace().factor == 1
    assert Pace().after(spent=10, expected=900).factor == 0.6  # nobody reads and types so fast to the end


def test_two_prompts_do_not_decide_the_pace() -> None:
    assert Pace().after(spent=40, expected=10).factor < 1.5
    assert Pace().after(spent=400, expected=100).factor > 2.5


def test_more_illnesses_more_is_expected() -> None:
    few = Visit.model_validate({"health": {"conditions": []}})
    many = Visit.model_validate({"health": {"conditions": ["diabetes", "stroke", "glaucoma", "thyroid"]}})
    assert seconds_left(SECTIONS, many) > seconds_left(SECTIONS, few) + 120


@pytest.mark.parametrize("factor", [0.7, 1.0, 2.5])
def test_a_pace_that_is_remembered_does_not_jump_at_the_next_start(factor: float) -> None:
    remembered = Pace.remembered(factor)
    assert remembered.factor == pytest.approx(factor)
    assert minutes_left(SECTIONS, Visit(), remembered.after(20, 20)) == pytest.approx(
        minutes_left(SECTIONS, Visit(), Pace.remembered(factor)), abs=1
    )

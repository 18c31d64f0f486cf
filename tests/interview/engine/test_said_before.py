"""That it was said before is no answer. Every example is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.words.said_before import answer_in, without_said_before
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way, Went

Make = Callable[..., Sitting]
LINE = Prompt("k", "Which?", Kind.LINE, ways=frozenset({Way.SKIP}))
ROWS = Prompt(
    "k", "Which?", Kind.MANY, options=(Option("a", "A"),), ways=frozenset({Way.SKIP, Way.NOTE}), notes=True
)


@pytest.mark.parametrize(
    "typed",
    [
        "already told you",
        "told you that already",
        "see above",
        "I said that",
        "said that",
        "same as i said",
        "well i already answered that",
        "as above.",
        "you asked that already",
        "like i said",
    ],
)
def test_nothing_else_is_no_answer(typed: str) -> None:
    assert without_said_before(typed) == ""
    assert answer_in(Answered(typed), LINE) == Went(Way.SKIP)
    assert answer_in(Answered((), words=typed), ROWS) == Went(Way.SKIP)
    assert answer_in(Went(Way.NOTE, words=typed), ROWS) == Went(Way.SKIP)
    assert answer_in(Answered(typed), Prompt("k", "Which?", Kind.LINE, ways=frozenset())) is None


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("already said numb, both feet, dont feel the floor good", "numb, both feet, dont feel the floor good"),
        ("numb, like i said", "numb"),
        ("i told you, 5 a day", "5 a day"),
        ("no, told you already", "no"),
        ("yes i told you that", "yes"),
        ("dr okafor i said", "dr okafor"),
        ("the usual, see above", "the usual"),
        ("another surgery. said that", "another surgery"),
        ("no needles (said that)", "no needles"),
        ("cold turkey, said so already", "cold turkey"),
        ("i said, no more needles", "no more needles"),
        ("what i said, no opioids", "no opioids"),
        ("the leaking, we already answered that", "the leaking"),
        ("crabby, dont wanna do nothin. just told you", "crabby, dont wanna do nothin"),
    ],
)
def test_the_answer_beside_it_is_one(typed: str, answer: str) -> None:
    assert without_said_before(typed) == answer


@pytest.mark.parametrize(
    "typed",
    [
        "dentist said nerve damage",
        "told slipped disc",
        "she said 3",
        "they told me arthritis",
        "said no surgery",
        "same as before",
        "dentist said that",
        "burning, he said that",
        "above the knee",
        "i said no to the shot",
        "already have one",
        "the doctor hurt me and i said so",
    ],
)
def test_what_somebody_else_said_stays(typed: str) -> None:
    assert without_said_before(typed) == typed


def test_the_words_that_are_an_answer_are_the_answer(sitting: Make) -> None:
    here = sitting(("k", Answered("already told you, 5 a day")))
    assert here.interview.put(LINE, "") == Answered("5 a day")

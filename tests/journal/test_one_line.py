"""A day told in one line: answers only where every word of a piece is understood, and no word lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitprep.journal.one_line import read_one_line
from visitprep.text import clean


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("pain 6, slept 5 h, gardening, heat helped",
         {"now": "6", "sleep": "5 h", "did": "gardening", "helped": "heat"}),
        ("6", {"now": "6"}),
        ("pain 6 slept 5", {"now": "6", "sleep": "5"}),
        ("5 today, slept 5 h", {"now": "5", "sleep": "5 h"}),
        ("6 right now", {"now": "6"}),
        ("5 times today", {"line": "5 times today"}),
        ("6 slept 5", {"now": "6", "sleep": "5"}),
        ("slept 4 hours pain 7/10", {"now": "7/10", "sleep": "4 hours"}),
        ("pain six and slept five hours", {"now": "six", "sleep": "five hours"}),
        ("pain 3-4 worst 9 slept 6.5", {"now": "3-4", "worst": "9", "sleep": "6.5"}),
        ("pain 6 slept 5 walked to the shop heat helped",
         {"now": "6", "sleep": "5", "line": "walked to the shop heat helped"}),
        ("back 6, knee 4, slept 5", {"sleep": "5", "line": "back 6, knee 4"}),
        ("low back pain 6 knee pain 3 slept 5", {"sleep": "5", "line": "low back pain 6 knee pain 3"}),
        ("Pain six", {"now": "six"}),
        ("my pain is 7; worst 9; usually 5-6", {"now": "7", "worst": "9", "usual": "5-6"}),
        ("pain 3 to 8. Pain at its worst 9/10.", {"now": "3 to 8", "worst": "9/10"}),
        ("slept 6.5, 7 hours of sleep", {"sleep": "6.5", "line": "7 hours of sleep"}),
        ("rain made it worse, worse with stairs", {"triggers": "rain, stairs"}),
        ("took ibuprofen 400 mg", {"medicines": "ibuprofen 400 mg"}),
        ("Mood: low and tired, took: two of the white ones", {"mood": "low and tired", "medicines": "two of the white ones"}),
        ("flare\npain 9", {"flare": "flare", "now": "9"}),
        ("slept badly, 3 hours, pain 8", {"line": "slept badly", "sleep": "3 hours", "now": "8"}),
        ("pain 5, 4 hours, slept badly", {"now": "5", "sleep": "4 hours", "line": "slept badly"}),
        ("pain 4, bad night, 2 hours", {"now": "4", "line": "bad night", "sleep": "2 hours"}),
        ("7, bad night, 4 hours, didn't leave the couch, took two extra",
         {"now": "7", "line": "bad night, didn't leave the couch, took two extra", "sleep": "4 hours"}),
        ("5, 6 hours, walked to the shop, rain", {"now": "5", "sleep": "6 hours", "line": "walked to the shop, rain"}),
        ("8. 3 hrs. couldn't sit", {"now": "8", "sleep": "3 hrs", "line": "couldn't sit"}),
        ("6, good night, seven hours", {"now": "6", "sleep": "seven hours", "line": "good night"}),
        ("7, 4 hours on the couch, rain", {"now": "7", "line": "4 hours on the couch, rain"}),
        ("4, good day, 7 hours", {"now": "4", "line": "good day, 7 hours"}),
        ("worked, 4 hours, slept badly", {"did": "worked", "line": "4 hours, slept badly"}),
        ("slept well, 2 hours gardening", {"line": "slept well, 2 hours gardening"}),
        ("sleep was five hours", {"sleep": "five hours"}),
        ("got 5 hours of sleep", {"sleep": "5 hours"}),
        ("six and a half hours sleep", {"sleep": "six and a half hours"}),
        ("a hot bath helped, a nap helped", {"helped": "a hot bath, a nap"}),
    ],
)  # fmt: skip
def test_what_is_understood_becomes_an_answer(said: str, answers: dict[str, str]) -> None:
    assert read_one_line(said).answers == answers


@pytest.mark.parametrize(
    "said",
    [
        "took a walk",
        "not sure it helped",
        "nothing helped",
        "heat helped a bit",
        "heat never helped",
        "pain in my knee 7",
        "pain 11",
        "pain 6.5",
        "pain 6,5",
        "slept badly",
        "pain 6 in the back",
        "pain 6 times worse",
        "knee pain 4",
        "did not sleep 5 hours",
        "could have slept 10 hours",
        "slept 5 hours and a half",
        "slept 30 h",
        "6 h",
        "no flare",
        "my flare of 2024",
        "gardening hurt",
        "worst week of the year",
    ],
)
def test_what_is_not_sure_stays_as_typed(said: str) -> None:
    """A negation, a number that cannot be one, a word too many: the whole piece is kept in their own line."""
    assert read_one_line(said).answers == {"line": said}


def test_a_number_said_twice_is_an_answer_once() -> None:
    """The second is not thrown away, and does not take the place of the first."""
    assert read_one_line("pain 4, pain 5").answers == {"now": "4", "line": "pain 5"}


WORDS = st.sampled_from(
    ["pain", "6", "11", "slept", "5", "h", "helped", "heat", "not", "worst", "took", "ibuprofen", "400", "mg", "mood:",
     "line:", "did:", "flare", "rain", "made it worse", ",", ";", ".", "\n", "3 to 8", "é", "痛い", "=1+1", "[b]", "6,5"]
)  # fmt: skip
LINES = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join))
_BETWEEN = re.compile(r"[\s,;.]+")


@given(LINES)
def test_no_word_is_lost(said: str) -> None:
    """The pieces, put together, are the line; and a piece that fills no answer is in their own line, whole."""
    told = read_one_line(said)
    assert _BETWEEN.sub("", "".join(piece.text for piece in told.pieces)) == _BETWEEN.sub("", clean(said))
    for piece in told.pieces:
        assert (piece.value if piece.field else piece.text) in told.answers[piece.field or "line"]


@given(LINES)
def test_an_answer_holds_only_words_that_were_typed(said: str) -> None:
    """Nothing is added and nothing is put in other words."""
    typed = clean(said).casefold()
    for piece in read_one_line(said).pieces:
        for word in piece.value.split():
            assert word.casefold() in typed


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("pain seven, 4 and a half hours, played draughts", True),
        ("6, 5 hours, gardening", True),
        ("7, walked, 4 hours, rain", True),
        ("pain 8, 3 hours of broken sleep", True),
        ("pain 7, only 3 hours sleep", True),
        ("pain 6, two hours gardening", False),
        ("pain 6, drove 3 hours", False),
        ("pain 6, slept 5 h, 2 hours", False),
        ("pain 6, slept badly", False),
    ],
)
def test_hours_that_may_be_of_the_night_are_asked_about(said: str, asked: bool) -> None:
    assert read_one_line(said).may_tell_sleep == asked

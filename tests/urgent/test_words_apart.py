"""Words beside several signs go each to the sign they are about. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.urgent.signs import load_signs
from visitprep.urgent.words_apart import is_past, says_when, words_apart

DAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "of", "rest"),
    [
        ("numb 10 days, head years ago and ct ok", {"E1": "numb 10 days", "E5": "head years ago and ct ok"}, ""),
        ("headache: 2016, ct ok. numb: 10 days", {"E1": "numb: 10 days", "E5": "headache: 2016, ct ok"}, ""),
        ("since monday my legs are weak. weight not new, since spring",
         {"E3": "since monday my legs are weak", "T2": "weight not new, since spring"}, ""),
        ("fever last night but the foot has dragged for 3 years",
         {"T1": "fever last night", "T5": "the foot has dragged for 3 years"}, ""),
        ("pee leaks when i cough for years; legs weak since tuesday",
         {"E2": "pee leaks when i cough for years", "E3": "legs weak since tuesday"}, ""),
        ("i fell friday and my chest hurt once in 2019, heart was fine",
         {"E6": "i fell friday", "E4": "my chest hurt once in 2019, heart was fine"}, ""),
        ("since monday, numb between my legs, no fever", {"E1": "since monday, numb between my legs", "T1": "no fever"}, ""),
        ("numb legs since may", {}, "numb legs since may"),
        ("about 2 weeks for both", {}, "about 2 weeks for both"),
    ],
)  # fmt: skip
def test_each_part_goes_to_the_sign_it_names(words: str, of: dict[str, str], rest: str) -> None:
    signs = list(of) or ["E1", "E3"]
    told = words_apart(words, signs)
    assert (told.of, told.rest) == (of, rest)


def test_of_one_sign_all_words_are_about_it_and_every_sign_is_known_by_its_name() -> None:
    known = load_signs()
    for sign in (*known.emergency, *known.today):
        assert words_apart("2 weeks", [sign.id]).of == {sign.id: "2 weeks"}
        for other in (*known.emergency, *known.today):
            if {sign.id, other.id} not in ({"E5", "T7"}, {sign.id}):
                assert words_apart(f"{sign.short}: 2 weeks", [sign.id, other.id]).of.keys() == {sign.id}


@pytest.mark.parametrize(
    ("words", "past"),
    [
        ("back in aug 2016, ER did a ct it was clean", True),
        ("for 3 years", True),
        ("not new, since spring", True),
        ("lost 7 kg since spring, doctor knows", True),
        ("for about 10 days on and off", False),
        ("like 3 months. catches on stuff", False),
        ("6 months, not new", True),
        ("since october 2026", False),
        ("for years but worse this week", False),
        ("since monday", False),
        ("", False),
    ],
)
def test_what_is_long_there_or_over_is_past(words: str, past: bool) -> None:
    assert is_past(words, DAY) is past


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("since tuesday", True),
        ("10 days", True),
        ("last winter", True),
        ("when i sit", False),
        ("my left leg", False),
    ],
)
def test_words_that_name_a_time_say_when(words: str, when: bool) -> None:
    assert says_when(words) is when

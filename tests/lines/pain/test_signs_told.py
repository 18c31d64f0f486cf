"""Words in place of the numbers of what should not wait. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.lines.pain.signs_told import Says, read


@pytest.mark.parametrize(
    "words",
    [
        "no nothing new, leaked a bit for years when i sneeze",
        "nope all old stuff",
        "my foot drags but its been like that for years",
        "i dont think so",
        "only number 3 but thats 5 years old",
        "not really, bladders been bad since the kids",
        "numb since the operation in march, no worse",
        "no chest pain or nothing",
        "no i feel fine today",
    ],
)
def test_a_no_or_what_is_long_there_is_asked_about(words: str) -> None:
    assert read(words) is Says.ASK


@pytest.mark.parametrize(
    "words",
    [
        "no but i cant pee",
        "no, my leg went numb last night",
        "no just cant feel my legs anymore",
        "no feeling between my legs",
        "leg weak since 2016 but new chest pain",
        "nothing much, fell yesterday",
    ],
)
@pytest.mark.parametrize("zero", [True, False])
def test_an_emergency_in_words_is_answered_at_once(words: str, zero: bool) -> None:
    assert read(words, after_none=zero) is Says.NOW


@pytest.mark.parametrize("words", ["not sure", "my legs feel funny", "pee leaks now", "maybe 2"])
def test_what_denies_nothing_is_answered_at_once(words: str) -> None:
    assert read(words) is Says.NOW
    assert read(words, after_none=True) is Says.ASK

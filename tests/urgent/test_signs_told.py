"""Words in place of the numbers of what should not wait. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.urgent.signs_told import Says, names_a_sign, names_those_for_some, read, says_long_known


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
        "None of it is new. I couldn't pee for two days in February, but that went away and never came back",
        "couldnt pee in march after the op, all fine since",
        "no i feel fine today",
        "he is on an opioid patch but none of that suddenly",
        "on morphine, none suddenly",
        "im 71 and on prednisone but none of these are new",
        "im over 50 but no to all",
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


@pytest.mark.parametrize(
    "words",
    [
        "i take half a hydrocodone some days",
        "on oxycodone since the surgery",
        "im pregnant",
        "had a shot in the spine in spring",
        "im over 50 tho",
        "on prednisone, and thin bones",
    ],
)
def test_whom_the_signs_for_some_are_for_is_no_sign(words: str) -> None:
    assert names_those_for_some(words) and not names_a_sign(words)


@pytest.mark.parametrize(
    "words",
    [
        "on oxycodone and short of breath",
        "took too many norco",
        "hes on fentanyl and wont wake up",
        "pregnant and bleeding",
        "had a shot yesterday",
        "oxycodone, not sure",
        "i think im having a stroke",
    ],
)
def test_a_sign_beside_it_is_one(words: str) -> None:
    assert names_a_sign(words) and not names_those_for_some(words)


@pytest.mark.parametrize(
    "words",
    [
        "but its not new, since last winter, surgeon knows",
        "its been like that since 2019",
        "old, dr brandt knows",
        "not any worse than it was",
        "slowly over 2 years",
        "had it a year",
        "the same as always",
        "since spring, no change",
        "nothing new",
        "thats from the stroke in 2019",
    ],
)
def test_beside_a_number_these_say_that_it_is_not_new(words: str) -> None:
    assert says_long_known(words)


@pytest.mark.parametrize(
    "words",
    [
        "about 2 weeks now",
        "years but getting worse",
        "not new but worse this week",
        "11 lb since may",
        "since my crash",
        "maybe for years",
        "leg went numb last night, old problem",
        "since june and now my other foot",
        "new since october",
        "since i woke up",
    ],
)
def test_beside_a_number_these_do_not(words: str) -> None:
    assert not says_long_known(words)

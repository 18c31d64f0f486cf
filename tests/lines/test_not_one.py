"""Replies that say that a thing does not belong on its list, and replies that only sound like it."""

from __future__ import annotations

import pytest

from visitprep.lines.not_one import says_not_one


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("allergies", "not bad at all, thats no allergy"),
        ("allergies", "nothing happened, its fine i take it now"),
        ("allergies", "I'm not allergic to it"),
        ("allergies", "it isn't an allergy"),
        ("allergies", "its not an allergy it just doesnt numb me"),
        ("allergies", "no that isnt an allergy i need more of it"),
        ("allergies", "not an allergy really, it wears off too fast"),
        ("surgeries", "thats chemo not an operation, it was 2021, gave me the numb feet"),
        ("surgeries", "that wasn't surgery"),
        ("medicines", "that's not a medicine"),
        ("devices", "it's not in me any more"),
    ],
)
def test_it_is_none(part: str, words: str) -> None:
    assert says_not_one(part, words)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("allergies", "stopped breathing"),
        ("allergies", "nothing bad, some hives"),
        ("allergies", "not a bad rash"),
        ("allergies", "not an allergy, it just makes me throw up"),
        ("allergies", "no reaction to the first pill, then my throat closed"),
        ("surgeries", "no operation ever helped"),
        ("medicines", "it's not a pain medicine"),
        ("medicines", "no"),
        ("pains", "not an allergy"),
    ],
)
def test_it_is_one(part: str, words: str) -> None:
    assert not says_not_one(part, words)

"""A "none" with more words behind it: none, with a note. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.engine.lists.none_and_words import none_and_words, without_none
from visitprep.interview.question import Hearing, Reads, Repeating
from visitprep.interview.questions.order_of_sections import section
from visitprep.lines.none_but import beside_none
from visitprep.visit.visit import Visit, record_type

SECTIONS = [section(one) for one in ("health", "medicines", "tried", "tests")]
LISTS = {part.part: part for one in SECTIONS for part in one.parts if isinstance(part, Repeating) and part.lines}


def read_by(part: str) -> tuple[Reads, Hearing, str]:
    repeating = LISTS[part]
    assert repeating.lines is not None
    hearing = Hearing(date(2026, 11, 30), Visit(), record_type(part)())
    return repeating.lines.reads, hearing, repeating.questions[0].field


@pytest.mark.parametrize(
    ("part", "typed", "note"),
    [
        ("allergies", "none, i eat anything", "i eat anything"),
        ("allergies", "none, i carry an epi pen for my son", "i carry an epi pen for my son"),
        ("allergies", "no none, doctor asked already", "doctor asked already"),
        ("allergies", "none, codeine makes me sick", ""),
        ("allergies", "no, latex gloves itch", ""),
        ("devices", "no, i get mris all the time", "i get mris all the time"),
        ("devices", "none, a plate in my wrist", ""),
        ("devices", "none, just had braces", "just had braces"),
        ("devices", "no, only braces as a kid", "only braces as a kid"),
        ("devices", "none, just had cataract surgery", "just had cataract surgery"),
        ("devices", "none, just had a stent put in 2019", ""),
        ("devices", "none, but a thing in my chest", ""),
        ("allergies", "none, just had a rash from bactrim", ""),
        ("surgeries", "none, just had my tonsils out as a kid", ""),
        ("surgeries", "none, i was scared to", "i was scared to"),
        ("surgeries", "none - they wanted to fuse it", "they wanted to fuse it"),
        ("surgeries", "none, gallbladder out 1998", ""),
        ("surgeries", "none, only tonsils", ""),
        ("medicines", "none, i dont believe in pills", "i dont believe in pills"),
        ("medicines", "nothing. i quit everything in june", "i quit everything in june"),
        ("medicines", "none, i take tylenol sometimes", ""),
        ("past_medicines", "none, i dont like pills", "i dont like pills"),
        ("past_medicines", "none, gabapentin 2 weeks dizzy", ""),
        ("tests", "none, no insurance", "no insurance"),
        ("tests", "none, xray of the knee 2019", ""),
    ],
)
def test_words_that_name_nothing_of_the_list_are_a_note(part: str, typed: str, note: str) -> None:
    assert none_and_words(typed, *read_by(part)) == note


@pytest.mark.parametrize(("typed", "thing"), [("none, codeine makes me sick", "codeine"), ("no, bees tho", "bees")])
def test_a_none_in_front_of_a_thing_is_no_thing(typed: str, thing: str) -> None:
    (reading,) = without_none(typed, *read_by("allergies"))
    assert reading.values["thing"] == thing


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("none, i get drug tested for the CDL", "i get drug tested for the CDL"),
        ("nope. clean 12 years", "clean 12 years"),
        ("none - i am a nurse", "i am a nurse"),
        ("none except poppers once", ""),
        ("no, just the odd line", ""),
        ("none, only at weddings", ""),
        ("no good", ""),
    ],
)
def test_what_takes_a_none_back_is_no_note(typed: str, note: str) -> None:
    assert beside_none(typed) == note

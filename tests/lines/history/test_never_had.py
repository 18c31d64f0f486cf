"""A treatment that was never had, in a reply about it or among the names. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.lines.history.treatments.never_had import as_not_tried, never_had


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("never had it, told no because of pacemaker", "told no because of pacemaker"),
        ("not tried, told no, pregnant then", "told no, pregnant then"),
        ("never used one, doctor said no", "doctor said no"),
        ("never had one, scared of needles", "scared of needles"),
        ("never tried, couldnt afford it", "couldnt afford it"),
        ("he never had it", "he never had it"),
        ("never started", "never started"),
        ("not allowed, pacemaker", "not allowed, pacemaker"),
        ("wasn't allowed to have it", "wasn't allowed to have it"),
        ("cant have them, on warfarin", "cant have them, on warfarin"),
        ("they wont let me bc of my pacemaker", "they wont let me bc of my pacemaker"),
        ("dr hanley told me no", "dr hanley told me no"),
        ("was told i cant, epilepsy", "was told i cant, epilepsy"),
        ("offered but i said no", "offered but i said no"),
        ("not a candidate", "not a candidate"),
        ("tens told no: defibrillator", "tens told no: defibrillator"),
        ("never had shots: doctor said no", "never had shots: doctor said no"),
        ("TENS no - pacemaker", "TENS no - pacemaker"),
        ("botox no (pregnant)", "botox no (pregnant)"),
        ("insurance said no", "insurance said no"),
        ("insurance wouldnt pay", "insurance wouldnt pay"),
        ("they would not pay for it", "they would not pay for it"),
        ("acupuncture she did not want", "acupuncture she did not want"),
        ("she did not do it, she does not want needles", "she does not want needles"),
        ("didnt want it", "didnt want it"),
        ("never did it, i dont like needles", "i dont like needles"),
        ("never got around to it", "never got around to it"),
        ("never went, too far", "too far"),
        ("i was offered it but didnt dare", "i was offered it but didnt dare"),
        ("waiting list, since may", "waiting list, since may"),
    ],
)
def test_what_was_never_had_is_told_with_why(words: str, why: str) -> None:
    assert as_not_tried("TENS unit (pads)", words) == f"not tried: TENS unit ({why})"
    assert never_had(words)


@pytest.mark.parametrize(
    "words",
    ["never helped", "never had relief", "never had any problems", "never again", "never stopped using it",
     "not allowed any more, heart", "cant have it any more", "never tried it until 2022, helped a lot",
     "never had it at home, only at the clinic", "no", "no help", "never did", "didnt have any trouble",
     "insurance said no more", "said it would help, it didnt", "couldnt have more than 3", "i cant use my arm",
     "haven't had it since 2020", "told not to lift", "he said no change", "can't get out of bed", "never went away", "did not go well",
     "didnt do it for me", "didn't want to go any more", "wouldnt pay for more", "massage - no", "TENS no",
     "no, needles hurt", "tens no good", "i dont like needles but it helped", "no, insurance stopped paying", ""],
)  # fmt: skip
def test_what_was_had_is_not_taken_for_never_had(words: str) -> None:
    assert not never_had(words)

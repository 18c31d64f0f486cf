"""Whether naloxone is at home, by the words that tell of it."""

from __future__ import annotations

import pytest

from visitprep.interview.questions.medicines.told_and_no_medicine import told_of
from visitprep.lines.medicines.naloxone import at_home
from visitprep.visit.records.choices.choice import YesNo


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("got it at home never use", YesNo.YES),
        ("have it never needed it", YesNo.YES),
        ("havent needed it but got it", YesNo.YES),
        ("kit under the sink not touched", YesNo.YES),
        ("in the drawer", YesNo.YES),
        ("yes 2 of them", YesNo.YES),
        ("expired one", YesNo.YES),
        ("have it but its out of date", YesNo.YES),
        ("got it at home, not sure where", YesNo.YES),
        ("not sure if we have it", YesNo.UNSURE),
        ("dont have", YesNo.NO),
        ("got none", YesNo.NO),
        ("dont have it never needed it", YesNo.NO),
        ("had one threw it out", YesNo.NO),
        ("cant afford it", YesNo.NO),
        ("never heard of it", YesNo.NO),
        ("dont know what that is", YesNo.NO),
        ("no but want it", YesNo.NO),
        ("my wife knows where", None),
        ("Earl is on the phone with me now", None),
        ("my wife is in the kitchen", None),
        ("he is here", None),
        ("she has gone to bed", None),
        ("mom's hung up, just me", None),
        ("he's with me now, no he doesn't have any", YesNo.NO),
        ("mine is in the cupboard", YesNo.YES),
        ("my wife came home with one", YesNo.YES),
        ("never had to use it", None),
        ("supposed to have it", None),
        ("they have it at work", None),
        ("ambulance gave me it in 2021", None),
    ],
)
def test_what_is_told_first_decides(words: str, answer: YesNo | None) -> None:
    assert at_home(words) == answer


@pytest.mark.parametrize(
    ("line", "answer", "words", "rest"),
    [
        ("narcan, got it never used it", YesNo.YES, "narcan, got it never used it", ""),
        ("have narcan, never had to use it", YesNo.YES, "have narcan, never had to use it", ""),
        ("gabapentin 300 mg 3x a day and i have narcan", YesNo.YES, "i have narcan", "gabapentin 300 mg 3x a day"),
        ("no narcan, lyrica 150", YesNo.NO, "no narcan", "lyrica 150"),
        ("narcan my wife knows where", None, "narcan my wife knows where", ""),
        ("naloxone nasal spray 1 spray as needed", None, "", "naloxone nasal spray 1 spray as needed"),
        ("narcan and tylenol", None, "", "narcan and tylenol"),
    ],
)
def test_a_line_of_medicines_is_parted_from_it(line: str, answer: YesNo | None, words: str, rest: str) -> None:
    assert told_of(line) == (answer, words, rest)

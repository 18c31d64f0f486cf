"""A no to a whole list with one thing behind it: the thing is told, and no word of the no is in its name."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.tried.past_medicines import PAST_MEDICINES
from visitprep.interview.questions.tried.treatments import TREATMENTS
from visitprep.lines.history.operations import operation
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.none_but import exception_in
from visitprep.visit.visit import Visit, record_type

TODAY = date(2026, 11, 29)

SPLIT = {
    "none, well staples from the c section": ("none", "staples from the c section"),
    "no, just a stent 2019": ("no", "a stent 2019"),
    "nothing but tonsils": ("nothing", "tonsils"),
    "none except penicillin": ("none", "penicillin"),
    "never had any, apart from wisdom teeth": ("never had any", "wisdom teeth"),
    "haven't tried anything other than massage": ("haven't tried anything", "massage"),
    "i've never had surgery except tonsils": ("i've never had surgery", "tonsils"),
    "no i have a plate in my jaw": ("no", "a plate in my jaw"),
    "not that i know of, just a mesh": ("not that i know of", "a mesh"),
    "no shots, only physical therapy": ("no shots", "physical therapy"),
    "no relief, it just got worse": ("", ""),
    "no help, only made it worse": ("", ""),
    "no pain since, only numb": ("", ""),
    "no": ("", ""),
    "left knee 2019, no help": ("", ""),
}


@pytest.mark.parametrize(("line", "parts"), SPLIT.items())
def test_what_is_denied_and_what_is_told(line: str, parts: tuple[str, str]) -> None:
    assert exception_in(line, lambda words: True) == parts


def test_words_that_name_nothing_of_the_list_are_no_exception() -> None:
    assert exception_in("no, just tired", lambda words: False) == ("", "")


@pytest.mark.parametrize(
    ("part", "line", "name", "left"),
    [
        ("surgeries", "none except gallbladder 2009", "gallbladder", ""),
        ("surgeries", "no back surgery, only my knee scope 2015", "my knee scope", "no back surgery"),
        ("surgeries", "no only the carpal tunnel right 2008", "the carpal tunnel right", ""),
        ("tests", "none except mri 2023 bulging disc", "bulging disc", ""),
        ("tests", "none, well they did an emg 2021, pinched", "pinched", ""),
        ("treatments", "no, just a tens unit", "tens", ""),
        ("treatments", "nothing but ice and heat", "heat_ice", ""),
        ("treatments", "no shots, only acupuncture 2020", "acupuncture", "no shots"),
        ("past_medicines", "none, well tramadol 2019 made me sick", "tramadol", ""),
        ("past_medicines", "no opioids, only norco 2015", "norco", "no opioids"),
    ],
)
def test_each_list_has_the_thing_behind_the_no(part: str, line: str, name: str, left: str) -> None:
    hearing = Hearing(TODAY, Visit(), record_type(part)())
    read = {
        "surgeries": lambda: operation.read(line, TODAY),
        "tests": lambda: scan_or_test.read(line, TODAY),
        "treatments": lambda: TREATMENTS.lines.reads(line, hearing) if TREATMENTS.lines else (),
        "past_medicines": lambda: PAST_MEDICINES.lines.reads(line, hearing) if PAST_MEDICINES.lines else (),
    }[part]
    (reading,) = read()
    assert name in reading.values.values()
    assert (reading.left, reading.values.get("effect")) == (left, None)

"""What is said of a medicine that is taken no more, and what only sounds like it."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history.past_medicine import read as read_past_medicine
from visitprep.lines.medicines.medicine import read
from visitprep.medicines.stopped import says_gone, told

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "words",
    [
        "stopped 2021 when they put me on the eliquis",
        "told you stopped 2021",
        "i quit it",
        "i don’t take that anymore",
        "dont take it no more",
        "they took me off it in may",
        "came off it last spring",
        "used to be on it",
        "no more, dr stopped it",
        "weaned off in 2022",
        "no longer on it",
        "havent taken it in years",
        "was on it till 2020",
        "had to quit it, swelled up",
        "my son threw them away",
        "d/c'd by dr patel",
    ],
)
def test_it_is_sure(words: str) -> None:
    assert says_gone(words)


def test_what_is_left_over_may_be_taken() -> None:
    assert not says_gone("1 tab twice a month, not prescribed now just leftovers from 2024")


@pytest.mark.parametrize(
    "words",
    [
        "never stopped it",
        "no more than 2 a day",
        "stopped the noon one",
        "i am used to it now",
        "want to come off it",
        "dont take it with food",
        "off the internet",
        "quit smoking 2005",
        "it dont work no more",
        "i should have stopped it",
    ],
)
def test_nothing_of_the_kind_is_said(words: str) -> None:
    assert told(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "ran out last week",
        "on hold for the tooth",
        "doctor said to stop because of kidneys",
        "stopped it but started back in may",
        "stopped for a week for the surgery",
        "it quit working on me",
        "used to take 2 now 1",
        "i used to take 4",
        "used to take it twice a day",
    ],
)
def test_it_has_to_be_asked(words: str) -> None:
    found = told(words)
    assert found is not None and not found.sure


@pytest.mark.parametrize(
    ("line", "now", "gone"),
    [
        ("naproxen 500 mg a day, dr osei stopped it 2021 on account of the eliquis", [], ["naproxen"]),
        ("eliquis 5 mg twice a day, they stopped the aspirin", ["eliquis"], ["aspirin"]),
        ("they took me off Celebrex and started tylenol 500", ["tylenol"], ["Celebrex"]),
        ("dr osei stopped my water pill when i started eliquis", [None], []),
        ("STOPPED: naproxen", [], ["naproxen"]),
        ("metformin 1000 mg twice a day (stopped glipizide)", ["metformin"], []),
        ("i was taking aleve but quit", [], ["aleve"]),
        ("elavil 25 mg, off since 2020", [], ["elavil"]),
        ("switched from Lyrica to gabapentin 300 mg at night", ["Lyrica", "gabapentin"], []),
        ("Mobic, changed to Celebrex 200 mg last year", ["Mobic", "Celebrex"], []),
    ],
)
def test_it_is_said_of_one_and_of_no_other(line: str, now: list[str | None], gone: list[str]) -> None:
    readings = read(line, TODAY)
    assert [one.values.get("name") for one in readings if not one.gone] == now
    assert [one.values.get("name") for one in readings if one.gone] == gone


@pytest.mark.parametrize(
    ("line", "when", "why"),
    [
        ("stopped 2021 when they put me on the eliquis", "2021", ["clinician"]),
        ("2020, helped some, stopped cause ankles blew up like balloons", "2020", ["side_effects"]),
        ("stopped 2021 by dr osei", "2021", ["clinician"]),
        ("quit in 2018 because of the cost", "2018", ["cost"]),
        ("had to stop cuz of my kidneys", None, ["other"]),
        ("i quit it", None, []),
    ],
)
def test_why_it_was_stopped_is_not_asked_again(line: str, when: str | None, why: list[str]) -> None:
    reading = read_past_medicine(line, TODAY)
    assert getattr(reading.values.get("when"), "value", None) == when
    assert [one.value for one in reading.values.get("why_stopped", ())] == why  # type: ignore[attr-defined]

"""Hours of sleep, and whether it is the pain that wakes them."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.daily.slept import read
from visitprep.visit.records.choices.choice import YesNo


@pytest.mark.parametrize(
    ("line", "by_pain"),
    [
        ("5, wakes me up", YesNo.YES),
        ("6, feet wake me up", YesNo.YES),
        ("6, pain wakes me and then the dog", YesNo.YES),
        ("6, my dog wakes me up", None),
        ("5, up to pee twice", None),
        ("5, nightmares wake me", None),
        ("7, no", YesNo.NO),
    ],
)
def test_what_wakes_them_counts_as_pain_unless_it_is_told(line: str, by_pain: YesNo | None) -> None:
    reading = read(line, date(2026, 11, 29))
    assert reading.values.get("wakes_from_pain") is by_pain
    assert reading.values["hours"] == line[0]


@pytest.mark.parametrize(
    "line", ["5ish, wakes me twice", "5-ish hours, pain wakes me", "sixish", "5 to 6ish, up with my hip"]
)
def test_ish_is_a_number(line: str) -> None:
    reading = read(line, date(2026, 11, 29))
    assert str(reading.values["hours"]) in line and not reading.unclear


@pytest.mark.parametrize(
    ("line", "hours", "left"),
    [
        ("four, maybe five, wake three times", "four to five", "wake three times"),
        ("four maybe five", "four to five", ""),
        ("5, sometimes 6", "5 to 6", ""),
        ("maybe four, perhaps 5", "four to 5", ""),
        ("4 hours maybe 5 with the pill", "4 to 5", "with the pill"),
        ("between 4 and 5", "4 to 5", ""),
        ("six at best", "six", "at best"),
        ("four, maybe five times up", "four", "maybe five times up"),
        ("6 maybe 5", "6", "maybe 5"),
        ("3 4 broken up", "3 to 4", "broken up"),
        ("two three hours", "two to three", ""),
        ("5 6 if im lucky", "5 to 6", "if im lucky"),
        ("up 3 4 times a night, 5 hours", "5 hours", "up 3 4 times a night"),
        ("4, 5 on a good night", "4", "5 on a good night"),
        ("about six hours", "about six hours", ""),
    ],
)
def test_two_numbers_in_a_row_are_from_one_to_the_other(line: str, hours: str, left: str) -> None:
    reading = read(line, date(2026, 11, 30))
    assert (reading.values["hours"], reading.left) == (hours, left)

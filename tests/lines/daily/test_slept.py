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

"""When a medicine runs out, told at each place where it can be told. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import really_taken
from visitprep.lines.medicines import medicine, refill
from visitprep.lines.medicines.around_the_label.beside import supply
from visitprep.visit.dates.partial_date import PartialDate, read_next_day
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("about dec 5", "2026-12-05~"),
        ("about the 5th of dec", "2026-12-05~"),
        ("round dec 5", "2026-12-05~"),
        ("in about 2 weeks", "2026-12~"),
        ("about dec 12", "2026-12-12~"),
        ("the 12th", "2026-12-12"),
        ("january", "2027-01~"),
        ("around christmas", "2026-12~"),
        ("oct 3 2026", "2026-10-03"),
        ("5 days ago", "2026-11-24"),
    ],
)
def test_a_day_without_a_year_is_the_next_one(words: str, value: str) -> None:
    read = read_next_day(words, TODAY)
    assert isinstance(read, PartialDate)
    assert read.value == value


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("runs out about the 5th of dec", "2026-12-05~"),
        ("next refill is round dec 5", "2026-12-05~"),
        ("should last til around dec 5", "2026-12-05~"),
        ("i'll be out by friday", "2026-12-04"),
        ("due again nov 30", "2026-11-30"),
        ("runs out in about 2 weeks", "2026-12~"),
    ],
)
def test_it_is_the_same_on_the_label_line_behind_it_and_with_the_last_fill(told: str, day: str) -> None:
    lines = (
        medicine.read(f"lorazepam 0.5 mg at bedtime, {told}", TODAY)[0],
        really_taken.read(f"11 yrs, every night, {told}", Hearing(TODAY, Visit(), Medicine(id="m1")))[0],
        refill.read(f"{told}, 12 left", TODAY),
    )
    for reading in lines:
        found = read_next_day(str(reading.values["runs_out"]), TODAY)
        assert isinstance(found, PartialDate)
        assert (found.value, reading.left) == (day, "")
    assert "dose" not in lines[0].values


@pytest.mark.parametrize(
    "line",
    [
        "runs out 3 days early",
        "refills: 3",
        "ran out in march",
        "lasts 4 hours",
        "wears off by noon",
        "helps until 5",
    ],
)
def test_no_day_is_made_of_other_words(line: str) -> None:
    assert supply.take(line, TODAY) == ("", line)


def test_a_last_fill_is_a_day_and_no_month_of_another_year() -> None:
    read = refill.read("filled nov 18, 12 left", TODAY)
    assert str(read.values["last_filled"].value) == "2026-11-18~"  # type: ignore[attr-defined]
    assert read.unclear == ()
    ahead = refill.read("nov 30, 12 left", TODAY)
    assert [one.field for one in ahead.unclear] == ["last_filled"]

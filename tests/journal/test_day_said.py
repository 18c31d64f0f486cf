"""Which day an entry is about: the last one that the words can mean, and never one ahead."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.journal.day_said import day_in_line, read_past_day
from visitprep.visit.dates.partial_date import NotADate, Order

THURSDAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", date(2026, 3, 5)),
        ("yesterday", date(2026, 3, 4)),
        ("2 days ago", date(2026, 3, 3)),
        ("Tuesday", date(2026, 3, 3)),
        ("Thursday", date(2026, 3, 5)),
        ("Friday", date(2026, 2, 27)),
        ("3 March", date(2026, 3, 3)),
        ("March 12", date(2025, 3, 12)),
        ("28 December", date(2025, 12, 28)),
        ("2026-03-01", date(2026, 3, 1)),
        ("29 February 2024", date(2024, 2, 29)),
        ("the 3rd", date(2026, 3, 3)),
        ("the 20th", date(2026, 2, 20)),
    ],
)
def test_the_last_such_day_is_meant(said: str, day: date) -> None:
    assert read_past_day(said, THURSDAY) == day


@pytest.mark.parametrize("said", ["tomorrow", "6 March 2026", "next Friday", "in 2 days"])
def test_a_day_ahead_is_refused(said: str) -> None:
    with pytest.raises(NotADate, match="not come yet"):
        read_past_day(said, THURSDAY)


@pytest.mark.parametrize("said", ["March", "a while ago", "pain 6", "30 February"])
def test_less_than_a_day_is_asked_for_again(said: str) -> None:
    with pytest.raises(NotADate) as problem:
        read_past_day(said, THURSDAY)
    assert "example" in problem.value.sentence and "tomorrow" not in problem.value.sentence


def test_two_readings_are_asked_about_unless_the_country_decides() -> None:
    with pytest.raises(NotADate, match="4 March 2026 or 3 April 2025"):
        read_past_day("3/4", THURSDAY)
    assert read_past_day("3/4", THURSDAY, Order.MDY) == date(2026, 3, 4)
    assert read_past_day("3/4", THURSDAY, Order.DMY) == date(2025, 4, 3)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("yesterday pain 8 all day", date(2026, 3, 4)),
        ("day before yesterday was a 9", date(2026, 3, 3)),
        ("the day before yesterday: 6, slept badly", date(2026, 3, 3)),
        ("last night slept badly, pain 6", None),
        ("worse than yesterday, 7", None),
    ],
)
def test_a_line_names_the_day_it_is_about(line: str, day: date | None) -> None:
    found = day_in_line(line, THURSDAY)
    assert (found.day if found else None) == day

"""When to begin with what, counted back from the visit."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.visit.countdown import Start, stages, visit_day
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.people import Appointment
from visitprep.visit.visit import Visit


def titles(visit_on: str | None, today: date) -> list[str]:
    said = PartialDate(visit_on, visit_on) if visit_on else None
    visit = Visit(appointment=Appointment(date=said)) if said else Visit()
    return [stage.title(today) for stage in stages(visit, today)]


def test_real_days_in_words_with_their_weekday() -> None:
    assert titles("2026-12-03", date(2026, 11, 10)) == [
        "Two weeks before: by Thursday 19 November",
        "One week before: by Thursday 26 November",
        "The day before: on Wednesday 2 December",
        "Leaving home: on Thursday 3 December",
    ]


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 11, 16), ["by Thursday 19 November", "by Thursday 26 November"]),
        (date(2026, 11, 17), ["now", "by Thursday 26 November"]),
        (date(2026, 11, 20), ["now", "by Thursday 26 November"]),
        (date(2026, 11, 24), ["now; it was due by Thursday 19 November", "now"]),
        (
            date(2026, 12, 1),
            ["now; it was due by Thursday 19 November", "now; it was due by Thursday 26 November"],
        ),
        (date(2026, 12, 2), ["if there is still time", "if there is still time"]),
        (date(2026, 12, 3), ["if there is still time", "if there is still time"]),
    ],
)
def test_what_needs_other_people_is_due_now_two_days_ahead_and_after(today: date, due: list[str]) -> None:
    assert [title.partition(": ")[2] for title in titles("2026-12-03", today)[:2]] == due


def test_the_last_day_and_the_day_itself() -> None:
    assert titles("2026-12-03", date(2026, 12, 2))[2:] == [
        "The day before: today", "Leaving home: on Thursday 3 December",
    ]  # fmt: skip
    assert titles("2026-12-03", date(2026, 12, 3))[2:] == ["The day before: now", "Leaving home: today"]


def test_a_visit_in_another_year_is_said_with_it() -> None:
    assert titles("2027-01-05", date(2026, 12, 1))[0] == "Two weeks before: by Tuesday 22 December"
    assert titles("2027-01-05", date(2026, 12, 1))[3] == "Leaving home: on Tuesday 5 January 2027"


@pytest.mark.parametrize("visit_on", [None, "2026-11-01"], ids=["no date", "over"])
def test_without_a_day_ahead_the_steps_have_no_days(visit_on: str | None) -> None:
    assert titles(visit_on, date(2026, 11, 10)) == [
        "Two weeks before", "One week before", "The day before", "Leaving home",
    ]  # fmt: skip


def test_only_one_exact_day_counts() -> None:
    """A month is no day to count back from."""
    assert visit_day(Visit(appointment=Appointment(date=PartialDate("2026-12-03", "2026-12-03")))) == date(
        2026, 12, 3
    )
    assert visit_day(Visit()) is None
    assert [start.value for start in Start] == ["two_weeks", "one_week", "day_before", "leaving_home"]

"""Days and times as people say them in one breath; what has two readings is asked."""

from __future__ import annotations

import datetime

import pytest

from visitprep.visit.answering import Address, Moment, value_at, with_answer
from visitprep.visit.dates.day_and_time import parted
from visitprep.visit.dates.partial_date import (
    NotADate,
    PartialDate,
    TwoReadings,
    read_date,
    read_exact_day,
    read_next_day,
    read_time,
)
from visitprep.visit.records.people import Appointment
from visitprep.visit.visit import Visit

TODAY = datetime.date(2026, 11, 28)  # a Saturday
CONTEXT = {"today": TODAY}


def values(found: PartialDate | TwoReadings) -> list[str | None]:
    return [found.value] if isinstance(found, PartialDate) else [reading.value for reading in found.readings]


ONE = {
    # two days that share a year, or a month
    "Oct 3 to Oct 20 2024": "2024-10-03/2024-10-20", "3 May to 9 June 2022": "2022-05-03/2022-06-09",
    "May 8 - 12 May 2023": "2023-05-08/2023-05-12", "Dec 20 to Jan 5 2024": "2023-12-20/2024-01-05",
    "Oct 3 to 20 2024": "2024-10-03/2024-10-20", "3 to 20 October 2024": "2024-10-03/2024-10-20",
    "from March 3 until April 9, 2021": "2021-03-03/2021-04-09", "between 1 June and 9 June 2020": "2020-06-01/2020-06-09",
    "Oct 3 2023 to Oct 20 2024": "2023-10-03/2024-10-20", "June 30 through July 2 2025": "2025-06-30/2025-07-02",
    "1 Aug to 3 Sept 2019": "2019-08-01/2019-09-03", "Nov 28 to Dec 2, 2025": "2025-11-28/2025-12-02",
    # sure, and stayed words before
    "ever since 2015": "2015", "2014 (I think)": "2014~", "earlier this year": "2026~", "a fortnight ago": "2026-11~",
    "around Easter 2019": "2019-04~", "Easter 2024": "2024-03", "Easter Sunday 2025": "2025-04",
    "last Easter": "2026-04", "June": "2026-06~", "around June": "2026-06~", "last spring": "2026-21",
    "two fortnights ago": "2026-10~", "ever since March 2020": "2020-03", "2019 (maybe)": "2019~",
    "spring of last year": "2025-21",
    # a day with its time is that day
    "Dec 8 2026 2:15 pm": "2026-12-08", "2:15 pm on 8 December 2026": "2026-12-08",
    # far from its day, a number that could be a year is one
    "mar 24": "2024-03", "Jul 23": "2023-07",
}  # fmt: skip


@pytest.mark.parametrize(("said", "value"), ONE.items())
def test_a_sure_date(said: str, value: str) -> None:
    """One reading, with the words as typed."""
    assert read_date(said, TODAY) == PartialDate(said, value)


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("Nov 22", ["2026-11-22~", "2022-11"]),
        ("Oct 22", ["2026-10-22~", "2022-10"]),
        ("Dec 24", ["2026-12-24~", "2024-12"]),
        ("Nov 26", ["2026-11-26~", "2026-11"]),
        ("November 21", ["2026-11-21~", "2021-11"]),
        ("Jan 21", ["2027-01-21~", "2021-01"]),
        ("next Monday", ["2026-11-30", "2026-12-07"]),
        ("next Tuesday", ["2026-12-01", "2026-12-08"]),
        ("last March", ["2026-03", "2025-03"]),
        ("last summer", ["2026-22", "2025-22"]),
    ],
)
def test_two_readings_are_asked(said: str, both: list[str]) -> None:
    """Near its day a number may be the day; on a Saturday "next Monday" may be either."""
    assert values(read_date(said, TODAY)) == both


@pytest.mark.parametrize(
    ("said", "today", "both"),
    [
        ("next Monday", datetime.date(2026, 11, 25), ["2026-11-30"]),  # a Wednesday
        ("next Monday", datetime.date(2026, 11, 29), ["2026-11-30", "2026-12-07"]),  # a Sunday
        ("next Saturday", TODAY, ["2026-12-05"]),
        ("last spring", datetime.date(2026, 7, 1), ["2026-21", "2025-21"]),
        ("last spring", datetime.date(2027, 1, 10), ["2026-21"]),
        ("mar 24", datetime.date(2026, 3, 20), ["2026-03-24~", "2024-03"]),
    ],
)
def test_the_day_decides(said: str, today: datetime.date, both: list[str]) -> None:
    """The same words, said on another day."""
    assert values(read_date(said, today)) == both


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("1/1/26", ["1926-01-01", "2026-01-01"]),
        ("2 March 26", ["1926-03-02", "2026-03-02"]),
        ("3/3/20", ["1920-03-03", "2020-03-03"]),
        ("1/1/2026", ["2026-01-01"]),
        ("1/1/1926", ["1926-01-01"]),
        ("4/4/56", ["1956-04-04"]),
        ("12/12/26", ["1926-12-12"]),
        ("5/5/05", ["2005-05-05"]),
    ],
)
def test_a_birth_year_of_two_digits_that_may_be_two_is_asked(said: str, days: list[str]) -> None:
    """A baby is rarely the patient, and somebody of a hundred may be."""
    assert values(read_exact_day(said, TODAY)) == days


CARDS = {
    "Dec 8 2:15 pm": ("Dec 8", "2:15 pm"), "Dec 8, 2:15 pm": ("Dec 8", "2:15 pm"),
    "Dec 8 at 2:15 pm": ("Dec 8", "2:15 pm"), "8 December 2026 14:15": ("8 December 2026", "14:15"),
    "Tuesday, Dec 8 @ 10:30": ("Tuesday, Dec 8", "10:30"), "2pm on Dec 8": ("Dec 8", "2pm"),
    "9:30 am Dec 3": ("Dec 3", "9:30 am"), "tomorrow at noon": ("tomorrow", "noon"),
    "Dec 8 half past two pm": ("Dec 8", "half past two pm"), "Dec 8 at 10 in the morning": ("Dec 8", "10 in the morning"),
    "Dec 8 at 9": ("Dec 8", "9"), "Dec 8 2:15 p.m.": ("Dec 8", "2:15 p.m."), "12/13/2026 8:00am": ("12/13/2026", "8:00am"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "both"), CARDS.items())
def test_a_day_and_a_time_are_parted(said: str, both: tuple[str, str]) -> None:
    """As the appointment card has them."""
    found = parted(said)
    assert (found.day, found.time) == both


@pytest.mark.parametrize(
    "said", ["Dec 8", "8 December 2026", "3/4/2024", "2024-04-13", "mar 12", "10/2024", "x" * 999]
)
def test_a_day_alone_is_not_parted(said: str) -> None:
    """No part of a date is a time."""
    assert parted(said).day == said and not parted(said).time


def test_the_card_fills_the_day_and_the_time() -> None:
    """In every way in: the record itself takes both."""
    appointment = Appointment.model_validate({"date": "Dec 8 2:15 pm"}, context=CONTEXT)
    assert appointment.date == PartialDate("Dec 8", "2026-12-08")
    assert appointment.time is not None and read_time(appointment.time) == "14:15"
    visit = with_answer(Visit(), Address("appointment", "date"), "9:30 am on Dec 3", Moment(TODAY))
    assert value_at(visit, Address("appointment", "time")) == "9:30 am"
    assert value_at(visit, Address("appointment", "date")) == PartialDate("Dec 3", "2026-12-03")


def test_a_time_that_lacks_its_half_of_the_day_stays_with_the_day_and_is_asked() -> None:
    """The day is taken, no word is lost."""
    appointment = Appointment.model_validate({"date": "Dec 8 at 7"}, context=CONTEXT)
    assert appointment.date == PartialDate("Dec 8 at 7", "2026-12-08")
    assert appointment.time is None


@pytest.mark.parametrize(("said", "example"), [("7", "7:00 am"), ("7:15", "7:15 am"), ("6", "6:00 pm")])
def test_the_example_is_an_hour_that_a_clinic_has(said: str, example: str) -> None:
    """Nine in the evening is none."""
    with pytest.raises(NotADate) as refusal:
        read_time(said)
    assert refusal.value.sentence.endswith(f"For example: {example}.")


@pytest.mark.parametrize("said", ["fall 2022", "autumn 2022", "spring 2022", "about fall 2020"])
def test_a_season_is_called_as_they_call_it(said: str) -> None:
    date = read_date(said, TODAY)
    assert isinstance(date, PartialDate)
    assert date.in_words == said


@pytest.mark.parametrize(
    ("said", "today", "days"),
    [
        ("Monday in two weeks", datetime.date(2026, 11, 30), ["2026-12-14"]),
        ("in 2 weeks, monday", datetime.date(2026, 11, 30), ["2026-12-14"]),
        ("two weeks on Monday", TODAY, ["2026-12-07", "2026-12-14"]),
        ("Monday in a week at 9 am", datetime.date(2026, 11, 30), ["2026-12-07"]),
    ],
)
def test_a_weekday_in_so_many_weeks_is_counted_from_today_or_asked(
    said: str, today: datetime.date, days: list[str]
) -> None:
    assert values(read_next_day(parted(said).day, today)) == days

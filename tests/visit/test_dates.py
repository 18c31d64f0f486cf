"""What people type for a day is kept as typed, and understood only as far as it is sure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from steps import calls
from visitprep.text import clean_line
from visitprep.visit.dates.day_and_time import with_time
from visitprep.visit.dates.partial_date import (
    NotADate,
    Order,
    PartialDate,
    TwoReadings,
    in_words,
    read_date,
    read_exact_day,
    read_time,
    value_in_words,
    with_half,
)

TODAY = datetime.date(2026, 6, 17)  # a Wednesday


def values(found: PartialDate | TwoReadings) -> list[str | None]:
    return [found.value] if isinstance(found, PartialDate) else [reading.value for reading in found.readings]


ONE_READING = {
    # written out
    "2021": "2021", "the year 2015": "2015", "since 2015": "2015", "back in 2015": "2015",
    "'98": "1998", "’98": "1998", "March 2021": "2021-03", "march2021": "2021-03", "2021 March": "2021-03",
    "march of '98": "1998-03", "mar 24": "2024-03", "Mar. 2024": "2024-03", "march 98": "1998-03",
    "April 13, 2024": "2024-04-13", "13th of April 2024": "2024-04-13", "the 13th of April, 2024": "2024-04-13",
    "13apr2024": "2024-04-13", "July 4th, 2019": "2019-07-04", "29 February 2024": "2024-02-29",
    "  MARCH\t 2021. ": "2021-03", "Tuesday 3 March 2026": "2026-03-03", "Tue, Mar 3, 2026": "2026-03-03",
    # in figures
    "3/2021": "2021-03", "2021-03": "2021-03", "2021/3": "2021-03", "2024-04-13": "2024-04-13",
    "2024/4/13": "2024-04-13", "13/4/2024": "2024-04-13", "4.13.24": "2024-04-13", "4/4/2024": "2024-04-04",
    "13 / 4 / 2024": "2024-04-13", "13–4–2024": "2024-04-13", "2/29/24": "2024-02-29", "13/4/99": "1999-04-13",
    "3/12/2026": "2026-03-12",  # 3 December is still to come
    "20/9/27": "2027-09-20",  # "runs out": soon, not ninety-nine years ago
    "20/9/31": "1931-09-20",
    "٢٠٢١": "2021", "２０２１-０３": "2021-03",
    # about
    "about 2019": "2019~", "2019ish": "2019~", "2019-ish": "2019~", "2015 or so": "2015~", "2019?": "2019~",
    "~2019": "2019~", "circa 2019": "2019~", "I think 2019": "2019~", "in 1999, I think": "1999~",
    "around March 2020": "2020-03~", "about 2 March 2020": "2020-03-02~", "since about 2015": "2015~",
    "early 2021": "2021~", "mid 2019": "2019~", "mid-2019": "2019~", "late 2020": "2020~",
    "the end of 2020": "2020~", "early last year": "2025~",
    # counted back from today
    "today": "2026-06-17", "yesterday": "2026-06-16", "the day before yesterday": "2026-06-15",
    "tomorrow": "2026-06-18", "3 days ago": "2026-06-14", "14 days ago": "2026-06-03", "90 days ago": "2026-03~",
    "about 3 days ago": "2026-06-14~", "a couple of days ago": "2026-06-15~", "about 5 years ago": "2021~",
    "two years ago": "2024~", "2 yrs ago": "2024~", "2 years": "2024~", "for 2 years now": "2024~",
    "a couple of months ago": "2026-04~", "a couple months ago": "2026-04~", "6 months ago": "2025-12~",
    "18 months ago": "2024-12~", "a year and a half ago": "2024-12~", "one and a half years ago": "2024-12~",
    "2.5 years ago": "2023-12~", "2½ years ago": "2023-12~", "2 1/2 years ago": "2023-12~",
    "half a year ago": "2025-12~", "3 weeks ago": "2026-05~", "a decade ago": "2016~", "2-3 years ago": "2023/2024",
    "two or three years ago": "2023/2024", "a week or so ago": "2026-06~",
    "last week": "2026-06~", "last month": "2026-05", "last year": "2025", "this month": "2026-06",
    "2019 to 22": "2019/2022", "2019 - 22": "2019/2022", "jan this yr": "2026-01", "since last year": "2025", "march last year": "2025-03", "summer of last year": "2025-22",
    # counted ahead
    "next month": "2026-07", "next year": "2027", "in 2 weeks": "2026-07~", "in 3 days": "2026-06-20",
    "in about 3 days": "2026-06-20~", "3 days from now": "2026-06-20", "next March": "2027-03",
    # a month or a day without its year
    "in May": "2026-05~", "in July": "2025-07~", "last July": "2025-07", "last June": "2025-06",
    "this March": "2026-03", "Dec 3": "2025-12-03~", "3 December": "2025-12-03~", "5 May": "2026-05-05~",
    "29 February": "2024-02-29~",
    # seasons and holidays
    "spring 2021": "2021-21", "summer 2021": "2021-22", "fall of 2021": "2021-23", "Autumn 2021": "2021-23",
    "winter 2020": "2020-24", "winter 2020/21": "2020-24", "the summer of '98": "1998-22",
    "early spring 2021": "2021-21~", "last summer": "2025-22", "last winter": "2025-24", "this spring": "2026-21",
    "this winter": "2025-24", "in the spring": "2026-21~", "in winter": "2025-24~", "next spring": "2027-21",
    "winter 2026": "2025-24",  # the next one has not begun; this is its January and February
    "Christmas 2019": "2019-12", "last Christmas": "2025-12", "at Christmas": "2025-12~", "New Year 2020": "2020-01",
    # from one to another
    "2015-2016": "2015/2016", "2015 to 2016": "2015/2016", "2015–16": "2015/2016", "2015/16": "2015/2016",
    "between 2015 and 2017": "2015/2017", "2016 or 2015": "2015/2016", "March to June 2021": "2021-03/2021-06",
    "Nov to Feb 2021": "2020-11/2021-02", "march 2020 - may 2021": "2020-03/2021-05", "2015 until now": "2015",
    "jan-mar 2021": "2021-01/2021-03",
    # slips of the finger
    "sept 2021": "2021-09", "febuary 2021": "2021-02", "januray 2021": "2021-01", "3 Setember 2021": "2021-09-03",
    "decembre 2021": "2021-12", "augustt 2021": "2021-08",
    # Spanish
    "marzo de 2021": "2021-03", "13 de abril de 2024": "2024-04-13", "hace 2 años": "2024~", "hace un mes": "2026-05~",
    "ayer": "2026-06-16",
}  # fmt: skip


@pytest.mark.parametrize(("said", "value"), ONE_READING.items())
def test_a_sure_date_keeps_its_words_and_gets_its_value(said: str, value: str) -> None:
    """A date with one reading has that value, and the words as they were typed."""
    assert read_date(said, TODAY) == PartialDate(clean_line(said), value)


@pytest.mark.parametrize(
    "said",
    [
        "before the accident", "since I was 12", "late 90s", "the 90s", "the early 1990s", "a while ago",
        "a few weeks ago", "several years ago", "Easter", "98", "12", "before 2015", "until 2015", "over 10 years ago",
        "more than 5 years ago", "at 5 years", "in the last year", "10/7", "3 days a week", "always", "when Ana was born",
        "juny 2020", "dept 2020", "about " * 20 + "2021",
        "mary 2020", "last match", "page 7 to 3021", "talk to 1234", "on Tuesday", "20211", "[left] 2021",
        "<b>2021</b>", "2021 #import", "x" * 100_000, "2021 " + "and then " * 500, "",
    ],
)  # fmt: skip
def test_other_words_are_kept_as_words(said: str) -> None:
    """What is not plainly a date is neither refused nor guessed at."""
    assert read_date(said, TODAY) == PartialDate(clean_line(said), None)


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("3/4/2024", ["2024-03-04", "2024-04-03"]),
        ("3.4.24", ["2024-03-04", "2024-04-03"]),
        ("7/8/2027", ["2027-07-08", "2027-08-07"]),
        ("last March", ["2026-03", "2025-03"]),
        ("last spring", ["2026-21", "2025-21"]),
        ("last Tuesday", ["2026-06-16", "2026-06-09"]),
        ("next Friday", ["2026-06-19", "2026-06-26"]),
        ("mar 12", ["2026-03-12~", "2012-03"]),
    ],
)
def test_two_readings_are_both_given(said: str, both: list[str]) -> None:
    """Nothing is chosen for the person when their words mean two days."""
    found = read_date(said, TODAY)
    assert isinstance(found, TwoReadings)
    assert values(found) == both
    assert {reading.said for reading in found.readings} == {found.said} == {said}


@pytest.mark.parametrize(
    ("said", "today", "value"),
    [
        ("last Tuesday", datetime.date(2026, 6, 15), "2026-06-09"),
        ("last Wednesday", TODAY, "2026-06-10"),
        ("this past Tuesday", TODAY, "2026-06-16"),
        ("next Monday", TODAY, "2026-06-22"),
        ("next Wednesday", TODAY, "2026-06-24"),
        ("last March", datetime.date(2026, 2, 1), "2025-03"),
        ("last winter", datetime.date(2026, 2, 1), "2024-24"),
        ("this winter", datetime.date(2026, 2, 1), "2025-24"),
        ("this winter", datetime.date(2026, 10, 1), "2026-24"),
        ("last spring", datetime.date(2026, 5, 31), "2025-21"),
        ("Wednesday 3/4/2026", TODAY, "2026-03-04"),  # 3 April is a Friday
    ],
)
def test_the_day_it_is_said_decides(said: str, today: datetime.date, value: str) -> None:
    """The same words have one reading on some days."""
    assert values(read_date(said, today)) == [value]


@pytest.mark.parametrize(
    ("said", "order", "value"),
    [
        ("3/4/2024", Order.MDY, "2024-03-04"),
        ("3/4/2024", Order.DMY, "2024-04-03"),
        ("13/4/2024", Order.MDY, "2024-04-13"),
        ("4/13/2024", Order.DMY, "2024-04-13"),
        ("3/12/2026", Order.DMY, "2026-12-03"),
        ("2024-03-04", Order.DMY, "2024-03-04"),
    ],
)
def test_a_known_order_decides_figures(said: str, order: Order, value: str) -> None:
    """With the order known there is one reading; an impossible one gives way to the other."""
    assert values(read_date(said, TODAY, order=order)) == [value]


REFUSED = {
    "31 February 2024": "February 2024 has 29 days, so it has no day 31",
    "29 February 2023": "February 2023 has 28 days",
    "2024-02-30": "February 2024 has 29 days",
    "31/4/2024": "April 2024 has 30 days",
    "45 March 2021": "March 2021 has 31 days, so it has no day 45",
    "0/5/2024": "no day 0",
    "February 30": "February 2026 has 28 days",
    "13/13/2024": "There is no month 13",
    "2024-13": "There is no month 13",
    "2024-00-10": "There is no month 0",
    "14/2021": "There is no month 14",
    "3021": "Is the year 3021 right?",
    "March 3021": "Is the year 3021 right?",
    "1/1/3021": "Is the year 3021 right?",
    "1850": "Is the year 1850 right?",
    "2 March 1850": "Is the year 1850 right?",
    "0000": "Is the year 0 right?",
    "2015 to 1234": "Is the year 1234 right?",
    "150 years ago": "a very long time",
    "9999 years ago": "a very long time",
    "9999 weeks ago": "a very long time",
    "in 9999 days": "a very long time",
    "2016 to 2015": "2016 comes after 2015",
    "Monday 3 March 2026": "3 March 2026 is a Tuesday, not a Monday",
}


@pytest.mark.parametrize(("said", "why"), REFUSED.items())
def test_a_day_that_cannot_be_is_told_plainly(said: str, why: str) -> None:
    """What looks like a date and cannot be one is answered with the reason and one example, never with blame."""
    with pytest.raises(NotADate) as refusal:
        read_date(said, TODAY)
    assert why in refusal.value.sentence
    assert "For example: " in refusal.value.sentence
    assert "invalid" not in refusal.value.sentence.lower()
    assert str(refusal.value) == refusal.value.sentence


@pytest.mark.parametrize(
    ("said", "today", "value"),
    [
        ("last month", datetime.date(2026, 1, 31), "2025-12"),
        ("next month", datetime.date(2026, 12, 31), "2027-01"),
        ("13 months ago", datetime.date(2026, 1, 31), "2024-12~"),
        ("yesterday", datetime.date(2026, 1, 1), "2025-12-31"),
        ("yesterday", datetime.date(2024, 3, 1), "2024-02-29"),
        ("one year ago", datetime.date(2024, 2, 29), "2023~"),
        ("6 months ago", datetime.date(2024, 8, 31), "2024-02~"),
        ("last year", datetime.date(2024, 2, 29), "2023"),
        ("29 February", datetime.date(2024, 2, 29), "2024-02-29~"),
        ("29 February", datetime.date(2024, 2, 28), "2020-02-29~"),
        ("at New Year", datetime.date(2026, 1, 10), "2026-01~"),
        ("at Christmas", datetime.date(2026, 12, 27), "2026-12~"),
        ("on Christmas Day", TODAY, "2025-12~"),
        ("March 2024", datetime.date(1970, 1, 1), "2024-03"),
        ("'24", datetime.date(1970, 1, 1), "2024"),
        ("2047", datetime.date(2038, 1, 19), "2047"),
    ],
)
def test_calendar_corners(said: str, today: datetime.date, value: str) -> None:
    """Year ends, leap days and a computer clock that has lost its battery give the right value."""
    assert values(read_date(said, today)) == [value]


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "exact"),
    [
        ("2021", "2021-01-01", "2021-12-31", False),
        ("2021~", "2021-01-01", "2021-12-31", False),
        ("2024-02", "2024-02-01", "2024-02-29", False),
        ("2023-02~", "2023-02-01", "2023-02-28", False),
        ("2024-12", "2024-12-01", "2024-12-31", False),
        ("2021-21", "2021-03-01", "2021-05-31", False),
        ("2021-22", "2021-06-01", "2021-08-31", False),
        ("2021-23", "2021-09-01", "2021-11-30", False),
        ("2023-24", "2023-12-01", "2024-02-29", False),
        ("2015/2016", "2015-01-01", "2016-12-31", False),
        ("2020-11/2021-02", "2020-11-01", "2021-02-28", False),
        ("2024-04-13", "2024-04-13", "2024-04-13", True),
        ("2024-04-13~", "2024-04-13", "2024-04-13", False),
    ],
)
def test_a_value_covers_its_days(value: str, earliest: str, latest: str, exact: bool) -> None:
    """A value gives the first and the last day it can mean, and whether it is one sure day."""
    date = PartialDate("words", value)
    assert (str(date.earliest), str(date.latest), date.is_exact) == (earliest, latest, exact)


def test_words_alone_cover_no_days() -> None:
    """Without a value there is no first day, no last day, and nothing exact."""
    date = PartialDate("late 90s")
    assert (date.earliest, date.latest, date.is_exact) == (None, None, False)


@pytest.mark.parametrize(
    "value",
    ["", "Rosa", "21", "2021-13", "2021-00", "2021-20", "2021-25", "2024-02-30", "2016/2015", "2015/", "2021~~",
     "２０２１", "2021-03-04T10:00", "2021\n", "9999-24"],
)  # fmt: skip
def test_a_value_of_another_shape_is_refused(value: str) -> None:
    """A value edited by hand into something else is noticed, and the error does not repeat it."""
    with pytest.raises(ValueError) as refusal:
        PartialDate("words", value)
    assert "Rosa" not in str(refusal.value)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2 March 1956", ["1956-03-02"]),
        ("March 2, 1956", ["1956-03-02"]),
        ("1956-03-02", ["1956-03-02"]),
        ("23.02.1956", ["1956-02-23"]),
        ("02.03.1956", ["1956-02-03", "1956-03-02"]),
        ("3/2/1956", ["1956-03-02", "1956-02-03"]),
        ("3/20/56", ["1956-03-20"]),
        ("2 mar '56", ["1956-03-02"]),
        ("3/20/27", ["1927-03-20"]),
        ("20/12/26", ["1926-12-20"]),
        ("yesterday", ["2026-06-16"]),
    ],
)
def test_a_birth_date_is_a_whole_day(said: str, days: list[str]) -> None:
    """A birth date is one day in the past, or two to choose from."""
    found = read_exact_day(said, TODAY)
    assert values(found) == days
    readings = found.readings if isinstance(found, TwoReadings) else (found,)
    assert all(reading.is_exact and reading.said == said for reading in readings)


@pytest.mark.parametrize("said", ["14 January 2027", "18 June 2026", "tomorrow"])
def test_a_birth_date_to_come_is_refused(said: str) -> None:
    """Nobody is born tomorrow; today is the last day that can be."""
    with pytest.raises(NotADate, match="still to come"):
        read_exact_day(said, TODAY)
    assert values(read_exact_day("17 June 2026", TODAY)) == ["2026-06-17"]


def test_a_wrong_clock_turns_no_birth_date_away() -> None:
    """A computer that thinks it is 1970 takes a birth date of 1984."""
    assert values(read_exact_day("2 March 1984", datetime.date(1970, 1, 1))) == ["1984-03-02"]


def test_a_known_order_decides_a_birth_date_but_with_dots_where_nobody_writes_them() -> None:
    """With the order known, 3/2/1956 is one day."""
    assert values(read_exact_day("3/2/1956", TODAY, Order.MDY)) == ["1956-03-02"]
    assert values(read_exact_day("3/2/1956", TODAY, Order.DMY)) == ["1956-02-03"]
    assert values(read_exact_day("3.2.1956", TODAY, Order.DMY)) == ["1956-02-03"]
    assert sorted(values(read_exact_day("3.2.1956", TODAY, Order.MDY))) == ["1956-02-03", "1956-03-02"]


@pytest.mark.parametrize(
    "said",
    ["", "1956", "March 1956", "about 2 March 1956", "2 March 1956?", "3 December", "mar 24", "last March", "in spring",
     "1956 to 1957", "when I was born", "30/2/1956", "2 March 3021", "x" * 100_000],
)  # fmt: skip
def test_less_than_a_birth_date_asks_for_the_whole_day(said: str) -> None:
    """A birth date that is not one whole day is asked for again, with an example."""
    with pytest.raises(NotADate, match="For example: "):
        read_exact_day(said, TODAY)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("tomorrow", ["2026-06-18"]),
        ("Tuesday", ["2026-06-23"]),
        ("on Wednesday", ["2026-06-17"]),
        ("next Tuesday", ["2026-06-23"]),
        ("next Friday", ["2026-06-19", "2026-06-26"]),
        ("Dec 3", ["2026-12-03"]),
        ("3 December", ["2026-12-03"]),
        ("June 17", ["2026-06-17"]),
        ("June 16", ["2027-06-16"]),
        ("mar 24", ["2027-03-24"]),
        ("Friday 19 June", ["2026-06-19"]),
        ("13/7", ["2026-07-13"]),
        ("3/7/26", ["2026-07-03"]),
        ("3/12/2026", ["2026-12-03"]),
        ("7/13/29", ["2029-07-13"]),
        ("in 3 days", ["2026-06-20"]),
    ],
)
def test_an_appointment_is_the_next_such_day(said: str, days: list[str]) -> None:
    """A day without a year lies ahead when it is for an appointment."""
    assert values(read_exact_day(said, TODAY, future=True)) == days


@pytest.mark.parametrize(
    "said", ["in 2 weeks", "in about 3 days", "next week", "July", "soon", "29 February", "Friday 20 June"]
)
def test_less_than_an_appointment_asks_for_the_day(said: str) -> None:
    """An appointment that is not on one day, or not on the weekday said, is asked for again."""
    with pytest.raises(NotADate, match="For example: "):
        read_exact_day(said, TODAY, future=True)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("2:30 pm", "14:30"), ("2:30PM", "14:30"), ("2:30 p.m.", "14:30"), ("2.30pm", "14:30"), ("230pm", "14:30"),
        ("2 pm", "14:00"), ("14:30", "14:30"), ("14.30", "14:30"), ("14h30", "14:30"), ("1430", "14:30"),
        ("1030", "10:30"), ("10:30", "10:30"), ("02:30", "02:30"), ("0:15", "00:15"), ("14", "14:00"),
        ("14:30 pm", "14:30"), ("10 am", "10:00"), ("at 10 am", "10:00"), ("noon", "12:00"), ("midnight", "00:00"),
        ("12 pm", "12:00"), ("12 am", "00:00"), ("12:30 am", "00:30"), ("half past two pm", "14:30"),
        ("quarter past 3 in the afternoon", "15:15"), ("a quarter to nine in the morning", "08:45"),
        ("ten to 12 pm", "11:50"), ("ten to 12 am", "23:50"), ("3 o'clock pm", "15:00"), ("11 at night", "23:00"),
        ("2 at night", "02:00"), ("7 in the evening", "19:00"),
        ("morning i think 10", "10:00"), ("i think 10 am", "10:00"), ("afternoon, 2:30", "14:30"),
        ("10 am maybe", "10:00"), ("around 9:30 am", "09:30"), ("morning 10:15?", "10:15"),
        ("half past 9 in the morning i guess", "09:30"), ("２:３０ pm", "14:30"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read(said: str, read: str) -> None:
    """Times are read in the ways people type them."""
    assert read_time(said) == read


@pytest.mark.parametrize("said", ["7:30", "half past seven", "730", "7.30"])
def test_a_time_that_could_be_morning_or_evening_is_asked_about(said: str) -> None:
    """7:30 without am or pm is asked about in words."""
    with pytest.raises(NotADate) as question:
        read_time(said)
    assert question.value.sentence.startswith("Is that 7:30 in the morning or in the afternoon? Add am or pm.")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("11", "11:00 am"), ("9", "9:00 am"), ("930", "9:30 am"), ("8 o'clock", "8:00 am"), ("12", "12 noon"),
        ("1", "1:00 pm"), ("half past two", "2:30 pm"), ("5:59", "5:59 pm"), ("quarter to 12", "11:45 am"),
        ("quarter to 6", "5:45 pm"), ("around 9", "around 9:00 am"), ("9ish", "9ish"), ("10:15", "10:15"),
        ("14:30", "14:30"), ("02:30", "02:30"), ("2:30 am", "2:30 am"),
    ],
)  # fmt: skip
def test_a_time_without_its_half_is_one_when_a_clinic_is_open(said: str, shown: str) -> None:
    assert with_half(said) == shown
    assert read_time(shown) == read_time(said)


@pytest.mark.parametrize(
    ("said", "reply", "whole"),
    [
        ("Tuesday, February 9 at 11", "", "Tuesday, February 9 at 11:00 am"),
        ("Feb 9 at 7", "am", "Feb 9 at 7 am"),
        ("Feb 9 at 7", "7:30 pm", "Feb 9 at 7:30 pm"),
        ("Feb 7 at 7 with Dr. Lee", "evening", "Feb 7 at 7 evening with Dr. Lee"),
        ("at 7 on Feb 7", "in the morning", "at 7 in the morning on Feb 7"),
        ("Feb 9 at 7", "no idea", "Feb 9 at 7"),
        ("Feb 9", "am", "Feb 9"),
    ],
)
def test_a_time_beside_its_day_gets_its_half(said: str, reply: str, whole: str) -> None:
    assert with_time(said, reply) == whole


@pytest.mark.parametrize(
    "said",
    [
        "25:00",
        "24:00",
        "10:75",
        "14:30 am",
        "0:30 pm",
        "99 to 3 pm",
        "25 pm",
        "later",
        "",
        "2:3",
        "9:9:9",
        "12345",
    ],
)
def test_a_time_that_cannot_be_is_told_plainly(said: str) -> None:
    """A time no clock shows, or no time at all, is answered with how to type one."""
    with pytest.raises(NotADate, match="2:30 pm or 14:30"):
        read_time(said)


@given(st.times())
def test_a_time_as_it_is_stored_reads_as_itself(moment: datetime.time) -> None:
    """HH:MM is understood the same way again."""
    assert read_time(f"{moment:%H:%M}") == f"{moment:%H:%M}"


def test_a_day_in_words_is_never_in_figures_alone() -> None:
    """A day is shown with its month as a word."""
    assert in_words(datetime.date(2024, 3, 2)) == "2 March 2024"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021", "2021"), ("2021~", "about 2021"), ("2025-03", "March 2025"), ("2021-22", "summer 2021"),
        ("2024-04-13", "13 April 2024"), ("2015/2016", "2015 to 2016"), ("2026-03-12~", "about 12 March 2026"),
    ],
)  # fmt: skip
def test_a_value_is_asked_back_in_words(value: str, words: str) -> None:
    """A reading is offered in words, as precise as it is."""
    assert value_in_words(value) == words


PIECES = [
    *"0123456789", "2024", "1999", "31", "13", "'98", "/", "-", ".", " ", " ", " ", ",", "~", "?", "½", "٣", "march", "febuary",
    "may", "last", "next", "this", "in", "about", "early", "winter", "spring", "christmas", "years", "months", "weeks",
    "days", "ago", "a couple of", "and a half", "to", "or", "of", "th", "monday", "tue", "since", "ish", "pm", "half past",
    "from now", "\u202e", "\x1b[31m", "é", "İ", "ß",
]  # fmt: skip
typed = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
typed_with_blanks = st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join)
todays = st.dates(datetime.date(1970, 1, 1), datetime.date(2200, 1, 1))
orders = st.sampled_from([None, Order.MDY, Order.DMY])
SHAPE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?~?(/\d{4}(-\d{2}(-\d{2})?)?)?", re.ASCII)


@given(typed | typed_with_blanks, todays, orders, st.booleans())
@example("in 2 weeks", datetime.date(2024, 2, 29), None, False)
def test_whatever_is_typed_is_kept_or_refused_in_a_sentence(
    said: str, today: datetime.date, order: Order | None, future: bool
) -> None:
    """Nothing but NotADate is raised; the words come back as typed; a value can be read, and does not run backwards."""
    readers: tuple[Callable[[], PartialDate | TwoReadings], ...] = (
        lambda: read_date(said, today, order=order),
        lambda: read_exact_day(said, today, order, future=future),
    )
    for reader in readers:
        try:
            found = reader()
        except NotADate as refusal:
            assert refusal.sentence
            assert "{" not in refusal.sentence
            continue
        assert found.said == clean_line(said)
        readings = found.readings if isinstance(found, TwoReadings) else (found,)
        assert isinstance(found, PartialDate) or len({reading.value for reading in readings}) == 2
        for reading in readings:
            assert reading.said == clean_line(said)
            if reading.value is None:
                assert reading.earliest is None
                continue
            assert SHAPE.fullmatch(reading.value)
            assert reading.earliest is not None
            assert reading.latest is not None
            assert reading.earliest <= reading.latest


@given(typed | typed_with_blanks)
def test_whatever_is_typed_for_a_time_is_a_time_or_a_sentence(said: str) -> None:
    """Nothing but NotADate is raised, and what comes back is on the clock."""
    try:
        read = read_time(said)
    except NotADate as refusal:
        assert refusal.sentence
    else:
        assert re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", read)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2030, 12, 31)), todays, orders)
def test_a_day_in_words_reads_as_itself(day: datetime.date, today: datetime.date, order: Order | None) -> None:
    """What is shown as a day can be typed back and is the same day."""
    assert read_date(in_words(day), today, order=order) == PartialDate(in_words(day), day.isoformat())
    assert values(read_date(day.isoformat(), today, order=order)) == [day.isoformat()]
    assert values(read_date(f"{day:%d/%m/%Y}", today, order=Order.DMY)) == [day.isoformat()]
    assert values(read_date(f"{day:%m/%d/%Y}", today, order=Order.MDY)) == [day.isoformat()]


@pytest.mark.parametrize("today", [datetime.date.min, datetime.date(9999, 1, 1), datetime.date.max])
@pytest.mark.parametrize(
    "said", ["tomorrow", "yesterday", "next year", "last winter", "this winter", "in winter", "next month", "Dec 3",
             "in 2 years", "next spring", "march next year"],
)  # fmt: skip
def test_a_clock_at_the_end_of_time_does_no_harm(said: str, today: datetime.date) -> None:
    """A computer with an absurd date still gets an answer or a sentence."""
    try:
        found = read_date(said, today)
    except NotADate as refusal:
        assert refusal.sentence
    else:
        assert found.said == said


@pytest.mark.parametrize("story", ["1/" * 500_000, "about " * 100_000, "a" * 1_000_000, "\u00df" * 200])
def test_a_pasted_story_is_kept_whole_and_not_looked_into(story: str) -> None:
    assert read_date(story, TODAY) == PartialDate(clean_line(story))
    assert calls(lambda: read_date(story, TODAY)) < 50


@pytest.mark.parametrize("story", ["1/" * 40, "about " * 13, "a" * 80, "\u00df" * 80, "- " * 40])
def test_hostile_text_short_enough_to_be_looked_into_is_no_date(story: str) -> None:
    """Text that would send a careless pattern into an endless search: it comes back, after no more work than a date."""
    assert read_date(story, TODAY) == PartialDate(clean_line(story))
    assert calls(lambda: read_date(story, TODAY)) < 2_000

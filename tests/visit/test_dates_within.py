"""Days named inside longer words, and what "tomorrow" meant on the day it was said."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.visit.dates.inside_text import dates_in, said_with_day
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.dates.values import Order

TODAY = date(2026, 11, 28)  # a Saturday


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("left knee, June 2019", ["2019-06"]),
        ("One, 14 February 2025", ["2025-02-14"]),
        ("stent 2015; again in March 2026", ["2015", "2026-03"]),
        ("both knees, Aug 2026", ["2026-08"]),
        ("summer 2021 and winter 2022", ["2021-22", "2022-24"]),
        ("since 2006", ["2006"]),
        ("2024-05-03 and 2024-06-30", ["2024-05-03", "2024-06-30"]),
        ("a fall 2 years ago and surgery in 2012", ["2024~", "2012"]),
        ("yesterday at noon", ["2026-11-27"]),
        ("in 3 days I fly", ["2026-12-01"]),
        ("March 5, 2024 left, 6th of May 2024 right", ["2024-03-05", "2024-05-06"]),
        ("may need a shot; I fell in the fall; march on", []),
        ("5/325 mg, 2 tablets, 350 after the shot, 555 0190, C5-6", []),
        ("relief for 2 months, 12 visits, every 3 weeks, 30 minutes", []),
        ("3/4/2024", []),
        ("last Tuesday", []),
        ("31 February 2020", []),
        ("", []),
    ],
)
def test_days_inside_words(words: str, values: list[str]) -> None:
    """What is surely a day is one; lengths of time, doses and plain verbs are none, nor what could be two days."""
    assert [found.date.value for found in dates_in(words, TODAY)] == values
    assert all(words[found.start : found.end] == found.date.said for found in dates_in(words, TODAY))


def test_the_order_of_day_and_month_settles_numbers() -> None:
    """3/4 is a day in April where days come first."""
    assert [found.date.value for found in dates_in("shot 3/4/2024", TODAY, Order.DMY)] == ["2024-04-03"]


@pytest.mark.parametrize(
    ("said", "value", "shown"),
    [
        ("3 weeks ago", "2026-11~", "3 weeks ago (about November 2026)"),
        ("about 12 years ago", "2014~", "about 12 years ago (about 2014)"),
        ("tomorrow", "2026-11-29", "tomorrow (29 November 2026)"),
        ("March 2024", "2024-03", "March 2024"),
        ("after my second child", None, "after my second child"),
    ],
)
def test_a_date_field_says_the_day_it_meant_when_it_was_typed(said: str, value: str | None, shown: str) -> None:
    """Its value was worked out on that day, and a print of another day does not change it."""
    assert said_with_day(PartialDate(said, value)) == shown


@pytest.mark.parametrize(
    ("words", "said", "month"),
    [
        ("fell last easter", "last easter", "2026-04"),
        ("fell at easter 2019 on the ice", "easter 2019", "2019-04"),
        ("it began christmas 2020", "christmas 2020", "2020-12"),
        ("thanksgiving of 2021, in the kitchen", "thanksgiving of 2021", "2021-11"),
    ],
)
def test_a_feast_inside_a_text_is_its_month(words: str, said: str, month: str) -> None:
    (found,) = dates_in(words, date(2026, 11, 29))
    assert (found.date.said, str(found.date.value)) == (said, month)

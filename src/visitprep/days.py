"""A day and a moment as people say them, in the language of the moment."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime

from visitprep.wording import N_, NC_, say

MONTH_NAMES = (
    NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),
    NC_("month", "April"), NC_("month", "May"), NC_("month", "June"),
    NC_("month", "July"), NC_("month", "August"), NC_("month", "September"),
    NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
)  # fmt: skip
WEEKDAY_NAMES = (
    NC_("day of the week", "Monday"), NC_("day of the week", "Tuesday"), NC_("day of the week", "Wednesday"),
    NC_("day of the week", "Thursday"), NC_("day of the week", "Friday"), NC_("day of the week", "Saturday"),
    NC_("day of the week", "Sunday"),
)  # fmt: skip


def in_words(date: Date) -> str:
    """A day as "2 March 2024". Never in numbers alone: 3/2 is February for one reader and March for another."""
    month = say(MONTH_NAMES[date.month - 1])
    return say(N_("{day} {month} {year}"), day=date.day, month=month, year=date.year)


def day_and_month(date: Date) -> str:
    """A day whose year is plain: "2 March"."""
    return say(N_("{day} {month}"), day=date.day, month=say(MONTH_NAMES[date.month - 1]))


def moment_in_words(moment: datetime) -> str:
    """A moment as "2 March 2024, 14:05"."""
    return say(N_("{date}, {time}"), date=in_words(moment), time=f"{moment:%H:%M}")

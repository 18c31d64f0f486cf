"""A day and a moment as people say them, in the language of the moment."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime

from visitprep.wording import N_, say

MONTH_NAMES = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
WEEKDAY_NAMES = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
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

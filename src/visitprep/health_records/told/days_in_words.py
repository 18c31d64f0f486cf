"""The days of a record as people say them: as exact as the record is."""

from __future__ import annotations

from datetime import date

from visitprep.days import MONTH_NAMES
from visitprep.days import in_words as day_in_words
from visitprep.wording import N_, say


def in_words(day: str) -> str:
    """A day such as "2026-05-12" as "12 May 2026", and "2026-05" as "May 2026"."""
    try:
        return day_in_words(date.fromisoformat(day))
    except ValueError:
        pass
    year, _, month = day.partition("-")
    if month.isdecimal() and 1 <= int(month) <= 12:
        return say(N_("{month} {year}"), month=say(MONTH_NAMES[int(month) - 1]), year=year)
    return year

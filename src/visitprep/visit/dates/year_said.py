"""A year as it is written, "2021", "'98", "98", and the word before a time: "last", "next"."""

from __future__ import annotations

from visitprep.visit.dates.values import YEARS_AHEAD, ReadAgainst, checked_year, this_year

YEAR = r"([0-9]{4}|'?[0-9]{2})"
WHICH = r"(?:(last|this past|this|next) )?"

TWO_DIGITS_AHEAD = 2
"""In 2026, 27 and 28 are years to come, except in a birth date; an appointment may be further off."""


def year_said(text: str, asked: ReadAgainst) -> int:
    """The year of four digits, or of two: the latest that has begun, or that is near."""
    if len(text) == 4:
        return checked_year(int(text), asked.today)
    year = 2000 + int(text.lstrip("'"))
    near = YEARS_AHEAD if asked.ahead else 0 if asked.whole_day else TWO_DIGITS_AHEAD
    return year if year <= this_year(asked.today) + near else year - 100

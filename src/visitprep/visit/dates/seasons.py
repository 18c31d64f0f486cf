"""Seasons and holidays: "last spring", "winter 2020/21", "Easter 2019", "last Thanksgiving"."""

from __future__ import annotations

import datetime
import re

from visitprep.visit.dates.values import ReadAgainst, checked_year
from visitprep.visit.dates.words import HOLIDAYS, SEASON_START, SEASONS, any_of
from visitprep.visit.dates.year_said import WHICH, YEAR, year_said

_JUST_OVER = 6
"""Months since a season began. Until then "last spring" has two readings."""


def season(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Spring 2021; summer of '98; winter 2020/21; last summer; this spring."""
    match = re.fullmatch(
        rf"{WHICH}({any_of(SEASONS)})(?:,? (?:of )?{YEAR}(?:\s?[-/]\s?[0-9]{{2}}(?:[0-9]{{2}})?)?)?", text
    )
    if not match or (match[1] and match[3]):
        return ()
    code, today = SEASONS[match[2]], asked.today
    start = SEASON_START[code]
    # January and February belong to the winter of the year before.
    newest = today.year if today.month >= start else today.year - 1
    if match[3]:
        year = year_said(match[3], asked)
        return (f"{year - (code == 24 and year == today.year and newest < year)}-{code}",)
    running = (today.year - newest) * 12 + today.month - start < 3
    if match[1] == "next":
        years = [newest + 1]
    elif match[1] == "this":
        # "this winter" looks back until the leaves fall; the other seasons are those of this year.
        years = [newest if running or (code == 24 and today.month < 9) else today.year]
    elif match[1] == "last":
        years = [newest - 1] if running else [newest]
        # Said in July, "last spring" may be the one just over; said in November, it is that.
        if not running and newest == today.year and today.month - start < _JUST_OVER:
            years = [newest, newest - 1]
    else:
        return (f"{checked_year(newest + (asked.ahead and not running), today)}-{code}~",)
    return tuple(f"{checked_year(year, today)}-{code}" for year in years)


def easter(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Easter 2019; last Easter: the month it fell in that year. Without a year it stays words."""
    match = re.fullmatch(rf"(last |this past )?easter(?: sunday| monday)?(?:,? (?:of |in )?{YEAR})?", text)
    if not match or bool(match[1]) == bool(match[2]):
        return ()
    if match[2]:
        return (f"{_easter(year_said(match[2], asked)):%Y-%m}",)
    year = asked.today.year - (_easter(asked.today.year) > asked.today)
    return (f"{_easter(checked_year(year, asked.today)):%Y-%m}",)


def _easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return datetime.date(year, month, day + 1)


def holiday(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """Christmas 2019; last Thanksgiving: the month, for people mean the days around it as well."""
    match = re.fullmatch(rf"(last |this past )?({any_of(HOLIDAYS)})(?: day)?(?:,? (?:of )?{YEAR})?", text)
    if not match or (match[1] and match[3]):
        return ()
    (month, day), today = HOLIDAYS[match[2]], asked.today
    if match[3]:
        return (f"{year_said(match[3], asked)}-{month:02}",)
    here = (today.month, today.day)
    year = today.year + ((month, day) < here) if asked.ahead else today.year - ((month, day) > here)
    year = checked_year(year, today)
    return (f"{year}-{month:02}" + ("" if match[1] else "~"),)

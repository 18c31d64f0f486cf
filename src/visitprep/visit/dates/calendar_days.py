"""Days written as a calendar has them: "13/4/2024", "mar 24", "last March".

Each reader takes plain text and gives () when the text is not its own, one value when sure, two when there is
something to ask. Raises NotADate for a day, month or year that cannot be.
"""

from __future__ import annotations

import calendar
import datetime
import re

from visitprep.visit.dates.values import (
    NotADate,
    Order,
    ReadAgainst,
    checked_year,
    months_on,
    no_such_day,
    no_such_month,
)  # fmt: skip
from visitprep.visit.dates.words import month_number
from visitprep.visit.dates.year_said import WHICH, YEAR, year_said
from visitprep.wording import N_

RECENT_YEARS = 5
""""mar 24" is March 2024 while 2024 is this recent. "mar 12" could as well be 12 March: ask."""

_NEAR_DAYS = 60
"""This near to today, "Nov 22" is as likely the day as the year."""

WORD = r"([^\W\d_]{3,12})"
GAP = r"[\s.,/-]+"
DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"


def year_alone(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """2021; '98. A bare 98 may be an age, and stays words."""
    match = re.fullmatch(r"([0-9]{4}|'[0-9]{2})", text)
    return (str(year_said(match[1], asked)),) if match else ()


def year_and_month(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """2021-03; 3/2021."""
    if match := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})", text):
        year, month = year_said(match[1], asked), int(match[2])
        if len(match[2]) == 2 and month > 12 and month > year % 100:
            return (f"{year}/{checked_year(year - year % 100 + month, asked.today)}",)  # 2015-16
    elif match := re.fullmatch(r"([0-9]{1,2})\s?[-/.]\s?([0-9]{4})", text):
        year, month = year_said(match[2], asked), int(match[1])
    else:
        return ()
    if not 1 <= month <= 12:
        raise no_such_month(month)
    return (f"{year}-{month:02}",)


def day_in_numbers(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """2024-04-13; 13/4/2024; 4.13.24; and, of what is near, 13/4."""
    if match := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", text):
        year, month, day = year_said(match[1], asked), int(match[2]), int(match[3])
        if not 1 <= month <= 12:
            raise no_such_month(month)
        try:
            return (datetime.date(year, month, day).isoformat(),)
        except ValueError:
            raise no_such_day(year, month, day, asked) from None
    match = re.fullmatch(rf"([0-9]{{1,2}})\s?[-/.]\s?([0-9]{{1,2}})(?:\s?[-/.]\s?{YEAR})?", text)
    if not match or not (match[3] or asked.ahead or asked.behind):
        return ()
    first, second = int(match[1]), int(match[2])
    pairs = [(first, second), (second, first)]  # month, day
    if asked.order is Order.DMY:
        pairs.reverse()
    days = list(dict.fromkeys(found for pair in pairs if (found := _real(match[3], *pair, asked))))
    if not days:
        possible = [pair for pair in pairs if 1 <= pair[0] <= 12]
        if not possible:
            raise no_such_month(max(first, second))
        raise no_such_day(year_said(match[3], asked) if match[3] else asked.today.year, *possible[0], asked)
    if asked.order:
        return (days[0].isoformat(),)
    likely = [day for day in days if (day >= asked.today if asked.ahead else day <= asked.today)]
    return tuple(day.isoformat() for day in (likely if len(likely) == 1 else days))


def day_with_month(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """13th of April 2024; April 13, 2024; 2 March; Dec 3."""
    of = r"(?:of |de )?"
    if match := re.fullmatch(rf"{DAY}[\s.,/-]*{of}{WORD}(?:[\s.,/-]*(?:of |del? )?{YEAR})?", text):
        day, word, year = int(match[1]), match[2], match[3]
    elif match := re.fullmatch(rf"{WORD}{GAP}(?:the )?{DAY}(?:{GAP}{of}{YEAR})?", text):
        word, day, year = match[1], int(match[2]), match[3]
    else:
        return ()
    month = month_number(word)
    if not month:
        return ()
    if year:
        found = _real(year, month, day, asked)
        if not found:
            raise no_such_day(year_said(year, asked), month, day, asked)
        return (found.isoformat(),)
    if asked.whole_day or asked.ahead:
        return (_yearless(month, day, asked),)
    if asked.behind:
        return _last_or_near(month, day, asked)
    as_year = re.search(r"[0-9]{2}$", text) if text[:1].isalpha() else None
    if not as_year:
        return (_yearless(month, day, asked) + "~",)
    full = year_said(as_year[0], asked)
    month_of_year = f"{full}-{month:02}"
    near = _near(month, day, asked)
    if near:
        return (*(found + "~" for found in near), month_of_year)
    if not 1 <= day <= 31 or asked.today.year - RECENT_YEARS <= full <= asked.today.year:
        return (month_of_year,)
    return (_yearless(month, day, asked) + "~", month_of_year)


def _last_or_near(month: int, day: int, asked: ReadAgainst) -> tuple[str, ...]:
    """The last such day; of one that is a few days ahead nobody knows which year is meant."""
    last, near = _yearless(month, day, asked) + "~", _near(month, day, asked)
    return tuple(dict.fromkeys((last, *(f"{found}~" for found in near)))) if near else (last,)


def day_of_month(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """The 12th: of this month, or of the one that is next to it on the side that is asked about."""
    match = re.fullmatch(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)(?: of (?:the|this) month)?", text)
    if not match or not (asked.ahead or asked.behind):
        return ()
    day, step = int(match[1]), 1 if asked.ahead else -1
    for by in range(0, 3 * step, step):
        year, month = months_on(asked.today.year, asked.today.month, by)
        if 1 <= day <= calendar.monthrange(year, month)[1]:
            found = datetime.date(year, month, day)
            if found >= asked.today if asked.ahead else found <= asked.today:
                return (found.isoformat(),)
    return ()


def _near(month: int, day: int, asked: ReadAgainst) -> tuple[str, ...]:
    """The days of that name that lie within two months of today: "Nov 22" said on 28 November is one of them."""
    found = []
    for year in (asked.today.year - 1, asked.today.year, asked.today.year + 1):
        if 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]:
            named = datetime.date(year, month, day)
            if abs((named - asked.today).days) <= _NEAR_DAYS:
                found.append(named.isoformat())
    return tuple(found)


def month_with_year(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """March 2021; mar/2021; March of '98; 2021 March."""
    if match := re.fullmatch(r"([0-9]{4})[\s,]+(\D+)", text):
        text = f"{match[2]} {match[1]}"
    match = re.fullmatch(rf"{WORD}[\s.,/-]*(?:of |de |del )?([0-9]{{4}}|'[0-9]{{2}})", text)
    month = month_number(match[1]) if match else None
    return (f"{year_said(match[2], asked)}-{month:02}",) if match and month else ()


def month_alone(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """May; last March; this June. Without a year it is the latest one, and approximate."""
    match = re.fullmatch(rf"{WHICH}{WORD}", text)
    month = month_number(match[2], typos=False) if match else None
    if not match or not month:
        return ()
    today = asked.today
    if match[1] == "next":
        years = [today.year + (month <= today.month)]
    elif match[1] == "this":
        years = [today.year]
    elif match[1] == "last":
        # Said in June, "last March" is three months ago or fifteen.
        years = [today.year, today.year - 1] if month < today.month else [today.year - 1]
    else:
        year = today.year + (month < today.month) if asked.ahead else today.year - (month > today.month)
        return (f"{checked_year(year, today)}-{month:02}~",)
    return tuple(f"{checked_year(year, today)}-{month:02}" for year in years)


def _real(year_text: str | None, month: int, day: int, asked: ReadAgainst) -> datetime.date | None:
    """The day, or None when the calendar has no such day."""
    if year_text is None:
        try:
            return datetime.date.fromisoformat(_yearless(month, day, asked)) if 1 <= month <= 12 else None
        except NotADate:
            return None
    year = year_said(year_text, asked)
    born = asked.whole_day and not asked.ahead and len(year_text) < 4
    try:
        found = datetime.date(year, month, day)
        # Nobody was born later this year; "12/12/26" on a birth date is 1926.
        return found.replace(year=year - 100) if born and found > asked.today and year > 2000 else found
    except ValueError:
        return None


def _yearless(month: int, day: int, asked: ReadAgainst) -> str:
    """The latest such day up to today; for an appointment the next one from today on, within a year."""
    today = asked.today
    if asked.whole_day and not asked.ahead:
        raise NotADate(N_("Which year was that? Type day, month and year. For example: 2 March 1956."))
    steps = range(2) if asked.ahead else range(0, -9, -1)  # 29 February can be eight years back
    for year in (today.year + step for step in steps):
        if 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]:
            found = datetime.date(year, month, day)
            if found >= today if asked.ahead else found <= today:
                return found.isoformat()
    raise no_such_day(today.year, month, day, asked)

"""Which day an entry is about: the words of `visit.dates.partial_date`, and never a day that has not come."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.from_today import PHRASES
from visitprep.visit.dates.partial_date import (
    NotADate,
    Order,
    PartialDate,
    TwoReadings,
    in_words,
    read_date,
    read_exact_day,
    read_last_day,
)
from visitprep.visit.dates.words import WEEKDAYS, any_of, plain
from visitprep.wording import N_, Later

_WEEKDAY = compiled(rf"(?:on )?(?:{any_of(WEEKDAYS)})")

_NIGHT_OF_TODAY = "last night"
""""Slept badly last night" tells of the night that today's entry is about."""
_DAYS_BEFORE = [
    said for said, (unit, by) in PHRASES.items() if unit == "day" and by < 0 and said != _NIGHT_OF_TODAY
]
_YESTERDAY = rf"(?:{any_of(_DAYS_BEFORE)})"
_BEGINS_WITH_DAY = any_case(
    r"(?:^|[,;.]\s*)(?:(?:this|it|that)(?: is|['’]?s) )?(?:(?:for|about|on|of) )?(?:last )?"
    rf"(?P<day>{_YESTERDAY}|(?:{any_of(WEEKDAYS)})"
    r"(?=\s*(?:$|[:,-]|(?:my |the |his |her )?pain\b|was\b|\d|slept\b)))"
    r"(?!['’]?s\b)"
)
_NAMES_YESTERDAY = any_case(
    rf"(?<!than )(?<!from )(?<!since )(?<!like )(?<!as )(?<!until )(?<!till )(?<!before )(?P<day>{_YESTERDAY})\b"
    r"(?!['’]?s\b)"
)
_TODAY = any_case(r"\b(?:today|now|tonight|this (?:morning|afternoon|evening))\b")


class DayNamed(Struct, frozen=True):
    day: date
    sure: bool
    """The line begins with it, and speaks of no other day."""


def day_in_line(said: str, today: date) -> DayNamed | None:
    """The day gone by that a line of the journal is about, by its own words: "yesterday pain 8 all day"."""
    begins = _BEGINS_WITH_DAY.search(said)
    found = begins or _NAMES_YESTERDAY.search(said)
    if found is None:
        return None
    try:
        day = read_past_day(found["day"], today)
    except NotADate:
        return None
    sure = begins is not None and not re.search(r"\d", said[: begins.start()]) and _TODAY.search(said) is None
    return DayNamed(day, sure) if day < today else None


def read_past_day(said: str, today: date, order: Order | None = None) -> date:
    """The last day that `said` can mean: "yesterday", "Tuesday", "3 March", "2026-03-03".

    A day and a month without a year, and a weekday alone, are the last ones gone by, today included. Raises
    NotADate for a day ahead, for less than a whole day, and for words that could be two days.
    """
    days = _days(read_date(said, today, order=order)) or _days(read_last_day(said, today, order))
    if not days:
        # Without a year, or a weekday alone: the next one is read, and the one before it is meant.
        try:
            ahead = _days(read_exact_day(said, today, order, future=True))
        except NotADate:
            raise NotADate(
                N_("This needs one day. For example: yesterday, or {day}."), day=Later(in_words, (today,))
            ) from None
        days = [day if day <= today else _one_before(day, said) for day in ahead]
    behind = [day for day in days if day <= today]
    if not behind:
        raise NotADate(
            N_("That day has not come yet. For example: yesterday, or {day}."), day=Later(in_words, (today,))
        )
    if len(behind) > 1:
        first, second = (Later(in_words, (day,)) for day in behind[:2])
        raise NotADate(
            N_("That could be {first} or {second}. Please type one of these."), first=first, second=second
        )
    return behind[0]


def _days(found: PartialDate | TwoReadings) -> list[date]:
    readings = found.readings if isinstance(found, TwoReadings) else (found,)
    return [reading.earliest for reading in readings if reading.is_exact and reading.earliest]


def _one_before(day: date, said: str) -> date:
    if _WEEKDAY.fullmatch(plain(said)):
        return day - timedelta(days=7)
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        raise NotADate(
            N_("This needs the day, the month and the year. For example: {day}."), day=Later(in_words, (day,))
        ) from None

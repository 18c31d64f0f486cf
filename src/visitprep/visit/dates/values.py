"""What a date value may look like, the days it covers, and what is refused."""

from __future__ import annotations

import calendar
import datetime
from enum import StrEnum

from msgspec import Struct

from visitprep.days import MONTH_NAMES, in_words
from visitprep.patterns import compiled
from visitprep.visit.dates.words import SEASON_NAMES, SEASON_START
from visitprep.wording import N_, later, say

OLDEST_YEAR = 1900
YEARS_AHEAD = 10
"""A year further ahead than this is asked about: 3021 is a slip for 2021."""
WRITTEN_IN = 2026
"""A computer whose clock has lost its battery says 1970. It must not turn away everything since."""

WHOLE_DAY = compiled(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_VALUE = compiled(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?~?")


class Order(StrEnum):
    """Which comes first in 3/4/2024."""

    MDY = "mdy"
    DMY = "dmy"


class NotADate(ValueError):
    """It looks like a date or a time and cannot be one. Its sentence says why and shows one way to write it."""

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = {k: later(v) if isinstance(v, str) else v for k, v in values.items()}
        """Names of months and weekdays are looked up with the sentence."""

    def __str__(self) -> str:
        return str(later(self.message, **self.values))

    @property
    def sentence(self) -> str:
        return str(self)


class ReadAgainst(Struct, frozen=True):
    """What words are read against."""

    today: datetime.date
    order: Order | None = None
    whole_day: bool = False
    """Only a full day will do (birth date, appointment)."""
    ahead: bool = False
    """A day without a year means the next one (appointment, a medicine that runs out)."""
    behind: bool = False
    """It means the one before today (the last fill)."""


def bounds(value: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a value, an approximate one taken at its word.

    Raises ValueError for any other text, without repeating it.
    """
    if "/" in value:
        start, _, end = value.partition("/")
        first, last = bounds(start)[0], bounds(end)[1]
        if first > last:
            raise ValueError("a span of dates runs backwards")
        return first, last
    match = _VALUE.fullmatch(value)
    if not match:
        raise ValueError("a date value is not in the form 2021, 2021-03 or 2021-03-14")
    year = int(match[1])
    if match[2] is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    month = int(match[2])
    if match[3] is not None:
        return datetime.date(year, month, int(match[3])), datetime.date(year, month, int(match[3]))
    first_month = SEASON_START.get(month, month)
    start_day = datetime.date(year, first_month, 1)
    last_year, last_month = months_on(year, first_month, 2 if month in SEASON_START else 0)
    return start_day, datetime.date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])


def months_on(year: int, month: int, by: int) -> tuple[int, int]:
    """The month `by` months later (earlier when negative), over year ends."""
    years, month0 = divmod(year * 12 + month - 1 + by, 12)
    return years, month0 + 1


def value_in_words(value: str) -> str:
    """As precise as the value: "March 2024", "summer 2021", "about 2019", "2015 to 2016". For asking back.

    Raises ValueError for text that is no value.
    """
    first, _ = bounds(value)
    if "/" in value:
        start, _, end = value.partition("/")
        return say(N_("{start} to {end}"), start=value_in_words(start),
                   end=value_in_words(end))  # fmt: skip
    if value.endswith("~"):
        return say(N_("about {date}"), date=value_in_words(value[:-1]))
    if len(value) == len("2021"):
        return value
    if len(value) == len("2021-03"):
        name = SEASON_NAMES.get(int(value[5:])) or MONTH_NAMES[first.month - 1]
        return say(N_("{month} {year}"), month=say(name), year=first.year)
    return in_words(first)


def checked_year(year: int, today: datetime.date) -> int:
    """`year`, when it can have to do with somebody alive. Raises NotADate otherwise."""
    if not OLDEST_YEAR <= year <= newest_year(today):
        raise NotADate(N_("Is the year {year} right? Type it again in four digits. For example: 2021."), year=year)
    return year


def newest_year(today: datetime.date) -> int:
    # The last winter of the calendar would end after it.
    return min(this_year(today) + YEARS_AHEAD, datetime.MAXYEAR - 1)


def this_year(today: datetime.date) -> int:
    return max(today.year, WRITTEN_IN)


def no_such_day(year: int, month: int, day: int, asked: ReadAgainst) -> NotADate:
    """For a day that its month does not have. `month` is 1 to 12."""
    if asked.whole_day:
        sentence = N_("{month} {year} has {days} days, so it has no day {day}. For example: {days} {month} {year}.")
    else:
        sentence = N_(
            "{month} {year} has {days} days, so it has no day {day}. "
            "If you are not sure of the day, leave it out. For example: {month} {year}."
        )
    days = calendar.monthrange(year, month)[1]
    return NotADate(sentence, month=MONTH_NAMES[month - 1], year=year, days=days, day=day)


def no_such_month(month: int) -> NotADate:
    sentence = N_("There is no month {month}. You can write the month as a word. For example: 13 March 2024.")
    return NotADate(sentence, month=month)

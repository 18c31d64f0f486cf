"""Dates as people remember them: their own words always, and a value only when it is sure.

`read_date` never fills in what was not said: "March 2024" has no day, "late 90s" has no year. Where two
readings exist it gives both, so that somebody can be asked. Only what looks like a date and cannot be one is
refused.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from msgspec import Struct

from visitprep.days import WEEKDAY_NAMES, in_words
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line
from visitprep.visit.dates.clock import read_time, with_half
from visitprep.visit.dates.day_and_time import parted
from visitprep.visit.dates.from_today import STEPS, length_ahead, weekday_in_weeks
from visitprep.visit.dates.readers_in_order import READERS
from visitprep.visit.dates.values import WHOLE_DAY, NotADate, Order, ReadAgainst, bounds, this_year, value_in_words
from visitprep.visit.dates.words import NUMBERS, SEASON_NAMES, WEEKDAYS, any_of, month_words, plain, without_hedges
from visitprep.wording import N_, NC_, Later, one_of, say

__all__ = [
    "NotADate",
    "Order",
    "PartialDate",
    "TwoReadings",
    "in_words",
    "read_date",
    "read_exact_day",
    "read_last_day",
    "read_next_day",
    "read_time",
    "this_year_or_last",
    "value_in_words",
    "with_half",
]  # fmt: skip

LONGEST = 80
"""Characters. Anything longer is a story, and is kept as one without being searched for a date."""
_FALL = NC_("season", "fall")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What was said, and what it is sure to mean. Raises ValueError for any other shape of value."""

    said: str
    """The person's own words, on one line: printed as they are."""
    value: str | None = None
    """2021, 2021-03, 2024-04-13 or 2021-22 (21 spring to 24 winter, which runs into the new year), each with
    ~ after it when approximate; 2015/2016 for a span of any of these; None when only the words are sure."""

    def __post_init__(self) -> None:
        # A file edited by hand may hold anything here; no other type cleans it, as `Words` does for other answers.
        object.__setattr__(self, "said", clean_line(self.said))
        if self.value is not None:
            bounds(self.value)

    @property
    def earliest(self) -> datetime.date | None:
        """First day it can mean, an approximate value taken at its word; None without a value."""
        return bounds(self.value)[0] if self.value is not None else None

    @property
    def latest(self) -> datetime.date | None:
        """Last day it can mean, an approximate value taken at its word; None without a value."""
        return bounds(self.value)[1] if self.value is not None else None

    @property
    def in_words(self) -> str:
        """What it means, with the season as they call it: "fall 2022" is not told back as "autumn 2022"."""
        if self.value is None:
            return self.said
        words = value_in_words(self.value)
        if re.search(rf"\b{_FALL}\b", self.said, re.IGNORECASE):
            return words.replace(say(SEASON_NAMES[23]), say(_FALL))
        return words

    @property
    def is_exact(self) -> bool:
        """One whole day, and not an approximate one."""
        return self.value is not None and WHOLE_DAY.fullmatch(self.value) is not None


class TwoReadings(Struct, frozen=True):
    """Words with more than one meaning: ask which. Every reading keeps the same words and has a value."""

    said: str
    readings: tuple[PartialDate, ...]

    @property
    def either(self) -> Later:
        """Its meanings in words: "3 April or 4 March"."""
        return Later(_either, tuple(reading.value or "" for reading in self.readings))


def _either(*values: str) -> str:
    return one_of([value_in_words(value) for value in values])


def read_date(said: str, today: datetime.date, *, order: Order | None = None) -> PartialDate | TwoReadings:
    """`said` with its meaning, or with both its meanings. Raises NotADate for a day that does not exist.

    `order` decides numeric dates such as 3/4/2024, unless that reading is impossible. A date may lie ahead.
    """
    said = clean_line(said)
    return _told(said, _values(said, ReadAgainst(today, order)))


_MONTH_ALONE = any_case(rf"\D*\b(?:{any_of(month_words())})\b\D*")
_WHICH_YEAR = any_case(r"\b(?:this|last|next|past|just|now)\b")


def this_year_or_last(found: PartialDate, today: datetime.date) -> PartialDate | TwoReadings:
    """A month without a year that is the month of today, of something that may be long: of either year."""
    if found.value is None or found.value.rstrip("~") != f"{today:%Y-%m}":
        return found
    if not _MONTH_ALONE.fullmatch(found.said) or _WHICH_YEAR.search(found.said):
        return found
    before = replace(found, value=found.value.replace(f"{today.year}", f"{today.year - 1}"))
    return TwoReadings(found.said, (before, found))


def read_exact_day(
    said: str, today: datetime.date, order: Order | None = None, *, future: bool = False
) -> PartialDate | TwoReadings:
    """One whole day; every reading `is_exact`. Raises NotADate for anything less, with an example.

    With `future` (appointments) a day without a year is the next one. Without it (birth dates) the year is
    needed, a two-digit year lies in the past, and a day still to come is refused. With dots, where nobody writes
    them, somebody may have learned it elsewhere: 4.7.1950 is then asked about.
    """
    said = clean_line(said)
    order = None if not future and order is Order.MDY and "." in said else order
    asked = ReadAgainst(today, order, whole_day=True, ahead=future)
    found = _values(said, asked)
    if not future:
        found = _with_the_century_before(found, said, today)
    if found and all(WHOLE_DAY.fullmatch(value) for value in found):
        if not future and all(bounds(value)[0] > _newest_past(today) for value in found):
            raise NotADate(N_("This day is still to come. Please check the year. For example: 2 March 1956."))
        return _told(said, found)
    if future:
        example = N_("This needs one day. For example: 3 December {year}, or tomorrow.")
        raise NotADate(example, year=today.year)
    raise NotADate(N_("This needs the day, the month and the year. For example: 2 March 1956."))


def read_next_day(said: str, today: datetime.date, order: Order | None = None) -> PartialDate | TwoReadings:
    """Of something that lies ahead: what is said without a year is the next one."""
    try:
        return read_exact_day(said, today, order, future=True)
    except NotADate:
        said = clean_line(said)
        return _told(said, _values(said, ReadAgainst(today, order, ahead=True)))


def read_last_day(said: str, today: datetime.date, order: Order | None = None) -> PartialDate | TwoReadings:
    """Of something that was a while ago at most: a day without a year is the last one, and no month of a year."""
    said = clean_line(said)
    return _told(said, _values(said, ReadAgainst(today, order, behind=True)))


_OLDEST_PERSON = 110


def _with_the_century_before(found: tuple[str, ...], said: str, today: datetime.date) -> tuple[str, ...]:
    """Each day born in a year of two digits that may be of either century: 1/1/26 is 1926 as well as 2026."""
    both: list[str] = []
    for value in found:
        year = int(value[:4])
        if (
            WHOLE_DAY.fullmatch(value)
            and 2000 <= year <= this_year(today)
            and today.year - (year - 100) <= _OLDEST_PERSON
            and re.search(rf"(?<![0-9]){year % 100:02}(?![0-9])", said)
            and not re.search("[0-9]{4}", said)
        ):
            both.append(f"{year - 100}{value[4:]}")
        both.append(value)
    return tuple(both)


def _newest_past(today: datetime.date) -> datetime.date:
    """Today; on a computer whose clock is wrong, the end of the first year that it can be."""
    return today if today.year == this_year(today) else datetime.date(this_year(today), 12, 31)


def _told(said: str, values: tuple[str, ...]) -> PartialDate | TwoReadings:
    readings = tuple(PartialDate(said, value) for value in values)
    if len(readings) > 1:
        return TwoReadings(said, readings)
    return readings[0] if readings else PartialDate(said)


def _values(said: str, asked: ReadAgainst) -> tuple[str, ...]:
    if len(said) > LONGEST:
        return ()
    text = plain(said)
    if found := weekday_in_weeks(text, asked):
        return found
    weekday = re.fullmatch(rf"(?:on )?({any_of(WEEKDAYS)})\.?,? (?:the )?(.+)", text)
    if weekday and (found := _read(weekday[2], asked)):
        return _on_weekday(found, WEEKDAYS[weekday[1]])
    if found := _read(text, asked):
        return found
    both = named if (named := parted(said)).whom else parted(text)  # a name is known by its capital
    if _is_time(both.time) if both.time else both.day != text:
        found = _values(both.day, asked)
        return found if found and all(WHOLE_DAY.fullmatch(value.rstrip("~")) for value in found) else ()
    return ()


def _is_time(text: str) -> bool:
    """A time of day, or one that only lacks its am or pm."""
    try:
        read_time(text)
    except NotADate:
        return text.isdigit() or ":" in text or "." in text
    return True


_YEAR_NAMED = compiled(r"(?<=\w),?(?: in| of)? (last|this|next) (?:year|yr)$")
_YEARS_AGO = compiled(
    rf"(?<=[a-z]),?(?: in| of)? ({any_of(NUMBERS)}|[0-9]{{1,2}}) (?:years|yrs?) (?:ago|back)$", needs=" ago | back "
)
"""Behind a part of a year, "summer 2 years ago", it tells which year's."""


def _read(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    if found := length_ahead(text, asked):
        return found
    text, approximate = without_hedges(text)
    text = _YEAR_NAMED.sub(lambda match: f" {asked.today.year + STEPS[match[1]]:04}", text)
    of_a_year = _YEARS_AGO.sub(
        lambda match: f" {asked.today.year - int(NUMBERS.get(match[1]) or match[1]):04}", text
    )
    both = dict.fromkeys((text, of_a_year))
    found = next((values for one in both for reader in READERS if (values := reader(one, asked))), ())
    if not approximate:
        return found
    return tuple(value if "/" in value or value.endswith("~") else value + "~" for value in found)


def _on_weekday(values: tuple[str, ...], weekday: int) -> tuple[str, ...]:
    """The values that fall on the weekday said with them. One without a sure year is not held against it."""
    if not all(WHOLE_DAY.fullmatch(value) for value in values):
        return values
    fitting = tuple(value for value in values if datetime.date.fromisoformat(value).weekday() == weekday)
    if fitting:
        return fitting
    day = datetime.date.fromisoformat(values[0])
    raise NotADate(
        N_("{date} is a {actual}, not a {said}. Please check, then type only the date. For example: {date}."),
        date=Later(in_words, (day,)), actual=WEEKDAY_NAMES[day.weekday()], said=WEEKDAY_NAMES[weekday],
    )  # fmt: skip

"""The kinds of value an answer can be, with their limits. Limits live here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from visitprep.patterns import compiled
from visitprep.text import clean, clean_line
from visitprep.visit.dates.day_and_time import parted
from visitprep.visit.dates.partial_date import (
    NotADate,
    Order,
    PartialDate,
    TwoReadings,
    read_date,
    read_exact_day,
    read_last_day,
    read_next_day,
    read_time,
    this_year_or_last,
    with_half,
)
from visitprep.wording import N_, Later, later

LINE_LIMIT = 1_000
WORDS_LIMIT = 20_000

# Sentences meant for people travel in errors of this type; `engine/words/mistakes.py` shows them as they are.
PLAIN = "plain_sentence"


def plain_error(message: str | Later, /, **values: object) -> PydanticCustomError:
    """A mistake told in a sentence for people, looked up when it is shown. Never put an answer into it."""
    sentence = later(message, **values) if isinstance(message, str) else message
    return PydanticCustomError(PLAIN, "{sentence}", {"sentence": sentence})


def too_long(text: str, limit: int) -> Later:
    return later(
        N_("That is {long} characters long; there is room for {limit} here. Please make it shorter."),
        long=f"{len(text):,}",
        limit=f"{limit:,}",
    )


def _text(limit: int, one_line: bool) -> Any:
    def check(value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise plain_error(N_("Please write this as words."))
        text = clean_line(str(value)) if one_line else clean(str(value))
        if not text:
            raise plain_error(N_("Nothing was typed."))
        if len(text) > limit:
            raise plain_error(too_long(text, limit))
        return text

    return BeforeValidator(check)


Line = Annotated[str, _text(LINE_LIMIT, one_line=True)]
"""One line of the person's words, 1 to 1,000 characters after cleaning."""

Words = Annotated[str, _text(WORDS_LIMIT, one_line=False)]
"""The person's words, line breaks kept, 1 to 20,000 characters after cleaning."""


def _today(info: ValidationInfo) -> date:
    context = info.context or {}
    today = context.get("today")
    return today if isinstance(today, date) else date.today()


def _order(info: ValidationInfo) -> Order | None:
    order = (info.context or {}).get("order")
    return order if isinstance(order, Order) else None


def _two_readings(found: TwoReadings) -> PydanticCustomError:
    both = found.either
    if len({(reading.value or "")[4:] for reading in found.readings}) == 1:
        return plain_error(N_("That could be {both}. Please type the year in four digits."), both=both)
    return plain_error(N_("That could be {both}. Please type it with the month as a word and the year."), both=both)


def _reads(read: Callable[[str, date, Order | None], PartialDate | TwoReadings]) -> BeforeValidator:
    def check(value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            return value
        said = clean_line(value)
        if not said:
            raise plain_error(N_("Nothing was typed."))
        try:
            found = read(said, _today(info), _order(info))
        except NotADate as problem:
            raise plain_error(problem.message, **problem.values) from None
        if isinstance(found, TwoReadings):
            raise _two_readings(found)
        return found

    return BeforeValidator(check)


_BARE_NUMBER = compiled(r"(\d{1,2})\.?")


def _when(said: str, today: date, order: Order | None) -> PartialDate | TwoReadings:
    """A number of one or two digits may be a month, a day, a year or how long ago: words say which."""
    if number := _BARE_NUMBER.fullmatch(said):
        raise plain_error(
            N_("{number} can be a month, a year or how long ago. For example: {number} years ago, or 2021."),
            number=number[1],
        )
    return read_date(said, today, order=order)


When = Annotated[PartialDate, _reads(_when)]
"""A date as the person said it, with a value only when sure."""


def _began(said: str, today: date, order: Order | None) -> PartialDate | TwoReadings:
    found = _when(said, today, order)
    return this_year_or_last(found, today) if isinstance(found, PartialDate) else found


Began = Annotated[PartialDate, _reads(_began)]
"""The same of something that may be long: of the month of today the year is asked for."""

WhenNext = Annotated[PartialDate, _reads(read_next_day)]
"""The same of something that lies ahead."""


def _next_with_time(said: str, today: date, order: Order | None) -> PartialDate | TwoReadings:
    if at := parted(said).time:
        read_time(at)  # whether "9:40" is am or pm is asked while the card is at hand
    return read_next_day(said, today, order=order)


NextWithTime = Annotated[PartialDate, _reads(_next_with_time)]
"""The same with a time of day behind it, if they like."""

WhenLast = Annotated[PartialDate, _reads(read_last_day)]
"""The same of something that comes round, the last time that it did."""

BirthDate = Annotated[PartialDate, _reads(read_exact_day)]
"""A whole day, behind today."""

VisitDate = Annotated[
    PartialDate, _reads(lambda said, today, order: read_exact_day(said, today, order, future=True))
]
"""A whole day; "3 December" is the next one."""


def _as_time(value: str) -> str:
    try:
        read_time(value)
    except NotADate as problem:
        raise plain_error(problem.message, **problem.values) from None
    return with_half(value)


ClockTime = Annotated[Line, AfterValidator(_as_time)]
"""A time of day as typed, that `dates.read_time` understands."""

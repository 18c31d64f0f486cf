"""The kinds of value an answer can be, with their limits. Limits live here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationInfo
from pydantic_core import PydanticCustomError

from visitprep.text import clean, clean_line
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
    value_in_words,
    with_colon,
)
from visitprep.visit.records.numbers import LOW_TO_HIGH, NumberSaid, count_said, number_said, times_told
from visitprep.wording import N_, Later, later, one_of, say

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


class Span(BaseModel):
    """A number, or the low and high of one that varies."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    low: float
    high: float

    @property
    def varies(self) -> bool:
        return self.low != self.high

    def __str__(self) -> str:
        if not self.varies:
            return f"{self.low:g}"
        return say(LOW_TO_HIGH, low=f"{self.low:g}", high=f"{self.high:g}")

    def written(self) -> str:
        """As a file has it, whatever is spoken: "3 to 8"."""
        return f"{self.low:g}" if not self.varies else f"{self.low:g} to {self.high:g}"


def _as_span(value: Any) -> Any:
    said = _number_of(
        value, N_("Please type a number, such as 7. If it varies, type the low and the high: 3 to 8.")
    )
    if not isinstance(said, NumberSaid):
        return said
    return {"low": min(said.first, said.second), "high": max(said.first, said.second)}


def _as_hours(value: Any) -> Any:
    """Never turned round: "11 to 5" is when somebody sleeps, and not how long."""
    message = N_("Please type how many hours, such as 7. If it varies, type the low and the high: 5 to 7.")
    if isinstance(value, str) and clock_times(value):
        raise _time_of_day()
    said = _number_of(value, message, unit=r"hours?|hrs?|h")
    if not isinstance(said, NumberSaid):
        return said
    if said.between == "from" and said.first != said.second:
        raise _time_of_day()
    if said.first > said.second and said.between != "or":
        raise _time_of_day()
    return {"low": min(said.first, said.second), "high": max(said.first, said.second)}


def clock_times(words: str) -> bool:
    """Two times of day: "11pm to 5", "10:30 - 6"."""
    hour = r"\d{1,2}(?::\d\d)?\s*(?:am|pm|a\.m\.?|p\.m\.?)?"
    found = re.search(rf"({hour})\s*(?:-|–|to|till|until)\s*({hour})", words, re.IGNORECASE)
    return bool(found and re.search(r":|[ap]\.?m", found[0], re.IGNORECASE))


def _time_of_day() -> PydanticCustomError:
    return plain_error(
        N_("Is that from one time of day to another? Please type how many hours it is, such as 6 or 5 to 6.")
    )


def _number_of(value: Any, message: str, unit: str = "") -> Any:
    """What was said as a number; anything that is no text is left as it is, a number made into both ends."""
    if isinstance(value, bool):
        raise plain_error(N_("Please type a number."))
    if isinstance(value, int | float):
        return {"low": value, "high": value}
    if not isinstance(value, str):
        return value
    said = number_said(value, unit=unit)
    if said is None:
        raise plain_error(message)
    return said


def _bounded(lowest: int, highest: int, whole: bool) -> Any:
    def check(span: Span) -> Span:
        for number in (span.low, span.high):
            if whole and number % 1:
                raise plain_error(
                    N_(
                        "Please type a whole number from {lowest} to {highest}, such as 6. "
                        "If it is between two, type both: 6 or 7."
                    ),
                    lowest=lowest,
                    highest=highest,
                )
            if not lowest <= number <= highest:
                raise plain_error(
                    N_("Please type a number from {lowest} to {highest}."), lowest=lowest, highest=highest
                )
        return span

    return AfterValidator(check)


@dataclass(frozen=True, slots=True)
class WithWords:
    """Marks a number whose words are kept as the note of its field, where they say more than the number."""

    read: Callable[[str], NumberSaid | None]
    hedges: bool = False
    """"About" alone is worth a note."""

    def beside(self, text: str) -> str:
        """The words of `text`, when they say more than its number."""
        said = self.read(text)
        return said.words if said and (self.hedges or not said.hedged) else ""


def _hours_said(text: str) -> NumberSaid | None:
    return number_said(text, unit=r"hours?|hrs?|h")


Rating = Annotated[
    Span, BeforeValidator(_as_span), _bounded(0, 10, whole=True), WithWords(number_said, hedges=True)
]
"""0 to 10, whole; or a low and a high when it varies. Anchors are always shown in words beside it."""

Hours = Annotated[Span, BeforeValidator(_as_hours), _bounded(0, 24, whole=False), WithWords(_hours_said)]
"""Hours in a day, 0 to 24, as typed (6.5)."""

DaysAMonth = Annotated[
    Span, BeforeValidator(_as_span), _bounded(0, 31, whole=True), WithWords(number_said, hedges=True)
]
"""Days of a usual month; or a low and a high when it varies."""


_FELL = re.compile(r"\b(?:fell|fallen|tripped|slipped|went down)\b", re.IGNORECASE)


def _as_count(value: Any) -> Any:
    if isinstance(value, bool):
        raise plain_error(N_("Please type a number."))
    if isinstance(value, str):
        said = count_said(value)
        many = times_told(value) if said is None else 0
        if many > 1 and re.search(r"\bonce\b", value, re.IGNORECASE):
            raise plain_error(N_("Is that {low} or {high}? Please type the number."), low=1, high=many)
        if many > 1 or (many and _FELL.search(value)):
            raise plain_error(N_("Is that {number}, or more? Please type the number."), number=many)
        if said is not None and said.first != said.second:
            raise plain_error(
                N_("Please type one whole number: {low} or {high}?"), low=f"{said.first:g}", high=f"{said.second:g}"
            )
        if said is None or said.first != said.second or said.first % 1:
            raise plain_error(N_("Please type a whole number, such as 3."))
        return int(said.first)
    return value


def _within(lowest: int, highest: int) -> Any:
    def check(number: int) -> int:
        if not lowest <= number <= highest:
            raise plain_error(
                N_("Please type a number from {lowest} to {highest}."), lowest=lowest, highest=highest
            )
        return number

    return AfterValidator(check)


_COUNTED = WithWords(count_said)

_EVERY_DAY = re.compile(
    r"\s*(?:every|each|all)\s+(?:single\s+)?(?:day|night)s?\b[^\d]*|\s*all (?:of them|14|fourteen)\b.*",
    re.IGNORECASE,
)


def _every_day_is_14(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if _EVERY_DAY.fullmatch(value):
        return 14
    if _SO_MANY.search(value) and count_said(value) is None:
        raise plain_error(N_("How many of the 14 days is that, about? Please type a number from 0 to 14."))
    return value


def _half_is_50(value: Any) -> Any:
    if not isinstance(value, str) or count_said(value) is not None:
        return value
    if _HALF.fullmatch(value):
        return 50
    if _SO_MANY.search(value):
        raise plain_error(N_("How much is that as a number, about? Please type one from 0 to 100."))
    return value


_SO_MANY = re.compile(
    r"\b(?:most|mostly|almost|nearly|some|few|several|many|half|part|lots?|little|bit|all|every|gone)\b",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\s*(?:(?:about|maybe|around|a good|like)\s+)?half"
    r"(?: (?:of it|of the pain|the pain|gone|of it gone|better|way))?\W*",
    re.IGNORECASE,
)

Days14 = Annotated[int, BeforeValidator(_as_count), BeforeValidator(_every_day_is_14), _within(0, 14), _COUNTED]
"""Days out of the last two weeks."""

Days31 = Annotated[int, BeforeValidator(_as_count), _within(0, 31), _COUNTED]
"""Days out of the last month."""

Count = Annotated[int, BeforeValidator(_as_count), _within(0, 9_999), _COUNTED]
"""How many times; whole, 0 to 9,999."""


AboutCount = Count
"""To a question that asks "about how many": "about 10" and "10 or so" are 10."""

Percent = Annotated[int, BeforeValidator(_as_count), BeforeValidator(_half_is_50), _within(0, 100), _COUNTED]
"""0 to 100 percent."""

Zero10 = Annotated[int, BeforeValidator(_as_count), _within(0, 10), _COUNTED]
"""One item of an instrument scored 0 to 10: whole numbers only, never a span."""

Zero3 = Annotated[int, BeforeValidator(_as_count), _within(0, 3)]
"""One item of an instrument scored 0 to 3."""

One7 = Annotated[int, BeforeValidator(_as_count), _within(1, 7)]
"""One item of an instrument answered 1 to 7."""


def _today(info: ValidationInfo) -> date:
    context = info.context or {}
    today = context.get("today")
    return today if isinstance(today, date) else date.today()


def _order(info: ValidationInfo) -> Order | None:
    order = (info.context or {}).get("order")
    return order if isinstance(order, Order) else None


def _either(*values: str) -> str:
    return one_of([value_in_words(value) for value in values])


def _two_readings(found: TwoReadings) -> PydanticCustomError:
    both = Later(_either, tuple(reading.value or "" for reading in found.readings))
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


_BARE_NUMBER = re.compile(r"(\d{1,2})\.?")


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

WhenNext = Annotated[PartialDate, _reads(read_next_day)]
"""The same of something that lies ahead."""

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
    return with_colon(value)


ClockTime = Annotated[Line, AfterValidator(_as_time)]
"""A time of day as typed, that `dates.read_time` understands."""

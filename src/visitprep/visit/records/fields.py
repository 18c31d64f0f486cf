"""The kinds of value an answer can be, with their limits. Limits live here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
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
    read_time,
    value_in_words,
)
from visitprep.wording import N_, Later, language_now, later, one_of, say

LINE_LIMIT = 1_000
WORDS_LIMIT = 20_000

# Sentences meant for people travel in errors of this type; `interview/engine/mistakes.py` shows them as they are.
PLAIN = "plain_sentence"


def plain_error(message: str | Later, /, **values: object) -> PydanticCustomError:
    """A mistake told in a sentence for people, looked up when it is shown. Never put an answer into it."""
    sentence = later(message, **values) if isinstance(message, str) else message
    return PydanticCustomError(PLAIN, "{sentence}", {"sentence": sentence})


def _text(limit: int, one_line: bool) -> Any:
    def check(value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise plain_error(N_("Please write this as words."))
        text = clean_line(str(value)) if one_line else clean(str(value))
        if not text:
            raise plain_error(N_("Nothing was typed."))
        if len(text) > limit:
            raise plain_error(
                N_("That is {long} characters long; there is room for {limit} here. Please make it shorter."),
                long=f"{len(text):,}",
                limit=f"{limit:,}",
            )
        return text

    return BeforeValidator(check)


Line = Annotated[str, _text(LINE_LIMIT, one_line=True)]
"""One line of the person's words, 1 to 1,000 characters after cleaning."""

Words = Annotated[str, _text(WORDS_LIMIT, one_line=False)]
"""The person's words, line breaks kept, 1 to 20,000 characters after cleaning."""


_LOW_TO_HIGH = N_("{low} to {high}")


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
        return say(_LOW_TO_HIGH, low=f"{self.low:g}", high=f"{self.high:g}")

    def written(self) -> str:
        """As a file has it, whatever is spoken: "3 to 8"."""
        return f"{self.low:g}" if not self.varies else f"{self.low:g} to {self.high:g}"


NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}


@cache
def _span(language: str) -> re.Pattern[str]:
    """A number, or two with a word of English or of `language`, the one spoken now, between them."""
    between = re.escape(say(_LOW_TO_HIGH).replace("{low}", "").replace("{high}", "").strip())
    return re.compile(
        r"(?:it varies|varies|between|from|about|around|maybe)?[\s:,]*(\d+(?:[.,]\d+)?)"
        rf"(?:\s*(?:-|–|to|or|and|{between})\s*(\d+(?:[.,]\d+)?))?",
        re.IGNORECASE,
    )


def _as_span(value: Any) -> Any:
    if isinstance(value, bool):
        raise plain_error(N_("Please type a number."))
    if isinstance(value, int | float):
        return {"low": value, "high": value}
    if not isinstance(value, str):
        return value
    text = clean_line(value).lower().rstrip(".")
    text = re.sub(r"\b(" + "|".join(NUMBER_WORDS) + r")\b", lambda m: NUMBER_WORDS[m[1]], text)
    text = re.sub(r"\s*(?:/\s*10|out of 10)\b", "", text)
    text = re.sub(r"\s*(?:hours?|hrs?|h)\b", "", text)
    text = re.sub(r"(\d)\s+(?:and a half|1/2)\b|(\d)½", lambda m: f"{m[1] or m[2]}.5", text)
    found = _span(language_now()).fullmatch(text.strip())
    if not found:
        raise plain_error(N_("Please type a number, such as 7. If it varies, type the low and the high: 3 to 8."))
    low = float(found[1].replace(",", "."))
    high = float((found[2] or found[1]).replace(",", "."))
    return {"low": min(low, high), "high": max(low, high)}


def _bounded(lowest: int, highest: int, whole: bool) -> Any:
    def check(span: Span) -> Span:
        for number in (span.low, span.high):
            if whole and number != int(number):
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


Rating = Annotated[Span, BeforeValidator(_as_span), _bounded(0, 10, whole=True)]
"""0 to 10, whole; or a low and a high when it varies. Anchors are always shown in words beside it."""

Hours = Annotated[Span, BeforeValidator(_as_span), _bounded(0, 24, whole=False)]
"""Hours in a day, 0 to 24, as typed (6.5)."""


def _as_count(value: Any) -> Any:
    if isinstance(value, bool):
        raise plain_error(N_("Please type a number."))
    if isinstance(value, str):
        text = clean_line(value).lower()
        text = NUMBER_WORDS.get(text, {"none": "0", "never": "0", "once": "1", "twice": "2"}.get(text, text))
        text = re.sub(r"\s*(?:%|percent|days?|times?|visits?|sessions?)$", "", text)
        if not re.fullmatch(r"\d{1,6}", text, re.ASCII):
            raise plain_error(N_("Please type a whole number, such as 3."))
        return int(text)
    return value


def _within(lowest: int, highest: int) -> Any:
    def check(number: int) -> int:
        if not lowest <= number <= highest:
            raise plain_error(
                N_("Please type a number from {lowest} to {highest}."), lowest=lowest, highest=highest
            )
        return number

    return AfterValidator(check)


Days14 = Annotated[int, BeforeValidator(_as_count), _within(0, 14)]
"""Days out of the last two weeks."""

Days31 = Annotated[int, BeforeValidator(_as_count), _within(0, 31)]
"""Days out of the last month."""

Count = Annotated[int, BeforeValidator(_as_count), _within(0, 9_999)]
"""How many times; whole, 0 to 9,999."""


def _without_about(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return re.sub(r"^(?:about|around|roughly|maybe|approximately|~)\s*|\s*or so$", "", clean_line(value).lower())


AboutCount = Annotated[Count, BeforeValidator(_without_about)]
"""The same, to a question that asks "about how many": "about 10" and "10 or so" are 10."""

Percent = Annotated[int, BeforeValidator(_as_count), _within(0, 100)]
"""0 to 100 percent."""

Zero10 = Annotated[int, BeforeValidator(_as_count), _within(0, 10)]
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


When = Annotated[PartialDate, _reads(lambda said, today, order: read_date(said, today, order=order))]
"""A date as the person said it, with a value only when sure."""

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
    return value


ClockTime = Annotated[Line, AfterValidator(_as_time)]
"""A time of day as typed, that `dates.read_time` understands."""

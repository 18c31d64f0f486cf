"""The kinds of number an answer can be, with their bounds, and the words with which people say them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from msgspec import Struct
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from visitprep.common_words import FELL
from visitprep.patterns import any_case
from visitprep.visit.records.fields import plain_error
from visitprep.visit.records.numbers import (
    LOW_TO_HIGH,
    NumberSaid,
    count_said,
    days_said,
    number_said,
    strength_said,
    times_told,
)
from visitprep.wording import N_, say


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
        value,
        N_("Please type a number, such as 7. If it varies, type the low and the high: 3 to 8."),
        read=strength_said,
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


def _number_of(
    value: Any, message: str, unit: str = "", read: Callable[..., NumberSaid | None] = number_said
) -> Any:
    """What was said as a number; anything that is no text is left as it is, a number made into both ends."""
    if isinstance(value, bool):
        raise plain_error(N_("Please type a number."))
    if isinstance(value, int | float):
        return {"low": value, "high": value}
    if not isinstance(value, str):
        return value
    said = read(value, unit=unit)
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


class WithWords(Struct, frozen=True):
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
    Span, BeforeValidator(_as_span), _bounded(0, 10, whole=True), WithWords(strength_said, hedges=True)
]
"""0 to 10, whole; or a low and a high when it varies. Anchors are always shown in words beside it."""

Hours = Annotated[Span, BeforeValidator(_as_hours), _bounded(0, 24, whole=False), WithWords(_hours_said)]
"""Hours in a day, 0 to 24, as typed (6.5)."""

DaysAMonth = Annotated[
    Span, BeforeValidator(_as_span), _bounded(0, 31, whole=True), WithWords(strength_said, hedges=True)
]
"""Days of a usual month; or a low and a high when it varies."""
_FELL = any_case(rf"\b{FELL}\b")


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

_EVERY_DAY = any_case(
    r"\s*(?:14 )?(?:every|each|all)\s+(?:single\s+)?(?:day|night)s?\b(?:[^\d]|\b14\b)*"
    r"|\s*(?:every|each) (?:single )?one\b[^\d]*|\s*all (?:of (?:them|'?em)|14|fourteen)\b.*"
    r"|\s*(?:the whole (?:time|two weeks|14(?: days)?)\W*)"
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


_SO_MANY = any_case(
    r"\b(?:most|mostly|almost|nearly|some|few|several|many|half|part|lots?|little|bit|all|every|gone)\b"
)
_HALF = any_case(
    r"\s*(?:(?:about|maybe|around|a good|like)\s+)?half"
    r"(?: (?:of it|of the pain|the pain|gone|of it gone|better|way))?\W*"
)


def _out_of_14(value: Any) -> Any:
    told = days_said(value) if isinstance(value, str) and count_said(value) is None else None
    return int(told.first) if told and told.first == told.second and not told.first % 1 else value


Days14 = Annotated[
    int,
    BeforeValidator(_as_count),
    BeforeValidator(_every_day_is_14),
    BeforeValidator(_out_of_14),
    _within(0, 14),
    WithWords(days_said),
]
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

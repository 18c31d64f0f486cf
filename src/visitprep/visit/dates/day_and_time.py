"""A day and a time said together, as the appointment card has them: "Dec 8 2:15 pm"."""

from __future__ import annotations

from contextlib import suppress

from msgspec import Struct

from visitprep.patterns import any_case
from visitprep.visit.dates.clock import with_half
from visitprep.visit.dates.values import NotADate
from visitprep.visit.dates.words import WEEKDAYS, any_of

_HALF = r"(?:\s*[ap]\.?\s?m\b\.?|\s+in the (?:morning|afternoon|evening)|\s+at night|\s*o'?clock)"
_SPOKEN = r"(?:half past|(?:a )?quarter (?:past|to)) [^\W\d_]+(?:\s*[ap]\.?m\b\.?)?"
_TIME = (
    rf"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d{_HALF}?|(?:1[0-2]|0?\d){_HALF}{{1,2}}|{_SPOKEN}|(?:12 )?noon"
    rf"|midday|midnight|(?<=at )(?:1[0-2]|\d)|(?<=@ )(?:1[0-2]|\d)|(?<=@)(?:1[0-2]|\d))"
)
_DAY_FIRST = any_case(rf"(?P<day>.*?\w)[\s,;]+(?:at\s+|@\s*)?(?<![\d/.:-])(?P<time>{_TIME})\.?")
_TIME_FIRST = any_case(rf"(?:at\s+|@\s*)?(?P<time>{_TIME})[\s,;]+(?:on\s+)?(?P<day>.*\w)\.?")


class Parted(Struct, frozen=True):
    """The words of a day and those of a time; `time` is empty where none was said."""

    day: str
    time: str = ""
    whom: str = ""
    """Behind "with": "Dr. Hale"."""


def with_time(said: str, reply: str = "", *, alone: bool = False) -> str:
    """`said` with the half of the day that its time is read in; by `reply` where it tells that: "am", "at 6 pm".

    `alone`: it may be a time and no more.
    """
    if not (time := parted(said).time or (said if alone else "")):
        return said
    begins = said.find(time) if _TIME_FIRST.fullmatch(said) else said.rfind(time)
    for whole in (f"{time} {reply}", reply.removeprefix("at ")) if reply else (time,):
        with suppress(NotADate):
            return f"{said[:begins]}{with_half(whole)}{said[begins + len(time) :]}"
    return said


_WITH = any_case(
    r"(?P<rest>.*?[\w.)])[\s,;]+(?:with|to see|seeing)\s+"
    r"(?P<whom>(?:the )?(?:dr|doctor|nurse|prof(?:essor)?|mrs?|ms|miss)\b.*|(?-i:[A-Z]).*)"
)
_SO_LONG = any_case(
    r"in (?:about |around )?(?:\d{1,2}|an?|one|two|three|four|five|six|eight|ten|twelve) (?:days?|weeks?|months?)"
    rf"\s*[,:;(–-]\s*(?=\w)(?!(?:on )?(?:{any_of(WEEKDAYS)})\s*(?:$|at\b))"
)
"""In front of the day itself: "in 6 weeks, Monday Jan 25"."""


def parted(said: str) -> Parted:
    """`said` in two, where it ends or begins with a time of day, and who is seen. Whether either is one, their
    readers decide."""
    text, whom = said.strip(" ,;"), ""
    if len(text) <= _LONGEST:
        if behind := _WITH.fullmatch(text):
            text, whom = behind["rest"], behind["whom"].strip(" ,;")
        text = _SO_LONG.sub("", text, count=1) if _SO_LONG.match(text) else text
        for pattern in (_DAY_FIRST, _TIME_FIRST):
            if found := pattern.fullmatch(text):
                return Parted(found["day"].strip(" ,;)"), found["time"].strip(), whom)
    return Parted(text.strip(" ,;)"), "", whom) if text != said.strip(" ,;") else Parted(said)


_LONGEST = 120

"""Times of day as people type them."""

from __future__ import annotations

import re

from visitprep.patterns import compiled
from visitprep.visit.dates.values import NotADate
from visitprep.visit.dates.words import NUMBERS, any_of, plain
from visitprep.wording import N_

_NAMED = {"noon": 12, "12 noon": 12, "midday": 12, "midnight": 0, "12 midnight": 0}
_HALF_DAYS = {
    "am": "am", "a.m": "am", "a": "am", "in the morning": "am", "morning": "am",
    "in the am": "am",
    "pm": "pm", "p.m": "pm", "p": "pm", "in the afternoon": "pm", "in the evening": "pm", "at night": "night",
    "in the pm": "pm", "afternoon": "pm", "evening": "pm",
}  # fmt: skip
_MORNING = range(7, 12)
"""Hours that an example shows in the morning: a clinic's nine o'clock is."""
_ASKED = (6, 7)
"""Hours at which a clinic may see people in the morning and in the evening; at the others it is open once a day."""
_COUNT = rf"[0-9]{{1,2}}|{any_of(word for word in NUMBERS if word.isalpha())}"
_BEHIND = any_of(word for word, number in NUMBERS.items() if word.isalpha() and int(number) in range(10, 60))
"""Minutes spoken behind the hour: "nine thirty"."""
_HALF = rf"(?: ?(?P<half>{any_of(_HALF_DAYS)}))?"
_FIGURES = compiled(rf"(?P<hour>[0-9]{{1,2}})(?: ?[:.h] ?(?P<minute>[0-9]{{2}}))?h?(?: ?o'?clock)?{_HALF}")
_TOGETHER = compiled(rf"(?P<hour>[0-9]{{1,2}})(?P<minute>[0-9]{{2}})(?: ?h(?:ou)?rs?)?{_HALF}")
_SPOKEN = compiled(
    rf"(?:(?P<minute>half|(?:a )?quarter|{_COUNT})(?: minutes?)? (?P<side>past|to) |(?P<half_past>half) )?"
    rf"(?P<hour>{_COUNT})(?: o'?clock)?(?: (?P<behind>{_BEHIND}))?{_HALF}"
)

_HEDGE = compiled(
    r"[,?]|\b(?:i (?:think|guess|believe)|ma?y?be|prob(?:ably)?|around|about|approx(?:imately)?|like|sharp|or so"
    r"|not sure|it'?s|its)(?![\w'])\.?"
)
_HALF_FIRST = compiled(r"(?:in the )?(?P<half>morning|afternoon|evening|am|pm) (?:at )?(?P<hour>.+)")
"""The half of the day in front: "morning, 10"."""


def read_time(said: str) -> str:
    """The time as HH:MM, 00:00 to 23:59.

    Two digits before the minutes ("02:30", "1030") are the 24-hour clock, so that HH:MM reads as itself. Else a
    time without am or pm is one at which a clinic is open. Raises NotADate for one of `_ASKED`, which could be
    either, and for a time that does not exist.
    """
    return _read(said)[0]


def with_half(said: str) -> str:
    """As it is printed: 10:15 of "1015"; and 9:00 am of "9", by the half of the day that it is read in."""
    at, half_said, text = _read(said)
    begins = said.casefold().find(text)
    behind = said[begins + len(text) :]
    if half_said or begins < 0 or behind[:1].isalpha():  # "9ish"
        return with_colon(said)
    hour, minute = map(int, at.split(":"))
    shown = f"{(hour - 1) % 12 + 1}:{minute:02} {'am' if hour < 12 else 'pm'}"
    return f"{said[:begins]}{'12 noon' if at == '12:00' else shown}{behind}"


def _read(said: str) -> tuple[str, bool, str]:
    """The time, whether it says which half of the day it is of, and the words without what hedges them."""
    text = " ".join(_HEDGE.sub(" ", plain(said)).split()).removeprefix("at ")
    if first := _HALF_FIRST.fullmatch(text):
        text = f"{first['hour']} {first['half']}"
    text = re.sub(r"(?<=\d)ish\b", "", text)
    if text in _NAMED:
        return f"{_NAMED[text]:02}:00", True, text
    if match := _FIGURES.fullmatch(text) or _TOGETHER.fullmatch(text):
        hour, minute, before = int(match["hour"]), int(match["minute"] or 0), 0
        sure = match["minute"] is not None and len(match["hour"]) == 2
    elif match := _SPOKEN.fullmatch(text):
        hour, sure = _number(match["hour"]), False
        minutes = _minutes(match["minute"] or match["half_past"] or match["behind"] or "")
        minute, before = (0, minutes) if match["side"] == "to" else (minutes, 0)
    else:
        raise NotADate(N_("That does not read as a time. Type it like 2:30 pm or 14:30."))
    if hour > 23 or minute > 59 or before > 59:
        raise NotADate(N_("No clock shows that time. Type it like 2:30 pm or 14:30."))
    shown = f"{(hour - 2) % 12 + 1}:{60 - before:02}" if before else f"{hour}:{minute:02}"
    half = _HALF_DAYS.get(match["half"] or "")
    half_said = half is not None or sure or hour > 12 or hour == 0
    if not half_said and int(shown.split(":")[0]) not in _ASKED:
        half = "am" if hour in range(8, 12) else "pm"
    hour = hour if half_said and half is None else _hour_of_day(hour, shown, half)
    # "Ten to 12 pm" is before noon: the half of the day belongs to the hour that was named.
    hour, minute = divmod((hour * 60 + minute - before) % (24 * 60), 60)
    return f"{hour:02}:{minute:02}", half_said, text


def with_colon(said: str) -> str:
    """As it is printed: 10:15 of "1015", 2:30pm of "230pm"."""
    return re.sub(r"^(\D*\b\d{1,2})(\d\d)(?!\d|[:.])", r"\1:\2", said)


def _hour_of_day(hour: int, shown: str, half: str | None) -> int:
    if half == "night":
        half = "am" if hour < 6 or hour == 12 else "pm"
    if half is None:
        raise NotADate(
            N_("Is that {time} in the morning or in the afternoon? Add am or pm. For example: {example}."),
            time=shown,
            example=f"{shown} {'am' if hour in _MORNING else 'pm'}",
        )
    if (half == "am" and hour > 12) or (half == "pm" and hour == 0):
        raise NotADate(N_("{time} does not go with {half}. Type it like 2:30 pm or 14:30."), time=shown, half=half)
    return hour if hour > 12 else hour % 12 + (12 if half == "pm" else 0)


def _number(word: str) -> int:
    return int(NUMBERS[word]) if word in NUMBERS else int(word)


def _minutes(word: str) -> int:
    if not word:
        return 0
    return 30 if word == "half" else 15 if word.endswith("quarter") else _number(word)

"""A day, month, year or season named inside a line, and what to ask where it has two readings."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace as as_said

from msgspec import Struct
from msgspec.structs import replace

from visitprep.common_words import ABOUT, SO_MANY
from visitprep.lines.reading import Unclear
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.dates.inside_text import A_UNIT, BEGINS, COUNTED, IS_COUNTED, LENGTH, SHORT_YEAR, SIGN
from visitprep.visit.dates.partial_date import (
    NotADate,
    Order,
    PartialDate,
    TwoReadings,
    read_date,
    this_year_or_last,
)
from visitprep.wording import N_, Later, later, one_of

_MOST_WORDS = 8
"""In one date: "about two and a half years ago", "the end of March 2021"."""
_MOST_TRIED = 120
"""Words of a line in which a date is looked for; a longer one is a story."""

_ALL_OVER = any_case(r"all over\b")
"""A place, and no "over" of a date: "all over since 2018"."""
_FROM_EVENT = any_case(r"\s+(?:after|before|following|past|post|later|prior|into|from (?:when|the day))\b")
"""Behind a length: it is counted from something else than today, "2 weeks after the implant"."""
_LEADS = any_case(r"\b(?:back in|in|on|since|from|during|of|ever since)\s*$")
# "May", "fall" and "sat" are everyday words: alone they are no date.
_EVERYDAY = any_case(r"(?:may|(?:the )?fall|sun|sat|mon|back)\.?")
_CONTEXT = any_case(r"(?:^|[,;(]\s*|\b(?:in|since|last|this|next|from|until|till|around|about)\s+)$")
_THE_ACCIDENT = any_case(
    r"\b(?:after|before|since|from|following|because of|due to|(?:day|time|night|week) of|with|until|till|had|by)"
    r" the fall(?:,.*)?$"
)
"""Somebody fell: "the fall, 2024" behind these is no autumn, and "in the fall" is one."""


class Named(Struct, frozen=True):
    """Where a date stands in a line, and what it can mean.

    At least one reading, each with a value, but for "before 2021", which tells no day.
    """

    start: int
    end: int
    readings: tuple[PartialDate, ...]
    joined: str = ""
    """Of the first of several: all their words, "2017 and 2024"."""

    @property
    def words(self) -> str:
        return self.readings[0].said

    @property
    def sure(self) -> PartialDate | None:
        return self.readings[0] if len(self.readings) == 1 else None

    def ask(self, field: str) -> Unclear:
        """Which of its readings is meant."""
        both = Later(_either, self.readings)
        return Unclear(field, self.words, later(N_("{words}: {both}?"), words=self.words, both=both))


def of_this_year_or_last(day: Named, today: datetime.date) -> Named:
    """As `this_year_or_last` has it, of a day in a line."""
    found = this_year_or_last(day.sure, today) if day.sure else None
    return replace(day, readings=found.readings) if isinstance(found, TwoReadings) else day


UNKNOWN = any_case(
    rf"(?<![\w-])(?:(?:i |we |she |he )?(?:{NOT_SURE}|couldn['’]?t (?:tell|remember)|forgot|forget))"
    r"(?: (?:of|about))?(?: (?:which|what|the|when|exact|exactly))*"
    r" (?:years?|dates?|months?|days?|when(?: (?:it|that|this) was)?|when)(?: it was)?(?![\w-])"
    r"|(?<![\w-])(?:year|date) (?:not known|unknown)(?![\w-])|(?<![\w-])(?:year|date|when)\?"
)
"""The day is not known, and that is an answer."""
_HOW_SOON = any_case(rf"(?:with)?in (?:{ABOUT}|just )?{SO_MANY} (?:hours?|days?|weeks?|months?|years?)|one day")
"""Of what is told it is how soon something came, "gave up in a week", and no day from now on; or some day."""


def ask_which(field: str, days: tuple[Named, ...]) -> Unclear:
    """Which of several dates is the one that was asked for."""
    both = Later(_either, tuple(day.readings[0] for day in days))
    return Unclear(field, "", later(N_("It began: {both}?"), both=both))


def _either(*readings: PartialDate) -> str:
    return one_of([reading.in_words for reading in readings])


def day_in(text: str, today: datetime.date, order: Order | None = None, *, lengths: bool = False) -> Named | None:
    """The first date in `text`, as long as it goes. A bare length ("2 years") is one only with `lengths`."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\s;]+", text)][:_MOST_TRIED]
    for first, (start, _) in enumerate(words):
        if not BEGINS.match(text[start:].lstrip("(")) or _ALL_OVER.match(text, max(start - 4, 0)):
            continue
        found = _longest(text, words[first : first + _MOST_WORDS], today, order, lengths)
        if found:
            return found
    return None


def days_in(
    text: str, today: datetime.date, order: Order | None = None, *, lengths: bool = False
) -> tuple[Named, ...]:
    """Every date in `text`, in its order."""
    found, begin = list[Named](), 0
    while named := day_in(text[begin:], today, order, lengths=lengths):
        found.append(replace(named, start=begin + named.start, end=begin + named.end))
        begin += named.end
    return tuple(found)


def take_day(
    line: Unread, today: datetime.date, order: Order | None = None, *, lengths: bool = False
) -> Named | None:
    """The same, taken out of `line` with the "in" or "since" before it."""
    found = day_in(line.text, today, order, lengths=lengths)
    if found:
        take(line, found)
    return found


def take(line: Unread, found: Named) -> None:
    """What was found, taken out with the "in" or "since" before it."""
    before = _LEADS.search(line.text[: found.start])
    line.cut(before.start() if before else found.start, found.end)


_AND = any_case(r"(?:\s*(?:,|&|\b(?:and|n)\b|\+)\s*(?:again )?(?:(?:in|and)\s+)*)+")


def take_days(line: Unread, today: datetime.date, order: Order | None = None) -> tuple[Named, ...]:
    """The first date, with those that an "and" joins to it: "2017 and 2024" are two times and no span."""
    first = day_in(line.text, today, order)
    if first is None:
        return ()
    found, end = [first], first.end
    while joins := _AND.match(line.text, end):
        another = day_in(line.text[joins.end() :], today, order)
        if another is None or another.start:
            break
        found.append(another)
        end = joins.end() + another.end
    if len(found) > 1:
        found[0] = replace(first, joined=line.text[first.start : end])
    before = _LEADS.search(line.text[: first.start])
    line.cut(before.start() if before else first.start, end)
    return tuple(found)


def _longest(
    text: str, words: list[tuple[int, int]], today: datetime.date, order: Order | None, lengths: bool
) -> Named | None:
    start = words[0][0] + (text[words[0][0]] == "(")
    for _, end in reversed(words):
        said = text[start:end].rstrip(" .,;:)-")
        # A comma parts two facts, but not "March 3, 2024".
        if not said or ";" in said or re.search(r",(?!\s*(?:(?:19|20)\d\d)\b)", said) or not SIGN.search(said):
            continue
        from_event = _FROM_EVENT.match(text, start + len(said)) is not None
        if (LENGTH.fullmatch(said) and (from_event or not lengths)) or _HOW_SOON.fullmatch(said):
            continue
        if (counts := COUNTED.search(text, 0, start)) and (counts[0][:5] == "every" or A_UNIT.fullmatch(said)):
            continue
        if SHORT_YEAR.match(said) and IS_COUNTED.match(text, start + len(said)):
            continue
        if "fall" in said.casefold() and _THE_ACCIDENT.search(text[: start + len(said)]):
            continue
        if _EVERYDAY.fullmatch(said) and not _alone(text, start, start + len(said)):
            continue
        try:
            read = read_date(SHORT_YEAR.sub(r"\1'", said), today, order=order)
        except NotADate:
            continue
        readings = read.readings if isinstance(read, TwoReadings) else (read,)
        readings = tuple(as_said(reading, said=said) for reading in readings)
        if all(reading.value for reading in readings):
            return Named(start, start + len(said), readings)
    return None


def _alone(text: str, start: int, end: int) -> bool:
    """A word for a month or a season that stands as a part of its own, or behind "in" or "since"."""
    before, after = text[:start], text[end:]
    return bool(_CONTEXT.search(before)) and not re.match(
        r"\s+(?:be|have|not|help|of|down|asleep|in|off|from|at|on)\b", after
    )

"""Days named inside a longer text, and words that mean a day only on the day they were said.

A date is looked for only where its words cannot be anything else: a year, a month with a day, "3 weeks ago",
"tomorrow". "For 2 months", "a fall", "may" and "5/325" are left alone.
"""

from __future__ import annotations

import datetime
import re

from msgspec import Struct

from visitprep.visit.dates.looks_like import IN_TEXT, ONLY_FROM_TODAY
from visitprep.visit.dates.partial_date import PartialDate, read_date
from visitprep.visit.dates.values import NotADate, Order, value_in_words
from visitprep.wording import N_, say


class DateMention(Struct, frozen=True):
    """A day inside a text: its words there, and what they are sure to mean."""

    start: int
    end: int
    date: PartialDate


def dates_in(words: str, today: datetime.date, order: Order | None = None) -> tuple[DateMention, ...]:
    """Every day that `words` name and that is sure, in their order. What could be two days is left out."""
    return _found(IN_TEXT, words, today, order)


def said_with_day(date: PartialDate) -> str:
    """A date as it was typed; one that meant something only on that day, with the day it meant."""
    if date.value is None or not ONLY_FROM_TODAY.search(date.said):
        return date.said
    day = value_in_words(date.value)
    return say(N_("{said} ({day})"), said=date.said, day=day)


def _found(
    pattern: re.Pattern[str], words: str, today: datetime.date, order: Order | None
) -> tuple[DateMention, ...]:
    found = []
    for match in pattern.finditer(words):
        try:
            date = read_date(match.group(), today, order=order)
        except NotADate:
            continue
        if isinstance(date, PartialDate) and date.value is not None:
            found.append(DateMention(match.start(), match.end(), date))
    return tuple(found)

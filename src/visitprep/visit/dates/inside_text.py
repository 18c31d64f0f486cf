"""Days named inside a longer text, and words that mean a day only on the day they were said.

A date is looked for only where its words cannot be anything else: a year, a month with a day, "3 weeks ago",
"tomorrow". "For 2 months", "a fall", "may" and "5/325" are left alone.
"""

from __future__ import annotations

import datetime
import re

from msgspec import Struct

from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import PartialDate, read_date
from visitprep.visit.dates.values import NotADate, Order, value_in_words
from visitprep.visit.dates.words import DAYS_AWAY, HOLIDAYS, NUMBERS, SEASONS, UNITS, WEEKDAYS, any_of, month_words
from visitprep.wording import N_, say

_MONTH = rf"(?:{any_of(month_words())})\.?"
_NUMBER = rf"(?:\d{{1,3}}(?:\.5)?|{any_of(NUMBERS)})"
_LENGTH = rf"{_NUMBER}(?: (?:or|to) {_NUMBER})? (?:{any_of(UNITS)})s?(?: and a half)?"
_FEAST = rf"(?:easter(?: sunday| monday)?|{any_of(HOLIDAYS)})"
_FEW = rf"(?:{any_of(WEEKDAYS)}|{_MONTH}|{any_of(SEASONS)}|week|wk|month|year|yr|{_FEAST})"
_YEAR = r"(?:19|20)\d\d"
_RELATIVE = (
    rf"(?:about |around )?{_LENGTH} (?:ago|back)(?!\w)|in {_LENGTH}(?: time)?(?= |$|[.,;!?)])(?! each| every)|"
    rf"{_LENGTH} from (?:now|today)|"
    rf"(?<!the )(?:last|this past|this coming|next|this) {_FEW}\b(?! (?:19|20)\d\d)|(?:{any_of(DAYS_AWAY)})\b"
)
_ABSOLUTE = (
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?:of )?{_YEAR}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|"
    rf"{_MONTH},? (?:of )?{_YEAR}|(?:{any_of(SEASONS)}|{_FEAST})(?: of)?,? {_YEAR}|{_YEAR}-\d\d?-\d\d?"
    rf"|\d{{1,2}}[/.]{_YEAR}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d\d)|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\d.:,]*\d)\b|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?! ?\d)\b|{_YEAR}\b"
)
_DATE = any_case(rf"(?<![\w$#]){_ABSOLUTE}|(?<!\w)(?:{_RELATIVE})")
_ONLY_RELATIVE = any_case(rf"(?<!\w)(?:{_RELATIVE})")


class DateMention(Struct, frozen=True):
    """A day inside a text: its words there, and what they are sure to mean."""

    start: int
    end: int
    date: PartialDate


def dates_in(words: str, today: datetime.date, order: Order | None = None) -> tuple[DateMention, ...]:
    """Every day that `words` name and that is sure, in their order. What could be two days is left out."""
    return _found(_DATE, words, today, order)


def said_with_day(date: PartialDate) -> str:
    """A date as it was typed; one that meant something only on that day, with the day it meant."""
    if date.value is None or not _ONLY_RELATIVE.search(date.said):
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

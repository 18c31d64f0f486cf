"""Days inside other words: what a date looks like there, and which days a text names.

In a text a date is looked for only where its words cannot be anything else: a year, a month with a day, "3 weeks
ago", "tomorrow". "For 2 months", "a fall", "may" and "5/325" are left alone.

A phrase counted from today is a row of `from_today.PHRASES` and of nothing else; a form of another kind gets its
look here, in a text and in a line.
"""

from __future__ import annotations

import datetime
import re

from msgspec import Struct

from visitprep.common_words import SO_MANY
from visitprep.patterns import any_case
from visitprep.visit.dates.from_today import PHRASES
from visitprep.visit.dates.partial_date import PartialDate, read_date
from visitprep.visit.dates.values import NotADate, Order, value_in_words
from visitprep.visit.dates.words import HOLIDAYS, NUMBERS, SEASONS, UNITS, WEEKDAYS, any_of, month_words
from visitprep.wording import N_, say

_MONTH = rf"(?:{any_of(month_words())})"
_SEASON = rf"(?:{any_of(SEASONS)})"

# -- in a text ---------------------------------------------------------------------------------------------------

_NUMBER = rf"(?:\d{{1,3}}(?:\.5)?|{any_of(NUMBERS)})"
_SO_LONG = rf"{_NUMBER}(?: (?:or|to) {_NUMBER})? (?:{any_of(UNITS)})s?(?: and a half)?"
_FEAST = rf"(?:easter(?: sunday| monday)?|{any_of(HOLIDAYS)})"
_FEW = rf"(?:{any_of(WEEKDAYS)}|{_MONTH}\.?|{any_of(SEASONS)}|week|wk|month|year|yr|{_FEAST})"
_YEAR = r"(?:19|20)\d\d"
_FROM_TODAY = (
    rf"(?:about |around )?{_SO_LONG} (?:(?:ago|back)(?!\w)|from (?:now|today))|"
    rf"in {_SO_LONG}(?: time)?(?= |$|[.,;!?)])(?! each| every)|"
    rf"(?<!the )(?:last|this past|this coming|next|this) {_FEW}\b(?! (?:19|20)\d\d)|(?:{any_of(PHRASES)})\b"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ABSOLUTE = (
    rf"{_DAY} (?:of )?{_MONTH}\.?(?:,? (?:of )?{_YEAR}|(?! ?\d)\b)|"
    rf"{_MONTH}\.?(?: {_DAY},? {_YEAR}|,? (?:of )?{_YEAR}| {_DAY}(?![\d.:,]*\d)\b)|"
    rf"(?:{any_of(SEASONS)}|{_FEAST})(?: of)?,? {_YEAR}|{_YEAR}-\d\d?-\d\d?"
    rf"|\d{{1,2}}[/.]{_YEAR}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d\d)|{_YEAR}\b"
)
IN_TEXT = any_case(rf"(?<![\w$#]){_ABSOLUTE}|(?<!\w)(?:{_FROM_TODAY})")
"""A year, a month with a day, "3 weeks ago", "tomorrow"."""
ONLY_FROM_TODAY = any_case(rf"(?<!\w)(?:{_FROM_TODAY})")
"""What meant something only on the day it was said."""

# -- in a line ---------------------------------------------------------------------------------------------------

_NAMED = (
    rf"{_MONTH}|{_SEASON}|(?:{any_of(HOLIDAYS)})|easter|(?:{any_of(WEEKDAYS)})|(?:{any_of(PHRASES)})"
    r"|(?:19|20)\d\d(?:ish|s)?|'\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[/-]\d{4}"
    r"|\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?|(?:week|month|year)(?= *$)"
)
_SINCE_YEAR = r"(?<=since )(?:0\d|[4-9]\d)(?!\w)"
"""A year of two digits that a line may name without a sign: "since 98"; "since 16" may be an age."""
SHORT_YEAR = any_case(r"^(since )(?=\d\d$)")
IS_COUNTED = any_case(
    r"\s*(?:[%/-]|[.,]\d|(?:min(?:ute)?|sec|hour|hr|day|week|month|percent|mg|pound|lb|visit|time)s?\b)"
)
SIGN = any_case(
    rf"(?<![\w$#.]){_NAMED}(?!\w)|(?<!\w)(?:ago|back|{any_of(UNITS)})s?(?!\w)|\d(?={_MONTH})|{_SINCE_YEAR}"
)
"""Without one of these no words are a date."""
BEGINS = any_case(
    rf"(?:{_MONTH}\.?|{_SEASON}|{any_of(HOLIDAYS)}|easter|{any_of(WEEKDAYS)}|{any_of(PHRASES)}|{any_of(NUMBERS)}"
    r"|the|day|last|this|next|past|early|earlier|mid|late|beginning|end|start|middle|about|bout|abt|around|round|near|right|circa"
    r"|ca\.?|since|ever|between|for|half|some|sometime|maybe|probably|approximately|approx\.?|roughly|over|in"
    rf"|~?'?\d.*|{_MONTH}\d.*|mid-.*)"
)
LENGTH = any_case(
    rf"(?:for |since |about |bout |abt |around |almost |nearly |maybe |over )*(?:[0-9.]+|{any_of(NUMBERS)})"
    rf"(?: ?(?:-|or|to) ?(?:[0-9.]+|{any_of(NUMBERS)}))?(?: and a half)? ?(?:{any_of(UNITS)})s?(?: and a half)?"
    r"(?: now| or so)?"
)
COUNTED = any_case(
    rf"(?:\b(?:once|twice|times|\d+|{SO_MANY}|{any_of(NUMBERS)})(?: (?!every\b)[^\W\d]+)?|\bevery(?: few)?) +$"
)
A_UNIT = any_case(rf"(?:an? )?(?:{any_of(UNITS)})s?(?: now)?")
"""Behind a count it is how often: "about 6 a year", "2 bad ones a month now", "every 2 weeks"."""

# -- the days a text names ---------------------------------------------------------------------------------------


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

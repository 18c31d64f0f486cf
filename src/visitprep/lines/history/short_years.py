"""Years of which one may be told in two digits: "09 and 2014"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import NotADate, PartialDate, TwoReadings, read_date
from visitprep.visit.dates.values import value_in_words
from visitprep.wording import N_, Later, later

_SHORT_YEARS = compiled(
    r"(?<![\w/.-])'?(?P<one>\d\d)\b(?P<rest>(?:\s*(?:,|and|&)\s*'?(?:\d\d|(?:19|20)\d\d)\b)+)"
    r"|(?<![\w/.-])(?P<long>(?:19|20)\d\d)"
    r"(?P<more>(?:(?:\s*(?:,|and|&)\s*'?(?:\d\d|(?:19|20)\d\d)|\s+(?:19|20)\d\d)\b)+)"
)


def ask_year(typed: str, today: date) -> list[Unclear]:
    """A year of two digits by itself: y takes it."""
    try:
        found = read_date(f"'{typed}", today)
    except NotADate:
        return []
    if isinstance(found, TwoReadings) or found.value is None:
        return []
    year = Later(value_in_words, (found.value,))
    ask = later(N_("{words}: {both}?"), words=typed, both=year)
    return [Unclear("when", typed, ask, PartialDate(typed, found.value))]


def years_in_a_row(rest: Unread, today: date) -> list[PartialDate]:
    """Years in a row, of which one may be told in two digits: "09 and 2014". A lone "09" is none."""
    found = _SHORT_YEARS.search(rest.text)
    if not found:
        return []
    days: list[PartialDate] = []
    for typed in re.findall(r"\d{2,4}", found[0]):
        try:
            day = read_date(typed if len(typed) == 4 else f"'{typed}", today)
        except NotADate:
            return []
        if isinstance(day, TwoReadings):
            return []
        days.append(PartialDate(typed, day.value))
    rest.cut(found.start(), found.end())
    return days

"""The order in which readers try a text: counted from today, of a calendar, then a span between two times.

A form of another kind gets its reader's place here, and its look inside other words in `inside_text.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from visitprep.patterns import compiled
from visitprep.visit.dates.calendar_days import (
    DAY,
    GAP,
    WORD,
    day_in_numbers,
    day_of_month,
    day_with_month,
    month_alone,
    month_with_year,
    year_alone,
    year_and_month,
)
from visitprep.visit.dates.from_today import length_ago, near_period, near_phrase, near_weekday
from visitprep.visit.dates.seasons import easter, holiday, season
from visitprep.visit.dates.values import NotADate, ReadAgainst, bounds, value_in_words
from visitprep.visit.dates.words import without_hedges
from visitprep.wording import N_, Later

_ONE_TIME: tuple[Callable[[str, ReadAgainst], tuple[str, ...]], ...] = (
    year_alone, year_and_month, day_in_numbers, month_with_year, day_with_month, day_of_month, month_alone, season,
    easter, holiday,
)  # fmt: skip


def one_time(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    return next((found for reader in _ONE_TIME if (found := reader(text, asked))), ())


_BETWEEN = compiled(
    r"(?:(?P<between>between )|(?!between ))(?P<left>.+?)"
    r"(?P<how> (?:to|until|till|through|or|(?(between)and|to)) | ?/ ?| - ?|- "
    r"|(?<=[0-9]{4})-(?=[0-9]{4})|(?<=[^\W_])-(?=[^\W\d_]))(?P<right>.+)"
)


def time_span(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """2015-2016; March to June 2021; between 2015 and 2017; 2015 until now (the start of it).

    "2015 and 2017" are two times and no span, and stay words.
    """
    match = _BETWEEN.fullmatch(text)
    if not match:
        return ()
    left, right = match["left"], without_hedges(match["right"])[0]
    if right in ("now", "present", "today"):
        return _single(left, asked)
    left, right = _same_month(left, right)
    if (short := re.fullmatch(r"'?([0-9]{2})", right)) and re.fullmatch(r"(?:19|20)[0-9]{2}", left):
        right = f"{left[:2]}{short[1]}" if short[1] > left[2:] else right  # "2019 to 22"
    borrowed = not re.search("[0-9]", left) or bool(_YEARLESS_DAY.fullmatch(left) and _WITH_A_DAY.fullmatch(right))
    if not _single(f"{left} 2000" if borrowed else left, asked):
        return ()  # "page 7 to 3021": nothing on the left, so the right is no year either
    end = _single(right, asked)
    start = _single(f"{left} {end[0][:4]}" if borrowed else left, asked) if end else ()
    if not start or not end:
        return ()
    if borrowed and bounds(start[0])[0] > bounds(end[0])[0]:
        start = _single(f"{left} {int(end[0][:4]) - 1}", asked)  # "November to February 2021"
    if bounds(start[0])[0] > bounds(end[0])[1] and match["how"].strip() in ("or", "and"):
        start, end = end, start
    if bounds(start[0])[0] > bounds(end[0])[1]:
        raise NotADate(
            N_("{start} comes after {end}. Put the earlier one first. For example: 2015 to 2016."),
            start=Later(value_in_words, (start[0],)), end=Later(value_in_words, (end[0],)),
        )  # fmt: skip
    return (f"{start[0]}/{end[0]}",) if start != end else start


_YEARLESS_DAY = compiled(rf"{DAY} (?:of )?{WORD}|{WORD}{GAP}(?:the )?{DAY}")
_WITH_A_DAY = compiled(rf"{DAY}[\s.,/-]*(?:of )?{WORD}{GAP}[0-9]{{4}}|{WORD}{GAP}(?:the )?{DAY}{GAP}[0-9]{{4}}")


def _same_month(left: str, right: str) -> tuple[str, str]:
    """Oct 3 to 20 2024 and 3 to 20 October 2024, with the month that both share in both."""
    match = re.fullmatch(rf"{DAY}{GAP}([0-9]{{4}})", right)
    if match and (named := re.fullmatch(rf"{WORD}{GAP}(?:the )?{DAY}", left)):
        return left, f"{named[1]} {match[1]} {match[2]}"
    if re.fullmatch(DAY, left) and (match := re.fullmatch(rf"{DAY} (?:of )?{WORD}{GAP}[0-9]{{4}}", right)):
        return f"{left} {match[2]}", right
    return left, right


def _single(text: str, asked: ReadAgainst) -> tuple[str, ...]:
    """The one sure value of `text`, or ()."""
    found = one_time(without_hedges(text)[0], asked)
    return (found[0].rstrip("~"),) if len(found) == 1 and "/" not in found[0] else ()


READERS = (length_ago, near_phrase, near_period, near_weekday, one_time, time_span)

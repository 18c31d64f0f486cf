"""A full name and a birth date in one line: "Lorraine Tibbets 4/9/74"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.dates.partial_date import (
    NotADate,
    Order,
    PartialDate,
    TwoReadings,
    read_exact_day,
    value_in_words,
)
from visitprep.wording import N_, Later, later, one_of

_LEAD = re.compile(r"^(?:my name is|i am|i'm|name:?|it is|it's)\s+", re.IGNORECASE)
_BORN = re.compile(
    r"[\s,;(]*(?:\b(?:born|dob|d\.o\.b\.|birth ?date|birthday|date of birth)\b)?[\s:,;(]*(?:on\s+)?$", re.I
)


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """The date stands behind the name or before it. One with two readings is asked about, one is said in words."""
    text = _LEAD.sub("", Unread(line).text)
    words = list(re.finditer(r"\S+", text))
    spans = [(0, w.start(), w.start(), len(text)) for w in words[1:]]  # name first, then the date
    spans += [(w.end(), len(text), 0, w.end()) for w in words[:-1]]
    for name_from, name_to, day_from, day_to in spans:
        found = _day(text[day_from:day_to].strip(" ,;.()"), today, order)
        if found is None:
            continue
        name = _BORN.sub("", text[name_from:name_to]).strip(" ,;")
        name = re.sub(r"^(?:born|dob)\b[\s:]*", "", name, flags=re.IGNORECASE).strip(" ,;")
        values: dict[str, object] = {"name": name} if name else {}
        if isinstance(found, TwoReadings):
            first, *_ = found.readings
            both = Later(_either, tuple(reading.value or "" for reading in found.readings))
            ask = later(
                N_("{typed}: {both}? Please type the month as a word."), typed=text[day_from:day_to], both=both
            )
            return Reading(values, (Unclear("birth_date", first.said, ask),))
        values["birth_date"] = found
        return Reading(values)
    return Reading({"name": text}) if not re.search(r"\d", text) else Reading({}, left=line)


def _either(*values: str) -> str:
    return one_of([value_in_words(value) for value in values])


def _day(text: str, today: date, order: Order | None) -> PartialDate | TwoReadings | None:
    if not re.search(r"\d", text):
        return None
    try:
        return read_exact_day(text, today, order)
    except NotADate:
        return None

"""Since when, told by another pain or by an age: "same time", "when the neck started", "since i was 12"."""

from __future__ import annotations

from itertools import takewhile

from msgspec.structs import replace

from visitprep.interview.question import Hearing
from visitprep.interview.questions.line_readers import order_of
from visitprep.lines.date_in_line import Named, ask_which
from visitprep.lines.pain import place
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.visit.answering import items
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.body_words import places_in
from visitprep.visit.records.pain import Pain

_AGE = any_case(r"\b(?:age|was|since|from|at)\b\D{0,12}\b(\d{1,2})\b(?! ?(?:months|weeks|days))")


def read_places(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """The year by their birth date; the day of the pain it points at, which is asked where two fit."""
    return tuple(_dated(one, hearing) for one in place.read_all(line, hearing.today, order=order_of(hearing)))


def _dated(reading: Reading, hearing: Hearing) -> Reading:
    words, born = reading.values.get("started"), hearing.visit.person.birth_date
    if not isinstance(words, str):
        return reading
    if (age := _AGE.search(words)) and born and born.earliest:
        started = PartialDate(words, f"{born.earliest.year + int(age[1])}~")
        return replace(reading, values={**reading.values, "started": started})
    if not place.SAME_DAY.search(words):
        return reading
    own, named = getattr(hearing.record, "id", ""), {one.region for one in places_in(words)}
    told = takewhile(lambda one: one.id != own, items(hearing.visit, "pains"))
    begun = [
        (one, one.started) for one in told if isinstance(one, Pain) and one.started and one.started.said != words
    ]
    fits = [day for one, day in begun if named & set(one.regions or ())] or [day for _, day in begun if not named]
    days = tuple({day.value or day.said: day for day in fits}.values())
    if len(days) == 1 and days[0].value:
        return replace(reading, values={**reading.values, "started": PartialDate(words, days[0].value)})
    asked = (ask_which("started", tuple(Named(0, 0, (day,)) for day in days)),) if len(days) > 1 else ()
    return replace(reading, unclear=(*reading.unclear, *asked))

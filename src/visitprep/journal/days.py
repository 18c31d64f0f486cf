"""Entries put together by day, and the few numbers and counts that follow. Small functions of the entries alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median

from msgspec import Struct

from visitprep.document.blocks import Reading
from visitprep.journal.entry import Entry
from visitprep.patterns import compiled
from visitprep.visit.records.number_fields import Span

_BETWEEN_THINGS = compiled(r"[,;\n]+")
_NO_THING = frozenset({"", "none", "nothing", "no", "not today", "nope", "n/a", "-", "–"})


class Day(Struct, frozen=True):
    """A day on which something was written."""

    date: date
    entries: int
    flare: bool
    pain: Reading | None
    """0 to 10: every number said of the day. The middle is what was usual, else the median of "now"."""
    sleep: Reading | None
    """Hours of the night before, as said last."""
    worse: frozenset[str]
    """Things noted as done or as triggers, in small letters."""
    better: frozenset[str]
    """Things noted as done or as a help."""
    medicines: frozenset[str]
    """Taken as needed, as typed, in small letters."""


def by_day(entries: Iterable[Entry]) -> tuple[Day, ...]:
    """The days of `entries`, oldest first. A day without an entry is not there."""
    together: dict[date, list[Entry]] = {}
    for entry in entries:
        together.setdefault(entry.day, []).append(entry)
    return tuple(_day(day, together[day]) for day in sorted(together))


def _day(day: date, entries: Sequence[Entry]) -> Day:
    did = _things(entry.did for entry in entries)
    nights = [entry.sleep for entry in entries if entry.sleep]
    return Day(
        date=day,
        entries=len(entries),
        flare=any(entry.flare for entry in entries),
        pain=_pain(entries),
        sleep=_reading(nights[-1:], nights[-1:]),
        worse=did | _things(entry.triggers for entry in entries),
        better=did | _things(entry.helped for entry in entries),
        medicines=_things(entry.medicines for entry in entries),
    )


def _pain(entries: Sequence[Entry]) -> Reading | None:
    usual = [entry.usual for entry in entries if entry.usual]
    now = [entry.now for entry in entries if entry.now]
    worst = [entry.worst for entry in entries if entry.worst]
    return _reading(usual[-1:] or now or worst, usual + now + worst)


def _reading(typical: Sequence[Span], spans: Sequence[Span]) -> Reading | None:
    if not spans:
        return None
    middle = median((span.low + span.high) / 2 for span in typical)
    return Reading(min(span.low for span in spans), middle, max(span.high for span in spans))


def _things(texts: Iterable[str | None]) -> frozenset[str]:
    """The pieces between commas, in small letters: "Heat, a walk" is two things, "heat and rest" is one."""
    pieces = (piece for text in texts if text for piece in _BETWEEN_THINGS.split(text))
    return frozenset(" ".join(piece.casefold().split()).strip(". ") for piece in pieces) - _NO_THING


class Numbers(Struct, frozen=True):
    """Of the readings of several days."""

    days: int
    median: float
    """Of the middle of each day."""
    low: float
    high: float


def numbers(readings: Iterable[Reading | None]) -> Numbers | None:
    """None when there is no reading. Days without one do not count."""
    found = [reading for reading in readings if reading]
    if not found:
        return None
    return Numbers(
        len(found),
        median(reading.middle for reading in found),
        min(reading.low for reading in found),
        max(reading.high for reading in found),
    )


def worst_days(days: Sequence[Day], most: int = 3) -> tuple[Day, ...]:
    """The days with the highest number said, the newest first among equals."""
    told = [day for day in days if day.pain]
    return tuple(sorted(told, key=lambda day: (day.pain.high if day.pain else 0, day.date), reverse=True)[:most])


class NotedDays(Struct, frozen=True):
    """On how many days something was noted. A count, and no cause."""

    thing: str
    days: int
    """Of the days looked at."""
    others: int
    """Of all the other days with a number for pain."""


class Compared(Struct, frozen=True):
    """Some of the days, and what was noted on them most."""

    days: int
    others: int
    noted: tuple[NotedDays, ...]


def on_worse_days(days: Sequence[Day], most: int = 3) -> Compared:
    """The days whose highest number is above the median of all days', and what was done or noted as a trigger."""
    told, middle = _told(days)
    return _compared(told, [_high(day) > middle for day in told], [day.worse for day in told], most)


def on_better_days(days: Sequence[Day], most: int = 3) -> Compared:
    """The days whose highest number is below the median of all days', and what was done or noted as a help."""
    told, middle = _told(days)
    return _compared(told, [_high(day) < middle for day in told], [day.better for day in told], most)


def _told(days: Sequence[Day]) -> tuple[list[Day], float]:
    told = [day for day in days if day.pain]
    return told, median(map(_high, told)) if told else 0.0


def _high(day: Day) -> float:
    assert day.pain is not None
    return day.pain.high


def _compared(told: list[Day], chosen: list[bool], things: list[frozenset[str]], most: int) -> Compared:
    here, elsewhere = Counter[str](), Counter[str]()
    for is_chosen, noted in zip(chosen, things, strict=True):
        (here if is_chosen else elsewhere).update(noted)
    ranked = sorted(here, key=lambda thing: (-here[thing], elsewhere[thing], thing))[:most]
    count = sum(chosen)
    return Compared(
        count, len(told) - count, tuple(NotedDays(thing, here[thing], elsewhere[thing]) for thing in ranked)
    )

"""On which days a visit was answered, and its numbers of the past week: a page is often printed weeks later.

The days stand in `Visit.checked`, beside those of the lists: `FIRST` and `LAST` of all answers, and for each record
of numbers of the past days (`peg`, `pains.pain-1`) when one of them was last given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Record
from visitprep.visit.tellers import teller_of
from visitprep.visit.visit import LISTS, PARTS, Visit

FIRST, LAST = "first answer", "last answer"
_OF_THE_PAST_DAYS: Mapping[str, tuple[str, ...]] = {
    "peg": ("pain", "enjoyment", "activity"),
    "phq4": ("nervous", "worrying", "interest", "down"),
    "sleep": ("hours", "trouble_days"),
    "pains": ("now", "usual", "worst", "least"),
}
_OF_THE_PRINT = frozenset({"print_it", "print_claim"})
"""What may be printed is decided on the day of the print, and tells nothing of the person."""


def with_day_answered(before: Visit, after: Visit, today: date) -> Visit:
    """`after` with today as the day on which what differs from `before` was answered."""
    if before.respondent.filled_by and teller_of(before.respondent) != teller_of(after.respondent):
        return after  # another takes over, and has answered nothing yet
    looked_at = before.carried != after.carried
    if not looked_at and not any(_differs(part, before, after) for part in PARTS if part != "respondent"):
        return after
    given = dict.fromkeys(_measured_anew(before, after), today)
    checked = {**after.checked, FIRST: after.checked.get(FIRST, today), LAST: today, **given}
    return after.model_copy(update={"checked": checked}) if checked != after.checked else after


def days_answered(visit: Visit) -> tuple[date, date] | None:
    """The first and the last of them; None where they are not known."""
    first, last = visit.checked.get(FIRST), visit.checked.get(LAST)
    return (first, last) if first is not None and last is not None else None


def measured_on(visit: Visit, part: str, item: str = "") -> date | None:
    """When the numbers of the past days were last given; None where it is not known."""
    name = f"{part}.{item}" if item else part
    said = visit.lines.get(f"{name}:numbers")
    return visit.checked.get(name) or (said.day if said is not None else None)


def _differs(part: str, before: Visit, after: Visit) -> bool:
    was, now = getattr(before, part), getattr(after, part)
    return was is not now and _said(was) != _said(now)


def _said(held: object) -> object:
    """What was said: a question that was skipped says nothing."""
    if isinstance(held, tuple):
        return tuple(map(_said, held))
    if not isinstance(held, Record):
        return held
    names = [name for name in held.answerable() if name not in _OF_THE_PRINT]
    gaps = {name: gap for name, gap in held.gaps.items() if gap is not Gap.SKIPPED and name in names}
    return [getattr(held, name) for name in names], gaps, held.notes


def _measured_anew(before: Visit, after: Visit) -> Iterator[str]:
    for part, names in _OF_THE_PAST_DAYS.items():
        was, now = getattr(before, part), getattr(after, part)
        if was is now:
            continue
        if part not in LISTS:
            if _numbers(was, names) != _numbers(now, names):
                yield part
            continue
        known = {item.id: _numbers(item, names) for item in was or ()}
        for item in now or ():
            if _numbers(item, names) != known.get(item.id, (None,) * len(names)):
                yield f"{part}.{item.id}"


def _numbers(record: Record, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(record, name) for name in names)

"""What is due on a day: what to get ready, the page, what was said at the visit, the next visit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import Enum

from msgspec import Struct

from visitprep.visit.countdown import NEAR, Start, stages, visit_day
from visitprep.visit.dates.clock import read_time
from visitprep.visit.dates.partial_date import NotADate
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit

EVENING = time(16)
"""From when on a visit without a time of day is taken to be over, on its own day."""
STAY = timedelta(hours=1)
"""From its time on, until it is taken to be over."""
AHEAD = timedelta(days=21)
"""Before the day named for the next visit, from when on it is time to get ready for it."""
AFTERWARDS = timedelta(days=28)
"""After a visit, where no day was named for the next one."""


class Due(Enum):
    AFTER = "after"
    NEXT = "next"
    BRING = "bring"
    PAGE = "page"


class Surroundings(Struct, frozen=True):
    """What is known besides the visit itself."""

    now: datetime
    all_asked: bool
    """Every question was asked."""
    printed: bool
    """A copy for the clinic was made."""
    all_written: bool
    """Every question on what was said at the visit was asked."""
    followed: bool
    """The next visit is begun already."""


def due(visit: Visit, things: Iterable[ToBring], around: Surroundings) -> tuple[Due, ...]:
    """What is due now, the most pressing first."""
    found = []
    over = is_over(visit, around.now)
    written = is_written_down(visit)
    is_next = over and written and not around.followed and _is_time_for_next(visit, around.now.date())
    if over and not (written and (around.all_written or around.followed or is_next)):
        found.append(Due.AFTER)
    if is_next:
        found.append(Due.NEXT)
    if over:
        return tuple(found)
    if due_things(visit, things, around.now.date()):
        found.append(Due.BRING)
    if around.all_asked and not around.printed:
        found.append(Due.PAGE)
    return tuple(found)


def is_over(visit: Visit, now: datetime) -> bool:
    """Whether the visit is behind them: by its day, and on that day by its time, else in the evening."""
    said = visit.appointment.date
    if said is None or said.latest is None:
        return False
    if said.latest != now.date():
        return said.latest < now.date()
    return said.is_exact and now.time() >= _ends(visit)


def is_written_down(visit: Visit) -> bool:
    """Whether anything was written down of what was said at the visit."""
    return not visit.after.is_empty or bool(visit.decided)


def due_things(visit: Visit, things: Iterable[ToBring], today: date) -> tuple[ToBring, ...]:
    """What is to be begun by now, or on this day, and is not ticked."""
    by_now = set()
    for stage in stages(visit, today):
        ahead = NEAR if stage.start in (Start.TWO_WEEKS, Start.ONE_WEEK) else 0
        if stage.day is not None and stage.day <= today + timedelta(days=ahead):
            by_now.add(stage.start)
    return tuple(one for one in things if one.start in by_now and not one.ticked)


def _ends(visit: Visit) -> time:
    if visit.appointment.time is None:
        return EVENING
    try:
        begins = time.fromisoformat(read_time(visit.appointment.time))
    except (NotADate, ValueError):
        return EVENING
    ends = datetime.combine(date.min, begins) + STAY
    return ends.time() if ends.date() == date.min else time.max


def _is_time_for_next(visit: Visit, today: date) -> bool:
    named = visit.after.next_visit
    if named is not None and named.earliest is not None:
        return today >= named.earliest - AHEAD
    day = visit_day(visit)
    return day is not None and today >= day + AFTERWARDS

"""The calendar of a visit: the file, and in words what is in it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from visitprep.errors import NotFound
from visitprep.usecases.session import Session
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.visit.countdown import Stage
    from visitprep.visit.visit import Visit


LONGEST = 24 * 60


class CalendarFile(Struct, frozen=True):
    name: str
    data: bytes
    lines: tuple[str, ...]
    """What is in it, and what is not."""


def ask_way(session: Session) -> int | None:
    """How many minutes the way takes; None when nobody knows."""
    from visitprep.interview.prompts import Answered, Kind, Prompt, Way

    prompt = Prompt(
        key="calendar:way",
        text=say(N_("How many minutes is the way to the clinic? This is for the reminder only.")),
        kind=Kind.LINE,
        ways=frozenset({Way.SKIP, Way.STOP}),
    )
    problem = ""
    while True:
        reply = session.asker.ask(replace(prompt, problem=problem))
        if not isinstance(reply, Answered):
            return None
        said = str(reply.value).strip()
        if said.isascii() and said.isdecimal() and int(said[:5]) <= LONGEST:
            return int(said)
        problem = say(N_("Please type a number of minutes, such as 40. To leave it open, skip."))


def aware(clock: datetime) -> datetime:
    """`clock` in this computer's zone; the same moment in UTC where no zone is named that fits the clock."""
    of_the_computer = clock.astimezone()
    try:
        there = clock.replace(tzinfo=ZoneInfo(_name()))
    except (LookupError, ValueError, OSError):  # no such zone, two that contradict each other, a path for a name
        return of_the_computer.astimezone(UTC)
    # A name that was left behind by another system does not fit the clock. UTC itself has several names.
    fits = there.utcoffset() == of_the_computer.utcoffset()
    return there if fits and there.tzname() != "UTC" else of_the_computer.astimezone(UTC)


def _name() -> str:
    import logging

    import tzlocal

    # What it has to say about a system's old files is for whoever looks after the system.
    logging.getLogger("tzlocal").addHandler(logging.NullHandler())
    with warnings.catch_warnings(action="ignore"):
        return tzlocal.get_localzone_name() or "UTC"


def calendar_file(session: Session, visit_id: str, visit: Visit, revision: int, way: int | None) -> CalendarFile:
    """`way` is how many minutes the way takes; None while nobody said. Raises NotFound without an exact day."""
    from visitprep.exchange.calendar import begins, calendar_of
    from visitprep.findings.due import is_over
    from visitprep.visit.countdown import stages, visit_day
    from visitprep.visit.following import next_appointment

    over = is_over(visit, session.now())
    if over:
        visit = visit.model_copy(update={"appointment": next_appointment(visit, visit.appointment)})
    begin = begins(visit)
    if begin is None and over:
        raise NotFound(
            N_("This visit is over, and the next one has no exact date yet."),
            N_("Write the date down with: visitprep after"),
        )
    if begin is None:
        raise NotFound(
            N_("The visit has no exact date yet, so there is nothing to put into a calendar."),
            N_("Add the date first: visitprep edit about"),
        )
    if isinstance(begin, datetime):
        begin = aware(begin)
    day = visit_day(visit)
    assert day is not None
    steps = stages(visit, session.today)
    data = calendar_of(
        begin,
        [stage for stage in steps if stage.day and stage.day >= session.today],
        visit_key=session.store.calendar_key(visit_id) + "-next" * over,  # it moves no visit that was
        revision=revision,
        now=session.now(),
        way=way,
        whose=visit.person.called if visit.respondent.is_helper or len(session.store.ids()) > 1 else "",
    )
    return CalendarFile(f"visitprep-{day.isoformat()}.ics", data, tuple(_in_it(begin, steps, session, way)))


def _in_it(begin: object, steps: Sequence[Stage], session: Session, way: int | None) -> Iterator[str]:
    if isinstance(begin, datetime):
        zone = getattr(begin.tzinfo, "key", "UTC")
        yield say(N_("The time is in this computer's time zone ({zone})."), zone=zone)
        yield say(N_("How long the visit takes is not known, so one hour is put down."))
        if way is None:
            yield say(N_("It reminds the evening before, and two hours before. Say how long the way is: --way 40"))
        else:
            yield count(
                "It reminds the evening before, and in time to leave for a way of {n} minute.",
                "It reminds the evening before, and in time to leave for a way of {n} minutes.",
                way,
            )
    else:
        yield say(N_("There is no time of day yet, so the visit is a whole day there."))
    late = sum(1 for stage in steps if stage.day and stage.day < session.today)
    if late:
        yield count(
            "Step 1 of {all} would have been before today. See what to do now: visitprep bring",
            "Steps 1 to {n} of {all} would have been before today. See what to do now: visitprep bring",
            late,
            all=len(steps),
        )
    if all(stage.day is None for stage in steps):
        yield say(N_("The visit is over, so there are no steps of getting ready."))

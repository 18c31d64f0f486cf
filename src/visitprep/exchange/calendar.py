"""The visit and the days of getting ready as an iCalendar file (RFC 5545).

A calendar is often shared or shown on a lock screen, so nothing in it speaks of health: no clinic, nothing to
bring, and a name only where it would not be known whose visit it is. Each entry has the same UID every time, and a
SEQUENCE that grows with the visit, so that a calendar that reads the file again puts the new one in the place of
the old.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from visitprep import __version__
from visitprep.visit.countdown import Stage, Start, visit_day
from visitprep.visit.dates.clock import read_time
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

LENGTH = timedelta(minutes=60)
"""Of the visit: nobody knows it beforehand, and without one a calendar shows a moment."""
DAY = timedelta(days=1)
EVENING = timedelta(hours=19)
"""After midnight of the day before the visit."""
AHEAD = timedelta(hours=2)
"""Before the visit, while nobody said how long the way is."""
PACKING = timedelta(minutes=15)
"""To put on a coat and find the keys."""
REMINDER_AT = timedelta(hours=9)
"""After midnight of a day of getting ready."""


def begins(visit: Visit) -> date | datetime | None:
    """The day of the visit; with its time, on the clock where it is, when that was given. None without a day."""
    day, at = visit_day(visit), visit.appointment.time
    return datetime.combine(day, time.fromisoformat(read_time(at))) if day and at else day


def calendar_of(
    begins: date | datetime,
    stages: Iterable[Stage],
    *,
    visit_key: str,
    revision: int,
    now: datetime,
    way: int | None = None,
    whose: str = "",
) -> bytes:
    """The finished file. The visit `begins` on a whole day, or at an aware time.

    `stages` are those to be reminded of; one without a day is left out. `visit_key` names this visit among all
    there are and tells nothing about it. `revision` is how often it was saved. `now` is an aware time. `way` is how
    many minutes the way takes; `whose` the name where there are several people. No reminder comes after the visit
    has begun.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//visitprep//visitprep {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # An hour later on the clock, over a change of clocks too: the length is a guess anyway.
    ends = begins + (LENGTH if isinstance(begins, datetime) else DAY)
    title = _of(whose, say(NC_("in a calendar", "Appointment")))
    visit = _event(f"{visit_key}-visit", title, "", revision, now, (begins, ends))
    for before in _reminders(begins, way):
        visit.add_component(_alarm(title, before))
    calendar.add_component(visit)
    all_starts = list(Start)
    for stage in stages:
        if stage.day is None:
            continue
        number = all_starts.index(stage.start) + 1
        title = _of(whose, say(N_("Get ready: step {number} of {all}"), number=number, all=len(all_starts)))
        text = say(N_("See the list with: visitprep bring"))
        if whose:
            text = say(N_('See the list with: visitprep bring --person "{name}"'), name=whose)
        times = stage.day, stage.day + DAY
        event = _event(f"{visit_key}-{stage.start.replace('_', '-')}", title, text, revision, now, times)
        event.add("transp", "TRANSPARENT")  # it leaves the day free
        if (at := _step_reminder(stage.day, begins, way)) is not None:
            event.add_component(_alarm(title, at))
        calendar.add_component(event)
    day = begins.date() if isinstance(begins, datetime) else begins
    # Only the clock changes around the visit: all those from 1970 on would be most of the file.
    calendar.add_missing_timezones(date(day.year - 1, 1, 1), date(day.year + 1, 12, 31))
    return bytes(calendar.to_ical())


def _of(whose: str, title: str) -> str:
    return say(N_("{name}: {what}"), name=whose, what=title) if whose else title


def _event(uid: str, title: str, text: str, revision: int, now: datetime, times: tuple[date, date]) -> Event:
    event = Event()
    event.add("uid", f"{uid}@visitprep")
    event.add("dtstamp", now)
    event.add("sequence", revision)
    event.add("summary", title)
    if text:
        event.add("description", text)
    event.add("dtstart", times[0])
    event.add("dtend", times[1])
    event.add("class", "PRIVATE")
    return event


def _reminders(begins: date | datetime, way: int | None) -> tuple[timedelta, ...]:
    """The evening before, and in time to leave; from the beginning of the visit."""
    if not isinstance(begins, datetime):
        return (EVENING - DAY,)
    midnight = timedelta(hours=begins.hour, minutes=begins.minute)
    return (EVENING - DAY - midnight, -_leave(way))


def _step_reminder(day: date, begins: date | datetime, way: int | None) -> timedelta | None:
    """After midnight of a day of getting ready; on the day of the visit before it is time to leave."""
    if not isinstance(begins, datetime) or day != begins.date():
        return REMINDER_AT
    midnight = timedelta(hours=begins.hour, minutes=begins.minute)
    before = midnight - _leave(way) - PACKING
    return min(before, REMINDER_AT) if before >= timedelta() else None


def _leave(way: int | None) -> timedelta:
    return AHEAD if way is None else timedelta(minutes=way) + PACKING


def _alarm(title: str, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", trigger)
    return alarm

"""When to begin with what, counted back from the day of the visit (peers.md idea 5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from visitprep.days import WEEKDAY_NAMES, day_and_month, in_words
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say


class Start(StrEnum):
    """When to begin with something. The codes are written by hand in checklists and never change."""

    TWO_WEEKS = "two_weeks"
    ONE_WEEK = "one_week"
    DAY_BEFORE = "day_before"
    LEAVING_HOME = "leaving_home"


DAYS_BEFORE: Mapping[Start, int] = {
    Start.TWO_WEEKS: 14,
    Start.ONE_WEEK: 7,
    Start.DAY_BEFORE: 1,
    Start.LEAVING_HOME: 0,
}

NEAR = 2
"""Days. Somebody else is needed for what is begun a week ahead: so close to its day, it is time now."""

_NAMES: Mapping[Start, str] = {
    Start.TWO_WEEKS: N_("Two weeks before"),
    Start.ONE_WEEK: N_("One week before"),
    Start.DAY_BEFORE: N_("The day before"),
    Start.LEAVING_HOME: N_("Leaving home"),
}


class Stage(Struct, frozen=True):
    """One step of getting ready. `day` is None while the visit has no date, and once it is over."""

    start: Start
    day: date | None

    def due(self, today: date) -> str:
        """When it is due: "by Thursday 19 November", "now", "today"; empty without a day."""
        if self.day is None:
            return ""
        left = (self.day - today).days
        if self.start in (Start.TWO_WEEKS, Start.ONE_WEEK):
            if left + DAYS_BEFORE[self.start] <= DAYS_BEFORE[Start.DAY_BEFORE]:  # the offices are shut
                return say(N_("if there is still time"))
            if left < -NEAR:
                return say(N_("now; it was due by {day}"), day=day_in_words(self.day, today))
            if left <= NEAR:
                return say(NC_("a day to begin", "now"))
            return say(N_("by {day}"), day=day_in_words(self.day, today))
        if left < 0:
            return say(NC_("a day to begin", "now"))
        if left == 0:
            return say(NC_("a day to begin", "today"))
        return say(N_("on {day}"), day=day_in_words(self.day, today))

    def title(self, today: date) -> str:
        """A heading: "One week before: by Thursday 26 November"."""
        name, due = say(_NAMES[self.start]), self.due(today)
        return say(N_("{stage}: {due}"), stage=name, due=due) if due else name


def stages(visit: Visit, today: date) -> tuple[Stage, ...]:
    """The four steps, the earliest first."""
    return tuple(Stage(start, _day(visit_day(visit), start, today)) for start in Start)


def visit_day(visit: Visit) -> date | None:
    """The day of the visit, when one exact day was given."""
    said = visit.appointment.date
    return said.earliest if said is not None and said.is_exact else None


def day_in_words(day: date, today: date | None = None) -> str:
    """The day as "Thursday 19 November 2026"; without the year when it is that of `today`."""
    weekday = say(WEEKDAY_NAMES[day.weekday()])
    words = day_and_month(day) if today and day.year == today.year else in_words(day)
    return say(N_("{weekday} {date}"), weekday=weekday, date=words)


def _day(visit: date | None, start: Start, today: date) -> date | None:
    if visit is None or visit < today:
        return None
    return visit - timedelta(days=DAYS_BEFORE[start])

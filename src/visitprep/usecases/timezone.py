"""A time of this computer's clock, with the name of its time zone: calendars know zones by name."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime
from zoneinfo import ZoneInfo


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

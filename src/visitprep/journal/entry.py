"""One entry of the journal: a moment of a day, and what was said of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from visitprep.visit.records.fields import Line, Words
from visitprep.visit.records.number_fields import Hours, Rating
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Teller, Visit

ClockHours = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Entry(Item):
    """Of one day there may be several. All numbers are optional once it is written, and so are all words."""

    day: date
    """The day it is about, which is never ahead of the day it was written on."""
    time: ClockHours
    """When it was written, HH:MM, by the clock of this computer."""
    later: bool = False
    """Written on a later day, so that `time` is no time of `day`."""
    flare: bool = False
    """Written as a flare, by its own six questions, or told so."""
    now: Rating | None = None
    worst: Rating | None = None
    """Of the day so far."""
    usual: Rating | None = None
    """Of the day so far."""
    sleep: Hours | None = None
    """The night before."""
    mood: Line | None = None
    """Their own word or number. No scale of anybody's, and so never counted."""
    did: Words | None = None
    triggers: Words | None = None
    helped: Words | None = None
    medicines: Words | None = None
    """Taken as needed, as typed."""
    where: Line | None = None
    changed: Words | None = None
    """What was different before a flare."""
    worst_activity: Line | None = None
    told: Teller | None = None
    """Whose word it is (`visit/tellers.py`); None in an entry of before that was written down."""
    line: Words | None = None
    """A line of their own, and every word of a one-line entry that was not sure to mean something else."""

    @classmethod
    def answerable(cls) -> tuple[str, ...]:
        return tuple(name for name in super().answerable() if name not in ("day", "time", "later", "flare", "told"))


class Diary(Visit):
    """A visit with one journal entry open in it, so that the interview asks about it as about any other record."""

    entry: Entry

    @classmethod
    def at(cls, visit: Visit, entry: Entry) -> Diary:
        """`visit` is checked already, and carried over as it is."""
        answers = {name: getattr(visit, name) for name in Visit.model_fields}
        return cls.model_construct(**answers, entry=entry)


def written(entry: Entry) -> dict[str, Any]:
    """The entry as it is kept: JSON values, without what is as in an empty one, and without its id."""
    return entry.model_dump(mode="json", exclude_defaults=True, exclude={"id"})


def changes(before: Entry, after: Entry) -> dict[str, Any]:
    """What to write when `before` became `after`; None for what was taken out."""
    old, new = written(before), written(after)
    gone = dict.fromkeys(old.keys() - new.keys())
    return gone | {name: value for name, value in new.items() if old.get(name) != value}

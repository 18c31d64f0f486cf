"""What was said in the room, written down while it is fresh; and what became of it (peers.md 20)."""

from __future__ import annotations

from visitprep.visit.records.choices.care import Happened, Planned
from visitprep.visit.records.fields import Line, NextWithTime, Words
from visitprep.visit.records.number_fields import One7
from visitprep.visit.records.record import Item, Record


class AfterVisit(Record):
    """The visit as it is remembered. The answer to each question stands beside it (`reason.ClinicQuestion`)."""

    plan: Words | None = None
    """The plan, in their words."""
    who_calls: Words | None = None
    """Who calls whom, when, and at which number."""
    next_visit: NextWithTime | None = None
    anything_else: Words | None = None


class Decision(Item):
    """One thing that was decided. `decided` holds those of this visit, `planned` those of the visit before."""

    kind: Planned | None = None
    what: Line | None = None
    details: Words | None = None
    """How, when or where."""
    happened: Happened | None = None
    """Asked at the next visit only."""
    came_of_it: Words | None = None


class Pgic(Record):
    """The patient's global impression of change, 1 to 7. Asked at a follow-up only, never scored."""

    change: One7 | None = None

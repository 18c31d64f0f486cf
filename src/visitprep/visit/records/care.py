"""Treatments tried, and scans and tests (clinical.md 1.2 M and N)."""

from __future__ import annotations

from visitprep.visit.records.choices.care import Copy, TestKind, TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.fields import Line, When, Words
from visitprep.visit.records.number_fields import AboutCount, Percent
from visitprep.visit.records.record import Item


class Treatment(Item):
    """Dates, sessions, percent and how long it lasted: insurers ask for exactly that (clinical.md D11)."""

    kind: TreatmentKind | None = None
    what: Line | None = None
    """More about it: which joint or level, which side, with pictures or not."""
    drug: Line | None = None
    """What was in a shot."""
    started: When | None = None
    ended: When | None = None
    ongoing: YesNo | None = None
    sessions: AboutCount | None = None
    where: Line | None = None
    effect: Effect | None = None
    percent_relief: Percent | None = None
    relief_lasted: Line | None = None
    problems: Words | None = None


class Test(Item):
    __test__ = False  # the name is the field's own; pytest would collect it

    kind: TestKind | None = None
    part: Line | None = None
    date: When | None = None
    place: Line | None = None
    result: Words | None = None
    """In their own words."""
    report: Copy | None = None
    pictures: Copy | None = None
    trouble: Words | None = None
    """Trouble with the scan itself: tight spaces, an implant."""

    @property
    def found(self) -> str:
        """What was found, in their words: the result, else what stayed a note of it."""
        return self.result or self.notes.get("result", "")

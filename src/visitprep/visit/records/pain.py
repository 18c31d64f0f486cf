"""One pain (clinical.md 1.2 C)."""

from __future__ import annotations

from visitprep.visit.records.body_words import regions_in
from visitprep.visit.records.choices import (
    Cause,
    DayTime,
    Eases,
    HowOften,
    OnsetSpeed,
    Pattern,
    Quality,
    Region,
    Side,
    Trend,
    Worsens,
    YesNo,
)
from visitprep.visit.records.fields import Line, Rating, When, Words
from visitprep.visit.records.record import Item


class Pain(Item):
    place: Line | None = None
    """Where, in their words."""
    regions: tuple[Region, ...] | None = None
    side: Side | None = None
    """Their own left or right, never the reader's (clinical.md D12)."""
    spreads_to: Words | None = None
    started: When | None = None
    onset_speed: OnsetSpeed | None = None
    cause: Cause | None = None
    cause_detail: Words | None = None
    told_diagnosis: Words | None = None
    pattern: Pattern | None = None
    how_often: HowOften | None = None
    flare_length: Line | None = None
    worst_time: tuple[DayTime, ...] | None = None
    wakes_at_night: YesNo | None = None
    morning_stiffness: Line | None = None
    trend: Trend | None = None
    qualities: tuple[Quality, ...] | None = None
    numbness: YesNo | None = None
    tingling: YesNo | None = None
    weakness: YesNo | None = None
    nerve_where: Words | None = None
    worse_with: tuple[Worsens, ...] | None = None
    better_with: tuple[Eases, ...] | None = None
    now: Rating | None = None
    usual: Rating | None = None
    """The average over the past week."""
    worst: Rating | None = None
    least: Rating | None = None
    other_symptoms: Words | None = None

    @property
    def body_regions(self) -> tuple[Region, ...]:
        """Where on the body map: as ticked, else as their own words say when those are plain."""
        return self.regions if self.regions is not None else regions_in(self.place or "")

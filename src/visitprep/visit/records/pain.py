"""One pain (clinical.md 1.2 C)."""

from __future__ import annotations

from pydantic import Field

from visitprep.visit.records.body_sides import Place
from visitprep.visit.records.body_words import places_in, regions_in
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import (
    Cause,
    DayTime,
    Eases,
    HeadacheSign,
    HowOften,
    OnsetSpeed,
    Pattern,
    Quality,
    Region,
    Side,
    SkinChange,
    Trend,
    Worsens,
)
from visitprep.visit.records.fields import Began, Line, Words
from visitprep.visit.records.number_fields import DaysAMonth, Rating
from visitprep.visit.records.record import Item


class Pain(Item):
    place: Line | None = None
    """Where, in their words."""
    regions: tuple[Region, ...] | None = None
    side: Side | None = None
    """Their own left or right, never the reader's (clinical.md D12)."""
    region_sides: dict[Region, Side] = Field(default_factory=dict)
    """The side of a region that is not `side`: a low back in the middle with a left calf. No question of its own:
    it is read from the words of a place, and a later answer to `side` takes its place."""
    spreads_to: Words | None = None
    started: Began | None = None
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
    headache_days: DaysAMonth | None = None
    pill_days: DaysAMonth | None = None
    """Days a month on which any pain medicine is taken for the headache."""
    headache_length: Line | None = None
    headache_signs: tuple[HeadacheSign, ...] | None = None
    skin_changes: tuple[SkinChange, ...] | None = None
    """Of an arm or leg, set against the other one: what is asked where CRPS is looked for. Never concluded from."""

    @classmethod
    def answerable(cls) -> tuple[str, ...]:
        return tuple(name for name in super().answerable() if name != "region_sides")

    def side_of(self, region: Region) -> Side | None:
        """The side of one region: as stored for it, as its own words say, or that of the whole pain."""
        if region in self.region_sides:
            return self.region_sides[region]
        said = {place.region: place.side for place in self.named}
        apart = {side for side in said.values() if side}
        # One side in the words is that of the whole pain, which was asked; several are told apart by words only.
        if said.get(region) and (self.side is None or len(apart) > 1):
            return said[region]
        return self.side

    @property
    def named(self) -> tuple[Place, ...]:
        """The regions of their own words, with side and figure; () when those are not plain."""
        return places_in(self.place or "")

    @property
    def sides_differ(self) -> bool:
        """Its regions are not all on the same side."""
        return len({self.side_of(region) for region in self.body_regions}) > 1

    @property
    def body_regions(self) -> tuple[Region, ...]:
        """Where on the body map: as ticked, else as their own words say when those are plain."""
        return self.regions if self.regions is not None else regions_in(self.place or "")

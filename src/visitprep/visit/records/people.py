"""Who the visit is for, who is answering, and the appointment itself (clinical.md 1.2 A)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import model_validator

from visitprep.text import clean_line, proper
from visitprep.visit.dates.day_and_time import parted
from visitprep.visit.dates.partial_date import NotADate, Order, read_time
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.people import FilledBy, LegalRole, TeamRole, VisitKind, VisitMode
from visitprep.visit.records.fields import BirthDate, ClockTime, Line, VisitDate, Words
from visitprep.visit.records.record import Item, Record


class Person(Record):
    """The patient."""

    name: Line | None = None
    preferred_name: Line | None = None
    birth_date: BirthDate | None = None
    pronouns: Line | None = None
    phone: Line | None = None
    language: Line | None = None
    interpreter_needed: YesNo | None = None
    hearing_vision_memory: Words | None = None
    mobility_needs: Words | None = None
    emergency_contact: Line | None = None
    country: Country | None = None

    @property
    def called(self) -> str:
        """What to call them on screen; empty when no name was given."""
        return proper(self.preferred_name or self.name or "")

    @property
    def date_order(self) -> Order | None:
        """Whether 3/4 is read as a month first or a day first where they live; None: ask."""
        return self.country.date_order if self.country else None


class Respondent(Record):
    """Who is giving the answers."""

    filled_by: FilledBy | None = None
    name: Line | None = None
    relation: Line | None = None
    phone: Line | None = None
    legal_role: LegalRole | None = None
    paper_on_file: YesNo | None = None
    share_with: Words | None = None
    """People the patient agrees the clinic may talk to. The clinic has its own form for that."""

    @property
    def is_helper(self) -> bool:
        return self.filled_by in (FilledBy.CAREGIVER_WITH_PATIENT, FilledBy.CAREGIVER_ALONE)

    @property
    def both_answer(self) -> bool:
        """A helper and the person, each with a view of their own."""
        return self.filled_by is FilledBy.CAREGIVER_WITH_PATIENT

    @property
    def is_alone(self) -> bool:
        """A helper answers without the patient there: self-report measures are not scored then (clinical.md D4)."""
        return self.filled_by is FilledBy.CAREGIVER_ALONE


class Appointment(Record):
    """`date` may be said with its time and whom they see: each goes to its own field."""

    clinic: Line | None = None
    clinician: Line | None = None
    date: VisitDate | None = None
    time: ClockTime | None = None
    mode: VisitMode | None = None
    kind: VisitKind | None = None
    referred_by: Line | None = None
    referral_reason: Words | None = None

    @model_validator(mode="before")
    @classmethod
    def _day_with_its_time(cls, data: Any) -> Any:
        if not isinstance(data, Mapping) or not isinstance(said := data.get("date"), str):
            return data
        both = parted(clean_line(said))
        if both.whom:
            data = {**data, "clinician": both.whom}
        if not both.time:
            return {**data, "date": both.day} if both.whom else data
        try:
            read_time(both.time)
        except NotADate:
            return data  # "Dec 8 at 9": the words stay whole, and the time is asked
        gaps = data.get("gaps")
        if isinstance(gaps, Mapping):
            data = {**data, "gaps": {name: gap for name, gap in gaps.items() if name != "time"}}
        return {**data, "date": both.day, "time": both.time}


class Clinician(Item):
    """One member of the care team, or the pharmacy."""

    role: TeamRole | None = None
    name: Line | None = None
    place: Line | None = None
    phone: Line | None = None

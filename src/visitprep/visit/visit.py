"""The visit: everything the person told us, as one frozen tree of records.

Every answer has an address: a record or list here, then an item id when it is a list, then a field
(`sleep.hours`, `pains.pain-1.side`). A list that is None was not answered; an empty one means "none".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field

from visitprep.visit.carried import CarriedOver
from visitprep.visit.records.after import AfterVisit, Decision, Pgic
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.fields import plain_error
from visitprep.visit.records.health import Allergy, Device, Health, Substances, Surgery
from visitprep.visit.records.living import Function, HelperView, Mood, Peg, Phq4, Sleep, Work
from visitprep.visit.records.medicine import Medicine, MedicineReview, PastMedicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Appointment, Clinician, Person, Respondent
from visitprep.visit.records.reason import Ask, Closing, Concern, Goal, Packed, Reason
from visitprep.visit.records.record import Item, Record, numbered
from visitprep.wording import N_, say

LIMITS: Mapping[str, int] = {"concerns": 3, "goals": 3}
"""Lists kept short on purpose: more items feels like giving less (clinical.md 6, [S71b])."""

ITEM_LIMIT = 2_000


def _listed(name: str, prefix: str) -> Any:
    def check(items: tuple[Item, ...] | None) -> tuple[Item, ...] | None:
        limit = LIMITS.get(name, ITEM_LIMIT)
        if items is not None and len(items) > limit:
            raise plain_error(say(N_("There is room for {limit} here."), limit=f"{limit:,}"))
        return numbered(items, prefix)

    return AfterValidator(check)


class Visit(Record):
    """One visit. Lists: None not answered, () none, else the items in the person's order."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    person: Person = Person()
    respondent: Respondent = Respondent()
    appointment: Appointment = Appointment()
    reason: Reason = Reason()
    concerns: Annotated[tuple[Concern, ...] | None, _listed("concerns", "concern")] = None
    goals: Annotated[tuple[Goal, ...] | None, _listed("goals", "goal")] = None
    pains: Annotated[tuple[Pain, ...] | None, _listed("pains", "pain")] = None
    medicines: Annotated[tuple[Medicine, ...] | None, _listed("medicines", "medicine")] = None
    medicine_review: MedicineReview = MedicineReview()
    past_medicines: Annotated[tuple[PastMedicine, ...] | None, _listed("past_medicines", "past")] = None
    treatments: Annotated[tuple[Treatment, ...] | None, _listed("treatments", "treatment")] = None
    tests: Annotated[tuple[Test, ...] | None, _listed("tests", "test")] = None
    health: Health = Health()
    allergies: Annotated[tuple[Allergy, ...] | None, _listed("allergies", "allergy")] = None
    surgeries: Annotated[tuple[Surgery, ...] | None, _listed("surgeries", "surgery")] = None
    devices: Annotated[tuple[Device, ...] | None, _listed("devices", "device")] = None
    substances: Substances = Substances()
    function: Function = Function()
    work: Work = Work()
    peg: Peg = Peg()
    sleep: Sleep = Sleep()
    phq4: Phq4 = Phq4()
    mood: Mood = Mood()
    helper_view: HelperView = HelperView()
    team: Annotated[tuple[Clinician, ...] | None, _listed("team", "team")] = None
    questions: Annotated[tuple[Ask, ...] | None, _listed("questions", "question")] = None
    closing: Closing = Closing()
    planned: Annotated[tuple[Decision, ...] | None, _listed("planned", "planned")] = None
    """What was decided at the visit before this one, and what became of it."""
    pgic: Pgic = Pgic()
    after: AfterVisit = AfterVisit()
    decided: Annotated[tuple[Decision, ...] | None, _listed("decided", "decided")] = None
    """What was decided at this visit."""
    carried: CarriedOver | None = None
    """Set when this visit follows another."""
    packing: dict[str, Packed] = Field(default_factory=dict)
    """Checklist item id to its state."""
    no_more: frozenset[str] = frozenset()
    """Lists the person has said are complete."""
    more_details: dict[str, bool] = Field(default_factory=dict)
    """What was offered once, and whether they took it. Read and written through `visit/marks.py`."""
    checked: dict[str, date] = Field(default_factory=dict)
    """List name to the day it was last changed, or looked at and left as it is. Kept for `CHECKED_LISTS`."""


NOT_ANSWERS = ("gaps", "notes", "carried", "packing", "no_more", "more_details", "checked")

CHECKED_LISTS = ("medicines",)
"""Lists that go out of date within days, so that it is kept when somebody last looked at them (peers.md 12)."""

RECORDS: tuple[str, ...] = tuple(
    name
    for name, field in Visit.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Record)
)
LISTS: tuple[str, ...] = tuple(
    name for name in Visit.model_fields if name not in RECORDS and name not in NOT_ANSWERS
)

_ITEM_TYPES: Mapping[str, type[Item]] = {
    "concerns": Concern,
    "goals": Goal,
    "pains": Pain,
    "medicines": Medicine,
    "past_medicines": PastMedicine,
    "treatments": Treatment,
    "tests": Test,
    "allergies": Allergy,
    "surgeries": Surgery,
    "devices": Device,
    "team": Clinician,
    "questions": Ask,
    "planned": Decision,
    "decided": Decision,
}


def record_type(name: str) -> type[Record]:
    """The record class behind a record or list name of the visit."""
    if name in _ITEM_TYPES:
        return _ITEM_TYPES[name]
    annotation = Visit.model_fields[name].annotation
    assert isinstance(annotation, type) and issubclass(annotation, Record)
    return annotation

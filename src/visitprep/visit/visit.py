"""The visit: everything the person told us, as one frozen tree of records.

Every answer has an address: a record or list here, then an item id when it is a list, then a field
(`sleep.hours`, `pains.pain-1.side`). A list that is None was not answered; an empty one means "none".

`Visit` is the one table of the parts: the class of each, and beside it what else is true of it (`parts.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, Field

from visitprep.visit.parts import OF_ONE_VISIT, ListOf, ListPart, RecordPart
from visitprep.visit.records.after import AfterVisit, Decision, Pgic
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.health import Allergy, Device, Health, Substances, Surgery
from visitprep.visit.records.living import Function, HelperView, Mood, Peg, Phq4, Sleep, Work
from visitprep.visit.records.medicine import Medicine, MedicineReview, PastMedicine
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Appointment, Clinician, Person, Respondent
from visitprep.visit.records.reason import ClinicQuestion, Closing, Concern, Goal, Packed, Reason
from visitprep.visit.records.record import Record


class CarriedOver(BaseModel):
    """What a follow-up visit was begun from (`visit/carried.py`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    of: str
    """Id of the earlier visit, whose folder stays as it is."""
    day: date
    """The day of that visit."""
    things: dict[str, date] = Field(default_factory=dict)
    """Each thing carried over, with the day of the visit at which it was last looked at."""
    checked: frozenset[str] = frozenset()
    """Things and single answers that were looked at again."""


class Teller(BaseModel):
    """Whose word an answer is: the person's, or that of a helper who answered without them (`visit/tellers.py`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    helper: bool = False
    """A helper answered alone. A helper beside the person writes down the person's own words."""
    name: str = Field(default="", max_length=300)
    """Of the helper; of one beside the person only where it came from that helper's own computer."""
    relation: str = Field(default="", max_length=300)


class Said(BaseModel):
    """What was typed at one place, beside what was read from it (`visit/as_typed.py`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    typed: str = Field(default="", max_length=20_000)
    """As typed; of a tick list, the codes that were ticked."""
    line: str = Field(default="", max_length=20_000)
    """All words, as typed, that tell of one thing of a list, while what they filled stands as it was read; of
    a line that tells of several, the whole of it. Empty where it is not known which words tell of it."""
    filled: frozenset[str] = frozenset()
    """The fields it filled: names in its record or item; `part.field` or `part` where it spans several."""
    unclear: tuple[str, ...] = ()
    """The fields of its parts that are still to be asked about; "" for the thing as a whole."""
    noted: dict[str, str] = Field(default_factory=dict)
    """What of it became a note, by the address of that."""
    day: date
    """The day it was read on."""


class Visit(Record):
    """One visit. Lists: None not answered, () none, else the items in the person's order."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    person: Annotated[Person, RecordPart()] = Person()
    respondent: Annotated[Respondent, RecordPart(anew=("filled_by",))] = Respondent()
    appointment: Annotated[Appointment, RecordPart(anew=("date", "time", "mode", "kind"))] = Appointment()
    reason: Annotated[Reason, RecordPart()] = Reason()
    concerns: Annotated[ListOf[Concern], ListPart("concern", ("text",), limit=3, one_by_one=True)] = None
    goals: Annotated[ListOf[Goal], ListPart("goal", ("activity",), limit=3, one_by_one=True, anew=("now",))] = None
    pains: Annotated[
        ListOf[Pain],
        ListPart(
            "pain",
            ("place",),
            one_by_one=True,
            anew=("now", "usual", "worst", "least", "trend", "headache_days", "pill_days", "skin_changes"),
        ),
    ] = None
    medicines: Annotated[
        ListOf[Medicine],
        ListPart("medicine", ("name",), one_by_one=True, goes_out_of_date=True, anew=("last_filled", "left")),
    ] = None
    medicine_review: Annotated[MedicineReview, OF_ONE_VISIT] = MedicineReview()
    past_medicines: Annotated[ListOf[PastMedicine], ListPart("past", ("name",))] = None
    treatments: Annotated[ListOf[Treatment], ListPart("treatment", ("kind", "what"))] = None
    tests: Annotated[ListOf[Test], ListPart("test", ("kind", "part", "date"))] = None
    health: Annotated[
        Health,
        RecordPart(
            anew=(
                "came_with",
                "came_with_new",
                "infection_now",
                "pregnant",
                "breastfeeding",
                "emergency_visits",
                "appetite",
                "tiredness",
            )
        ),
    ] = Health()
    allergies: Annotated[ListOf[Allergy], ListPart("allergy", ("thing",))] = None
    surgeries: Annotated[ListOf[Surgery], ListPart("surgery", ("what",))] = None
    devices: Annotated[ListOf[Device], ListPart("device", ("kind", "details"))] = None
    substances: Annotated[Substances, RecordPart(anew=("print_it",))] = Substances()
    function: Annotated[Function, RecordPart()] = Function()
    work: Annotated[Work, RecordPart(anew=("days_missed", "print_claim"))] = Work()
    peg: Annotated[Peg, OF_ONE_VISIT] = Peg()
    sleep: Annotated[Sleep, RecordPart(anew=("hours", "trouble_days", "dozing_days"))] = Sleep()
    phq4: Annotated[Phq4, OF_ONE_VISIT] = Phq4()
    mood: Annotated[Mood, RecordPart(anew=("in_own_words", "stressors", "print_it"))] = Mood()
    helper_view: Annotated[HelperView, OF_ONE_VISIT] = HelperView()
    team: Annotated[ListOf[Clinician], ListPart("team", ("role", "name"))] = None
    questions: Annotated[
        ListOf[ClinicQuestion], ListPart("question", ("text",), one_by_one=True, anew=("answer",))
    ] = None
    closing: Annotated[Closing, OF_ONE_VISIT] = Closing()
    planned: Annotated[ListOf[Decision], ListPart("planned", ("kind", "what"), begins_empty=True)] = None
    """What was decided at the visit before this one, and what became of it."""
    pgic: Annotated[Pgic, OF_ONE_VISIT] = Pgic()
    after: Annotated[AfterVisit, OF_ONE_VISIT] = AfterVisit()
    decided: Annotated[ListOf[Decision], ListPart("decided", ("kind", "what"), begins_empty=True)] = None
    """What was decided at this visit."""
    carried: CarriedOver | None = None
    """Set when this visit follows another."""
    packing: dict[str, Packed] = Field(default_factory=dict)
    """Checklist item id to its state."""
    no_more: frozenset[str] = frozenset()
    """Lists the person has said are complete."""
    more_details: dict[str, bool] = Field(default_factory=dict)
    """What was offered once, and whether they took it. Read and written through `visit/marks.py`."""
    lines: dict[str, Said] = Field(default_factory=dict)
    """What was typed as a line or ticked, by the place it was asked at; through `visit/as_typed.py`."""
    told: dict[str, Teller] = Field(default_factory=dict)
    """Things and single answers whose teller was written down, when another came to answer."""
    checked: dict[str, date] = Field(default_factory=dict)
    """List name to the day it was last changed, or looked at and left as it is. Kept for `CHECKED_LISTS`; of other
    answers by `visit/days_answered.py`."""


PARTS: Mapping[str, RecordPart] = MappingProxyType(
    {
        name: row
        for name, field in Visit.model_fields.items()
        for row in field.metadata
        if isinstance(row, RecordPart)
    }
)
"""Every part of a visit by its name, in the order they are asked."""

RECORDS: tuple[str, ...] = tuple(name for name, row in PARTS.items() if not isinstance(row, ListPart))
LISTS: tuple[str, ...] = tuple(name for name, row in PARTS.items() if isinstance(row, ListPart))


def list_part(name: str) -> ListPart:
    """The row of a list. Raises KeyError for any other name."""
    row = PARTS[name]
    if not isinstance(row, ListPart):
        raise KeyError(name)
    return row


CHECKED_LISTS: tuple[str, ...] = tuple(name for name in LISTS if list_part(name).goes_out_of_date)


@cache
def record_type(name: str, of: type[Visit] = Visit) -> type[Record]:
    """The class of a part: of its record, or of the items of its list; `of` a visit with a journal entry, too."""
    kind: Any = of.model_fields[name].annotation
    if name in LISTS:
        listed, _ = get_args(kind)
        kind, _ = get_args(listed)
    assert isinstance(kind, type) and issubclass(kind, Record)
    return kind


@cache
def text_fields(name: str) -> frozenset[str]:
    """The fields of a part that hold words as they were typed."""
    fields = record_type(name).model_fields
    return frozenset(field for field in record_type(name).answerable() if _holds(fields[field].annotation, str))


@cache
def number_fields(name: str, of: type[Visit] = Visit) -> frozenset[str]:
    """The fields of a part that hold a number, or a span of them."""
    fields = record_type(name, of).model_fields
    return frozenset(
        field
        for field in record_type(name, of).answerable()
        if _holds(fields[field].annotation, int) or _holds(fields[field].annotation, Span)
    )


def _holds(annotation: Any, kind: type) -> bool:
    return any(one is kind or getattr(one, "__origin__", None) is kind for one in get_args(annotation))

"""A follow-up visit begun from an earlier one: what is carried over, and what is asked anew."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TypeVar

from pydantic_core import PydanticCustomError

from visitprep.visit.carried import carried_from
from visitprep.visit.dates.clock import read_time
from visitprep.visit.dates.day_and_time import parted
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.people import VisitKind
from visitprep.visit.records.people import Appointment
from visitprep.visit.records.record import Record
from visitprep.visit.tellers import told_in, with_tellers
from visitprep.visit.visit import LISTS, PARTS, RECORDS, CarriedOver, Visit, list_part

RecordType = TypeVar("RecordType", bound=Record)


def follow_up(former: Visit, *, of: str, day: date) -> Visit:
    """The next visit, begun from `former`, whose id is `of` and whose day is `day`.

    Everything carried over is a thing to look at again (`visit/carried.py`); what nobody had looked at again in
    `former` keeps its own, older day, and all of it keeps the voice of who told it (`visit/tellers.py`). Lists are
    open again, so that what is new can be added. Questions that were answered stay behind; what was decided becomes
    `planned`.
    """
    content: dict[str, object] = {}
    things: dict[str, date] = {}
    for part in RECORDS:
        if not PARTS[part].begins_empty:
            record = _carried(part, getattr(former, part))
            content[part] = record
            if not record.is_empty:
                things[part] = carried_from(former, part) or day
    for part in LISTS:
        listed = getattr(former, part)
        if PARTS[part].begins_empty or listed is None:
            continue
        if part == "questions" and listed:
            listed = tuple(item for item in listed if item.answer is None)
            if not listed:
                continue
        content[part] = tuple(_carried(part, item) for item in listed)
        if not list_part(part).one_by_one or not listed:
            things[part] = carried_from(former, part) or day
        else:
            things |= {f"{part}.{item.id}": carried_from(former, part, item.id) or day for item in listed}
    decided = former.decided
    said = with_tellers(former)
    content["planned"] = decided and tuple(
        item.model_copy(update={"id": item.id.replace("decided", "planned"), "happened": None, "came_of_it": None})
        for item in decided
    )
    content["notes"] = {part: note for part, note in former.notes.items() if not PARTS[part].begins_empty}
    told = told_in(said, content.keys() - {"planned"})
    visit = Visit().model_copy(
        update={**content, "told": told, "carried": CarriedOver(of=of, day=day, things=things)}
    )
    return visit.model_copy(update={"appointment": next_appointment(former, visit.appointment)})


def next_appointment(former: Visit, carried: Appointment) -> Appointment:
    """A follow-up, on the day named after the visit if that is a whole day, with its time and whom they see."""
    named = former.after.next_visit
    exact = named if named is not None and named.is_exact else None
    at = parted(exact.said) if exact is not None else None
    time = None
    if at is not None and at.time:
        with suppress(ValueError, PydanticCustomError):
            time = at.time if read_time(at.time) else None
    whom = {"clinician": at.whom} if at is not None and at.whom else {}
    return carried.model_copy(update={"kind": VisitKind.FOLLOW_UP, "date": exact, "time": time, **whom})


def _carried(part: str, record: RecordType) -> RecordType:
    """Without what is asked anew; words that stand there alone, without an answer, are no number of that day.

    Of the ways of not answering only "would rather not say" is kept.
    """
    anew = PARTS[part].anew
    return record.model_copy(
        update={
            **dict.fromkeys(anew),
            "gaps": {n: gap for n, gap in record.gaps.items() if gap is Gap.RATHER_NOT and n not in anew},
            "notes": {n: note for n, note in record.notes.items() if n not in anew or getattr(record, n) is None},
        }
    )

"""Where each answer is printed: found by putting it into a visit in which everything else is said, and looking.

Nobody writes it down beside a question, so that it cannot be wrong (`Prints` in docs/interview.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

from pydantic import ValidationError

from visitprep.formats_copies_measures import CopyName
from visitprep.journal.entry import Entry
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.table import COPIES
from visitprep.summary.shared_sections.journal import entries_page, journal
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

TODAY = date(2026, 11, 23)
PAGE_1, BEHIND, OWN, NOWHERE = "page 1", "behind page 1", "own copy", "nowhere"
COUNTED = "the clinic's chart and counts"
_ASKED_FIRST: Mapping[str, Mapping[str, object]] = {
    "respondent": {"filled_by": "caregiver_with_patient"},
    "mood": {"print_it": "yes"},
    "work": {"print_claim": "yes"},
    "substances": {"print_it": "yes"},
    "closing": {"opening": None},
}
"""What opens the rest: a helper beside the person, and a yes to printing what is printed after a yes alone."""

_NEEDED: Mapping[str, Mapping[str, object]] = {"entry": {"day": "2026-11-20", "time": "10:30"}}
_OTHERS = (7, 3, 2, "2 March 1968", "10 December 2026", "10:30")
"""Numbers, days and times of day, for fields that take no words."""


@cache
def printed(part: str, field: str) -> str:
    """The places in words, in the order of the pages. Page 1 is read at its fullest."""
    if part == "entry":
        return _printed_of_the_journal(field)
    without = _places(_with(part, field, None))
    found = {
        place
        for value in _values(part, field)
        for place, words in _places(_with(part, field, value)).items()
        if words != without[place]
    }
    return ", ".join(place for place in (PAGE_1, BEHIND, OWN) if place in found) or NOWHERE


def _places(visit: Visit) -> Mapping[str, object]:
    return _read(visit.model_dump_json())


@lru_cache(maxsize=2)  # what has every field is read once for all
def _read(visit_json: str) -> Mapping[str, object]:
    visit = Visit.model_validate_json(visit_json, context={"today": TODAY})
    materials = Materials(prepared_on=TODAY)
    clinic = COPIES[CopyName.CLINIC].make(visit, materials)
    assert clinic.sheets is not None
    own = COPIES[CopyName.ME].make(visit, materials)
    return {
        PAGE_1: (clinic.running_head, clinic.sheets.choices[0]),  # the shorter ones tell nothing more
        BEHIND: clinic.parts,
        OWN: (own.running_head, own.byline, own.parts),
    }


def _printed_of_the_journal(field: str) -> str:
    without = _journal(field, None)
    found = {
        place
        for value in _values_of(Entry, field, "entry")
        for place, words in _journal(field, value).items()
        if words != without[place]
    }
    return ", ".join(place for place in (COUNTED, OWN) if place in found) or NOWHERE


def _journal(field: str, value: object) -> Mapping[str, object]:
    """Said on three days, since the clinic reads only of what was said often."""
    days = ("2026-11-20", "2026-11-21", "2026-11-22")
    entries = tuple(
        Entry.model_validate({**_NEEDED["entry"], "id": f"e-{day}", "day": day, field: value}) for day in days
    )
    return {COUNTED: journal(Visit(), entries, TODAY), OWN: entries_page(Visit(), entries, TODAY)}


@cache
def _everything() -> Mapping[str, Mapping[str, object]]:
    """Every field of every record with something in it."""
    return {
        part: {field: next(iter(_values(part, field)), None) for field in record_type(part).answerable()}
        | _ASKED_FIRST.get(part, {})
        for part in (*RECORDS, *LISTS)
    }


def _with(part: str, field: str, value: object) -> Visit:
    content = dict(_everything())
    content[part] = {**content[part], field: value}
    return Visit.model_validate(
        {name: [fields] if issubclass(record_type(name), Item) else fields for name, fields in content.items()},
        context={"today": TODAY},
    )


def _values(part: str, field: str) -> tuple[object, ...]:
    return _values_of(record_type(part), field, part)


def _values_of(kind: type[Record], field: str, part: str) -> tuple[object, ...]:
    """Values that the field takes: words of its own, else the first and last of its choices, else two numbers."""
    choices = [choice.value for choice in _choices(kind.model_fields[field].annotation)]
    picked = [choices[n] for n in sorted({0, len(choices) - 1})] if choices else []
    words = f"said of {part} {field}"
    tries: list[object] = [*picked, *([one] for one in picked), words, *_OTHERS]
    found: list[object] = []
    for value in tries:
        try:
            kind.model_validate({**_NEEDED.get(part, {}), field: value}, context={"today": TODAY})
        except (ValidationError, ValueError):
            continue
        found.append(value)
        if len(found) == 2 or value == words:
            break
    return tuple(found)


def _choices(annotation: Any) -> Iterator[Choice]:
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        yield from annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _choices(inner)

"""What a health record said of a thing when it was taken in: kept beside the answers, which may be changed since.

It is kept among what was typed (`as_typed.py`), at a place of its own, and goes with the thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitprep.visit.visit import Said, Visit

_RECORD = "record"
STANDING = "standing"
"""How the thing stands by the record, among its fields: "planned", "not_done", "past"; nothing for what holds."""


def with_recorded(visit: Visit, part: str, item_id: str, values: Mapping[str, object], day: date) -> Visit:
    """`values` by field, as the record has them: only text is kept, since only text can differ in its words."""
    told = {field: value for field, value in values.items() if isinstance(value, str) and value}
    kept = Said(noted=told, day=day)  # fills nothing: what a record says may still be asked about
    return visit.model_copy(update={"lines": {**visit.lines, _place(part, item_id): kept}})


def recorded(visit: Visit, part: str, item_id: str) -> Mapping[str, str]:
    """The record's own words by field; empty for a thing that came from no record, or before this was kept."""
    kept = visit.lines.get(_place(part, item_id))
    return kept.noted if kept is not None else {}


def with_row_recorded(visit: Visit, row: str, illness: str, day: date) -> Visit:
    """A row of the list of illnesses that was ticked because a record names an illness of it."""
    return with_recorded(
        visit, "health", "conditions", {**recorded(visit, "health", "conditions"), row: illness}, day
    )


def is_suspected(visit: Visit, row: str) -> bool:
    """The row of an illness that a record suspects, and that was left out: it is kept as the row "kidney?"."""
    return f"{row}?" in recorded(visit, "health", "conditions")


def line_of_row(visit: Visit, row: str) -> str:
    """The line, with where it is from, that tells what a record ticked; empty for what the person ticked."""
    illness = recorded(visit, "health", "conditions").get(row, "").casefold()
    lines = (visit.health.condition_details or "").split("\n") if illness else []
    return next((line for line in lines if line.casefold().startswith(illness)), "")


def standing(visit: Visit, part: str, item_id: str) -> str:
    return recorded(visit, part, item_id).get(STANDING, "")


def _place(part: str, item_id: str) -> str:
    return f"{part}.{item_id}:{_RECORD}"

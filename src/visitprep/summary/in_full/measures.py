"""The items of a measure, in one row: three numbers are read against one another."""

from __future__ import annotations

from visitprep.document import Field
from visitprep.visit.records.record import Record
from visitprep.wording import N_, say

MEASURED = {
    "peg": (
        N_("PEG, each 0 to 10"),
        N_("pain {pain}, enjoyment of life {enjoyment}, general activity {activity}"),
    ),
    "phq4": (
        N_("PHQ-4, each 0 to 3"),
        N_("nervous {nervous}, worrying {worrying}, little interest {interest}, down {down}"),
    ),
}
"""By its part of the visit: what is before the numbers, and the numbers with the short name of each item."""


def in_one_row(record: Record, part: str) -> Field | None:
    """None where an item was passed over, or something was said beside it: then each has a row of its own."""
    answers = {name: getattr(record, name) for name in record.answerable()}
    if record.notes or any(answer is None for answer in answers.values()):
        return None
    label, numbers = MEASURED[part]
    return Field(say(label), say(numbers, **{name: str(answer) for name, answer in answers.items()}))

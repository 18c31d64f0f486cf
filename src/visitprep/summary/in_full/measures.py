"""The items of a measure, in one row: three numbers are read against one another."""

from __future__ import annotations

from visitprep.document.blocks import Field
from visitprep.summary.words.answers_in_words import said
from visitprep.visit.records.record import Record
from visitprep.wording import N_, NC_, say

MEASURED = {
    "peg": (
        N_("PEG, each 0 to 10"),
        {
            "pain": NC_("PEG", "pain"),
            "enjoyment": NC_("PEG", "enjoyment of life"),
            "activity": NC_("PEG", "general activity"),
        },
    ),
    "phq4": (
        N_("PHQ-4, each 0 to 3"),
        {
            "nervous": NC_("PHQ-4", "nervous"),
            "worrying": NC_("PHQ-4", "worrying"),
            "interest": NC_("PHQ-4", "little interest"),
            "down": NC_("PHQ-4", "down"),
        },
    ),
}
"""By its part of the visit: what stands before the numbers, and the short name of each item."""


def in_one_row(record: Record, part: str) -> Field | None:
    """None where nothing was asked, or something was said beside a number: then each has a row of its own."""
    label, names = MEASURED[part]
    told = {name: said(record, name) for name in names}
    if record.notes or not any(told.values()):
        return None
    pieces = (
        say(N_("{item}: {gap}"), item=say(names[name]), gap=answer.text)
        if answer.gap
        else say(N_("{item} {n}"), item=say(names[name]), n=answer.text)
        for name, answer in told.items()
        if answer
    )
    return Field(say(label), ", ".join(pieces))

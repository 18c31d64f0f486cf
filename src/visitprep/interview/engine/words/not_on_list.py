"""Words about one thing of a list that say that it does not belong there."""

from __future__ import annotations

from visitprep.findings.somebody_else import is_none_of_theirs
from visitprep.lines.history.treatments.never_had import as_not_tried, never_had
from visitprep.lines.not_one import says_not_one
from visitprep.visit.answering import Address, record_at
from visitprep.visit.visit import Visit

_TOLD = ("sessions", "effect", "percent_relief", "relief_lasted")
"""With one of these answered a treatment was had."""


def belongs_elsewhere(address: Address, words: str, visit: Visit) -> bool:
    """It is none of what the list is of, it is somebody else's, or it was never had."""
    is_none = says_not_one(address.part, words) or is_none_of_theirs(address.part, words, visit)
    return is_none or bool(not_tried(address, "", words, visit))


def not_tried(address: Address, title: str, words: str, visit: Visit) -> str:
    """A treatment that was never had, with what was told of it before; empty where it was."""
    if address.part != "treatments" or not never_had(words):
        return ""
    record = record_at(visit, address)
    said = ", ".join((*record.notes.values(), words))
    return as_not_tried(title, said) if all(getattr(record, name) is None for name in _TOLD) else ""

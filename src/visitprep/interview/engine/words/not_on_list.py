"""Words about one thing of a list that say that it does not belong there."""

from __future__ import annotations

from visitprep.findings.somebody_else import is_none_of_theirs
from visitprep.lines.history.treatments.never_had import never_had
from visitprep.lines.not_one import says_not_one
from visitprep.visit.answering import Address, record_at
from visitprep.visit.visit import Visit


def belongs_elsewhere(address: Address, words: str, visit: Visit) -> bool:
    """It is none of what the list is of, or it is somebody else's, or was never had."""
    part = address.part
    return says_not_one(part, words) or is_none_of_theirs(part, words, visit) or is_not_tried(address, words, visit)


def is_not_tried(address: Address, words: str, visit: Visit) -> bool:
    """A treatment of which nothing was told that speaks against it."""
    if address.part != "treatments" or not never_had(words):
        return False
    record = record_at(visit, address)
    return all(getattr(record, name) is None for name in ("sessions", "effect", "percent_relief", "relief_lasted"))

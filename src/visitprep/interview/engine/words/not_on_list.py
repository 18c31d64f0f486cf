"""Words about one thing of a list that say that it does not belong there."""

from __future__ import annotations

from visitprep.findings.somebody_else import is_none_of_theirs
from visitprep.lines.not_one import says_not_one
from visitprep.visit.visit import Visit


def belongs_elsewhere(part: str, words: str, visit: Visit) -> bool:
    """It is none of what the list is of, or it is somebody else's."""
    return says_not_one(part, words) or is_none_of_theirs(part, words, visit)

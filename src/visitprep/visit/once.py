"""What follows from a visit alone, worked out once: many parts of a page, and each question, ask for the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from visitprep.visit.visit import Visit

Found = TypeVar("Found")
_KEPT = 4
"""Visits: as it is, as its reader may see it, and the one before."""


def once(follows: Callable[[Visit], Found]) -> Callable[[Visit], Found]:
    """`follows`, remembered for the last visits asked of. A visit never changes: a changed one is another."""
    last: deque[tuple[Visit, Found]] = deque(maxlen=_KEPT)

    @wraps(follows)
    def remembered(visit: Visit) -> Found:
        for of, found in last:
            if of is visit:
                return found
        found = follows(visit)
        last.append((visit, found))
        return found

    return remembered

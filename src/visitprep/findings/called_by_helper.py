"""What a helper calls the person they fill in for: "my mother" of a daughter is no third person."""

from __future__ import annotations

from typing import Final

from visitprep.visit.visit import Visit

_PARENTS = frozenset({"mother", "mom", "mum", "mama", "mam", "father", "dad", "papa"})
_CHILDREN = frozenset({"daughter", "son", "child", "stepdaughter", "stepson"})
_SPOUSES = frozenset({"wife", "husband", "partner", "spouse", "girlfriend", "boyfriend", "fiance", "fiancee"})
_SIBLINGS = frozenset({"sister", "brother"})
_GRAND = frozenset({"grandmother", "grandma", "nana", "granny", "grandfather", "grandpa"})
_FRIENDS = frozenset({"friend", "neighbor", "neighbour", "roommate"})
CALLED_BY: Final = (
    (_CHILDREN, _PARENTS),
    (_SPOUSES, _SPOUSES),
    (_PARENTS, _CHILDREN),
    (_SIBLINGS, _SIBLINGS),
    (frozenset({"granddaughter", "grandson"}), _GRAND),
    (frozenset({"niece", "nephew"}), frozenset({"aunt", "auntie", "uncle"})),
    (_FRIENDS, _FRIENDS),
)
"""What a helper is, and what such a one calls the person."""


def called_by_helper(visit: Visit) -> frozenset[str]:
    """The words for the person, by what the helper is, or of any helper; empty where there is none."""
    if not visit.respondent.is_helper:
        return frozenset()
    relation = set((visit.respondent.relation or "").casefold().split())
    anybody = frozenset().union(*(called for _, called in CALLED_BY))
    return next((called for of, called in CALLED_BY if of & relation), anybody)

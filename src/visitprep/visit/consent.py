"""What is asked about before it is printed for a clinic or the own doctor: mood, a claim, smoking and drugs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit

CONSENTS: Mapping[str, str] = MappingProxyType(
    {"mood": "print_it", "work": "print_claim", "substances": "print_it"}
)
"""Record to its question "may this be printed?". Without a yes it stays off the clinic's pages."""

CLAIM = ("claim", "claim_kind", "claim_open")
"""What of a record of work is about a claim."""
NOT_MOOD = ("lives_with", "print_it")
"""What is kept with mood, and needs no consent: who is at home."""


def undecided(visit: Visit) -> tuple[str, ...]:
    """The records of `CONSENTS` that hold something to print, where nobody said yes or no."""
    return tuple(part for part in CONSENTS if has_told(visit, part) and decision(visit, part) is None)


def decision(visit: Visit, part: str) -> object:
    """The answer to the question, or None: a way of passing it over is no answer."""
    return getattr(getattr(visit, part), CONSENTS[part])


def has_told(visit: Visit, part: str) -> bool:
    """There is something that could be printed or not."""
    if part == "mood":
        mood = tuple(name for name in visit.mood.answerable() if name not in NOT_MOOD)
        return _tells(visit.mood, mood) or _tells(visit.phq4) or _tells(visit.helper_view, ("low_days", "mood"))
    if part == "work":  # a plain "no" has nothing to keep
        beside = visit.work.model_copy(update={"claim": None})
        return says_something(visit.work.claim) or _tells(beside, CLAIM)
    return _tells(visit.substances)


def _tells(record: Record, names: Collection[str] = ()) -> bool:
    """An answer or a note. That a question was passed over tells nothing, and what is kept for the room is gone."""
    asked = names or tuple(name for name in record.answerable() if name != "print_it")
    kept = {name for name, gap in record.gaps.items() if gap is Gap.IN_PERSON}
    return any(getattr(record, name) is not None or name in record.notes for name in asked if name not in kept)

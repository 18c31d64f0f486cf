"""Whether a line of a checklist says "on the summary": only when the answer it speaks of is there."""

from __future__ import annotations

from visitprep.visit.visit import Visit


def is_told(visit: Visit, address: str) -> bool:
    """Whether it has the answer of an address; a place that the visit does not have is not told.

    An address is "health.blood_thinner_why", "tests.date" (of any test), or "team:pharmacy" (who has that role).
    """
    part, _, role = address.partition(":")
    if role:
        return any(one.role == role and (one.name or one.place or one.phone) for one in visit.team or ())
    part, _, field = address.partition(".")
    record = getattr(visit, part, None)
    records = record if isinstance(record, tuple) else (record,)
    return any(getattr(one, field, None) is not None for one in records)

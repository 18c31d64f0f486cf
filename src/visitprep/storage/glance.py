"""What the list of visits says of one, without reading all of it as records.

Only of a file whose digest fits: visitprep wrote it, and checked every answer then. Any other is read whole.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from visitprep.errors import UNFIT
from visitprep.storage.content.migrations import CURRENT
from visitprep.storage.content.visit_file import FORMAT, Stored, is_sealed, is_too_much


class Glance(Struct, frozen=True):
    """Who it is about, and when it was saved."""

    saved: datetime
    names: tuple[str, ...] = ()
    """What the person is called, and their full name, as far as they were given."""
    follows: str = ""
    """Id of the visit that this one was begun from; empty for none."""
    begun: date | None = None
    """The day of its first answer."""
    day: date | None = None
    """The day of the appointment, where it is known to the day."""

    @property
    def called(self) -> str:
        return self.names[0] if self.names else ""

    @classmethod
    def of(cls, stored: Stored) -> Glance:
        from visitprep.visit.countdown import visit_day
        from visitprep.visit.days_answered import days_answered

        begun, _ = days_answered(stored.visit) or (None, None)
        person, carried = stored.visit.person, stored.visit.carried
        names = tuple(filter(None, (person.preferred_name, person.name)))
        return cls(stored.saved, names, carried.of if carried else "", begun, visit_day(stored.visit))


def glance_at(data: bytes) -> Glance | None:
    """None for what has to be read whole: edited, damaged, of another version, or not of the usual shape."""
    if is_too_much(data) or not is_sealed(data):
        return None
    try:
        content: dict[str, Any] = json.loads(data)
        if content["format"] != FORMAT or content["schema_version"] != CURRENT:
            return None
        visit = content["visit"]
        person, carried = visit.get("person", {}), visit.get("carried") or {}
        names = tuple(filter(None, (person.get("preferred_name"), person.get("name"))))
        saved = datetime.fromisoformat(content["saved"])
        begun, said = visit.get("checked", {}).get("first answer"), visit.get("appointment", {}).get("date") or {}
        day = said.get("value", "")
        glance = Glance(
            saved,
            names,
            carried.get("of", ""),
            date.fromisoformat(begun) if begun else None,
            date.fromisoformat(day) if len(day) == len("2026-03-03") else None,
        )
    except UNFIT:
        return None
    return glance if all(isinstance(word, str) for word in (*names, glance.follows)) else None

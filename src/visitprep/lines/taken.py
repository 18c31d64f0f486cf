"""Until the grammar of what is taken is here."""

from __future__ import annotations

from datetime import date

from visitprep.lines.reading import Reading


def read(line: str, today: date | None = None) -> Reading:
    if line.strip().casefold() in ("y", "yes"):
        return Reading({"differently": "no"})
    return Reading({"really_taken": line})

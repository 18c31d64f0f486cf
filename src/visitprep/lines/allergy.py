"""An allergy in one line: the thing, and what happened."""

from __future__ import annotations

from datetime import date

from visitprep.lines.reading import Reading


def read(line: str, today: date) -> Reading:
    thing, _, what = line.partition(",")
    return Reading({"thing": thing.strip(), "reaction": what.strip()} if what.strip() else {"thing": thing.strip()})

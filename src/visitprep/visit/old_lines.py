"""Lines that no longer tell of a thing, as something that they filled was told otherwise since."""

from __future__ import annotations

from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit


def without_old_lines(visit: Visit, part: str, item: str, before: Record, after: Record) -> Visit:
    """The visit without them, as the record `before` became `after`; another name leaves a line as it is."""
    if not item or not visit.lines:
        return visit
    given = [name for name in type(before).answerable() if name != "name" and getattr(before, name) is not None]
    anew = {name for name in given if getattr(before, name) != getattr(after, name)}
    own = f"{part}.{item}"
    old = {
        place: said.model_copy(update={"line": ""})
        for place, said in visit.lines.items()
        if anew and said.line and place.partition(":")[0] == own and said.filled & anew
    }
    return visit.model_copy(update={"lines": {**visit.lines, **old}}) if old else visit

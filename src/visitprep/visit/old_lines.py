"""Lines that no longer tell of a thing, as something that they filled was told otherwise since, or taken out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from visitprep.visit.records.record import Record
from visitprep.visit.visit import Said, Visit


def without_old_lines(visit: Visit, part: str, item: str, before: Record, after: Record) -> Visit:
    """The visit without them, as the record `before` became `after`; another name leaves a line as it is."""
    if not item or not visit.lines:
        return visit
    given = [name for name in type(before).answerable() if name != "name" and getattr(before, name) is not None]
    anew = {name for name in given if getattr(before, name) != getattr(after, name)}
    old = {said.line for said in _of(visit, part, item).values() if anew & said.filled}
    return visit.model_copy(update={"lines": _without(visit, part, old)}) if old - {""} else visit


def lines_without_item(visit: Visit, part: str, item: str) -> dict[str, Said]:
    """The lines of a visit that has not this item any more: a line that told of others as well tells too much."""
    own = _of(visit, part, item)
    left = _without(visit, part, {said.line for said in own.values()})
    return {place: said for place, said in left.items() if place not in own}


def _of(visit: Visit, part: str, item: str) -> dict[str, Said]:
    own = f"{part}.{item}"
    return {place: said for place, said in visit.lines.items() if place.partition(":")[0] == own}


def _without(visit: Visit, part: str, old: AbstractSet[str]) -> dict[str, Said]:
    """A line that tells of several tells of none of them once it is wrong for one."""
    return {
        place: said.model_copy(update={"line": ""})
        if said.line and said.line in old and place.startswith(f"{part}.")
        else said
        for place, said in visit.lines.items()
    }

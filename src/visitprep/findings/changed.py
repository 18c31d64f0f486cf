"""How many answers differ between two states of one visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from visitprep.visit.answering import Address, items
from visitprep.visit.record import Record
from visitprep.visit.visit import LISTS, RECORDS, Visit

_Told = tuple[Any, Any, Any]
"""An answer, the way it was passed over, and its note."""
_NOTHING: _Told = (None, None, None)


def changed_answers(before: Visit, after: Visit) -> tuple[Address, ...]:
    """The address of every answer that was added, taken out or changed, its note and its gap included.

    An entry of a list that is new or gone counts once, not once for each of its answers; so does a new order.
    """
    old, new = dict(_told(before)), dict(_told(after))
    found = [address for address in (*old, *new) if old.get(address, _NOTHING) != new.get(address, _NOTHING)]
    came_or_went = {
        Address(part, item=one.id)
        for part in LISTS
        for one in (*items(before, part), *items(after, part))
        if (one.id in _ids(before, part)) != (one.id in _ids(after, part))
    }
    return tuple(
        dict.fromkeys(
            whole if (whole := Address(address.part, item=address.item)) in came_or_went else address
            for address in found
        )
    )


def _ids(visit: Visit, part: str) -> tuple[str, ...]:
    return tuple(item.id for item in items(visit, part))


def _told(visit: Visit) -> Iterator[tuple[Address, _Told]]:
    for part in RECORDS:
        yield from _of_record(getattr(visit, part), part)
    for part in LISTS:
        listed = getattr(visit, part)
        is_none = listed == ()
        yield Address(part), (is_none or None, visit.gaps.get(part), visit.notes.get(part))
        for item in listed or ():
            yield from _of_record(item, part, item.id)


def _of_record(record: Record, part: str, item: str = "") -> Iterator[tuple[Address, _Told]]:
    for name in record.answerable():
        told = (getattr(record, name), record.gaps.get(name), record.notes.get(name))
        if told != _NOTHING:
            yield Address(part, name, item), told

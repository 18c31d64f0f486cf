"""What differs between two visits, answer by answer. Compares what was said and nothing else.

Answers, gaps and notes count. What is packed, which lists are closed, and what was carried over do not: they say
how far the interview is, not how the person is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from typing import Any

from msgspec import Struct

from visitprep.patterns import any_case
from visitprep.visit.answering import Address, items
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, PARTS, RECORDS, Visit, list_part

_ALIKE = 0.8
"""Names at least this much alike, under one id, are one name written another way."""


class ChangeKind(Enum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REORDERED = "reordered"


class Answer(Struct, frozen=True):
    """What stood at one address: a value, a way of not answering, or neither; and the note beside it."""

    value: Any = None
    gap: Gap | None = None
    note: str = ""


class Change(Struct, frozen=True):
    """One difference. Of an added or removed item only its address tells, and `item` holds it whole."""

    kind: ChangeKind
    address: Address
    """In the newer visit; of what was removed, in the older."""
    before: Answer = Answer()
    after: Answer = Answer()
    item: Item | None = None
    """The item itself: as it was for REMOVED, as it is for ADDED and CHANGED."""


def asked_again(found: tuple[Change, ...], newer: Visit) -> tuple[Change, ...]:
    """Without what a follow-up has not asked anew yet: it says nothing of how the person is."""
    if newer.carried is None:
        return found
    return tuple(
        one
        for one in found
        if not (one.kind is ChangeKind.CHANGED and one.address.field and one.after == Answer())
        and not (one.kind is ChangeKind.REMOVED and PARTS[one.address.part].begins_empty)
    )


def is_first_told(change: Change) -> bool:
    """Nothing stood there before: it may never have been asked, and nobody says that it was otherwise."""
    return change.kind is ChangeKind.CHANGED and bool(change.address.field) and change.before == Answer()


_NONE_OF_IT = any_case(
    r"\W*(?:no|none|nothing|nowhere|never|not (?:really|at all|that i know(?: of)?)|as the label says|0)\W*"
)


def says_none(words: str) -> bool:
    """Told for the first time, it says no more than that there is nothing of it."""
    return _NONE_OF_IT.fullmatch(words) is not None


def same_words(one: str, other: str) -> bool:
    """But for capitals, signs and spaces."""
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


def changes(older: Visit, newer: Visit) -> tuple[Change, ...]:
    """Every difference, in the order of the visit. Empty for two visits that say the same."""
    found: list[Change] = []
    for part in RECORDS:
        found += _fields(getattr(older, part), getattr(newer, part), part)
    for part in LISTS:
        found += _list(older, newer, part)
    return tuple(found)


def paired(older: tuple[Item, ...], newer: tuple[Item, ...], part: str) -> list[tuple[Item | None, Item | None]]:
    """Each item beside itself in the other visit, in the newer order, then what is no longer there.

    The same id and name come first, then the same name, then the same id with a name much alike.
    """
    left, of = list(older), {}
    for same in (_same_item, _same_name, _renamed):
        for item in newer:
            if item.id not in of and (match := next((one for one in left if same(one, item, part)), None)):
                of[item.id] = match
                left.remove(match)
    return [(of.get(item.id), item) for item in newer] + [(item, None) for item in left]


def name_of(item: Item, part: str) -> tuple[str, ...]:
    """What an item goes by, as compared: without case and spaces."""
    values = (getattr(item, field) for field in list_part(part).goes_by)
    return tuple("" if value is None else " ".join(_words(value).casefold().split()) for value in values)


def _words(value: Any) -> str:
    return str(getattr(value, "said", value))


def _same_item(one: Item, other: Item, part: str) -> bool:
    return one.id == other.id and name_of(one, part) == name_of(other, part)


def _same_name(one: Item, other: Item, part: str) -> bool:
    return name_of(one, part) == name_of(other, part) and any(name_of(one, part))


def _renamed(one: Item, other: Item, part: str) -> bool:
    if one.id != other.id:
        return False
    before, after = (" ".join(filter(None, name_of(item, part))) for item in (one, other))
    if not before or not after or before in after or after in before:
        return True
    return SequenceMatcher(None, before, after, autojunk=False).ratio() >= _ALIKE


def _list(older: Visit, newer: Visit, part: str) -> Iterator[Change]:
    before, after = answer_of_list(older, part), answer_of_list(newer, part)
    if before != after and (before.note != after.note or not items(newer, part)):
        yield Change(ChangeKind.CHANGED, Address(part), before, after)
    stayed = []
    for was, now in paired(items(older, part), items(newer, part), part):
        if now is None:
            assert was is not None
            yield Change(ChangeKind.REMOVED, Address(part, item=was.id), item=was)
        elif was is None:
            yield Change(ChangeKind.ADDED, Address(part, item=now.id), item=now)
        else:
            stayed.append(was.id)
            yield from _fields(was, now, part, now)
    if stayed != [item.id for item in items(older, part) if item.id in stayed]:
        yield Change(ChangeKind.REORDERED, Address(part))


def answer_of_list(visit: Visit, part: str) -> Answer:
    """What was said of a list as a whole: "none" is (), and one with items says nothing more than they do."""
    listed = getattr(visit, part)
    return Answer(() if listed == () else None, visit.gaps.get(part), visit.notes.get(part, ""))


def _fields(was: Record, now: Record, part: str, item: Item | None = None) -> Iterator[Change]:
    for field in type(now).answerable():
        before, after = answer_at(was, field), answer_at(now, field)
        if before != after:
            address = Address(part, field, item.id if item else "")
            yield Change(ChangeKind.CHANGED, address, before, after, item)


def answer_at(record: Record, field: str) -> Answer:
    return Answer(getattr(record, field), record.gaps.get(field), record.notes.get(field, ""))

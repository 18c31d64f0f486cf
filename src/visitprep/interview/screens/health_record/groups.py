"""The finds of a record by kind, in the order they are gone through; and the number that each is remembered by."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from visitprep.health_records.found import Finds, Kind
from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import TestKind as Sort
from visitprep.health_records.told.in_words import TITLES
from visitprep.wording import NC_

_LABS = NC_("list in a record", "Lab results")


class Group(Struct, frozen=True):
    kind: Kind
    title: str
    finds: tuple[Find, ...]
    is_labs: bool = False


def key_of_find(find: Find) -> str:
    day = find.date or find.noted
    told = "|".join((find.kind, find.name.casefold(), find.strength, find.directions, day, find.status))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def groups_of(finds: Finds) -> list[Group]:
    """The kinds in the order they are gone through; lab results after everything else."""
    groups = []
    for kind in Kind:
        if found := tuple(find for find in finds.of_kind(kind) if find.test_kind is not Sort.LABORATORY):
            groups.append(Group(kind, TITLES[kind], found))
    if labs := tuple(find for find in finds.items if find.test_kind is Sort.LABORATORY):
        groups.append(Group(Kind.TESTS, _LABS, labs, is_labs=True))
    return groups

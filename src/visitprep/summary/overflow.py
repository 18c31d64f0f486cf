"""What may leave page 1 when it is full, and in which order.

Each section of page 1 wraps what may leave in a `Movable`; `render/fitting.py` does the moving. The safety box is
never wrapped. A section that is added to page 1 takes a place in the order here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from visitprep.document import (
    Block,
    Counted,
    Fields,
    Movable,
    Table,
)  # fmt: skip


class Leaving(IntEnum):
    """The order in which things leave page 1: the last named go first. Rows of one kind leave from the last up."""

    CHANGES = 50
    CONCERNS = 100
    GOALS = 200
    REASON = 300
    PAINS = 400
    EFFECT = 500
    TRIED = 600
    MAP = 650
    """A view of what the pain table says in words. Beside the numbers it takes hardly any room."""
    MORE_PAINS = 700
    MORE_EFFECT = 800
    MORE_TRIED = 900
    SOURCE = 950
    """What was published of a number."""
    VIEWS = 1000
    LONG = 10_000
    """Added for what is long: one story must not push everything else off the page."""


ROOM: Final = 320
"""Characters of one row; a longer one leaves before all short ones."""


def rank(kind: Leaving, number: int, texts: Iterable[str]) -> int:
    """When row `number` (from 1) of a kind leaves, with everything that stands in it."""
    return kind + number + (Leaving.LONG if sum(map(len, texts)) > ROOM else 0)


def ranks(kind: Leaving, rows: Iterable[Iterable[str]]) -> tuple[int, ...]:
    """The ranks of rows that leave from the last to the first."""
    return tuple(rank(kind, number, row) for number, row in enumerate(rows, 1))


def movable_fields(block: Fields, kind: Leaving) -> Movable:
    """Fields that leave one by one; the line in their place gives their labels."""
    return Movable(block, ranks(kind, ((row.label, row.value) for row in block.rows)))


def movable_table(block: Table, kind: Leaving, name: Counted) -> Movable:
    """A table whose rows leave from the last to the first."""
    return Movable(block, ranks(kind, block.rows), name)


def movable(blocks: Iterable[Block], kind: Leaving, name: Counted) -> tuple[Block, ...]:
    """The rows of tables and fields made movable; other blocks stay."""
    found: list[Block] = []
    for block in blocks:
        match block:
            case Table():
                found.append(movable_table(block, kind, name))
            case Fields():
                found.append(movable_fields(block, kind))
            case _:
                found.append(block)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Placed:
    """What a section puts on page 1, and what stands behind it in every case. Nothing is cut in two."""

    blocks: tuple[Block, ...]
    moved: tuple[Block, ...] = ()

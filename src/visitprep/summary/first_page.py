"""Page 1 as data: what stands on it, what may leave it when it is full, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from visitprep.document import (
    Beside,
    Blank,
    Block,
    BodyMap,
    Box,
    Bullets,
    Card,
    Chart,
    Fields,
    Paragraph,
    Part,
    Quote,
    Scales,
    Section,
    Table,
    TickList,
    WriteLines,
)  # fmt: skip

ROOM = 620
"""Words that fit on one side of paper beside the body map. Past this, whole sections leave the page."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One section of page 1."""

    section: Section
    priority: int
    """1 is the last to leave the page."""
    movable: bool = True
    """False for what stays on page 1 whatever happens: the safety box."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What a section puts on page 1, and the whole items it had no room for there. Nothing is cut in two."""

    blocks: tuple[Block, ...]
    moved: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstPage:
    slots: tuple[Slot, ...]

    def part(self, title: str) -> Part:
        """The page in reading order."""
        return Part(title, tuple(slot.section for slot in self.slots))

    def word_count(self) -> int:
        return sum(count_words(slot.section.blocks) for slot in self.slots)

    def fitted(self, pointer: str, room: int = ROOM) -> tuple[FirstPage, tuple[Section, ...]]:
        """The page with at most `room` words where that can be, and the sections that left, in reading order.

        A section that leaves puts `pointer` in its place, a sentence that may hold `{title}`.
        """
        slots = list(self.slots)
        left: list[Section] = []
        while FirstPage(tuple(slots)).word_count() > room:
            leaving = max((slot for slot in slots if slot.movable), key=lambda slot: slot.priority, default=None)
            if leaving is None:
                break
            section = leaving.section
            line = Paragraph(pointer.format(title=section.title))
            stub = Section(f"{section.id}-moved", section.title, (line,))
            slots[slots.index(leaving)] = Slot(stub, leaving.priority, movable=False)
            left.append(section)
        return FirstPage(tuple(slots)), tuple(slot.section for slot in self.slots if slot.section in left)


def count_words(blocks: tuple[Block, ...]) -> int:
    """Words in these blocks, as a reader counts them."""
    return sum(len(text.split()) for text in texts(blocks))


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every piece of text in these blocks, in reading order."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.text
            case Quote():
                yield from (block.text, block.by)
            case Fields():
                yield from (text for row in block.rows for text in (row.label, row.value))
            case Table():
                yield block.caption
                yield from (column.title for column in block.columns)
                yield from (text for row in block.rows for text in row)
            case Bullets():
                yield from block.items
            case TickList():
                yield from (text for tick in block.items for text in (tick.label, *tick.details))
            case Scales():
                yield from (text for row in block.rows for text in (row.label, row.text))
            case BodyMap():
                yield from (mark.label for mark in block.marks)
            case Chart():
                yield block.caption
                yield from (series.label for series in block.series)
            case WriteLines():
                yield block.label
            case Blank():
                yield from (block.number, block.question, block.hint, *block.choices, *(block.anchors or ()))
            case Box():
                yield block.title
                yield from texts(block.blocks)
            case Beside():
                yield from texts((*block.left, *block.right))
            case Card():
                yield block.title
                yield from texts((*block.left, *block.right))
                yield block.note

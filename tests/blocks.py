"""What a document holds, for tests to look at: its blocks one by one, and every text in them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct
from msgspec.structs import fields

from visitprep.document.blocks import (
    Beside,
    Blank,
    Block,
    Box,
    Bullets,
    Card,
    Chart,
    Document,
    Fields,
    Paragraph,
    Quote,
    Scales,
    Table,
    TickList,
    WriteLines,
)
from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Framed, Group, SafetyBox, Sheet
from visitprep.document.words import Span


def walk_blocks(document: Document) -> Iterator[Block]:
    """Every block of the document in reading order, boxes before what they hold, left before right."""

    def inside(blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            yield block
            if isinstance(block, Box):
                yield from inside(block.blocks)
            elif isinstance(block, Beside | Card):
                yield from inside((*block.left, *block.right))

    for part in document.parts:
        for section in part.sections:
            yield from inside(section.blocks)


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
            case PainMap():
                yield from (pain.label for pain in block.pains)
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
                yield block.alert
                yield from texts((*block.left, *block.right))
                yield block.note


def texts_of_sheet(sheet: Sheet) -> Iterator[str]:
    """Every piece of text on page 1, in no order of its own."""
    return _strings(sheet)


def _strings(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        if not isinstance(thing, Enum):
            yield thing
    elif isinstance(thing, tuple):
        if thing and all(isinstance(one, Span) for one in thing):
            yield "".join(span.text for span in thing)
            return
        for one in thing:
            yield from _strings(one)
    elif isinstance(thing, Struct):
        for found in fields(thing):
            if found.name not in ("id", "region", *_not_shown(thing)):
                yield from _strings(getattr(thing, found.name))


def _not_shown(thing: object) -> tuple[str, ...]:
    """Fields that stand for something only together with others: a label of nothing, a title that its box has."""
    if isinstance(thing, SafetyBox):
        pairs = (("denied", "denied_label"), ("unanswered", "unanswered_label"))
        return tuple(label for name, label in pairs if not getattr(thing, name))
    if isinstance(thing, Group) and any(isinstance(block, SafetyBox | Framed) for block in thing.blocks):
        return ("title",)
    return ()

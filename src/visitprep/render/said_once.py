"""What page 1 says whole in the choice that is taken, and what stands behind it then: nothing is said twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from visitprep.document.blocks import Block, Document, Field, Fields, Section


def said_once(document: Document, fullest: Collection[str] | None = None) -> Document:
    """`document` without what page 1 says, and what is left unmarked.

    `fullest` are the parts of page 1 in their fullest choice; None: all of them.
    """
    if document.sheets is None:
        return document

    def is_said(thing: Field | Section) -> bool:
        return bool(thing.said_in) and (fullest is None or thing.said_in in fullest)

    def blocks(section: Section) -> Iterator[Block]:
        for block in section.blocks:
            if not isinstance(block, Fields):
                yield block
            elif left := tuple(replace(row, said_in="") for row in block.rows if not is_said(row)):
                yield Fields(left)

    parts = []
    for part in document.parts:
        left = (replace(one, blocks=tuple(blocks(one)), said_in="") for one in part.sections if not is_said(one))
        if sections := tuple(section for section in left if section.blocks):
            parts.append(replace(part, sections=sections))
    return replace(document, parts=tuple(parts))

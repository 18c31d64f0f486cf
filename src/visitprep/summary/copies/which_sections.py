"""The sections a copy can be made of or without, by name: `--only medicines`, `--without mood`.

What is left out is taken out of the visit before a copy is made (`may_share.without`), so that no other section
tells it; then the headings that hold nothing else go, here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from visitprep.document.blocks import Document
from visitprep.summary.may_share import PIECES

TOGETHER: Mapping[str, tuple[str, ...]] = {
    "since": ("changes",),
    "tried": ("stopped", "treatments"),
    "health": ("conditions", "allergies", "surgeries", "substances"),
}
"""Sections of the interview that are printed as several, or under another name."""

_OF_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "health": ("conditions", "allergies", "surgeries", "substances"),
    "tried-in-full": ("stopped", "treatments"),
    "pain-details": ("pains",),
    "matters-in-full": ("reason",),
    "daily-life": ("daily", "sleep", "mood"),
    "helper": ("pains", "daily", "sleep", "mood"),
    "people": ("about",),
    "names": ("medicines",),
    "anything-else": ("closing",),
    "lists": (),
    "records": (),
}
"""Heading to the pieces it tells of; it goes when all of them do. Any other heading is a piece by its own id."""
_OF_CLINIC = tuple(name for name in PIECES if name not in ("after", "bring", "changes"))


def pieces_of(document: Document) -> dict[str, tuple[str, ...]]:
    """What can be named of this copy, each with the titles it is printed under.

    Page 1 tells of every section, so that with it each has a name, also where nothing was said.
    """
    found: dict[str, list[str]] = {piece: [] for piece in (_OF_CLINIC if document.sheets else ())}
    for part in document.parts:
        for section in part.sections:
            pieces = _pieces(section.id)
            for piece in pieces:
                found.setdefault(piece, [])
                if len(pieces) == 1:
                    found[piece].append(section.title or piece)
    order = list(PIECES)
    return {
        piece: tuple(found[piece])
        for piece in sorted(found, key=lambda one: order.index(one) if one in order else len(order))
    }


def narrowed(document: Document, left_out: Collection[str]) -> Document:
    """The document without the headings of these sections, and without parts that would be empty."""
    parts = []
    for part in document.parts:
        kept = tuple(section for section in part.sections if _stays(section.id, left_out))
        if kept:
            parts.append(replace(part, sections=kept))
    return replace(document, parts=tuple(parts))


def _stays(heading: str, left_out: Collection[str]) -> bool:
    pieces = _pieces(heading)
    return not pieces or not all(piece in left_out for piece in pieces)


def _pieces(heading: str) -> tuple[str, ...]:
    if heading.startswith("bring-"):
        return ("bring",)
    return _OF_HEADINGS.get(heading, (heading.removeprefix("own-"),))

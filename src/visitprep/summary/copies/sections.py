"""The sections a copy can be made of or without, by name: `--only medicines`, `--without mood`.

What is left out is taken out of the visit before a copy is made (`may_share.without`), so that no other section
tells it; then the headings that hold nothing else go, here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from visitprep.document import Document
from visitprep.summary.may_share import PIECES

TOGETHER: Mapping[str, tuple[str, ...]] = {
    "since": ("changes",),
    "tried": ("stopped", "treatments"),
    "health": ("conditions", "allergies", "surgeries", "substances"),
}
"""Sections of the interview that are printed as several, or under another name."""

_ANY_OF: Mapping[str, tuple[str, ...]] = {
    "safety-details": ("safety",),
    "matters": ("reason",),
    "matters-in-full": ("reason",),
    "pain": ("pains", "daily", "sleep", "mood"),
    "pain-details": ("pains",),
    "daily-life": ("daily", "sleep", "mood"),
    "health": ("conditions",),
    "helper": ("pains", "daily", "sleep", "mood"),
    "people": ("about",),
    "anything-else": ("closing",),
}
"""Heading to the pieces it tells of; it goes when all of them do. Any other heading is a piece by its own id."""
_ALL_OF: Mapping[str, tuple[str, ...]] = {"tried": ("stopped", "treatments")}
"""The same for one that would say too little, or too much, about what is left."""


def pieces_of(document: Document) -> dict[str, tuple[str, ...]]:
    """What can be named of this copy, each with the titles it is printed under."""
    found: dict[str, list[str]] = {}
    for part in document.parts:
        for section in part.sections:
            for piece in _pieces(section.id):
                found.setdefault(piece, [])
                if section.id not in (*_ALL_OF, "pain", "daily-life", "helper"):
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
    heading = heading.removesuffix("-moved")  # what page 1 says of a section that it had no room for
    if heading in _ALL_OF:
        return not any(piece in left_out for piece in _ALL_OF[heading])
    return not all(piece in left_out for piece in _pieces(heading))


def _pieces(heading: str) -> tuple[str, ...]:
    heading = heading.removesuffix("-moved")
    if heading.startswith("bring-"):
        return ("bring",)
    return _ANY_OF.get(heading) or _ALL_OF.get(heading) or (heading.removeprefix("own-"),)

"""The sections a copy can be made of or without, by name: `--only medicines`, `--without mood`.

What is left out is taken out of the visit before a copy is made, so that no other section tells it; then the
headings that hold nothing else go too.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from visitprep.document import Document
from visitprep.visit.records.living import HelperView
from visitprep.visit.records.reason import Closing
from visitprep.visit.visit import LISTS, Visit, record_type


@dataclass(frozen=True, slots=True)
class Piece:
    """What a person can name: whole records and lists of the visit, and single fields of others."""

    parts: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    """The fields of `helper_view` that are about the same thing."""


PIECES: Mapping[str, Piece] = {
    "safety": Piece(),  # its lines come from other sections, and stay until this is named
    "changes": Piece(("pgic", "planned")),
    "reason": Piece(("reason", "concerns", "goals")),
    "pains": Piece(("pains",), ("pain_now", "pain_usual", "pain")),
    "medicines": Piece(("medicines", "medicine_review")),
    "stopped": Piece(("past_medicines",)),
    "treatments": Piece(("treatments",)),
    "tests": Piece(("tests",)),
    "conditions": Piece(("health", "devices")),
    "allergies": Piece(("allergies",)),
    "surgeries": Piece(("surgeries",)),
    "daily": Piece(("function", "work", "peg"), ("help_needed", "daily_life")),
    "sleep": Piece(("sleep",), ("sleep_hours", "sleep")),
    "mood": Piece(("mood", "phq4"), ("low_days", "mood")),
    "substances": Piece(("substances",)),
    "about": Piece(),  # the names and dates under the title stay
    "team": Piece(("team",)),
    "questions": Piece(("questions",)),
    "closing": Piece(("closing",)),
    "after": Piece(("after", "decided")),
    "bring": Piece(),
    "notes": Piece(),
}
"""In the order they are printed. Ids are the interview's where a section of it is printed as one."""

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


def without(visit: Visit, left_out: Collection[str]) -> Visit:
    """The visit as if the sections in `left_out` had never been reached."""
    changes: dict[str, object] = {}
    gone: set[str] = set()
    view: dict[str, None] = {}
    for name in left_out:
        piece = PIECES.get(name, Piece())
        gone |= set(piece.parts)
        view |= dict.fromkeys(piece.seen)
    for part in gone:
        changes[part] = None if part in LISTS else record_type(part)()
    if "closing" in gone:  # the opening minute is made from all the others, and is named by itself
        changes["closing"] = _only(visit.closing, "opening")
    if view:
        changes["helper_view"] = _blank(visit.helper_view, view)
    if not changes:
        return visit
    for name in ("gaps", "notes"):
        changes[name] = {part: told for part, told in getattr(visit, name).items() if part not in gone}
    return visit.model_copy(update=changes)


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


def _only(closing: Closing, name: str) -> Closing:
    others = [field for field in Closing.answerable() if field != name]
    return closing.model_copy(
        update={
            **dict.fromkeys(others),
            "gaps": {key: gap for key, gap in closing.gaps.items() if key == name},
            "notes": {key: note for key, note in closing.notes.items() if key == name},
        }
    )


def _blank(view: HelperView, names: Mapping[str, None]) -> HelperView:
    gaps = {key: gap for key, gap in view.gaps.items() if key not in names}
    notes = {key: note for key, note in view.notes.items() if key not in names}
    return view.model_copy(update={**names, "gaps": gaps, "notes": notes})

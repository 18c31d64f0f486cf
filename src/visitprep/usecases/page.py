"""A copy of a visit as a document, its checklist included."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.errors import EditedVisit, NotFound, Unreadable
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.summary.copies.materials import Materials
    from visitprep.visit.visit import Visit


def document_of(session: Session, visit: Visit, copy: str = "clinic") -> Document:
    """One copy of `visit` (`summary.copies.table`), with all its sections."""
    return composed(visit, copy, materials_of(session, visit, copy))


def materials_of(
    session: Session, visit: Visit, copy: str, checklist: Path | None = None, *, large_print: bool = False
) -> Materials:
    """What a copy is made of besides the visit: the checklist, and for the clinic the last weeks of the journal."""
    from visitprep.cli.commands.journal_pages import last_weeks
    from visitprep.summary.copies.materials import Materials
    from visitprep.usecases.checklist import WhatToBring

    return Materials(
        prepared_on=session.today,
        bring=WhatToBring(session, visit, checklist).lines(),
        entries=last_weeks(session) if copy == "clinic" else (),
        measures_off=session.measures_off,
        former=former_of(session, visit) if copy == "clinic" else None,
        large_print=large_print,
    )


def composed(visit: Visit, copy: str, materials: Materials, left_out: Collection[str] = ()) -> Document:
    """The copy, without the sections in `left_out` (`summary.copies.sections`)."""
    from visitprep.summary.copies.sections import narrowed, without
    from visitprep.summary.copies.table import COPIES

    topics = _topics(without(visit, left_out), materials.measures_off)
    return narrowed(COPIES[copy].make(visit, replace(materials, topics=topics, left_out=left_out)), left_out)


def _topics(visit: Visit, measures_off: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """What is kept for the room, in words. Every question is loaded for that, and most people keep nothing."""
    from visitprep.summary.words.reading import left_for_the_visit

    if not left_for_the_visit(visit):
        return ()
    from visitprep.interview.screens.in_person import kept_for_the_room

    return kept_for_the_room(visit, measures_off=measures_off)


def former_of(session: Session, visit: Visit) -> Visit | None:
    """The visit that this one was begun from; None when it is no follow-up, or that visit cannot be read."""
    if visit.carried is None:
        return None
    try:
        return session.store.read(visit.carried.of).visit
    except (NotFound, Unreadable, EditedVisit):
        return None


def example_visit() -> Visit:
    """The made-up person shipped with the program; no real visit is touched."""
    from importlib.resources import files

    from visitprep.visit.visit import Visit

    return Visit.model_validate_json(files("visitprep.examples").joinpath("first_visit.json").read_bytes())

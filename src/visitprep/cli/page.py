"""The page of a visit: its summary and its checklist as one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.cli.session import Session
from visitprep.errors import EditedVisit, NotFound, Unreadable

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.visit.visit import Visit


def document_of(session: Session, visit: Visit, checklist: Path | None = None) -> Document:
    """Everything of `visit`, checklist and the last weeks of its journal included."""
    from visitprep.cli.checklist import WhatToBring
    from visitprep.cli.journal_pages import last_weeks
    from visitprep.summary.page import summarize

    return summarize(
        visit,
        prepared_on=session.today,
        bring=WhatToBring(session, visit, checklist).lines(),
        topics=_topics(visit, session.measures_off),
        entries=last_weeks(session),
        measures_off=session.measures_off,
        former=former_of(session, visit),
    )


def _topics(visit: Visit, measures_off: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """What is kept for the room, in words. Every question is loaded for that, and most people keep nothing."""
    from visitprep.summary.reading import left_for_the_visit

    if not left_for_the_visit(visit):
        return ()
    from visitprep.interview.in_person import kept_for_the_room

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

"""The page of a visit: its summary and its checklist as one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.cli.session import Session
from visitprep.errors import NoHome
from visitprep.storage.places import config_folder

if TYPE_CHECKING:
    from visitprep.checklists import BringItem
    from visitprep.document import Document
    from visitprep.summary.bring import BringLine
    from visitprep.visit.visit import Visit


def document_of(session: Session, visit: Visit, checklist: Path | None = None) -> Document:
    """Everything of `visit`, checklist and the last weeks of its journal included."""
    from visitprep.cli.journal_pages import last_weeks
    from visitprep.summary.page import summarize

    return summarize(
        visit,
        prepared_on=session.today,
        bring=tuple(map(_line, bring_items(session, visit, checklist))),
        topics=_topics(visit, session.measures_off),
        entries=last_weeks(session),
        measures_off=session.measures_off,
    )


def _topics(visit: Visit, measures_off: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """What is kept for the room, in words. Every question is loaded for that, and most people keep nothing."""
    from visitprep.summary.reading import left_for_the_visit

    if not left_for_the_visit(visit):
        return ()
    from visitprep.interview.in_person import kept_for_the_room

    return kept_for_the_room(visit, measures_off=measures_off)


def bring_items(session: Session, visit: Visit, checklist: Path | None = None) -> tuple[BringItem, ...]:
    """What this visit's facts ask to bring."""
    from visitprep.checklists import load_checklists, to_bring
    from visitprep.medicines.checks import flags_of
    from visitprep.visit.facts import facts_of

    facts = facts_of(visit, lambda medicine: flags_of(medicine.name or "", medicine.ingredient or ""))
    try:
        config = config_folder(session.environ)
    except NoHome:  # the made-up person has a page where nobody has a home
        config = None
    found = load_checklists(config, (checklist,) if checklist else ())
    return to_bring(found, frozenset(facts), visit.packing)


def _line(item: BringItem) -> BringLine:
    from visitprep.summary.bring import BringLine

    details = [text for text in (item.why, item.where, item.carry) if text]
    if item.my_where:
        details.append(f"It is here: {item.my_where}")
    if item.my_who:
        details.append(f"Carried by: {item.my_who}")
    return BringLine(item.what, tuple(details), item.ticked, item.set_title)


def example_visit() -> Visit:
    """The made-up person shipped with the program; no real visit is touched."""
    from importlib.resources import files

    from visitprep.visit.visit import Visit

    return Visit.model_validate_json(files("visitprep.examples").joinpath("first_visit.json").read_bytes())

"""Who may be writing in the journal of a visit, by what was written before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from visitprep.errors import Unreadable
from visitprep.usecases.which_visit import former_journals

if TYPE_CHECKING:
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.usecases.session import Session
    from visitprep.visit.visit import Teller


def writers_of(session: Session, opened: OpenVisit) -> tuple[Teller, ...]:
    """Each in a row of their own, the same each evening."""
    from visitprep.journal.written_by import may_be_writing

    return may_be_writing(opened.visit, tuple(_wrote(session, opened)))


def wrote_last(opened: OpenVisit) -> Teller:
    """Who is meant by Enter alone: a helper who answers now and has written nothing yet, else who wrote last."""
    from visitprep.visit.tellers import source_of

    wrote: list[Teller | None] = []
    now = source_of(opened.visit.respondent)
    with suppress(Unreadable):  # said when something is to be written
        wrote = [entry.told for entry in opened.journal.newest()]
    is_new = now.helper and all(one is None or one.name != now.name for one in wrote)
    return now if is_new or not wrote or wrote[0] is None else wrote[0]


def _wrote(session: Session, opened: OpenVisit) -> Iterator[Teller]:
    """Whose word the entries are, oldest first; those beside the visits before this one too."""
    journals = [*former_journals(session, opened.id).values()]
    with suppress(Unreadable):
        journals.append(opened.journal)
    for written in journals:
        yield from (entry.told for entry in written.entries() if entry.told is not None)

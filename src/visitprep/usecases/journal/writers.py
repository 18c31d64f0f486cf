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
    """Who is meant by Enter alone."""
    from visitprep.visit.tellers import source_of

    last = None
    with suppress(Unreadable):  # said when something is to be written
        last = next((entry.told for entry in opened.journal.newest()), None)
    return last if last is not None else source_of(opened.visit.respondent)


def _wrote(session: Session, opened: OpenVisit) -> Iterator[Teller]:
    """Whose word the entries are, oldest first; those beside the visits before this one too."""
    journals = [*former_journals(session, opened.id).values()]
    with suppress(Unreadable):
        journals.append(opened.journal)
    for written in journals:
        yield from (entry.told for entry in written.entries() if entry.told is not None)

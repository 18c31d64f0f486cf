"""Copies from the home screen: which one is asked, and what goes wrong is told, and the interview goes on."""

from __future__ import annotations

from pathlib import Path

from visitprep.errors import CannotPrint, NotSaved
from visitprep.formats_copies_measures import CopyName
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.screens.which_copy import which_to_look_at, which_to_make
from visitprep.summary.copies.table import COPIES
from visitprep.usecases.copies.made import prepare_in, show_copy
from visitprep.usecases.output import Output, render, suffix_of, write_file
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import PageSource
from visitprep.wording import N_, say


def look(session: Session, interview: Interview, visit_id: str) -> Outcome | None:
    """A copy on the screen."""
    copy = which_to_look_at(interview, [(copy.name, copy.row) for copy in COPIES.values()])
    if isinstance(copy, Outcome):
        return copy
    show_copy(session, PageSource(interview.visit, visit_id), CopyName(copy))
    return None


def make(session: Session, interview: Interview, visit_id: str) -> Outcome | None:
    """PDFs in the current folder, and where they are."""
    copies = which_to_make(interview, [(copy.name, copy.row) for copy in COPIES.values() if copy.is_usual])
    if isinstance(copies, Outcome):
        return copies
    for copy in copies:
        if outcome := _make_one(session, interview, CopyName(copy), visit_id):
            return outcome
    return None


def _make_one(session: Session, interview: Interview, copy: CopyName, visit_id: str) -> Outcome | None:
    ready = prepare_in(interview, session, copy, visit_id)
    if isinstance(ready, Outcome):
        return ready
    session.asker.tell("\n".join(ready.notices))
    output = Output()
    name = Path(ready.file_name(session) + suffix_of(output))
    try:
        path = write_file(session, render(ready.document, ready.source.visit, output), name)
    except (CannotPrint, NotSaved) as problem:
        session.asker.tell(
            say(
                N_(
                    "{problem} {next_step}\n"
                    "You can also choose the place: stop here, then run visitprep export --output FILE"
                ),
                problem=problem.what,
                next_step=problem.next_step,
            )
        )
        return None
    if path is None:
        session.asker.tell(session.of_whom(say(N_("Nothing was written."))))
        return None
    ready.remember(session)
    made = say(N_("Made: {path}\nPrint it, or open it with the viewer of this computer."), path=path.absolute())
    session.asker.tell(session.of_whom(made))
    return None

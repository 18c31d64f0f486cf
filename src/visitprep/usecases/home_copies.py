"""Copies from the home screen: which one is asked, and what goes wrong is told, and the interview goes on."""

from __future__ import annotations

import sys
from pathlib import Path

from visitprep.cli.commands.export import FormatName, default_name, free_path, paper_of, rendered, write
from visitprep.cli.commands.show import preview
from visitprep.errors import CannotPrint, NotSaved
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.screens.which_copy import which_to_look_at, which_to_make
from visitprep.usecases.ready import ready_in
from visitprep.usecases.session import Session


def look(session: Session, interview: Interview) -> Outcome | None:
    """A copy on the screen."""
    copy = which_to_look_at(interview)
    if isinstance(copy, Outcome):
        return copy
    preview(session, interview.visit, sys.stdout, copy)
    return None


def make(session: Session, interview: Interview, folder: Path) -> Outcome | None:
    """PDFs in the current folder, and where they are. `folder` is the visit's own."""
    copies = which_to_make(interview)
    if isinstance(copies, Outcome):
        return copies
    for copy in copies:
        if outcome := _make_one(session, interview, copy, folder):
            return outcome
    return None


def _make_one(session: Session, interview: Interview, copy: str, folder: Path) -> Outcome | None:
    ready = ready_in(interview, session, copy, folder)
    if isinstance(ready, Outcome):
        return ready
    session.asker.tell("\n".join(ready.notices))
    path = free_path(
        session,
        Path(default_name(ready.visit, session.today, FormatName.PDF, reader="" if copy == "clinic" else copy)),
    )
    if path is None:
        session.asker.tell("Nothing was written.")
        return None
    try:
        write(path, rendered(ready.document, FormatName.PDF, paper_of(ready.visit)))
    except (CannotPrint, NotSaved) as problem:
        session.asker.tell(
            f"{problem.what} {problem.next_step}\n"
            "You can also choose the place: stop here, then run visitprep export --output FILE"
        )
        return None
    ready.remember(session)
    session.asker.tell(f"Made: {path.absolute()}\nPrint it, or open it with the viewer of this computer.")
    return None

"""`visitprep` alone: the welcome the first time, then the home screen."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from visitprep.cli.session import Session
from visitprep.storage.open_visit import OpenVisit

if TYPE_CHECKING:
    from visitprep.interview.interview import Interview


def run_home(environ: Mapping[str, str], *, plain: bool = False, session: Session | None = None) -> int:
    """Welcome, or welcome back; then the home screen until the person stops."""
    session = session or Session(environ, plain=plain)
    session.must_ask(
        "who the visit is for, and all that follows",
        "Run visitprep in a terminal; or answer line by line with: visitprep --plain; "
        "or write the answers in a file: visitprep answers --blank",
    )
    store = session.store
    visits = store.visits()
    if not visits:
        return begin(session)
    visit_id = store.current_id or _choose_visit(session)
    if visit_id is None:
        return 0
    with session.opened(visit_id) as opened:
        return carry_on(session, opened, greet=True)


def begin(session: Session) -> int:
    """A new visit: what this is, who it is for, then the home screen."""
    from visitprep.interview.progress import minutes_left
    from visitprep.interview.welcome import ask_where_and_urgent, ask_who, greeting
    from visitprep.visit.visit import Visit

    session.asker.tell(greeting(str(session.home), minutes_left(session.sections, Visit())))
    with session.store.create() as opened:
        session.store.set_current(opened.id)
        session.visit_id = opened.id
        interview = session.interview(opened)
        if not ask_who(interview) or not ask_where_and_urgent(interview):
            session.asker.tell(STOPPED)
            return 0
        return _home(session, opened, interview)


STOPPED = "Saved. Carry on any time with: visitprep"


def carry_on(session: Session, opened: OpenVisit, *, greet: bool = False) -> int:
    """The home screen of a visit that was begun before."""
    from visitprep.interview.welcome import ask_where_and_urgent, ask_who, welcome_back

    interview = session.interview(opened)
    if greet:
        session.asker.tell(welcome_back(interview))
    # Whoever stopped before these were asked, or began with a file, is asked now.
    knows_who = opened.visit.respondent.filled_by is not None or ask_who(interview)
    if not knows_who or not ask_where_and_urgent(interview):
        session.asker.tell(STOPPED)
        return 0
    return _home(session, opened, interview)


def _home(session: Session, opened: OpenVisit, interview: Interview) -> int:
    from visitprep.cli.bring import bring_words, tick_off
    from visitprep.cli.export import export_from_home
    from visitprep.cli.journal import days_written, write_from_home
    from visitprep.cli.show import preview
    from visitprep.interview.home import Errand, home

    home(
        interview,
        {
            Errand.PREVIEW: lambda: preview(session, interview.visit, sys.stdout),
            Errand.EXPORT: lambda: export_from_home(session, interview.visit),
            Errand.BRING: lambda: tick_off(session, interview),
            Errand.JOURNAL: lambda: write_from_home(session, opened, interview),
        },
        lambda: bring_words(session, interview.visit),
        lambda: days_written(opened),
    )
    session.asker.tell(STOPPED)
    return 0


def _choose_visit(session: Session) -> str | None:
    from visitprep.cli.visits import choose_visit

    return choose_visit(session, "Which visit do you want to go on with?")

"""`visitprep after`: what was said at the visit, written down while it is fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from visitprep.cli import options
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.interview.question import Section

app = typer.Typer(rich_markup_mode=None)

DONE = N_(
    "That is written down, and saved.\n"
    "Print it with your own pages: visitprep export\n"
    "When the next visit comes near, begin from here: visitprep next"
)


@app.command()
def after(
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Write down what was said at the visit, while it is fresh.

    Example: visitprep after
    """
    from visitprep.usecases.which_visit import find_visit

    session = Session(plain=plain)
    visit_id = find_visit(session, person)
    session.must_ask(
        N_("what was said at the visit"), N_("Run it in a terminal, or with --plain to answer line by line.")
    )
    run(session, visit_id)


def run(session: Session, visit_id: str) -> None:
    """Ask what is open; when nothing is, show what was written down, to change it."""
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.questions.after import AFTER
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import open_visit

    with open_visit(session, visit_id) as opened:
        outcome = _ask(interview_in(session, opened, session.every_section), AFTER)
        session.asker.tell(session.of_whom(say(DONE if outcome is Outcome.FINISHED else STOPPED)))


def _ask(interview: Interview, section: Section) -> Outcome:
    from visitprep.interview.engine.progress import progress_of
    from visitprep.interview.screens.review import review

    if progress_of(section, interview.visit).is_done:
        return review(interview, section)
    return interview.walk(only=section)

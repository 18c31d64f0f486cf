"""`visitprep after`: what was said at the visit, written down while it is fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.interview.question import Section

app = typer.Typer(rich_markup_mode=None)

DONE = (
    "That is written down, and saved.\n"
    "Print it with your own pages: visitprep export\n"
    "When the next visit comes near, begin from here: visitprep next"
)


@app.command()
def after(
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
) -> None:
    """Write down what was said at the visit, while it is fresh.

    Example: visitprep after
    """
    session = Session(plain=plain)
    visit_id = session.find(person or None)
    session.must_ask("what was said at the visit", "Run it in a terminal, or with --plain to answer line by line.")
    run(session, visit_id)


def run(session: Session, visit_id: str) -> None:
    """Ask what is open; when nothing is, show what was written down, to change it."""
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.questions.after import AFTER
    from visitprep.usecases.home import STOPPED

    with session.opened(visit_id) as opened:
        outcome = _ask(session.interview(opened, session.every_section), AFTER)
        session.asker.tell(DONE if outcome is Outcome.FINISHED else STOPPED)


def _ask(interview: Interview, section: Section) -> Outcome:
    from visitprep.interview.engine.progress import progress_of
    from visitprep.interview.screens.review import review

    if progress_of(section, interview.visit).is_done:
        return review(interview, section)
    return interview.walk(only=section)

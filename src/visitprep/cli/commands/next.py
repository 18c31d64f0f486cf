"""`visitprep next`: a follow-up visit, begun from the one before it."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

app = typer.Typer(rich_markup_mode=None)


@app.command(name="next")
def next_visit(
    person: options.Person = "",
    again: Annotated[
        bool, typer.Option("--again", help="Begin one more, though there is a next visit already.")
    ] = False,
    plain: options.Plain = False,
) -> None:
    """Begin the next visit from this one: all you said is shown once, to say if it is still true.

    The visit before stays as it is, with everything in it.

    Example: visitprep next
    """
    from visitprep.usecases.which_visit import find_visit

    session = Session(plain=plain)
    visit_id = find_visit(session, person)
    session.must_ask(N_("what has changed"), N_("Run it in a terminal, or with --plain to answer line by line."))
    raise typer.Exit(run(session, visit_id, again=again))


def run(session: Session, visit_id: str, *, again: bool = False) -> int:
    """A new visit linked to that one; a follow-up that was only begun goes on instead."""
    from visitprep.usecases.home.screen import begin_next, day_of, go_on

    started = next((info.id for info in session.store.visits() if info.follows == visit_id), None)
    if started is not None and not again:
        session.asker.tell(
            say(
                N_(
                    "The visit after this one is begun already. You go on with it here.\n"
                    "To begin one more from the same visit: visitprep next --again"
                )
            )
        )
        return go_on(session, started, greet=False)
    former = session.store.read(visit_id)
    return begin_next(session, visit_id, former.visit, day_of(former.visit, former.saved.date()))

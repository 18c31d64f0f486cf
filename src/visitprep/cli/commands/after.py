"""`visitprep after`: what was said at the visit, written down while it is fresh."""

from __future__ import annotations

import typer

from visitprep.cli import options
from visitprep.usecases.session import Session
from visitprep.wording import N_

app = typer.Typer(rich_markup_mode=None)


@app.command()
def after(person: options.Person = "", plain: options.Plain = False) -> None:
    """Write down what was said at the visit, while it is fresh.

    Example: visitprep after
    """
    from visitprep.usecases.after_visit import write_down
    from visitprep.usecases.which_visit import find_visit, open_visit

    session = Session(plain=plain)
    visit_id = find_visit(session, person, writes=True)
    session.must_ask(
        N_("what was said at the visit"), N_("Run it in a terminal, or with --plain to answer line by line.")
    )
    with open_visit(session, visit_id) as opened:
        write_down(session, opened)

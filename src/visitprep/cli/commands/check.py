"""`visitprep check`: what is still empty, and what looks mistyped."""

from __future__ import annotations

import typer

from visitprep.cli import options
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def check(person: options.Person = "", example: options.Example = False) -> None:
    """See what is still empty and what looks mistyped.

    Example: visitprep check
    """
    from visitprep.usecases.checked import check_lines
    from visitprep.usecases.which_visit import source_of

    session = Session(example=example)
    for line in check_lines(session, source_of(session, person).visit):
        tell(line)

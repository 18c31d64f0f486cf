"""`visitprep check`: what is still empty, and what looks mistyped."""

from __future__ import annotations

import typer

from visitprep.cli import options
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def check(
    person: options.Person = "",
) -> None:
    """See what is still empty and what looks mistyped.

    Example: visitprep check
    """
    from visitprep.usecases.checked import check_lines
    from visitprep.usecases.which_visit import read_visit

    session = Session()
    for line in check_lines(session, read_visit(session, person)):
        tell(line)

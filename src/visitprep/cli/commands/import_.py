"""`visitprep import`: what another program or another computer knows already is not typed again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.errors import Unreadable
from visitprep.usecases.session import Session
from visitprep.wording import N_

app = typer.Typer(rich_markup_mode=None)


@app.command()
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file. What it is is found from its content.")],
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Take in a visit from another computer: as a visit of its own, or only what differs from the one here.

    Nothing enters without a yes. Save one there with: visitprep visits save FILE

    Example: visitprep import rosa.visitprep
    """
    from visitprep.usecases.visit_file import import_visit, is_visit_file

    session = Session(plain=plain)
    path = Path(file)
    if path.exists() and not is_visit_file(path):
        raise Unreadable(path, N_("no visit is in it"), N_("Save one there with: visitprep visits save FILE"))
    import_visit(session, path, person)

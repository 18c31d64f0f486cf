"""`visitprep disc`: what is on a disc of pictures, and whether the clinic will be able to read it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def disc(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="The folder that the disc opens as.")],
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """See what is on a disc of pictures, and whether it can be read.

    It is only looked at. Then each study on it is offered for the scans of the visit.

    Example: visitprep disc /media/cdrom
    """
    from visitprep.usecases.importing.disc import check_disc

    check_disc(Session(plain=plain), Path(folder), person)

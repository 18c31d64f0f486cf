"""`visitprep urgent`: what should not wait for the visit."""

from __future__ import annotations

import typer

from visitprep.cli.session import Session
from visitprep.errors import VisitprepError

app = typer.Typer(rich_markup_mode=None)


@app.command()
def urgent(
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
) -> None:
    """See what should not wait for the visit, with the numbers to call.

    Example: visitprep urgent
    """
    from visitprep.interview.do_not_wait import urgent_words
    from visitprep.interview.voice import voice_of
    from visitprep.visit.visit import Visit

    session = Session()
    try:
        visit = session.read(person or None)
    except VisitprepError:
        # This page must open whatever state the files are in.
        if person:
            raise
        visit = Visit()
    typer.echo(urgent_words(visit, voice_of(visit)))

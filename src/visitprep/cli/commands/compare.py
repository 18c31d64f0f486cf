"""`visitprep compare`: what changed between two visits, or since the clinic's copy was made."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.errors import Usage
from visitprep.usecases.session import Session
from visitprep.wording import N_

app = typer.Typer(rich_markup_mode=None)


@app.command()
def compare(
    older: Annotated[str, typer.Argument(metavar="OLDER", help="A visit, by its name or id such as visit-1.")] = "",
    newer: Annotated[str, typer.Argument(metavar="NEWER", help="Another; without it, the one open now.")] = "",
    format: options.FormatName = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    person: options.Person = "",
    anyway: Annotated[bool, typer.Option("--anyway", help="Also when the two are about different people.")] = False,
    example: options.Example = False,
    plain: options.Plain = False,
) -> None:
    """See what changed. With nothing said: since the clinic's copy was made, else since the visit before.

    Example: visitprep compare visit-1 visit-2
    """
    from visitprep.usecases.copies.compare_visits import compare as compare_visits
    from visitprep.usecases.output import Output, show_or_make

    if person and newer:
        raise Usage(
            N_("--person is the newer of the two, and one is named already."),
            N_("Leave one of them away: visitprep compare visit-1 --person visit-2"),
        )
    session = Session(plain=plain, example=example)
    document, now = compare_visits(session, older, newer or person, anyway=anyway)
    out = Output(format, output, force, open_it, paper, large_print)
    show_or_make(session, document, now, out, "compare")

"""`visitprep worksheet`: the blank questions to print, for the kitchen table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.errors import NotFound, Usage
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit
    from visitprep.wording import Voice

app = typer.Typer(rich_markup_mode=None)


@app.command()
def worksheet(
    helper: Annotated[str, typer.Option("--helper", metavar="NAME", help="You fill it in for NAME.")] = "",
    own: Annotated[bool, typer.Option("--own", help="The person the visit is for fills it in.")] = False,
    only_theirs: Annotated[
        bool, typer.Option("--only-theirs", help="What only the person you help can say: one or two sides.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="The optional questions too.")] = False,
    person: options.Person = "",
    example: options.Example = False,
    format: options.FormatName = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    plain: options.Plain = False,
) -> None:
    """Make the blank questions to print, to fill in by hand.

    They hold none of your answers but the name and the birth date. Type them in later with: visitprep type-in

    Example: visitprep worksheet --large-print
    """
    from visitprep.usecases.output import Output
    from visitprep.usecases.paper import make_worksheet

    if only_theirs and (own or helper or everything):
        raise Usage(N_("--only-theirs is a sheet of its own."), N_("Leave --own, --helper and --all away."))
    if own and helper:
        raise Usage(N_("--own and --helper cannot go together."), N_("Choose one of them."))
    session = Session(plain=plain, example=example)
    visit = _visit(session, person)
    if only_theirs:
        from visitprep.usecases.paper import make_only_theirs

        make_only_theirs(session, visit, Output(format, output, force, open_it, paper, large_print))
        return
    out = Output(format, output, force, open_it, paper, large_print)
    make_worksheet(session, visit, _voice(visit, helper, own=own), out, everything=everything)


def _visit(session: Session, person: str) -> Visit:
    """Whose name stands on the sheet; nobody's while there is no visit."""
    from visitprep.usecases.which_visit import NO_VISIT, read_visit
    from visitprep.visit.visit import Visit

    try:
        return read_visit(session, person)
    except NotFound as problem:
        if person or problem.what != say(NO_VISIT):
            raise
        return Visit()


def _voice(visit: Visit, helper: str, *, own: bool) -> Voice:
    from visitprep.text import clean_line
    from visitprep.visit.voice import voice_of
    from visitprep.wording import Voice

    if helper:
        return Voice(clean_line(helper))
    return Voice() if own else voice_of(visit)

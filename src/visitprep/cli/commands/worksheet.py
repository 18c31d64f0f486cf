"""`visitprep worksheet`: the blank questions to print, for the kitchen table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from visitprep.cli.commands.export import FormatName, Paper, default_name, format_of, hand_over, paper_of, rendered
from visitprep.errors import NotFound, Usage
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit
    from visitprep.wording import Voice

app = typer.Typer(rich_markup_mode=None)


@app.command()
def worksheet(
    helper: str = typer.Option("", "--helper", metavar="NAME", help="You fill it in for NAME."),
    own: bool = typer.Option(False, "--own", help="The person the visit is for fills it in."),
    everything: bool = typer.Option(False, "--all", help="The optional questions too."),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    format: FormatName = typer.Option(
        None, "--format", "-f", help="pdf (when nothing is said), html, markdown or text."
    ),
    output: str = typer.Option(
        "", "--output", "-o", metavar="FILE", help="Where to; - writes to the screen or a pipe."
    ),
    force: bool = typer.Option(False, "--force", help="Write over a file that is there already."),
    open_it: bool = typer.Option(False, "--open", help="Open the sheet when it is made."),
    paper: Paper = typer.Option(None, "--paper", help="letter or a4; by country when nothing is said."),
    large_print: bool = typer.Option(False, "--large-print", help="Letters of 18 points."),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
) -> None:
    """Make the blank questions to print, to fill in by hand.

    They hold none of your answers but the name and the birth date. Type them in later with: visitprep type-in

    Example: visitprep worksheet --large-print
    """
    from visitprep.worksheet.sheet import worksheet as sheet

    if own and helper:
        raise Usage("--own and --helper cannot go together.", "Choose one of them.")
    session = Session(plain=plain)
    visit = _visit(session, person)
    chosen = format or format_of(output) or FormatName.PDF
    document = sheet(visit, _voice(visit, helper, own=own), more=everything, measures_off=session.measures_off)
    data = rendered(document, chosen, paper or paper_of(visit), large_print=large_print)
    name = default_name(visit, session.today, chosen, "worksheet")
    hand_over(session, data, chosen, output, name, force=force, open_it=open_it)


def _visit(session: Session, person: str) -> Visit:
    """Whose name stands on the sheet; nobody's while there is no visit."""
    from visitprep.usecases.session import NO_VISIT
    from visitprep.visit.visit import Visit

    try:
        return session.read(person or None)
    except NotFound as problem:
        if person or problem.what != NO_VISIT:
            raise
        return Visit()


def _voice(visit: Visit, helper: str, *, own: bool) -> Voice:
    from visitprep.text import clean_line
    from visitprep.visit.voice import voice_of
    from visitprep.wording import Voice

    if helper:
        return Voice(clean_line(helper))
    return Voice() if own else voice_of(visit)

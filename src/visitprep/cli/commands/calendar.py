"""`visitprep calendar`: the visit, and the days of getting ready, for a calendar."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.output import tell, tell_aside
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def calendar(
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    person: options.Person = "",
    way: Annotated[
        int | None, typer.Option("--way", metavar="MINUTES", min=0, max=1440, help="How long the way there is.")
    ] = None,
    example: options.Example = False,
    plain: options.Plain = False,
) -> None:
    """Make a calendar file of the visit and its steps.

    It says "Appointment" and "Get ready", and nothing about health. Open it with your calendar. When something
    changes, make it again: the new one takes the place of the old.

    Example: visitprep calendar --output visit.ics
    """
    from visitprep.usecases.calendar_file import ask_way, calendar_file
    from visitprep.usecases.output import STDOUT, Output, hand_over
    from visitprep.usecases.which_visit import find_visit

    session = Session(plain=plain, example=example)
    visit_id = find_visit(session, person)
    stored = session.store.read(visit_id)
    if way is None and session.has_keyboard and output != STDOUT:
        way = ask_way(session)
    made = calendar_file(session, visit_id, stored.visit, stored.revision, way)
    hand_over(session, made.data, Output(to=output, force=force, open_it=open_it), made.name)
    for line in made.lines:
        (tell_aside if output == STDOUT else tell)(line)

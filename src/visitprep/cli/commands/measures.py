"""`visitprep measures`: which published measures are asked, and leaving one out of the whole program."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.formats_copies_measures import MeasureId
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

app = typer.Typer(rich_markup_mode=None)


@app.command()
def measures(
    off: Annotated[
        MeasureId | None, typer.Option("--off", help="Leave this one out: its words are nowhere any more.")
    ] = None,
    on: Annotated[
        MeasureId | None, typer.Option("--on", help="Take this one in again, with the answers given before.")
    ] = None,
) -> None:
    """Leave a published measure out of the questions, the page and the files, or take it in again.

    Their words belong to others, whose terms may change. Answers given before stay in the visit, unprinted.

    Example: visitprep measures --off peg
    """
    from visitprep.measures.instrument import KNOWN, load

    session = Session()
    turned_off = session.store.settings.measures_off
    if off or on:
        turned_off = (turned_off | ({off} if off else set())) - ({on} if on else set())
        session.store.turn_off_measures(turned_off)
    for measure in KNOWN:
        # A measure that is off is named by its id only: its title is part of its text.
        instrument = load(measure, turned_off)
        if instrument is None:
            where = (
                N_("{measure}: off") if measure in turned_off else N_("{measure}: not in this copy of visitprep")
            )
            tell(say(where, measure=measure))
        else:
            tell(
                say(
                    N_("{measure}: on. {title}. {credit}"),
                    measure=measure,
                    title=say(instrument.title),
                    credit=say(instrument.credit),
                )
            )

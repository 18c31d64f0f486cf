"""`visitprep urgent`: what should not wait for the visit."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.errors import VisitprepError
from visitprep.usecases.output import tell
from visitprep.visit.records.choices.country import Country
from visitprep.wording import N_, say

app = typer.Typer(rich_markup_mode=None)

OTHER = "other"
if TYPE_CHECKING:
    Code = str
else:  # mypy knows no set of words that is made from another
    Code = StrEnum("Code", {it.name: OTHER if it is Country.OTHER else it.value for it in Country})


@app.command()
def urgent(
    country: Annotated[
        Code | None, typer.Option("--country", case_sensitive=False, help="Whose numbers: {choices}.")
    ] = None,
    person: options.Person = "",
) -> None:
    """See what should not wait for the visit, with the numbers to call.

    Example: visitprep urgent --country UK
    """
    from visitprep.interview.questions.crisis import pack_of
    from visitprep.interview.screens.do_not_wait import urgent_words
    from visitprep.urgent.countries import pack
    from visitprep.urgent.page import when_read
    from visitprep.usecases.session import Session
    from visitprep.usecases.which_visit import read_visit
    from visitprep.visit.visit import Visit
    from visitprep.visit.voice import voice_of

    session = Session()
    try:
        visit = read_visit(session, person)
    except VisitprepError:
        # This page must open whatever state the files are in.
        if person:
            raise
        visit = Visit()
    numbers = pack(country) if country else pack_of(visit)
    tell(urgent_words(numbers, voice_of(visit)))
    if read := when_read(numbers):
        tell(f"\n{read}")
    if country is None and visit.person.country is None:
        hint = say(N_("For the numbers to call in your country, such as the US: visitprep urgent --country US"))
        tell(f"\n{hint}")

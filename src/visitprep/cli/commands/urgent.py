"""`visitprep urgent`: what should not wait for the visit."""

from __future__ import annotations

from enum import StrEnum

import typer

from visitprep.errors import VisitprepError
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


class Code(StrEnum):
    """The country packs by code; a test holds them together. Importing them would slow every help."""

    US = "US"
    CA = "CA"
    UK = "UK"
    IE = "IE"
    AU = "AU"
    NZ = "NZ"
    EU = "EU"
    OTHER = "other"


@app.command()
def urgent(
    country: Code = typer.Option(
        None, "--country", case_sensitive=False, help="Whose numbers: US, CA, UK, IE, AU, NZ, EU, or other."
    ),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
) -> None:
    """See what should not wait for the visit, with the numbers to call.

    Example: visitprep urgent --country UK
    """
    from visitprep.interview.questions.crisis import pack_of
    from visitprep.interview.screens.do_not_wait import urgent_words
    from visitprep.urgent.countries import pack
    from visitprep.visit.visit import Visit
    from visitprep.visit.voice import voice_of

    session = Session()
    try:
        visit = session.read(person or None)
    except VisitprepError:
        # This page must open whatever state the files are in.
        if person:
            raise
        visit = Visit()
    typer.echo(urgent_words(pack(country.value) if country else pack_of(visit), voice_of(visit)))
    if country is None and visit.person.country is None:
        typer.echo("\nFor the numbers to call in your country, such as the US: visitprep urgent --country US")

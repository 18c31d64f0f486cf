"""`visitprep answers`: the answers as a file to fill in, or filled in."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def answers(
    blank: Annotated[bool, typer.Option("--blank", help="An empty file, with every question in it.")] = False,
    person: options.Person = "",
    example: options.Example = False,
) -> None:
    """Write an empty file of answers to fill in by hand, or the answers of a visit in the same form.

    Read it back with: visitprep start --answers FILE

    Example: visitprep answers --blank > answers.yaml
    """
    if blank:
        from visitprep.answers.blank import blank as blank_file

        typer.echo(blank_file(Session().measures_off), nl=False)
        return
    from visitprep.answers.writing import write_answers
    from visitprep.usecases.which_visit import source_of

    typer.echo(write_answers(source_of(Session(example=example), person).visit), nl=False)

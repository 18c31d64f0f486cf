"""`visitprep answers`: the answers as a file to fill in, or filled in."""

from __future__ import annotations

import typer

from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def answers(
    blank: bool = typer.Option(False, "--blank", help="An empty file, with every question in it."),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    example: bool = typer.Option(False, "--example", help="A made-up person's answers."),
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
    from visitprep.usecases.page import example_visit

    visit = example_visit() if example else Session().read(person or None)
    typer.echo(write_answers(visit), nl=False)

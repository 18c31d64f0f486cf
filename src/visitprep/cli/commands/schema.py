"""`visitprep schema`: the JSON Schema of a file of answers."""

from __future__ import annotations

import json

import typer

from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a file of answers, for editors that check while you type.

    Example: visitprep schema > answers.schema.json
    """
    from visitprep.answers.schema import schema as answers_schema

    typer.echo(json.dumps(answers_schema(Session().measures_off), indent=2, ensure_ascii=False))

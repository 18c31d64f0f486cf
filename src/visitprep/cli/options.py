"""The options that several commands have: one spelling, one help, whichever command it is.

Help is looked up when it is shown (`loading.command_of`), with the words an option takes in place of `{choices}`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.errors import Usage
from visitprep.formats_copies_measures import CopyName, Format, Paper
from visitprep.wording import N_

Person = Annotated[str, typer.Option("--person", metavar="NAME", help="Whose visit, when there are several.")]
Plain = Annotated[bool, typer.Option("--plain", help="Plain numbered lines, and plain text without boxes.")]
Example = Annotated[
    bool, typer.Option("--example", help="A made-up person's visit; her follow-up: --person visit-2.")
]
Checklist = Annotated[
    str, typer.Option("--checklist", metavar="FILE", help="One more checklist, such as the clinic's.")
]
For = Annotated[CopyName, typer.Option("--for", help="Which copy: {choices} (me: your own).", show_default=False)]

# How a document leaves: together in every command that makes one (`usecases.output.Output`).
FormatName = Annotated[
    Format | None, typer.Option("--format", "-f", help="Make a file: {choices}; pdf when nothing is said.")
]


def _named(ctx: typer.Context, param: typer.CallbackParam, value: str) -> str:
    """A name that a script left empty is a mistake, and no wish for the usual place."""
    source = ctx.get_parameter_source(param.name or "")
    if not value and source is not None and source.name == "COMMANDLINE":
        raise Usage(
            N_("The name after --output is empty."), N_("Name a file, or leave --output away for the usual name.")
        )
    return value


To = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Where to; - writes to the screen or a pipe.", callback=_named
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there already.")]
OpenIt = Annotated[bool, typer.Option("--open", help="Open the file when it is made.")]
PaperName = Annotated[Paper | None, typer.Option("--paper", help="{choices}; by country when nothing is said.")]
LargePrint = Annotated[bool, typer.Option("--large-print", help="Letters of 18 points.")]

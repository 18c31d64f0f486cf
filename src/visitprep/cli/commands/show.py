"""`visitprep show`: the page, or one section, on the screen."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.formats_copies_measures import CopyName
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def show(
    section: Annotated[str, typer.Argument(metavar="SECTION", help="One section only, such as medicines.")] = "",
    person: options.Person = "",
    example: options.Example = False,
    reader: options.For = CopyName.CLINIC,
    plain: options.Plain = False,
) -> None:
    """Show the page, or one section, on the screen.

    Example: visitprep show sleep
    """
    from visitprep.usecases.copies.made import show_copy
    from visitprep.usecases.which_visit import source_of

    session = Session(plain=plain, example=example)
    source = source_of(session, person)
    if not section:
        show_copy(session, source, reader)
        return
    from visitprep.interview.screens.review import answers_in_words
    from visitprep.usecases.copies.sections_named import section_named

    tell(answers_in_words(source.visit, section_named(section, session.every_section)))

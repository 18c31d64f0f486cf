"""`visitprep show`: the page, or one section, on the screen."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, TextIO

import typer

from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)


class Shown(StrEnum):
    CLINIC = "clinic"
    ME = "me"
    COMPANION = "companion"
    PHARMACIST = "pharmacist"
    CARD = "card"


@app.command()
def show(
    section: str = typer.Argument("", metavar="[SECTION]", help="One section only, such as medicines."),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    example: bool = typer.Option(False, "--example", help="Show a made-up person's page."),
    reader: Shown = typer.Option(
        Shown.CLINIC, "--for", help="Which copy: clinic, me, companion, pharmacist or card.", show_default=False
    ),
    plain: bool = typer.Option(False, "--plain", help="Plain text, without lines or boxes."),
) -> None:
    """Show the page, or one section, on the screen.

    Example: visitprep show sleep
    """
    session = Session(plain=plain)
    visit = _visit(session, person, example)
    if section:
        show_section(session, visit, section, sys.stdout)
    else:
        preview(session, visit, sys.stdout, reader.value)


def _visit(session: Session, person: str, example: bool) -> Visit:
    if example:
        from visitprep.usecases.page import example_visit

        return example_visit()
    return session.read(person or None)


def preview(session: Session, visit: Visit, stream: TextIO, copy: str) -> None:
    """The copy as it would print, on the screen."""
    from visitprep.usecases.page import document_of

    session.show(document_of(session, visit, copy), stream)


def show_section(session: Session, visit: Visit, name: str, stream: TextIO) -> None:
    """Every question of a section with its answer, as plain lines."""
    from visitprep.interview.screens.review import answers_in_words
    from visitprep.usecases.sections import section_named

    stream.write(answers_in_words(visit, section_named(name, session.every_section)) + "\n")

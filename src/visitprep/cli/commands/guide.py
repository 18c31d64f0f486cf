"""`visitprep guide`: what to expect at a pain clinic, page by page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from visitprep.cli.commands.export import FormatName, Paper, format_of, hand_over, paper_of, rendered
from visitprep.errors import NotFound, Usage, VisitprepError
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.guide.find import Hit
    from visitprep.guide.page import Page
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)

_ALL = "See all the pages with: visitprep guide"


@app.command()
def guide(
    topic: list[str] = typer.Argument(
        None, metavar="[TOPIC]", help="Which page, such as mri; without it, all pages are listed."
    ),
    find: str = typer.Option("", "--find", metavar="WORD", help="List the pages that speak of something."),
    format: FormatName = typer.Option(
        None, "--format", "-f", help="Make the page to print: pdf, html, markdown or text."
    ),
    output: str = typer.Option(
        "", "--output", "-o", metavar="FILE", help="Where to; - writes to the screen or a pipe."
    ),
    person: str = typer.Option(
        "", "--person", metavar="NAME", help="Whose list gets the questions, when there are several."
    ),
    force: bool = typer.Option(False, "--force", help="Write over a file that is there already."),
    open_it: bool = typer.Option(False, "--open", help="Open the page when it is made."),
    paper: Paper = typer.Option(None, "--paper", help="letter or a4; by country when nothing is said."),
    large_print: bool = typer.Option(False, "--large-print", help="Letters of 18 points."),
    plain: bool = typer.Option(False, "--plain", help="Plain text, and plain numbered lines."),
) -> None:
    """Read about tests, treatments and the visit. Short pages, with questions worth asking.

    Example: visitprep guide mri --format pdf
    """
    from visitprep.guide.sheet import contents, found

    session = Session(plain=plain)
    words = " ".join(topic or ())
    prints = bool(format or output or open_it)
    if find and (words or prints):
        raise Usage("--find lists pages; it goes with no page and no format.", f"Search first. {_ALL}")
    if find:
        session.show(found(_search(find)), sys.stdout)
    elif words and prints:
        chosen = format or format_of(output) or FormatName.PDF
        shown, visit = _page(words), _visit(session, person)
        data = rendered(_sheet(shown, visit), chosen, paper or paper_of(visit), large_print=large_print)
        name = f"visitprep-guide-{shown.id}{_suffix(chosen)}"
        hand_over(session, data, chosen, output, name, force=force, open_it=open_it)
    elif words:
        shown = _page(words)
        session.show(_sheet(shown, _visit(session, person)), sys.stdout)
        if session.has_keyboard:
            _offer_questions(session, shown, person)
    elif prints:
        raise Usage("It is not said which page to print.", f"Name one: visitprep guide mri --format pdf. {_ALL}")
    else:
        session.show(contents(), sys.stdout)


def _page(words: str) -> Page:
    from visitprep.guide.find import named, nearest

    shown = named(words)
    if shown is None:
        close = " or ".join(page.id for page in nearest(words))
        raise NotFound("There is no page with that name.", (f"Did you mean {close}? " if close else "") + _ALL)
    return shown


def _search(words: str) -> tuple[Hit, ...]:
    from visitprep.guide.find import hits

    found = hits(words)
    if not found:
        raise NotFound("No page speaks of that.", f"Try one plain word, such as shot, scan or sleep. {_ALL}")
    return found


def _visit(session: Session, person: str) -> Visit:
    """The visit whose voice and paper are used. The pages open whatever state the files are in."""
    from visitprep.visit.visit import Visit

    try:
        return session.read(person or None)
    except VisitprepError:
        if person:
            raise
        return Visit()


def _sheet(shown: Page, visit: Visit) -> Document:
    from visitprep.guide.sheet import sheet
    from visitprep.visit.voice import voice_of

    return sheet(shown, voice_of(visit))


def _suffix(format: FormatName) -> str:
    from visitprep.render.formats import FORMATS

    return FORMATS[format.value].suffix


def _offer_questions(session: Session, shown: Page, person: str) -> None:
    """The page's questions for the list of the visit; where there is none, how to begin."""
    from contextlib import ExitStack

    from visitprep.interview.screens.what_to_expect import offer_questions

    with ExitStack() as stack:
        try:
            opened = stack.enter_context(session.opened(session.find(person or None)))
        except VisitprepError as problem:
            # They came to read, and have read: what is wrong with the files is told, and is no failure here.
            session.asker.tell(
                f"These questions can go on a list of your own, in a visit. {problem.what}\n{problem.next_step}"
            )
            return
        offer_questions(session.interview(opened), shown)

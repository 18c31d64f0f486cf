"""`visitprep guide`: what to expect at a pain clinic, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.errors import NotFound, Usage, VisitprepError
from visitprep.usecases.session import Session
from visitprep.wording import N_, Later, later, living_in, one_of, say

if TYPE_CHECKING:
    from visitprep.document.blocks import Document
    from visitprep.guide.find import Hit
    from visitprep.guide.page import Page
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)

_OF_SECTION = {
    "about": "first-visit",
    "medicines": "medicines",
    "mood": "talk-therapy",
    "pains": "kinds-of-pain",
    "team": "team",
    "tests": "tests",
}
"""The page for whoever names a section by what people call it."""
_ALL = N_("See all the pages with: visitprep guide")


@app.command()
def guide(
    topic: Annotated[
        list[str] | None,
        typer.Argument(metavar="TOPIC", help="Which page, such as mri; without it, all pages are listed."),
    ] = None,
    find: Annotated[
        str, typer.Option("--find", metavar="WORD", help="List the pages that speak of something.")
    ] = "",
    format: options.FormatName = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Read about tests, treatments and the visit. Short pages, with questions worth asking.

    Example: visitprep guide mri --format pdf
    """
    from visitprep.guide.sheet import contents, found
    from visitprep.usecases.output import Output, make, show

    session = Session(plain=plain)
    words = " ".join(topic or ())
    out = Output(format, output, force, open_it, paper, large_print)
    if find and (words or out.is_asked_for):
        raise Usage(
            N_("--find lists pages; it goes with no page and no format."),
            later(N_("Search first. {all}"), all=later(_ALL)),
        )
    if find:
        show(session, found(_search(find)))
    elif words:
        page, visit = _page(words), _visit(session, person)
        if out.is_asked_for:
            make(session, _sheet(page, visit), visit, out, f"visitprep-guide-{page.id}")
            return
        show(session, _sheet(page, visit))
        if session.has_keyboard:
            _offer_questions(session, page, person)
    elif out.is_asked_for:
        raise Usage(
            N_("It is not said which page to print."),
            later(N_("Name one: visitprep guide mri --format pdf. {all}"), all=later(_ALL)),
        )
    else:
        show(session, contents())


def _page(words: str) -> Page:
    from visitprep.guide.find import named, nearest
    from visitprep.usecases.everyday_names import SECTIONS, meant

    shown = named(words) or named(_OF_SECTION.get(meant(words, SECTIONS), ""))
    if shown is None:
        near = nearest(words)
        perhaps = later(
            N_("Did you mean {near}? {all}"), near=Later(one_of, ([page.id for page in near],)), all=later(_ALL)
        )
        raise NotFound(N_("There is no page with that name."), perhaps if near else _ALL)
    return shown


def _search(words: str) -> tuple[Hit, ...]:
    from visitprep.guide.find import hits

    found = hits(words)
    if not found:
        raise NotFound(
            N_("No page speaks of that."),
            later(N_("Try one plain word, such as shot, scan or sleep. {all}"), all=later(_ALL)),
        )
    return found


def _visit(session: Session, person: str) -> Visit:
    """The visit whose voice and paper are used. The pages open whatever state the files are in."""
    from visitprep.usecases.which_visit import read_visit
    from visitprep.visit.visit import Visit

    try:
        return read_visit(session, person)
    except VisitprepError:
        if person:
            raise
        return Visit()


def _sheet(shown: Page, visit: Visit) -> Document:
    from visitprep.guide.sheet import sheet
    from visitprep.visit.voice import voice_of

    with living_in(visit.person.country and visit.person.country.value):
        return sheet(shown, voice_of(visit))


def _offer_questions(session: Session, shown: Page, person: str) -> None:
    """The page's questions for the list of the visit; where there is none, how to begin."""
    from contextlib import ExitStack

    from visitprep.interview.screens.what_to_expect import offer_questions
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import find_visit, open_visit

    with ExitStack() as stack:
        try:
            opened = stack.enter_context(open_visit(session, find_visit(session, person)))
        except VisitprepError as problem:
            # They came to read, and have read: what is wrong with the files is told, and is no failure here.
            session.asker.tell(
                say(
                    N_("These questions can go on a list of your own, in a visit. {problem}\n{next_step}"),
                    problem=problem.what,
                    next_step=problem.next_step,
                )
            )
            return
        offer_questions(interview_in(session, opened), shown)

"""`visitprep start`: a new visit, by questions or from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.errors import NotFound, Usage
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session
from visitprep.wording import N_, later, say

app = typer.Typer(rich_markup_mode=None)
_OWN_FILE = b'"format": "visitprep visit"'


@app.command()
def start(
    ctx: typer.Context,
    answers: Annotated[
        str, typer.Option("--answers", metavar="FILE", help="A file of answers you wrote; - reads stdin.")
    ] = "",
    plain: options.Plain = False,
) -> None:
    """Begin a new visit, by questions or from a file you wrote.

    Other visits stay as they are; see them with: visitprep visits

    Example: visitprep start --answers answers.yaml
    """
    session = Session(plain=plain)
    if not answers:
        from visitprep.usecases.home.screen import begin

        session.must_ask(
            N_("who the visit is for"), N_("Write the answers in a file first: visitprep answers --blank")
        )
        raise typer.Exit(begin(session))
    fill(session, answers)


def fill(session: Session, answers: str) -> None:
    """A new visit from a hand-written file. Nothing is made when the file has mistakes."""
    from visitprep.answers.reading import read_answers
    from visitprep.findings.doubts import name_doubts
    from visitprep.findings.safety.not_to_wait import what_should_not_wait
    from visitprep.interview.engine.progress import minutes_left
    from visitprep.usecases.visit_names import called
    from visitprep.usecases.which_visit import is_about
    from visitprep.visit.answering import with_list_checked
    from visitprep.visit.visit import CHECKED_LISTS, Visit

    content = _content(answers)
    if _OWN_FILE in content[:200]:
        raise Usage(
            later(N_("{file} is a visit as visitprep keeps it, and no file of answers."), file=answers),
            N_("To hand a visit on: visitprep visits save FILE, and visitprep import FILE on the other computer."),
        )
    visit = read_answers(content, session.today, name=answers)
    if visit == Visit():
        raise Usage(
            later(N_("Nothing is answered in {file}, so nothing was made of it."), file=answers),
            N_("Check that it is the right file, and that all of it came over."),
        )
    for part in CHECKED_LISTS:
        if getattr(visit, part) is not None and part not in visit.checked:
            visit = with_list_checked(visit, part, session.today)
    with session.store.create() as opened:
        opened.save(visit)
        session.store.set_current(opened.id)
        is_about(session, opened.id)
        tell(say(N_("Read and saved: {visit}."), visit=called(session.store, opened.id)))
        if len(session.store.ids()) > 1:
            tell(say(N_("From now on visitprep goes on with this visit.")))
    for doubt in name_doubts(visit):
        tell(doubt.text)
    if warning := what_should_not_wait(visit):
        tell(warning)
    left = minutes_left(session.sections, visit)
    if left:
        tell(say(N_("Still open: about {left} minutes of questions. See which with: visitprep check"), left=left))
    tell(say(N_("Make the page with: visitprep export")))


def _content(answers: str) -> bytes:
    import sys

    from visitprep.files import read_whole

    if answers == "-":
        return sys.stdin.buffer.read(2_000_000)
    path = Path(answers)
    try:
        return read_whole(path, 2_000_000)
    except FileNotFoundError:
        raise NotFound(
            later(N_("There is no file {path}."), path=path), N_("Check its name and its folder.")
        ) from None

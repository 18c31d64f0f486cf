"""The blank questions on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.errors import Usage
from visitprep.usecases.output import Output, file_name, make, tell
from visitprep.usecases.session import Session
from visitprep.wording import N_, Voice, say

if TYPE_CHECKING:
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.visit.visit import Visit

THEN_THEIRS = N_("When {name} has filled it in, type it in with: visitprep type-in")
THEN = N_("Fill it in by hand. Then type it in by the numbers on it: visitprep type-in")


def make_worksheet(session: Session, visit: Visit, voice: Voice, output: Output, *, everything: bool) -> None:
    """The sheet in a file, and what comes after it."""
    from visitprep.worksheet.sheet import worksheet

    document = worksheet(visit, voice, more=everything, measures_off=session.measures_off)
    make(session, document, visit, output, file_name(session, visit, "worksheet"))
    if output.to != "-":
        tell(say(THEN))


def make_only_theirs(session: Session, visit: Visit, output: Output) -> None:
    """What only the person can say, for whoever is not there. Raises Usage where the person answers."""
    from visitprep.worksheet.only_theirs import only_theirs

    if not visit.respondent.is_helper:
        raise Usage(
            N_("This sheet is for somebody who is helped: here the person answers."),
            N_("For all the questions: visitprep worksheet"),
        )
    document = only_theirs(visit, measures_off=session.measures_off)
    make(session, document, visit, output, file_name(session, visit, "only-you"))
    if output.to != "-":
        name = visit.person.called or say(N_("the patient"))
        tell(say(THEN_THEIRS, name=name))


def type_in_paper(session: Session, opened: OpenVisit, *, everything: bool = False) -> None:
    """A sheet typed in by its numbers, in the name of whoever wrote on it; then what is saved, and who answers."""
    from visitprep.usecases.interviews import interview_in, sitting
    from visitprep.worksheet.only_theirs import on_it
    from visitprep.worksheet.type_in import TypeIn
    from visitprep.worksheet.type_in_theirs import TypeInTheirs
    from visitprep.worksheet.whose_paper import answers_again, ask_whose

    theirs = on_it(opened.visit, measures_off=session.measures_off)
    paper = ask_whose(interview_in(session, opened))
    if paper is None:
        return
    typing = sitting(session, TypeInTheirs if paper.only_theirs else TypeIn, opened)
    if isinstance(typing, TypeInTheirs):
        typing.theirs = theirs
    try:
        typing.run(more=everything, measures_off=session.measures_off)
    finally:  # also where the input ends: nobody else's words are written down as theirs
        told = answers_again(typing, paper)
    if told:
        session.asker.tell(session.of_whom(told))

"""`visitprep add`: one more medicine, pain, test, treatment, allergy or question; asked, or one a line by pipe."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.errors import Usage
from visitprep.patterns import compiled
from visitprep.text import clean_line
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, Later, later, one_of, say

app = typer.Typer(rich_markup_mode=None)


class What(StrEnum):
    MEDICINE = "medicine"
    PAIN = "pain"
    TEST = "test"
    TREATMENT = "treatment"
    ALLERGY = "allergy"
    QUESTION = "question"


_WHICH = {
    What.MEDICINE: N_("which medicine"),
    What.PAIN: N_("which pain"),
    What.TEST: N_("which test"),
    What.TREATMENT: N_("which treatment"),
    What.ALLERGY: N_("which allergy"),
    What.QUESTION: N_("which question"),
}
_IN_ONE_LINE = frozenset({What.MEDICINE, What.PAIN, What.ALLERGY, What.QUESTION})
"""What a single line says; the others begin with a choice."""
_MOST_BYTES = 100_000
_A_WORD_FOR_QUESTIONS = compiled(r":[A-Za-z-]+")
_ONLY_AT_QUESTIONS = N_("Line {number}: {word} works only where a question is asked.")

_LISTS = {
    What.MEDICINE: "medicines",
    What.PAIN: "pains",
    What.TEST: "tests",
    What.TREATMENT: "treatments",
    What.ALLERGY: "allergies",
    What.QUESTION: "questions",
}


@app.command()
def add(
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT", show_default=False, help="A medicine, pain, test, treatment, allergy or question."
        ),
    ] = "",
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Add one medicine, pain, test, treatment, allergy or question.

    What it is, is asked; it is never typed on this line, where the shell would remember it. Without a keyboard,
    each line of standard input is one: a medicine's line may be the whole label.

    Example: visitprep add medicine
    """
    from visitprep.interview.engine.lists.editor import add_one
    from visitprep.interview.question import list_called
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import find_visit, open_visit

    kind = _meant(what)
    session = Session(plain=plain)
    visit_id = find_visit(session, person, writes=True)
    lines = _piped(session) if kind in _IN_ONE_LINE else []
    if lines:
        _add_lines(session, visit_id, _LISTS[kind], lines)
        return
    session.must_ask(_WHICH[kind], N_("Run it in a terminal, or with --plain to answer line by line."))
    with open_visit(session, visit_id, goes_on=False) as opened:
        interview = interview_in(session, opened)
        add_one(interview, list_called(_LISTS[kind], interview.sections))
        session.asker.tell(session.of_whom(say(STOPPED)))


def _meant(said: str) -> What:
    """What is to be added, also by what people call it. Raises Usage; what was typed may be an answer."""
    from visitprep.usecases import everyday_names

    if found := everyday_names.meant(said, everyday_names.LISTS):
        return What(found)
    close = everyday_names.near(said, everyday_names.LISTS)
    words = Later(one_of, (list(close),)) if close else ""
    raise Usage(
        later(N_("visitprep add cannot add that; it can be {choices}."), choices=Later(one_of, (list(What),))),
        later(N_("Did you mean: visitprep add {near}"), near=words)
        if close
        else N_("Say which, as in: visitprep add medicine. What it is, is asked. More: visitprep add --help"),
    )


def _piped(session: Session) -> list[str]:
    """The lines on standard input, when nobody sits at a keyboard and nobody asked to be asked."""
    if session.plain or sys.stdin.isatty():
        return []
    data = sys.stdin.buffer.read(_MOST_BYTES)
    return [line for line in map(clean_line, data.decode("utf-8", "replace").splitlines()) if line]


def _add_lines(session: Session, visit_id: str, part: str, lines: list[str]) -> None:
    from pydantic import ValidationError
    from pydantic_core import PydanticCustomError

    from visitprep.interview.engine.lists.editor import add_line
    from visitprep.interview.engine.words.mistakes import sentence_for
    from visitprep.interview.question import list_called
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import open_visit

    with open_visit(session, visit_id, goes_on=False) as opened:
        interview = interview_in(session, opened)
        repeating = list_called(part, interview.sections)
        for number, line in enumerate(lines, 1):
            if _A_WORD_FOR_QUESTIONS.fullmatch(line):
                raise Usage(
                    later(_ONLY_AT_QUESTIONS, number=number, word=line), N_("The lines before it are added.")
                )
            try:
                session.asker.tell(session.of_whom(add_line(interview, repeating, line)))
            except (ValidationError, PydanticCustomError) as error:
                # The line itself is not said again: an error may end up in a log.
                raise Usage(
                    later(N_("Line {number}: {problem}"), number=number, problem=Later(sentence_for, (error,))),
                    N_("The lines before it are added."),
                ) from None
    section = next(section for section in interview.sections if any(one.part == part for one in section.parts))
    session.asker.tell(
        say(
            N_("What a line does not say is still open. Answer it with: visitprep edit {section}"),
            section=section.id,
        )
    )

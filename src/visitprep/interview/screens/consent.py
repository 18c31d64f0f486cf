"""Asked once before printing: may what is personal stand on the clinic's pages?"""

from __future__ import annotations

from collections.abc import Iterable

from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.not_to_be_told import ask_about_pleas
from visitprep.interview.prompts import Way
from visitprep.interview.question import Question
from visitprep.visit.answering import Address
from visitprep.visit.consent import CONSENTS


def ask_before_printing(interview: Interview, parts: Iterable[str]) -> Outcome:
    """Ask about these records of `CONSENTS`, and keep the answers. Not FINISHED when they would rather not print.

    Passed over means: not printed, and asked again the next time.
    """
    for part in parts:
        heading, question = _question(interview, part)
        way = interview.ask_question(question, Address(part, CONSENTS[part]), heading=heading)
        if way in (Way.STOP, Way.MENU, Way.BACK):
            return Outcome.STOPPED if way is Way.STOP else Outcome.MENU
    way = ask_about_pleas(interview)
    return Outcome.of(way) if way in (Way.STOP, Way.MENU) else Outcome.FINISHED


def _question(interview: Interview, part: str) -> tuple[str, Question]:
    """The title of its section, and the question itself."""
    return next(
        (section.title.spoken(interview.voice), question)
        for section in interview.sections
        for where, question in section.questions()
        if (where, question.field) == (part, CONSENTS[part])
    )

"""What was said at the visit, written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.usecases.interviews import interview_in
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.storage.open_visit import OpenVisit

DONE = N_(
    "That is written down, and saved.\nPrint it with the copy to keep: visitprep export --for me\n"
    "When the next visit comes near, begin from here: visitprep next"
)


def write_down(session: Session, opened: OpenVisit) -> Outcome:
    """Ask what is open; when nothing is, show what was written down, to change it. Then say what comes next."""
    from visitprep.interview.engine.interview import Outcome

    outcome = _ask(interview_in(session, opened, session.every_section))
    session.asker.tell(session.of_whom(say(DONE if outcome is Outcome.FINISHED else STOPPED)))
    return outcome


def ask_after(session: Session, opened: OpenVisit, interview: Interview) -> Outcome:
    """The same from the home screen, whose interview goes on with what was written."""
    from visitprep.interview.engine.interview import Outcome

    outcome = _ask(interview_in(session, opened, session.every_section))
    interview.visit = opened.visit
    if outcome is Outcome.FINISHED:
        session.asker.tell(session.of_whom(say(DONE)))
    return outcome


def _ask(interview: Interview) -> Outcome:
    from visitprep.interview.engine.progress import progress_of
    from visitprep.interview.questions.later.after import AFTER
    from visitprep.interview.screens.review import review

    if progress_of(AFTER, interview.visit).is_done:
        return review(interview, AFTER)
    return interview.walk(only=AFTER)

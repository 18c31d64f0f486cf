"""An interview about one visit: asked as this run asks, and on the disk after every answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, TypeVar

from visitprep.storage.open_visit import OpenVisit
from visitprep.usecases.saving import until_saved
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import is_about

if TYPE_CHECKING:
    from visitprep.interview.engine.conversation import Conversation
    from visitprep.interview.engine.interview import Interview
    from visitprep.interview.prompts import Prompt, Way
    from visitprep.interview.question import Section
    from visitprep.visit.records.choices.pain import CameWith
    from visitprep.visit.visit import Visit

InterviewKind = TypeVar("InterviewKind", bound="Interview")


def interview_in(session: Session, opened: OpenVisit, sections: Sequence[Section] = ()) -> Interview:
    """An interview that saves into `opened`; by default of what prepares a visit."""
    from visitprep.interview.engine.interview import Interview

    return sitting(session, Interview, opened, sections)


def sitting(
    session: Session, kind: type[InterviewKind], opened: OpenVisit, sections: Sequence[Section] = ()
) -> InterviewKind:
    """The same, of that kind of interview."""
    interview = _begin(session, kind, opened.visit, opened.save, sections)
    is_about(session, opened.id, interview)
    return interview


def interview_about(session: Session, visit: Visit, write: Callable[[Visit], None]) -> Interview:
    """An interview about `visit` that hands every changed one to `write`."""
    from visitprep.interview.engine.interview import Interview

    return _begin(session, Interview, visit, write)


def _begin(
    session: Session,
    kind: type[InterviewKind],
    visit: Visit,
    write: Callable[[Visit], None],
    sections: Sequence[Section] = (),
) -> InterviewKind:
    from visitprep.interview.screens.who_answers import hear_who_is_here

    interview = kind(
        visit,
        sections=sections or session.sections,
        asker=session.asker,
        save=lambda changed: until_saved(session, lambda: write(changed)),
        today=session.today,
        seconds=session.seconds,
        closing=_findings_when_closed,
        read_about=lambda interview, prompt, why: _read_about(session, interview, prompt, why),
        do_not_wait=_ask_what_should_not_wait,
    )
    interview.hand_over = hear_who_is_here
    return interview


def _read_about(session: Session, interview: Conversation, prompt: Prompt, why: str) -> Way:
    # Read from the disk only when somebody wants to read.
    from visitprep.interview.screens.what_to_expect import read_about
    from visitprep.usecases.output import show

    return read_about(interview, prompt, why, show=lambda document: show(session, document))


def _ask_what_should_not_wait(interview: Conversation, told: Collection[CameWith]) -> bool:
    from visitprep.interview.screens.new_signs import ask_new_signs

    return ask_new_signs(interview, told)


def _findings_when_closed(part: str, visit: Visit) -> str:
    """What the names on the medicine list say, once the list is closed."""
    from visitprep.findings.safety.medicines_together import findings_in_words

    return findings_in_words(visit) if part == "medicines" and visit.medicines else ""

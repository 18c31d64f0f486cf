"""The rows of the home screen for what is due now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from visitprep.findings.due import Due, Surroundings, due, due_things, is_over, is_written_down
from visitprep.formats_copies_measures import CopyName
from visitprep.interview.engine.path.path import first_open, path
from visitprep.interview.engine.progress import progress_of
from visitprep.interview.questions.later.after import AFTER
from visitprep.interview.screens.home import DueRow, Errand
from visitprep.interview.screens.who_answers import who_answers
from visitprep.usecases.checklist import WhatToBring
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import visits_ahead
from visitprep.visit.countdown import visit_day
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.visit.visit import Visit

_SOONER = N_("{name}: the visit is today. Go to it"), N_("{name}: the visit is tomorrow. Go to it")
_ERRANDS = {Due.AFTER: Errand.AFTER, Due.NEXT: Errand.NEXT, Due.BRING: Errand.BRING, Due.PAGE: Errand.EXPORT}
_ROWS = {
    Due.AFTER: N_("Now: write down what was said at the visit"),
    Due.NEXT: N_("Now: get ready for the next visit"),
    Due.PAGE: N_("Now: everything is asked; make the page to print"),
}


def due_rows(session: Session, opened: OpenVisit, interview: Interview) -> tuple[DueRow, ...]:
    """What is due for the visit that is open, the most pressing first."""
    from visitprep.storage.printed import last_printed

    visit, now = interview.visit, session.now()
    things = WhatToBring(session, visit).lines
    around = Surroundings(
        now,
        all_asked=first_open(path(interview.sections, visit), visit) is None,
        printed=last_printed(opened.path.parent, CopyName.CLINIC) is not None,
        all_written=progress_of(AFTER, visit).is_done,
        followed=is_written_down(visit) and any(info.follows == opened.id for info in session.store.visits()),
    )
    rows = []
    for one in due(visit, things, around):
        words = say(_ROWS[one]) if one in _ROWS else _to_get_ready(len(due_things(visit, things, now.date())))
        rows.append((_ERRANDS[one], words))
    return tuple(rows)


def how_it_stands(session: Session, visit: Visit) -> str:
    """The visit of today; after it the next one, and the calls and all that was decided."""
    at, after, lines = visit.appointment.time, visit.after, list[str]()
    if is_over(visit, session.now()):
        told = (", ".join(filter(None, (one.what, one.details))) for one in visit.decided or ())
        if after.next_visit is not None:
            lines.append(say(N_("The next visit: {said}"), said=after.next_visit.said))
        if after.who_calls:
            lines.append(say(N_("Calls: {said}"), said=after.who_calls))
        lines += [say(N_("Decided: {said}"), said=one) for one in told if one]
    elif visit_day(visit) == session.today and after.is_empty:
        lines.append(say(N_("The visit is today, at {time}."), time=at) if at else say(N_("The visit is today.")))
    if visit.respondent.is_helper:
        lines.append(say(N_("What is said now is written down as said by {who}."), who=who_answers(visit)))
    return "\n".join(lines)


def due_sooner(session: Session, opened: OpenVisit) -> tuple[str, DueRow] | tuple[str]:
    """Another visit that comes before the one that is open, and its row; an id of none where there is no such."""
    mine = None if is_over(opened.visit, session.now()) else visit_day(opened.visit)
    for left, message in enumerate(_SOONER):
        day = session.today + timedelta(left)
        for other in visits_ahead(session):
            if other.day == day and other.id != opened.id and (mine is None or day < mine):
                return other.id, (Errand.SOONER, say(message, name=other.called))
    return ("",)


def _to_get_ready(number: int) -> str:
    return count("Now: {n} thing to get ready", "Now: {n} things to get ready", number)

"""What the home screen has in its row "more": everything that is a command of its own and is not due every day."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from visitprep.errors import VisitprepError
from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.who_answers import change_who_answers, who_answers
from visitprep.usecases.output import Output, hand_over, show
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.storage.open_visit import OpenVisit

Go = Callable[[], Outcome | None]


def more_from_home(session: Session, opened: OpenVisit, interview: Interview) -> Outcome:
    """Go where they want until they are done here."""
    while True:
        picked = choose(interview, _menu(session, opened, interview))
        if isinstance(picked, Way):
            return Outcome.MENU if picked in (Way.KEEP, Way.BACK) else Outcome.of(picked)
        try:
            if picked() is Outcome.STOPPED:
                return Outcome.STOPPED
        except VisitprepError as problem:
            session.asker.tell("\n".join(filter(None, (problem.what, problem.next_step))))


def _menu(session: Session, opened: OpenVisit, interview: Interview) -> Menu[Go | Way]:
    who = say(N_("Say who answers from now on ({who})"), who=who_answers(interview.visit))
    rows: list[Row[Go | Way]] = [
        Row("urgent", say(N_("See what should not wait, and whom to call")), partial(_urgent, session, interview)),
        Row("who", who, partial(change_who_answers, interview)),
        Row(
            "check", say(N_("See what is still empty and what looks mistyped")), partial(_check, session, interview)
        ),
        Row(
            "compare",
            say(N_("See what changed since the clinic's copy, or since the visit before")),
            partial(_compare, session, opened, interview),
        ),
        Row(
            "calendar",
            say(N_("Make a calendar file with reminders")),
            partial(_calendar, session, opened, interview),
        ),
        Row(
            "worksheet",
            say(N_("Make the blank questions, to fill in on paper")),
            partial(_worksheet, session, interview),
        ),
        *(
            (
                Row(
                    "theirs",
                    say(N_("Make a sheet for {name}: what only {name} can say"), name=interview.voice.name),
                    partial(_only_theirs, session, interview),
                ),
            )
            if interview.visit.respondent.is_alone
            else ()
        ),
        Row(
            "type-in",
            say(N_("Type in a sheet that was filled in on paper")),
            partial(_type_in, session, opened, interview),
        ),
        Row("back", say(N_("Back to all the sections")), Way.KEEP),
    ]
    return Menu("more", say(N_("What do you want to do?")), rows)


def _urgent(session: Session, interview: Interview) -> None:
    from visitprep.interview.questions.crisis import pack_of
    from visitprep.interview.screens.do_not_wait import urgent_words

    session.asker.tell(urgent_words(pack_of(interview.visit), interview.voice))


def _check(session: Session, interview: Interview) -> None:
    from visitprep.usecases.checked import check_lines

    session.asker.tell("\n".join(check_lines(session, interview.visit)))


def _compare(session: Session, opened: OpenVisit, interview: Interview) -> None:
    from visitprep.usecases.copies.compare_visits import since_the_clinics_copy

    show(session, since_the_clinics_copy(session, opened.id, interview.visit))


def _calendar(session: Session, opened: OpenVisit, interview: Interview) -> None:
    from visitprep.exchange.calendar import begins
    from visitprep.usecases.calendar_file import ask_way, calendar_file

    way = ask_way(session) if begins(interview.visit) else None
    made = calendar_file(session, opened.id, interview.visit, session.store.read(opened.id).revision, way)
    hand_over(session, made.data, Output(), made.name)
    session.asker.tell("\n".join(made.lines))


def _worksheet(session: Session, interview: Interview) -> None:
    from visitprep.usecases.paper import make_worksheet

    make_worksheet(session, interview.visit, interview.voice, Output(), everything=False)


def _only_theirs(session: Session, interview: Interview) -> None:
    from visitprep.usecases.paper import make_only_theirs

    make_only_theirs(session, interview.visit, Output())


def _type_in(session: Session, opened: OpenVisit, interview: Interview) -> None:
    from visitprep.usecases.paper import type_in_paper
    from visitprep.usecases.which_visit import is_about

    type_in_paper(session, opened)
    interview.visit = opened.visit
    is_about(session, opened.id, interview)

"""`visitprep` alone: the welcome the first time, then the home screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from visitprep.errors import NotSaved
from visitprep.storage.open_visit import OpenVisit
from visitprep.usecases.changed_elsewhere import settle_answers_beside
from visitprep.usecases.interviews import interview_about, interview_in
from visitprep.usecases.passphrase import give_passphrase
from visitprep.usecases.session import STOPPED, Session
from visitprep.usecases.which_visit import choose_visit, find_visit, is_about, open_visit
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from datetime import date

    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.interview.screens.home import Errand
    from visitprep.visit.visit import Visit

NOTHING_KEPT = N_("Nothing was answered, so nothing is kept. Begin any time with: visitprep")
AFTERWARDS = N_(
    "This visit is over. While it is fresh, write down what was said: visitprep after\n"
    "To get ready for the next one: visitprep next"
)
STOPPED_MINUTES = N_("Saved. Carry on any time with: visitprep --minutes {minutes}, or with all of it: visitprep")
NEW = "+new"
"""In the place of a visit's id: one that is to be begun. No id looks like it."""


def run_home(
    environ: Mapping[str, str],
    *,
    plain: bool = False,
    person: str = "",
    minutes: int = 0,
    session: Session | None = None,
) -> int:
    """Welcome, or welcome back; then the home screen until the person stops.

    With `person`, the visit of that name. With `minutes`, what matters most for so long, and no home screen.
    """
    session = session or Session(environ, plain=plain)
    named = find_visit(session, person) if person else None
    session.must_ask(
        N_("who the visit is for, and all that follows"),
        N_(
            "Run visitprep in a terminal; or answer line by line with: visitprep --plain; "
            "or write the answers in a file: visitprep answers --blank"
        ),
    )
    store = session.store
    if not store.ids():
        return begin(session, minutes)
    visit_id = named or store.current_id or _choose_visit(session)
    if visit_id and visit_id != NEW:
        give_passphrase(session, visit_id)
        settle_answers_beside(session, visit_id)
    return go_on(session, visit_id, minutes) if visit_id else 0


def begin(session: Session, minutes: int = 0) -> int:
    """A new visit: what this is, who it is for, then the home screen."""
    return go_on(session, NEW, minutes)


def go_on(session: Session, visit_id: str, minutes: int = 0, *, greet: bool = True) -> int:
    """One visit after another, until the person stops."""
    is_up = _countdown(session, minutes)
    following: str | None = visit_id
    while following is not None:
        with ExitStack() as stack:
            if following == NEW:
                following = _begun(session, stack, is_up)
            else:
                following = _opened(session, stack.enter_context(open_visit(session, following)), is_up, greet)
        if following is not None:
            session.leave_visit()
            greet = True
    stopped = say(STOPPED_MINUTES, minutes=minutes) if minutes else say(STOPPED)
    session.asker.tell(session.of_whom(stopped) if session.store.ids() else say(NOTHING_KEPT))
    return 0


def begin_next(session: Session, visit_id: str, former: Visit, day: date) -> int:
    """A follow-up of `former`, which is the visit of that id and that day; then as with any visit."""
    return go_on(session, begin_followup(session, visit_id, former, day), greet=False)


def begin_followup(session: Session, visit_id: str, former: Visit, day: date) -> str:
    """The follow-up on the disk; its id."""
    from visitprep.interview.screens.welcome import before_the_next
    from visitprep.visit.following import follow_up

    with session.store.create(like=visit_id) as opened:
        following = follow_up(former, of=visit_id, day=day)
        opened.save(following)
        session.asker.tell(before_the_next(str(opened.path.parent)))
        if former.after.next_visit is not None:  # with whom, and what else was said of it
            told = N_("After the last visit you wrote of the next one: {said}")
            session.asker.tell(say(told, said=former.after.next_visit.said))
    return opened.id


def day_of(visit: Visit, otherwise: date) -> date:
    """The day of a visit: the appointment's where it is known."""
    told = visit.appointment.date
    return told.earliest if told is not None and told.is_exact and told.earliest is not None else otherwise


def _begun(session: Session, stack: ExitStack, is_up: _Countdown | None) -> str | None:
    """A visit that gets its file with its first answer: looking in leaves nothing behind. Which one comes next."""
    from visitprep.interview.screens.welcome import ask_where_and_urgent, ask_who
    from visitprep.usecases.country_here import country_here
    from visitprep.usecases.home.first_run import greet
    from visitprep.visit.visit import Visit

    opened: OpenVisit | None = None

    def write(visit: Visit) -> None:
        nonlocal opened
        if opened is None:
            opened = stack.enter_context(session.store.create())
            session.store.set_current(opened.id)
            is_about(session, opened.id, interview)
        opened.save(visit)

    interview = interview_about(session, Visit(), write)
    is_about(session, None, interview)
    greet(session)
    if (
        not ask_who(interview)
        or not ask_where_and_urgent(interview, country_here(session.environ))
        or opened is None
    ):
        return None
    return _stay(session, opened, interview, is_up, just_begun=True)


def _opened(session: Session, opened: OpenVisit, is_up: _Countdown | None, greet: bool) -> str | None:
    """A visit that was begun before; which one comes next."""
    from visitprep.findings.due import is_over
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.screens.welcome import ask_where_and_urgent, ask_who, welcome_back
    from visitprep.interview.screens.who_answers import ask_who_is_here, ask_who_this_time
    from visitprep.usecases.country_here import country_here
    from visitprep.visit.marks import FROM_ELSEWHERE

    interview = interview_in(session, opened)
    if greet:
        session.asker.tell(welcome_back())
        if is_over(opened.visit, session.now()) and opened.visit.after.is_empty:
            session.asker.tell(say(AFTERWARDS))
    if FROM_ELSEWHERE.said(opened.visit) and ask_who_is_here(interview) is not Outcome.FINISHED:
        return None
    # Whoever stopped before these were asked, or began with a file, is asked now.
    visit = opened.visit
    knows_who = (
        visit.respondent.filled_by is not None
        or (visit.carried is not None and ask_who_this_time(interview))
        or ask_who(interview)
    )
    if not knows_who or not ask_where_and_urgent(interview, country_here(session.environ)):
        return None
    return _stay(session, opened, interview, is_up)


def _stay(
    session: Session, opened: OpenVisit, interview: Interview, is_up: _Countdown | None, *, just_begun: bool = False
) -> str | None:
    from visitprep.interview.engine.path.pace import Pace

    known = session.store.settings.pace
    interview.pace = began = Pace.remembered(known) if known else interview.pace
    try:
        if is_up is not None and not _few_minutes(session, interview, is_up):
            return None
        return _home(session, opened, interview, just_begun=just_begun)
    finally:
        if interview.pace != began:
            with suppress(NotSaved):  # an estimate: nobody is kept for it
                session.store.set_pace(interview.pace.factor)


def _few_minutes(session: Session, interview: Interview, is_up: _Countdown) -> bool:
    """What matters most, until the time is up; whether they want to see the sections after all."""
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.screens.short_form import most_valuable_first, what_is_left

    outcome = interview.walk_for_a_while(most_valuable_first, is_up, is_up.in_words)
    if outcome is Outcome.MENU:
        return True
    if outcome is Outcome.TIME_IS_UP:
        session.asker.tell(say(N_("The time is up.")))
    session.asker.tell(what_is_left(interview.sections, interview.visit))
    return False


def _countdown(session: Session, minutes: int) -> _Countdown | None:
    if not minutes:
        return None
    return _Countdown(session, minutes)


class _Countdown:
    """A few minutes: whether they are over, and how far they are."""

    def __init__(self, session: Session, minutes: int) -> None:
        self.minutes = minutes
        self._seconds = session.seconds
        self._begun = session.seconds()

    def __call__(self) -> bool:
        return self._seconds() >= self._begun + 60 * self.minutes

    def in_words(self) -> str:
        """As in "Minute 2 of 5"."""
        minute = min(int((self._seconds() - self._begun) // 60) + 1, self.minutes)
        return say(N_("Minute {n} of {minutes}"), n=minute, minutes=self.minutes)


def _home(session: Session, opened: OpenVisit, interview: Interview, *, just_begun: bool = False) -> str | None:
    """The home screen; which visit comes next, None to stop.

    Whoever has just begun, or was told "Go on with the questions" after a sign, is asked first: a list of all there
    is says nothing yet to somebody who has answered nothing.
    """
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.prompts import Way
    from visitprep.interview.screens.home import NOW_THE_QUESTIONS, Errand, home
    from visitprep.usecases.checklist import WhatToBring, tick_off
    from visitprep.usecases.home import copies
    from visitprep.usecases.home.due import due_rows, due_sooner, how_it_stands
    from visitprep.usecases.home.first_run import ask_otherwise, other_way
    from visitprep.usecases.journal.writing import days_written, write_from_home
    from visitprep.visit.marks import signs_happening

    following: str | None = None
    sooner = due_sooner(session, opened)

    def leave() -> Outcome:
        nonlocal following
        following = _choose_visit(session, but=opened.id)
        return Outcome.MENU if following is None else Outcome.STOPPED

    def go_sooner() -> Outcome:
        nonlocal following
        following = sooner[0]
        return Outcome.STOPPED

    def begin_another() -> Outcome:
        nonlocal following
        following = NEW
        return Outcome.STOPPED

    def read_guide() -> Outcome:
        from visitprep.interview.screens.what_to_expect import read_any
        from visitprep.usecases.output import show

        left = read_any(interview, lambda document: show(session, document))
        return Outcome.STOPPED if left is Way.STOP else Outcome.MENU

    def change_way() -> Outcome:
        ask_otherwise(session, other_way(session))
        offer_way()
        return Outcome.MENU

    def offer_way() -> None:
        for errand in (Errand.PLAIN, Errand.KEYS):
            errands.pop(errand, None)
        if way := other_way(session):
            errands[Errand.PLAIN if way == "plain" else Errand.KEYS] = change_way

    def write_after() -> Outcome:
        from visitprep.usecases.after_visit import ask_after

        return ask_after(session, opened, interview)

    def go_to_next() -> Outcome:
        nonlocal following
        following = begin_followup(session, opened.id, interview.visit, day_of(interview.visit, session.today))
        return Outcome.STOPPED

    def more() -> Outcome:
        from visitprep.usecases.home.more import more_from_home

        return more_from_home(session, opened, interview)

    errands: dict[Errand, Callable[[], Outcome | None]] = {
        Errand.SOONER: go_sooner,
        Errand.AFTER: write_after,
        Errand.NEXT: go_to_next,
        Errand.MORE: more,
        Errand.PREVIEW: lambda: copies.look(session, interview, opened.id),
        Errand.EXPORT: lambda: copies.make(session, interview, opened.id),
        Errand.BRING: lambda: tick_off(session, interview),
        Errand.JOURNAL: lambda: write_from_home(session, opened, interview),
        Errand.GUIDE: read_guide,
    }
    if len(session.store.ids()) > 1:
        errands[Errand.OTHER] = leave
    else:
        errands[Errand.NEW] = begin_another
    offer_way()
    if just_begun:
        session.asker.tell(say(NOW_THE_QUESTIONS))
    home(
        interview,
        errands,
        lambda: WhatToBring(session, interview.visit).in_words(),
        lambda: days_written(session, opened),
        lambda: (*sooner[1:], *due_rows(session, opened, interview)),
        lambda: how_it_stands(session, interview.visit),
        go_on=just_begun or bool(signs_happening(interview.visit)),
    )
    return following


def _choose_visit(session: Session, but: str = "") -> str | None:
    return choose_visit(session, say(N_("Which visit do you want to go on with?")), but=but, new=NEW)

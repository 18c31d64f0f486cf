"""The home screen: every section with its state, what is left, and where to go from here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import partial

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path.path import first_open, path
from visitprep.interview.engine.progress import Progress, minutes_left, progress_of
from visitprep.interview.prompts import Way
from visitprep.interview.question import Section
from visitprep.interview.screens.review import review
from visitprep.wording import N_, count, say


class Errand(Enum):
    """What the home screen cannot do itself: each is handed to whoever can."""

    PREVIEW = "preview"
    EXPORT = "export"
    BRING = "bring"
    JOURNAL = "journal"
    SOONER = "sooner"
    OTHER = "other"
    NEW = "new"
    PLAIN = "plain"
    KEYS = "keys"
    GUIDE = "guide"
    AFTER = "after"
    NEXT = "next"
    MORE = "more"


NOW_THE_QUESTIONS = N_(
    "Now the questions: the visit, health, pain, medicines, what was tried, daily life. Any can be skipped. "
    "To see all the parts, or go to one, type :menu"
)
_ROWS = {
    Errand.PREVIEW: N_("Look at the page as it stands"),
    Errand.EXPORT: N_("Make the page to print"),
    Errand.OTHER: N_("Go to another person, or another visit"),
    Errand.NEW: N_("Begin a visit for somebody else"),
    Errand.PLAIN: N_("From now on, ask me in plain lines with numbers"),
    Errand.KEYS: N_("From now on, ask me with arrow keys"),
    Errand.GUIDE: N_("Read what to expect at the clinic"),
    Errand.MORE: N_("More: who answers, paper, calendar, what changed, what should not wait"),
}
DueRow = tuple[Errand, str]
"""An errand, and the words of its row."""
Go = Callable[[], Outcome] | Way


def home(
    interview: Interview,
    errands: Mapping[Errand, Callable[[], Outcome | None]],
    bring_words: Callable[[], str] = lambda: "",
    journal_words: Callable[[], str] = lambda: "",
    due: Callable[[], Sequence[DueRow]] = tuple,
    stands: Callable[[], str] = lambda: "",
    *,
    go_on: bool = False,
) -> None:
    """Show the sections and go where the person wants, until they stop; with `go_on` first to what is open.

    `bring_words` is "3 of 12 packed", `journal_words` "12 days". What is `due` stands first, and
    above all rows what `stands` says of the visit.

    An errand that asks says how it ended; one that only shows something returns None. Those that are there have a
    row; an errand may add or take away others.
    """

    def screen() -> Menu[Go]:
        return _menu(interview, errands, bring_words(), journal_words(), due(), stands())

    if go_on and first_open(interview.path(), interview.visit) and _go_on(interview) is Outcome.STOPPED:
        return
    while True:
        picked = choose(interview, screen(), _help(), renew=screen)
        if isinstance(picked, Way):
            if picked in (Way.STOP, Way.BACK):
                return
        elif picked() is Outcome.STOPPED:
            return


def _go_on(interview: Interview) -> Outcome:
    outcome = interview.walk()
    if outcome is Outcome.FINISHED:
        interview.asker.tell(_all_done())
    return outcome


def _run(interview: Interview, errand: Callable[[], Outcome | None]) -> Outcome:
    return errand() or _read(interview)


def _read(interview: Interview) -> Outcome:
    """Wait until what was shown is read: the list of sections would push it off a small screen."""
    rows = [
        Row("on", say(N_("Back to all the sections")), Way.KEEP),
        Row("stop", say(N_("Stop for now")), Way.STOP),
    ]
    return Outcome.of(choose(interview, Menu("home:read", say(N_("Where next?")), rows)))


def visit_section(interview: Interview, section: Section) -> Outcome:
    """Ask what is open in one section; when nothing was, show its answers to check."""
    state = progress_of(section, interview.visit)
    if state.is_done:
        return review(interview, section)
    outcome = interview.walk(only=section)
    if outcome is Outcome.FINISHED:
        interview.asker.tell(say(N_("That was {title}. Saved."), title=section.title.spoken(interview.voice)))
    return outcome


def _stopped_in(interview: Interview, states: Mapping[str, Progress]) -> Section | None:
    """The section of the line typed last, where something of it is open still."""
    part = re.split("[.:]", next(reversed(interview.visit.lines), ""))[0]
    return next(
        (
            section
            for section in interview.sections
            if not states[section.id].is_done and any(one.part == part for one in section.parts)
        ),
        None,
    )


def _menu(
    interview: Interview,
    errands: Mapping[Errand, Callable[[], Outcome | None]],
    bring_words: str,
    journal_words: str,
    due: Sequence[DueRow],
    stands: str,
) -> Menu[Go]:
    visit, voice = interview.visit, interview.voice
    states = {section.id: progress_of(section, visit) for section in interview.sections}
    rows: list[Row[Go]] = []
    step = first_open(path(interview.sections, visit), visit)
    if step is not None:
        begun = any(state.is_started or state.listed for state in states.values())
        words = N_("Carry on where I stopped: {title}") if begun else N_("Begin: {title}")
        title = step.section.title.spoken(voice)
        stopped = _stopped_in(interview, states)
        if begun and stopped is not None and stopped.id != step.section.id:
            words = N_("Carry on: first what is open in {title}, then {stopped}, where I stopped")
            label = say(words, title=title, stopped=stopped.title.spoken(voice))
        else:
            label = say(words, title=title)
        rows.append(Row("on", label, partial(_go_on, interview)))
    for errand, label in due:
        row: Row[Go] = Row(f"due:{errand.value}", label, partial(_run, interview, errands[errand]))
        # What comes after the visit takes the place of what is still to be asked before it.
        rows.insert(0 if errand in (Errand.SOONER, Errand.AFTER, Errand.NEXT) else len(rows), row)
    for section in interview.sections:
        state = states[section.id]
        if section.id == Errand.BRING.value and Errand.BRING in errands:
            label = _row(section, bring_words, interview)
            rows.append(Row(section.id, label, partial(_run, interview, errands[Errand.BRING])))
        elif not section.later or state.questions:
            label = _row(section, state.words(), interview)
            rows.append(Row(section.id, label, partial(visit_section, interview, section)))
    labels = {errand: say(words) for errand, words in _ROWS.items()}
    if journal_words:
        journal = say(N_("Write in the journal: {days}"), days=journal_words)
        labels = {Errand.JOURNAL: journal} | labels
    rows += [
        Row(errand.value, label, partial(_run, interview, errands[errand]))
        for errand, label in labels.items()
        if errand in errands
    ]
    rows.append(Row("stop", say(N_("Stop for now")), Way.STOP))
    name = visit.person.name or visit.person.preferred_name or say(N_("no name yet"))
    return Menu(
        key="home",
        text=say(N_("Where do you want to go?")),
        rows=rows,
        heading=say(N_("Pain clinic visit: {name}"), name=name),
        guidance="\n".join(filter(None, (stands, _questions_left(interview)))),
        ways=frozenset({Way.HELP, Way.STOP, Way.KEYS}),
    )


def _row(section: Section, words: str, interview: Interview) -> str:
    title = section.title.spoken(interview.voice)
    return f"{title}: {words}" if words else title


def _questions_left(interview: Interview) -> str:
    minutes = minutes_left(interview.sections, interview.visit, interview.pace)
    if not minutes:
        return say(N_("Every section has been asked. You can still change anything."))
    return count(
        N_("About {n} minute of questions left. Every answer is saved as you go."),
        N_("About {n} minutes of questions left. Every answer is saved as you go."),
        minutes,
    )


def _all_done() -> str:
    return say(N_("That was the last question. Thank you. Next: see what to bring, and make the page to print."))


def _help() -> str:
    return say(
        N_(
            "Go through the sections in any order. A section that is done shows its answers, so that you can "
            "change them. You can make the page at any time, even when much is still open."
        )
    )

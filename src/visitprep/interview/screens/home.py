"""The home screen: every section with its state, what is left, and where to go from here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum

from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path import first_open, path
from visitprep.interview.engine.progress import Progress, minutes_left, progress_of
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.interview.question import Section
from visitprep.interview.screens.review import review
from visitprep.wording import N_, count, say


class Errand(Enum):
    """What the home screen cannot do itself: each is handed to whoever can."""

    PREVIEW = "preview"
    EXPORT = "export"
    BRING = "bring"
    JOURNAL = "journal"
    OTHER = "other"
    PLAIN = "plain"
    KEYS = "keys"
    GUIDE = "guide"


_ROWS = {
    Errand.PREVIEW: N_("Look at the page as it stands"),
    Errand.EXPORT: N_("Make the page to print"),
    Errand.OTHER: N_("Go to another person, or another visit"),
    Errand.PLAIN: N_("From now on, ask me in plain lines with numbers"),
    Errand.KEYS: N_("From now on, ask me with arrow keys"),
    Errand.GUIDE: N_("Read what to expect at the clinic"),
}


def home(
    interview: Interview,
    errands: Mapping[Errand, Callable[[], Outcome | None]],
    bring_words: Callable[[], str] = lambda: "",
    journal_words: Callable[[], str] = lambda: "",
) -> None:
    """Show the sections and go where the person wants, until they stop.

    `bring_words` is "3 of 12 packed", `journal_words` "12 days".

    An errand that asks says how it ended; one that only shows something returns None. Those that are there have a
    row; an errand may add or take away others.
    """

    def screen() -> Prompt:
        return _prompt(interview, errands, bring_words(), journal_words())

    while True:
        reply = interview.put(screen(), _help(interview), renew=screen)
        if not isinstance(reply, Typed):
            if reply.way in (Way.STOP, Way.BACK):
                return
            continue
        code = reply.value[0]
        if code == "stop":
            return
        if code == "on":
            outcome = interview.walk()
            if outcome is Outcome.FINISHED:
                interview.asker.tell(_all_done(interview))
        elif code in {errand.value for errand in Errand}:
            outcome = errands[Errand(code)]() or _read(interview)
        else:
            section = next(found for found in interview.sections if found.id == code)
            outcome = visit_section(interview, section)
        if outcome is Outcome.STOPPED:
            return


def _read(interview: Interview) -> Outcome:
    """Wait until what was shown is read: the list of sections would push it off a small screen."""
    reply = interview.put(
        Prompt(
            key="home:read",
            text=say(N_("Where next?"), interview.language),
            kind=Kind.ONE,
            options=(
                Option("on", say(N_("Back to all the sections"), interview.language)),
                Option("stop", say(N_("Stop for now"), interview.language)),
            ),
            ways=frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS}),
        ),
        "",
    )
    is_stop = reply.value == ("stop",) if isinstance(reply, Typed) else reply.way is Way.STOP
    return Outcome.STOPPED if is_stop else Outcome.FINISHED


def visit_section(interview: Interview, section: Section) -> Outcome:
    """Ask what is open in one section; when nothing was, show its answers to check."""
    state = progress_of(section, interview.visit)
    if state.is_done:
        return review(interview, section)
    outcome = interview.walk(only=section)
    if outcome is Outcome.FINISHED:
        interview.asker.tell(
            say(
                N_("That was {title}. Saved."),
                interview.language,
                title=section.title.spoken(interview.voice),
            )
        )
    return outcome


def _prompt(interview: Interview, errands: Collection[Errand], bring_words: str, journal_words: str) -> Prompt:
    language, visit, voice = interview.language, interview.visit, interview.voice
    states = {section.id: progress_of(section, visit, language) for section in interview.sections}
    rows: list[Option] = []
    step = first_open(path(interview.sections, visit), visit)
    if step is not None:
        begun = any(state.is_started or state.listed for state in states.values())
        words = N_("Carry on where I stopped: {title}") if begun else N_("Begin: {title}")
        rows.append(Option("on", say(words, language, title=step.section.title.spoken(voice))))
    rows += [
        Option(section.id, _row(section, states[section.id], bring_words, interview))
        for section in interview.sections
        if not section.later or states[section.id].questions
    ]
    if journal_words:
        title = say(N_("Write in the journal: {days}"), language, days=journal_words)
        rows.append(Option(Errand.JOURNAL.value, title))
    rows += [Option(errand.value, say(words, language)) for errand, words in _ROWS.items() if errand in errands]
    rows.append(Option("stop", say(N_("Stop for now"), language)))
    name = visit.person.name or visit.person.preferred_name or say(N_("no name yet"), language)
    return Prompt(
        key="home",
        text=say(N_("Where do you want to go?"), language),
        kind=Kind.ONE,
        heading=say(N_("Pain clinic visit: {name}"), language, name=name),
        guidance=_left(interview),
        options=tuple(rows),
        ways=frozenset({Way.HELP, Way.STOP, Way.KEYS}),
    )


def _row(section: Section, state: Progress, bring_words: str, interview: Interview) -> str:
    words = bring_words if section.id == Errand.BRING.value else state.words(interview.language)
    title = section.title.spoken(interview.voice)
    return f"{title}: {words}" if words else title


def _left(interview: Interview) -> str:
    minutes = minutes_left(interview.sections, interview.visit)
    if not minutes:
        return say(N_("Every section has been asked. You can still change anything."), interview.language)
    return count(
        N_("About {n} minute of questions left. Every answer is saved as you go."),
        N_("About {n} minutes of questions left. Every answer is saved as you go."),
        minutes,
        interview.language,
    )


def _all_done(interview: Interview) -> str:
    return say(
        N_("That was the last question. Thank you. Next: see what to bring, and make the page to print."),
        interview.language,
    )


def _help(interview: Interview) -> str:
    return say(
        N_(
            "Go through the sections in any order. A section that is done shows its answers, so that you can "
            "change them. You can make the page at any time, even when much is still open."
        ),
        interview.language,
    )

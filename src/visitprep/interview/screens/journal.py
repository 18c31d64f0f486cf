"""One entry added: the first prompt takes a number or a whole line, the other questions follow and can be left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.days import WEEKDAY_NAMES, in_words
from visitprep.interview.engine import asking
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.question import Question, Section
from visitprep.interview.questions.journal import EXAMPLE, NOW, ONE_LINE, SLEEP, of_its_day
from visitprep.journal.day_said import day_in_line
from visitprep.journal.entry import Diary, Entry
from visitprep.journal.one_line import read_one_line
from visitprep.journal.written_by import who_wrote
from visitprep.visit.answering import Address, Moment, with_answer
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, say

FIRST = Address("entry", "now")
NO_NUMBER = N_(
    "Your line is kept as you typed it. It has no one number for the pain now. A line that has it: {example}"
)
WHAT_HOURS = N_("Your line is kept as you typed it. Were the hours in it those you slept? If not, press Enter.")
_WHY_WHO = N_("Each entry says whose word it is. Somebody else writes? Say so with: visitprep edit who")


def add_entry(interview: Interview, *, has_number: bool = False) -> Outcome:
    """Ask about the entry that is open in `interview`, from its first question to the last or until they leave.

    The only section of `interview` is `every_question` of that entry.

    A whole line at the first question is all there is to ask, but for the pain now when the line does not say it,
    and no other entry of the day does (`has_number`).
    """
    (section,) = interview.sections
    problem, draft = "", ""
    while True:
        prompt = _first_prompt(interview, section)
        reply = interview.put(replace(prompt, problem=problem, draft=draft), NOW.help.spoken(interview.voice))
        problem, draft = "", ""
        if not isinstance(reply, Answered):
            if reply.way is Way.BACK:
                problem = say(N_("This is the first question; there is nothing before it."))
                continue
            return Outcome.MENU if reply.way is Way.MENU else Outcome.STOPPED
        said = str(reply.value)
        try:
            if read_one_line(said).is_line:
                _keep_line(interview, said)
                return _ask_open(interview, said, has_number)
            interview.keep(with_answer(interview.visit, FIRST, said, interview.moment))
        except (ValidationError, PydanticCustomError) as error:
            if not any(letter.isalpha() for letter in said):  # a number that cannot be one, and no line of words
                problem, draft = sentence_for(error), said
                continue
        else:
            return interview.walk(only=section)
        try:
            _keep_line(interview, said)
        except (ValidationError, PydanticCustomError) as error:
            problem, draft = sentence_for(error), said
            continue
        if read_one_line(said).answers.keys() == {"now"}:  # "pain 6" is a number and no whole line
            return interview.walk(only=section)
        return _ask_open(interview, said, has_number)


def add_line(interview: Interview, said: str, *, has_number: bool = False) -> Outcome:
    """A whole line that was typed before the first question, and the pain now where it does not say it."""
    _keep_line(interview, said)
    return _ask_open(interview, said, has_number)


_WHICH_DAY = N_("“{line}”\nWhich day is this about?")


def _keep_line(interview: Interview, said: str) -> None:
    """The line in the entry; which day it is about is asked where its words name another than today."""
    interview.keep(with_line(interview.visit, said, interview.moment))
    entry = entry_of(interview.visit)
    named = day_in_line(said, interview.today) if entry.day == interview.today else None
    if named is None:
        return
    days = {one.isoformat(): one for one in (named.day, interview.today)}
    options = tuple(
        Option(code, say(N_("{weekday} {date}"), weekday=say(WEEKDAY_NAMES[one.weekday()]), date=in_words(one)))
        for code, one in days.items()
    )
    ways = frozenset({Way.STOP, Way.KEYS})
    reply = interview.put(
        Prompt(key="journal:day", text=say(_WHICH_DAY, line=said), kind=Kind.ONE, options=options, ways=ways), ""
    )
    if isinstance(reply, Answered):
        interview.keep(about_day(interview.visit, days[reply.value[0]], interview.today))


def about_day(visit: Visit, day: date, today: date) -> Visit:
    """With the entry that is open about that day."""
    entry = entry_of(visit).model_copy(update={"day": day, "later": day < today})
    return visit.model_copy(update={"entry": entry})


def _ask_open(interview: Interview, said: str, has_number: bool) -> Outcome:
    """What the line did not give, with why it is asked: the pain now, and whose hours they are."""
    heading = interview.sections[0].title.spoken(interview.voice)
    entry, open_ones = entry_of(interview.visit), list[tuple[Question, str]]()
    if entry.now is None and not has_number:
        open_ones.append((of_its_day(NOW, entry), say(NO_NUMBER, example=EXAMPLE)))
    if read_one_line(said).may_tell_sleep:
        open_ones.append((of_its_day(SLEEP, entry), say(WHAT_HOURS)))
    for question, why in open_ones:
        interview.asker.tell(why)
        way = interview.ask_question(question, Address("entry", question.field), heading=heading)
        if way in (Way.STOP, Way.MENU):
            return Outcome.of(way)
    return Outcome.FINISHED


def ask_who_writes(
    interview: Interview, writers: Sequence[Teller], first: Teller, *, line: str = ""
) -> tuple[Teller | Way | None, str]:
    """Who writes, `first` by Enter alone, or STOP; and the line of the day that was typed there.

    None with a line that does not say who: it is kept, and to be given as `line` when this is asked once more.
    """
    visit = interview.visit
    kept = say(N_("Your line is kept: “{line}”. Now the number of whose word it is."), line=line) if line else ""
    prompt = Prompt(
        key="journal:who",
        text=say(N_("Who writes this? Enter: {who}."), who=who_wrote(first, visit)),
        kind=Kind.ONE,
        options=tuple(Option(str(number), who_wrote(one, visit)) for number, one in enumerate(writers)),
        ways=frozenset({Way.STOP, Way.KEYS, Way.NOTE}),
        notes=True,
        enter_goes_on=True,
        problem=kept,
    )
    reply = interview.put(prompt, say(_WHY_WHO))
    both = ", ".join(filter(None, (line, reply.words)))
    if isinstance(reply, Answered):
        return writers[int(reply.value[0])], both
    if reply.way is Way.NOTE:
        return None, both
    return first if reply.way is Way.KEEP else reply.way, line


def with_line(visit: Visit, said: str, moment: Moment) -> Visit:
    """A line of words in the entry that is open: what is understood as answers, the rest as typed.

    Raises pydantic.ValidationError for a line that is too long.
    """
    answers: dict[str, Any] = dict(read_one_line(said).answers)
    entry = entry_of(visit)
    if answers.pop("flare", None):
        entry = entry.model_copy(update={"flare": True})
    kept = {name: getattr(entry, name) for name in Entry.model_fields}
    checked = Entry.model_validate(kept | answers, context=moment.context())
    return visit.model_copy(update={"entry": checked})


def entry_of(visit: Visit) -> Entry:
    """The entry that is open."""
    assert isinstance(visit, Diary)
    return visit.entry


def _first_prompt(interview: Interview, section: Section) -> Prompt:
    title = section.title.spoken(interview.voice)
    now = of_its_day(NOW, entry_of(interview.visit))
    prompt = asking.question_prompt(now, FIRST, interview.visit, interview.voice, heading=title)
    guidance = f"{prompt.guidance}\n{say(ONE_LINE, example=EXAMPLE)}"
    return replace(prompt, guidance=guidance, ways=frozenset({Way.HELP, Way.STOP, Way.KEYS, Way.MENU}))

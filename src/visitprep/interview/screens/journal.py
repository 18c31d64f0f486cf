"""One entry added: the first prompt takes a number or a whole line, the other questions follow and can be left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.interview.engine import asking
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.question import Section
from visitprep.interview.questions.journal import NOW, ONE_LINE
from visitprep.journal.entry import Diary, Entry
from visitprep.journal.one_line import read_one_line
from visitprep.journal.written_by import who_wrote
from visitprep.visit.answering import Address, Moment, with_answer
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, say

FIRST = Address("entry", "now")
_WHY_WHO = N_("Each entry says whose word it is. Somebody else writes? Say so with: visitprep edit who")


def add_entry(interview: Interview) -> Outcome:
    """Ask about the entry that is open in `interview`, from its first question to the last or until they leave.

    The only section of `interview` is `every_question` of that entry.

    A whole line at the first question is all there is to ask, but for the pain now when the line does not say it.
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
            interview.keep(with_answer(interview.visit, FIRST, said, interview.moment))
        except (ValidationError, PydanticCustomError) as error:
            if not any(letter.isalpha() for letter in said):  # a number that cannot be one, and no line of words
                problem, draft = sentence_for(error), said
                continue
        else:
            return interview.walk(only=section)
        try:
            interview.keep(with_line(interview.visit, said, interview.moment))
        except (ValidationError, PydanticCustomError) as error:
            problem, draft = sentence_for(error), said
            continue
        if entry_of(interview.visit).now is not None:
            is_all = read_one_line(said).answers.keys() == {"now"}  # "pain 6" is a number and no whole line
            return interview.walk(only=section) if is_all else Outcome.FINISHED
        way = interview.ask_question(NOW, FIRST, heading=prompt.heading)
        return {Way.STOP: Outcome.STOPPED, Way.MENU: Outcome.MENU}.get(way, Outcome.FINISHED)


def ask_who_writes(interview: Interview, writers: Sequence[Teller]) -> Teller | Way:
    """The first of `writers` by Enter alone; STOP where that was wanted."""
    visit = interview.visit
    prompt = Prompt(
        key="journal:who",
        text=say(N_("Who writes this? Enter: {who}."), who=who_wrote(writers[0], visit)),
        kind=Kind.ONE,
        options=tuple(Option(str(number), who_wrote(one, visit)) for number, one in enumerate(writers)),
        ways=frozenset({Way.STOP, Way.KEYS}),
        enter_goes_on=True,
    )
    reply = interview.put(prompt, say(_WHY_WHO))
    if isinstance(reply, Answered):
        return writers[int(reply.value[0])]
    return writers[0] if reply.way is Way.KEEP else reply.way


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
    prompt = asking.question_prompt(NOW, FIRST, interview.visit, interview.voice, heading=title)
    guidance = f"{prompt.guidance}\n{say(ONE_LINE)}"
    return replace(prompt, guidance=guidance, ways=frozenset({Way.HELP, Way.STOP, Way.KEYS, Way.MENU}))

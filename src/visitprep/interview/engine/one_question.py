"""A question on the path, and what follows from a yes: a list opened again, or an item put on its own list."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from visitprep.days import in_words
from visitprep.findings.safety.signs.which_new import newly_told
from visitprep.interview.engine import asking
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.line_asked.line_prompt import questions_of
from visitprep.interview.engine.line_asked.put_right import without_contrast
from visitprep.interview.engine.line_asked.taken_out import ask_to_take_out, may_be_taken_out
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Asked, ListOpen
from visitprep.interview.engine.words.said_back import fill, said_back, told_back
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.question import Hearing, Repeating, Section
from visitprep.interview.questions.crisis import crisis_in_full
from visitprep.lines.reading import Reading
from visitprep.patterns import compiled
from visitprep.urgent.death_spoken_of import denies_plainly, speaks_of_death
from visitprep.visit.answering import (
    Address,
    Moment,
    note_at,
    record_at,
    value_at,
    with_list_reopened,
    with_more_noted,
    with_new_item,
    with_note,
    without_answer,
)
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import WhyStopped
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, say

_IN_NUMBERS = compiled(r"\d\s*[/.-]\s*\d+\s*[/.-]\s*\d")
"""A day whose month has no name."""


def ask_one(interview: OnPath, step: Asked) -> Way | ListOpen | Asked:
    """Ask until it is answered or left. KEEP means forward; a list's step, that it comes next."""
    question, before = step.question, interview.visit
    more = frozenset({Way.OUT}) if may_be_taken_out(step) else frozenset[Way]()
    way = interview.ask_question(question, step.address, more_ways=more, **interview.where(step))
    said = _new_words(before, interview.visit, step.address) if question.sensitive else ""
    if speaks_of_death(said) and not denies_plainly(said):  # the line stands beside the question
        interview.asker.tell(crisis_in_full(interview.visit, interview.voice))
    if way is Way.OUT:
        return ask_to_take_out(interview, step) or step
    if way is not Way.KEEP or interview.visit is before:  # left, or only kept on the way forward
        return way
    note = note_at(interview.visit, step.address)
    if note and (left := without_contrast(interview, step, note, (question.field,))) != note:
        interview.keep(with_note(interview.visit, step.address, left, interview.moment))
        return step if not left else way
    if question.takes_back:
        _take_back(interview, question.takes_back, note_at(interview.visit, step.address))
    if question.says_back and (understood := question.says_back(interview.visit)):
        interview.asker.tell(told_back([understood]))
    if question.afterwards:
        interview.asker.tell(question.afterwards.spoken(interview.voice))
    answer = value_at(interview.visit, step.address)
    if isinstance(answer, PartialDate):
        if answer.value is None:
            if _hear_more_than_a_day(interview, step, answer.said) is Way.BACK:
                return step
        elif answer.earliest and _IN_NUMBERS.search(answer.said):  # "3/4/1950": heard, even unseen, once
            interview.asker.tell(told_back([in_words(answer.earliest)]))
    if question.urgent and answer in (YesNo.YES, YesNo.UNSURE):
        return ask_what_should_not_wait(interview, newly_told(interview.visit))
    if answer != "yes":
        return way
    if question.adds_to:
        return _reopen(interview, step) or way
    return _offer(interview, step) or way


def _hear_more_than_a_day(interview: OnPath, step: Asked, said: str) -> Way:
    """A story told to "when?", as in "2024 6 months no help", is read as the line of the same thing would be.

    BACK where no day is in it: the words have their place, and the day is asked for once more.
    """
    address, question = step.address, step.question
    lines = step.repeating.lines.each if step.repeating and step.repeating.lines else ()
    line = next((line for line in lines if question.field in line.fields), None)
    elsewhere = line.told_elsewhere if line else None
    if elsewhere and (found_there := elsewhere(interview.visit, address, said, interview.moment)):
        interview.keep(found_there[0])
        interview.asker.tell(found_there[1])
        return Way.KEEP
    record = record_at(interview.visit, address)
    reads = question.tells or (line.reads if line else None)
    if reads is None:
        return Way.KEEP
    reading = reads(said, Hearing(interview.today, interview.visit, record))[0]
    day = reading.values.get(question.field)
    if day is None and _is_not_over(reading):
        _keep_not_over(interview, step, said, reading)
        return Way.KEEP
    asked_again = day is None and question.tells is not None and address not in interview.reopened
    if not asked_again and not question.tells and not (isinstance(day, PartialDate) and re.search(r"\d", day.said)):
        return Way.KEEP
    values = {
        name: value
        for name, value in reading.values.items()
        if name == question.field or getattr(record, name, None) is None
    }
    otherwise = any(getattr(record, name) != value for name, value in reading.values.items() if name not in values)
    left = said if otherwise else reading.left  # what was said otherwise before stays, and so do these words
    if len(values) < 2 and not left and not reading.beside:
        return Way.KEEP
    visit = without_answer(interview.visit, address, interview.moment) if asked_again else interview.visit
    found = fill(visit, address, values, interview.moment)
    visit = with_more_noted(found.visit, address, left, interview.moment) if left else found.visit
    for name, words in reading.beside.items():
        visit = with_more_noted(visit, replace(address, field=name), words, interview.moment)
    interview.keep(visit)
    questions = questions_of(interview, address.part)
    if told := said_back(visit, address, reading, found.fields, line.says if line else {}, questions):
        interview.asker.tell(told)
    if asked_again:
        interview.reopened.add(address)
    return Way.BACK if asked_again else Way.KEEP


_ENDS = "ended"


def _is_not_over(reading: Reading) -> bool:
    """The words say so and nothing else that would leave it open."""
    told = {name: value for name, value in reading.values.items() if name in ("ongoing", "why_stopped")}
    return reading.values == told and (YesNo.YES in told.values() or (WhyStopped.NOT_STOPPED,) in told.values())


def _keep_not_over(interview: OnPath, step: Asked, said: str, reading: Reading) -> None:
    """No day is told by "I still use it": of its end there is none, and of another day the words stay."""
    address, visit = step.address, interview.visit
    values = dict(reading.values)
    if step.question.field == _ENDS:
        visit = without_answer(visit, address, interview.moment)
        visit = with_more_noted(visit, replace(address, field=next(iter(values))), reading.left, interview.moment)
    interview.keep(fill(visit, address, values, interview.moment).visit)
    interview.asker.tell(told_back([said]))


def _new_words(before: Visit, now: Visit, address: Address) -> str:
    """The answer and the note, where they are not what they were."""
    said, was = ((value_at(visit, address), note_at(visit, address)) for visit in (now, before))
    return " ".join(str(new) for new, old in zip(said, was, strict=True) if new and new != old)


def _take_back(interview: OnPath, takes_back: Callable[[Visit, str, Moment], Visit], words: str) -> None:
    visit = takes_back(interview.visit, words, interview.moment)
    if visit is not interview.visit:
        interview.keep(visit)
        interview.asker.tell(say(N_("= taken back, as you say: {words}"), words=words))


def ask_what_should_not_wait(conversation: Conversation, told: Collection[CameWith]) -> Way:
    """The signs that `told` may be are asked about right now: nobody should go on with a form instead."""
    if conversation.do_not_wait is None:
        conversation.asker.tell(say(N_("Please look at what should not wait for the visit: visitprep urgent")))
        return Way.KEEP
    return Way.KEEP if conversation.do_not_wait(conversation, told) else Way.STOP


def _reopen(interview: OnPath, step: Asked) -> ListOpen | None:
    """What a sweep reminded them of is added at once, unless that was done before in this sitting."""
    part = step.question.adds_to
    if step.address in interview.reopened:
        return None
    interview.reopened.add(step.address)
    interview.keep(with_list_reopened(interview.visit, part))
    return interview.list_step(part)


def _offer(interview: OnPath, step: Asked) -> Way | None:
    """What was planned and came about goes on its own list, if they say so; the list asks the rest later."""
    found = step.question.offers(record_at(interview.visit, step.address)) if step.question.offers else None
    if found is None:
        return None
    part, values = found
    title = asking.title_of(step, interview.visit)
    reply = interview.put(_offer_prompt(part, title, interview.sections, interview.voice), "")
    if isinstance(reply, Answered):
        if reply.value == ("yes",):
            interview.keep(with_new_item(interview.visit, part, values, interview.moment)[0])
        return None
    return reply.way if reply.way in LEAVING else None


def _offer_prompt(part: str, title: str, sections: Sequence[Section], voice: Voice) -> Prompt:
    """The prompt "Put this on the list of ...?", with the name of the section that holds the list."""
    section = next(s for s in sections if any(isinstance(p, Repeating) and p.part == part for p in s.parts))
    return Prompt(
        key=f"offer:{part}",
        text=say(
            N_("{title}\nPut it on the list: {section}? A few questions about it come later."),
            title=title,
            section=section.title.spoken(voice),
        ),
        kind=Kind.ONE,
        options=(
            Option("yes", say(N_("Yes, put it there"))),
            Option("no", say(N_("No, it is there already, or does not belong there"))),
        ),
        ways=frozenset({Way.SKIP, Way.MENU, Way.STOP, Way.KEYS}),
    )

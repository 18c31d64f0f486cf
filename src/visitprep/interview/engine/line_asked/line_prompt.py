"""How a line that fills several fields is asked: its text, what was saved, its help."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from visitprep.interview.engine import asking
from visitprep.interview.engine.line_asked.taken_out import may_be_taken_out
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Line
from visitprep.interview.engine.words.saved_in_words import gap_words
from visitprep.interview.prompts import Kind, Prompt, Saved, Way
from visitprep.interview.question import Question
from visitprep.interview.questions.crisis import crisis_words
from visitprep.visit.answering import Address, gap_at, record_at
from visitprep.visit.as_typed import said_at
from visitprep.visit.visit import Said, Visit
from visitprep.wording import NC_, say

_WAYS = asking.ANSWERING | {Way.ONE_BY_ONE}


def first_field(step: Line) -> Address:
    """Of the first field: what stands for the line as a whole, its note above all."""
    return Address(step.address.part, step.line.fields[0], step.address.item)


def questions_of(interview: OnPath, part: str) -> Mapping[str, Question]:
    return {
        question.field: question
        for section in interview.sections
        for found, question in section.questions()
        if found == part
    }


def help_of(interview: OnPath, step: Line) -> str:
    """The help of the line; where it has none, that of the questions it stands for."""
    if whole := step.line.help.spoken(interview.voice):
        return whole
    asked = questions_of(interview, step.line.part)
    helps = [asked[name].help.spoken(interview.voice) for name in step.line.fields if name in asked]
    return "\n".join(dict.fromkeys(filter(None, helps)))


def prompt_for(interview: OnPath, step: Line) -> Prompt:
    line, visit, voice = step.line, interview.visit, interview.voice
    record = record_at(visit, first_field(step))
    said = said_at(visit, step.place)
    asked = any(place.endswith(f":{line.id}") and place != step.place for place in visit.lines)
    guidance = "" if asked else line.guidance.spoken(voice)  # the same question of the next thing is known by now
    if line.sensitive:
        guidance = "\n".join(filter(None, (guidance, crisis_words(visit, voice))))
    ways = _WAYS | {Way.RATHER_NOT} if line.private else _WAYS
    ways |= {Way.OUT} if may_be_taken_out(step) else set()
    return Prompt(
        key=step.place,
        text=line.asks(visit, record, voice) if line.asks else line.ask.spoken(voice),
        kind=Kind.LINE,
        guidance=guidance,
        guidance_stays=line.sensitive,
        saved=_saved(step, visit, said) if said is not None else None,
        ways=ways if said is not None else ways - {Way.CLEAR},
        label=say(line.label) if line.label else say(NC_("before what is typed", "Answer")),
        enter_goes_on=line.enter_leaves,
        is_words=asking.is_in_words(line.part, line.fields),
        **interview.where(step),
    )


def _saved(step: Line, visit: Visit, said: Said) -> Saved | None:
    """The words; where the line was passed over, that, for as long as none of its fields was answered otherwise."""
    if said.typed:
        return Saved(said.typed, text=said.typed)
    first, *others = (gap_at(visit, replace(step.address, field=name)) for name in step.line.fields)
    return Saved(gap_words(first)) if first is not None and set(others) <= {first} else None

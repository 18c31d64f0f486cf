"""A thing of a list put right at a later question about it: "no its my right one", where the left was told."""

from __future__ import annotations

from visitprep.interview.engine.line.line_prompt import questions_of
from visitprep.interview.engine.line.replies import is_no, is_yes
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Line, Lines
from visitprep.interview.engine.words.heard import fill, told_back, values_said
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.question import Hearing
from visitprep.lines.corrected import told_anew
from visitprep.visit.answering import Address, items
from visitprep.visit.as_typed import said_at, with_said
from visitprep.visit.visit import record_type
from visitprep.wording import N_, say

_WAYS = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})


def without_put_right(interview: OnPath, step: Line, typed: str) -> str:
    """What else was typed, with what puts the thing's own line right taken there and said back.

    Of "my right shoulder aches", where the left was told, it is asked which is meant, once in a sitting.
    """
    part, item = step.address.part, step.address.item
    lines = step.repeating.lines if step.repeating and item else None
    place = str(Address(part, item=item))
    said = said_at(interview.visit, place)
    if lines is None or said is None or step.repeating is None:
        return typed
    line, rest, plain = told_anew(said.typed, typed)
    hearing = Hearing(interview.today, interview.visit, record_type(part)())
    before, now = (next(iter(lines.reads(words, hearing)), None) for words in (said.typed, line or said.typed))
    if before is None or now is None:
        return typed
    values = {name: value for name, value in now.values.items() if value != before.values.get(name)}
    if not values or set(values) & set(step.line.fields):
        return typed
    if not plain:
        number = 1 + [one.id for one in items(interview.visit, part)].index(item or "")
        once = f"{place}:put right"
        if once in interview.passed or ask_to_mend(interview, step, number, line) != line:
            interview.passed.add(once)
            return typed
    visit = fill(interview.visit, Address(part, item=item), values, interview.moment).visit
    interview.keep(with_said(visit, place, line, said.filled, interview.today, said.unclear, line))
    told = values_said(visit, Address(part, item=item), tuple(values), lines.says, questions_of(interview, part))
    interview.asker.tell(told_back(told))
    return rest if plain else typed


def ask_to_mend(interview: OnPath, step: Lines | Line, number: int, line: str) -> str | Way:
    """What line `number` shall be: `line` after a yes, or what they typed instead; "" after a no."""
    while True:
        text = say(N_("Change line {number} to: {line}?"), number=number, line=line)
        reply = interview.put(yes_or_no(interview, step, "change", text), "")
        if not isinstance(reply, Answered):
            return reply.way
        said = str(reply.value)
        if is_yes(said) or is_no(said):
            return line if is_yes(said) else ""
        line = said


def yes_or_no(interview: OnPath, step: Lines | Line, about: str, text: str) -> Prompt:
    return Prompt(
        key=f"{step.repeating.part if step.repeating else step.place}:{about}",
        text=text,
        kind=Kind.LINE,
        ways=_WAYS,
        label=say(N_("y, or n")),
        **interview.where(step),
    )

"""A thing of a list put right at a later question about it: "no its my right one", where the left was told."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from visitprep.interview.engine.line_asked.line_prompt import questions_of
from visitprep.interview.engine.line_asked.replies import is_no, is_yes
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Asked, Line, Lines, line_place
from visitprep.interview.engine.words.said_back import fill, told_back, values_said
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.question import Hearing, LineList, OneLine
from visitprep.lines.taken_back import in_place_of, told_anew
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, items, record_at
from visitprep.visit.as_typed import said_at, with_said
from visitprep.visit.visit import record_type
from visitprep.wording import N_, say

_WORD = compiled(r"\w+")
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
    values = now.values if before and now else {}
    values = {name: value for name, value in values.items() if before and value != before.values.get(name)}
    if not values or set(values) & set(step.line.fields):
        return without_contrast(interview, step, typed, step.line.fields)
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


def without_contrast(interview: OnPath, step: Line | Asked, typed: str, own: Collection[str]) -> str:
    """What else was typed, where words name an answer of the same thing that is not so, and what is: "had it all my
    life, not 2025". It is changed and said back; where several could be meant it is asked of each."""
    address, listed = replace(step.address, field=""), step.repeating.lines if step.repeating else None
    lines = list[tuple[str, LineList | OneLine]]([(str(address), listed)] if listed else [])
    lines += [(line_place(one, address.item), one) for one in (listed.each if listed else ())]
    record = record_at(interview.visit, address)
    told = {name: getattr(record, name) for name in type(record).answerable() if name not in own}
    for new, old, rest in in_place_of(typed):
        as_said = {name: f"{one} {getattr(one, 'in_words', '')}" for name, one in told.items()}
        wrong = [name for name, one in as_said.items() if old in _WORD.findall(one)]
        said = [(place, line, one.typed) for place, line in lines if (one := said_at(interview.visit, place))]
        hits = ((place, line, words, hit) for place, line, words in said for hit in _WORD.finditer(words))
        anew = [(p, line, f"{w[: hit.start()]}{new}{w[hit.end() :]}") for p, line, w, hit in hits if hit[0] == old]
        changes = dict[str, tuple[str, str, dict[str, object], Mapping[str, str]]]()
        for place, line, words in (*anew, *(("", line, new) for _, line in lines)):
            read = next(iter(line.reads(words, Hearing(interview.today, interview.visit, type(record)())))).values
            values = {name: read[name] for name in wrong if name in read and str(read[name]) != str(told[name])}
            if values and (place or not changes):
                changes.setdefault(str(values), (place, words, values, line.says))
        for place, words, values, says in changes.values():
            visit = fill(interview.visit, address, values, interview.moment).visit
            questions = questions_of(interview, address.part)
            back = told_back(values_said(visit, address, tuple(values), says, questions))
            ask = say(N_("{words}: change it to that?"), words=back.removeprefix("= "))
            if len(changes) > 1 and interview.put(yes_or_no(interview, step, "change", ask), "") != Answered("y"):
                continue
            if before := said_at(visit, place):
                visit = with_said(visit, place, words, before.filled, interview.today, before.unclear, words)
            interview.keep(visit)
            interview.asker.tell(back)
            return rest
    return typed


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


def yes_or_no(interview: OnPath, step: Lines | Line | Asked, about: str, text: str) -> Prompt:
    return Prompt(
        key=f"{step.repeating.part if step.repeating else step.place}:{about}",
        text=text,
        kind=Kind.LINE,
        ways=_WAYS,
        label=say(N_("y, or n")),
        **interview.where(step),
    )

"""One line that fills several fields: asked, read, said back, and what is unclear in it asked at once."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from visitprep.interview.engine import asking
from visitprep.interview.engine.conversation import GAPS
from visitprep.interview.engine.line_asked.about import About
from visitprep.interview.engine.line_asked.line_prompt import first_field, help_of, prompt_for, questions_of
from visitprep.interview.engine.line_asked.more_said import take_off
from visitprep.interview.engine.line_asked.put_right import without_put_right
from visitprep.interview.engine.line_asked.same_again import same_as, with_joined
from visitprep.interview.engine.line_asked.settling import settle
from visitprep.interview.engine.line_asked.taken_out import ask_to_take_out
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Line, Step, line_place
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.engine.words.not_on_list import belongs_elsewhere
from visitprep.interview.engine.words.said_back import Filled, fill, said_back, told_back
from visitprep.interview.prompts import Answered, Way, Went, way_and_words
from visitprep.interview.question import Hearing
from visitprep.interview.questions.crisis import crisis_in_full
from visitprep.lines.daily.scores import has_words
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.taken_back import as_corrected
from visitprep.text import capital
from visitprep.urgent.death_spoken_of import denies_plainly, speaks_of_death
from visitprep.visit.answering import (
    Address,
    gap_at,
    items,
    record_at,
    with_gap,
    with_more_noted,
    with_new_item,
    without_answer,
)
from visitprep.visit.as_typed import (
    said_at,
    with_line_taken_back,
    with_noted,
    with_one_by_one,
    with_said,
    with_settled,
)
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import N_, say


def ask_line(interview: OnPath, step: Line) -> Way | Step:
    """Ask until it is answered or left. KEEP means forward."""
    line, place = step.line, step.place
    draft, problem = "", ""
    before = said_at(interview.visit, place)
    if before is not None and before.unclear:  # they stopped in the middle of it
        way = _ask_unclear(interview, step, before.typed)
        if way is not Way.BACK:
            return way
    while True:
        prompt = replace(prompt_for(interview, step), draft=draft, problem=problem)
        if problem and not (line.keeps_rest or line.sensitive):
            prompt = replace(prompt, text=say(N_("The same questions, as they stand above.")))
        reply = interview.put(prompt, help_of(interview, step))
        draft, problem = "", ""
        if line.told_elsewhere is not None and (
            found := line.told_elsewhere(interview.visit, step.address, interview.as_typed, interview.moment)
        ):
            interview.keep(found[0])
            interview.asker.tell(found[1])
            return Way.KEEP
        if isinstance(reply, Answered):
            left, problem = _take(interview, step, str(reply.value), prompt.ways)
            if problem:  # its words are kept
                draft = str(reply.value) if line.keeps_rest or not has_words(str(reply.value)) else ""
        else:
            left = _leave(interview, step, reply)
        if left is not None:
            return left


def _take(interview: OnPath, step: Line, typed: str, ways: frozenset[Way]) -> tuple[Way | None, str]:
    """Puts what was typed into the visit; no way where it is asked once more, and why in a sentence."""
    line = step.line
    if (typed := without_put_right(interview, step, typed)) == "":
        return None, ""
    if Way.OUT in ways and belongs_elsewhere(step.address, typed, interview.visit):
        interview.not_one = typed
        ask_to_take_out(interview, step)
        return Way.KEEP, ""
    if Way.OUT in ways and (other := same_as(typed, items(interview.visit, step.address.part), step.address.item)):
        _join(interview, step, other)
        return Way.KEEP, ""
    went = way_and_words(typed, ways)
    says_nothing = went is not None and not _reading(interview, step, typed).values
    problem = "" if says_nothing else _hear(interview, step, typed)
    _tell_of_help(interview, step, typed)
    if went is not None and (says_nothing or problem):
        visit = _passed_over(interview, step, went[0])
        interview.keep(with_noted(visit, step.place, _rest_to(step), went[1], interview.moment))
        return Way.KEEP, ""
    if problem:
        return None, problem
    way = _ask_unclear(interview, step, typed)
    if way is not Way.KEEP:
        return (None if way is Way.BACK else way), ""
    if line.gone is not None and _is_listed(interview, step) and _reading(interview, step, typed).gone:
        take_off(interview, line.gone, step.address, typed)
    if line.afterwards:
        interview.asker.tell(line.afterwards.spoken(interview.voice))
    return Way.KEEP, ""


def _leave(interview: OnPath, step: Line, reply: Went) -> Way | None:
    """What a way of not answering does; None where the line is asked once more."""
    place = step.place
    if reply.way is Way.KEEP:
        said = said_at(interview.visit, place)
        if said is None:
            interview.passed.add(place)
        elif said.unclear and (way := _ask_unclear(interview, step, said.typed)) is not Way.KEEP:
            return None if way is Way.BACK else way
        return Way.KEEP
    if reply.way is Way.ONE_BY_ONE:
        interview.keep(with_one_by_one(interview.visit, place))
        return Way.KEEP
    if reply.way is Way.OUT:
        return ask_to_take_out(interview, step)
    if reply.way is Way.SKIP and said_at(interview.visit, place) is not None:
        return Way.KEEP
    if reply.way in GAPS:
        visit = _passed_over(interview, step, reply.way)
        interview.keep(with_noted(visit, place, _rest_to(step), reply.words, interview.moment))
        _tell_of_help(interview, step, reply.words)
        return Way.KEEP
    if reply.way is Way.CLEAR:
        interview.keep(_without_line(interview, step))
        interview.asker.tell(say(N_("Taken out. The question is open again.")))
    elif reply.way is Way.NOTE:
        interview.ask_note(first_field(step))
    else:
        return reply.way
    return None


def _join(interview: OnPath, step: Line, other: Item) -> None:
    assert step.repeating is not None
    title = asking.title_of(step, interview.visit)
    part, own = step.address.part, step.address.item
    lines = step.repeating.lines
    interview.keep(with_joined(interview.visit, lines, part, own, other.id, interview.moment))
    interview.asker.tell(say(N_("= {title}: the same as {other}"), title=title, other=step.repeating.title(other)))


def _without_line(interview: OnPath, step: Line) -> Visit:
    """Without what was answered to the line before; where it was passed over, its questions are open again."""
    said = said_at(interview.visit, step.place)
    visit = with_line_taken_back(interview.visit, step.place, first_field(step), interview.moment)
    if said is None or said.typed or said.filled:
        return visit
    for name in step.line.fields:
        address = replace(step.address, field=name)
        if gap_at(visit, address) in GAPS.values():
            visit = without_answer(visit, address, interview.moment)
    return visit


def _reading(interview: OnPath, step: Line, typed: str) -> Reading:
    before = _without_line(interview, step)
    return step.line.reads(typed, Hearing(interview.today, before, record_at(before, first_field(step))))[0]


def _hear(interview: OnPath, step: Line, typed: str) -> str:
    """Put what was typed into the visit and say it back; a sentence when nothing of it can be taken."""
    line, address = step.line, step.address
    before = _without_line(interview, step)
    record = record_at(before, first_field(step))
    hearing = Hearing(interview.today, before, record)
    if line.refuses is not None and (why := line.refuses(typed, hearing)):
        return why
    first, *more = line.reads(typed, hearing)
    found = fill(before, address, first.values, interview.moment)
    if not found.fields and (found.mistakes or not line.keeps_rest):
        if not line.keeps_rest and has_words(typed):
            interview.keep(with_more_noted(interview.visit, _rest_to(step), typed, interview.moment))
            interview.asker.tell(say(N_("= kept in your own words")))
        return _why_not(found, first)
    unclear = tuple(dict.fromkeys(part.field for part in first.unclear))
    whole = as_corrected(first.line or typed)
    visit = with_said(found.visit, step.place, typed, found.fields, interview.today, unclear, whole)
    left = first.left if not found.mistakes else typed
    visit = with_noted(visit, step.place, _rest_to(step), left, interview.moment)
    for name, words in first.beside.items():
        visit = with_noted(visit, step.place, replace(address, field=name), words, interview.moment)
    if line.stores is not None:
        visit = line.stores(visit, typed, hearing, interview.moment)
    if not line.keeps_rest:
        visit = _rest_skipped(visit, step, interview, unclear)
    told = line.echo(typed, hearing) if line.echo is not None else ""
    told = told or said_back(
        visit, first_field(step), first, found.fields, line.says, questions_of(interview, line.part)
    )
    if told:
        interview.asker.tell(told)
    elif left and found.fields:
        interview.asker.tell(told_back([say(N_("your words: {words}"), words=left)]))
    elif left:
        interview.asker.tell(say(N_("= kept in your own words")))
    interview.keep(_with_others(visit, step, typed, more, interview))
    return ""


def _why_not(found: Filled, reading: Reading) -> str:
    if found.mistakes:
        return sentence_for(found.mistakes[0])
    return str(reading.unclear[0].ask) if reading.unclear else say(N_("That was not understood here."))


def _rest_to(step: Line) -> Address:
    """Whose note takes what nothing understood."""
    return step.line.rest_to or first_field(step)


def _tell_of_help(interview: OnPath, step: Line, typed: str) -> None:
    if step.line.sensitive and speaks_of_death(typed) and not denies_plainly(typed):
        interview.asker.tell(crisis_in_full(interview.visit, interview.voice))


def _rest_skipped(visit: Visit, step: Line, interview: OnPath, asked: Collection[str]) -> Visit:
    """Of numbers in their places, one left out was skipped in its place, but for those that are asked now."""
    for name in (one for one in step.line.fields if one not in asked):
        address = Address(step.address.part, name, step.address.item)
        if getattr(record_at(visit, address), name) is None:
            visit = with_gap(visit, address, Gap.SKIPPED, interview.moment)
    return visit


def _with_others(visit: Visit, step: Line, typed: str, more: list[Reading], interview: OnPath) -> Visit:
    """A line about one item may tell of several: each further one is an item of the same kind."""
    part = step.address.part
    if part not in LISTS:
        return visit
    item = record_at(visit, first_field(step))
    same = {name: getattr(item, name) for name in ("kind", "name") if getattr(item, name, None) is not None}
    no_more = visit.no_more
    for reading in more:
        visit, new = with_new_item(visit, part, {**same, **reading.values}, interview.moment)
        other = Address(part, item=new)
        place = line_place(step.line, new)
        unclear = tuple(dict.fromkeys(part.field for part in reading.unclear))
        whole = as_corrected(reading.line or typed)
        visit = with_said(visit, place, reading.left, reading.values, interview.today, unclear, whole)
        if reading.left:
            visit = with_noted(visit, place, _rest_to(replace(step, address=other)), reading.left, interview.moment)
        told = said_back(
            visit,
            Address(part, step.line.fields[0], new),
            reading,
            tuple(reading.values),
            step.line.says,
            questions_of(interview, part),
        )
        if told:
            interview.asker.tell(told)
    return visit.model_copy(update={"no_more": no_more})  # it opens no list that was done


def _ask_unclear(interview: OnPath, step: Line, typed: str) -> Way:
    """What is open of the line; of several things on it what is open of each, by its name."""
    line, part = step.line, step.line.part
    record = record_at(interview.visit, first_field(step))
    first, *more = line.reads(typed, Hearing(interview.today, interview.visit, record))
    others = items(interview.visit, part)[-len(more) :] if more and part in LISTS else ()
    asked = [(step.address, step.place, first)]
    for item, reading in zip(others, more, strict=False):
        address = Address(part, item=item.id)
        asked.append((address, line_place(line, item.id), reading))
    for address, place, reading in asked:
        about = About(
            place,
            address,
            line.reads,
            questions_of(interview, part),
            says=line.says,
            reads_again=line.reads_again,
            gone=line.gone,
        )
        for unclear in reading.unclear:
            said = said_at(interview.visit, place)
            if said is None or unclear.field not in said.unclear:
                continue
            text, heading = _named(interview, step, unclear), interview.where(step)["heading"]
            if others and step.repeating:
                item = next(one for one in items(interview.visit, part) if one.id == address.item)
                text = say(N_("{title}: {question}"), title=step.repeating.title(item), question=str(unclear.ask))
                heading = ""
            way = settle(interview, about, unclear, heading, text)
            if way is not Way.KEEP or not _is_listed(interview, step):
                return way
    said = said_at(interview.visit, step.place)
    for field in said.unclear if said is not None else ():  # what the line, read anew, no longer asks
        interview.keep(with_settled(interview.visit, step.place, field))
    return Way.KEEP


def _named(interview: OnPath, step: Line, unclear: Unclear) -> str:
    """Whether a thing is still so is asked by its name; of other parts the heading says whose they are."""
    if not unclear.gone or step.repeating is None:
        return ""
    title = asking.title_of(step, interview.visit)
    return say(N_("{title}: {ask}"), title=capital(title), ask=str(unclear.ask))


def _is_listed(interview: OnPath, step: Line) -> bool:
    """False once the item that the line is about was taken off its list."""
    item = step.address.item
    return not item or any(one.id == item for one in items(interview.visit, step.address.part))


def _passed_over(interview: OnPath, step: Line, way: Way) -> Visit:
    """The same gap for all that the line would fill. The line stays where it was, with nothing typed."""
    visit = with_said(interview.visit, step.place, "", (), interview.today)
    for name in step.line.fields:
        address = Address(step.address.part, name, step.address.item)
        if getattr(record_at(visit, address), name) is None:
            visit = with_gap(visit, address, GAPS[way], interview.moment)
    return visit

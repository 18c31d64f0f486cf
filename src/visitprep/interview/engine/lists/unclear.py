"""What was unclear in the lines of a list, asked when it is done: together where one y means yes to all."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from visitprep.interview.engine.conversation import LEAVING
from visitprep.interview.engine.line_asked.about import About
from visitprep.interview.engine.line_asked.line_prompt import questions_of
from visitprep.interview.engine.line_asked.more_said import ask_to_add, keep_more, name_of, others_told
from visitprep.interview.engine.line_asked.replies import is_no, is_yes
from visitprep.interview.engine.line_asked.settling import WAYS, settle, take_reply, with_meant
from visitprep.interview.engine.line_asked.told_apart import told_apart
from visitprep.interview.engine.lists.yes_to_all import Replied, replied, said_of
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Unclear as Step
from visitprep.interview.engine.path.steps import unclear_items
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.question import Hearing
from visitprep.lines.reading import Unclear
from visitprep.medicines.reading import read_name
from visitprep.medicines.table import entries
from visitprep.text import capital
from visitprep.visit.answering import Address, items, record_at, with_more_noted
from visitprep.visit.as_typed import said_at, with_settled
from visitprep.visit.records.record import Item
from visitprep.visit.visit import record_type
from visitprep.wording import N_, count, say


class _One(Struct, frozen=True):
    about: About
    unclear: Unclear


def ask_unclear(interview: OnPath, step: Step) -> Way:
    """KEEP when all were asked about."""
    found = _found(interview, step)
    together = [one for one in found if one.unclear.meant is not None]
    if len(together) > 1:
        way = _ask_together(interview, step, together)
        if way is not Way.KEEP:
            return way
    places = set[str]()
    while found := [one for one in _found(interview, step) if one.about.place not in places]:
        places |= {one.about.place for one in found}
        for one in found:
            if one.about.place not in interview.visit.lines:
                continue  # a reply took it off the list
            heading = interview.where(step)["heading"]
            way = settle(interview, one.about, one.unclear, heading, _asked(interview, step, one))
            if way is Way.KEEP and not one.unclear.field:
                way = _ask_the_name(interview, step, one, heading)
            if way in LEAVING or way is Way.BACK:
                return way
    _drop_the_rest(interview, step)
    return Way.KEEP


def _ask_the_name(interview: OnPath, step: Step, one: _One, heading: str) -> Way:
    """A line that named nothing was told anew: a mistyped name in the reply is asked about as in a line."""
    lines, visit, field = step.repeating.lines, interview.visit, name_of(one.about)
    named = getattr(record_at(visit, one.about.address), field, None) if one.about.place in visit.lines else None
    if lines is None or not named:
        return Way.KEEP
    hearing = Hearing(visit.lines[one.about.place].day, visit, record_type(step.repeating.part)())
    for reading in lines.reads(str(named), hearing)[:1]:
        for doubt in reading.unclear:
            if doubt.field == field and doubt.meant is not None:
                return settle(interview, one.about, doubt, heading, _asked(interview, step, _One(one.about, doubt)))
    return Way.KEEP


def _found(interview: OnPath, step: Step) -> list[_One]:
    """The parts that are still open; the lines are read again, as on the day they were typed."""
    assert step.repeating.lines is not None
    part, lines = step.repeating.part, step.repeating.lines
    questions = questions_of(interview, part)
    found = []
    for address in unclear_items(interview.visit, part):
        said = said_at(interview.visit, str(address))
        assert said is not None
        about = About(
            str(address),
            address,
            lines.reads,
            questions,
            lines.says,
            lines.settles,
            lines.reads_again,
            lines.gone,
            lines.further,
        )
        hearing = Hearing(said.day, interview.visit, record_type(part)())
        for reading, _ in list(told_apart(said.typed, lines.reads(said.typed, hearing)))[:1]:
            found += [_One(about, one) for one in reading.unclear if one.field in said.unclear]
    return found


def _asked(interview: OnPath, step: Step, one: _One) -> str:
    """The question, with what it is about where it does not say so itself."""
    ask, title = str(one.unclear.ask), step.repeating.title(_item(interview, one))
    if not title or title.casefold()[:5] in ask.casefold():
        return ask
    return say(N_("{title}: {ask}"), title=capital(title), ask=ask)


def _names_of(one: _One, title: str, together: list[_One]) -> str:
    """What it is called, and what it is meant to be."""
    meant = [
        other.unclear.meant
        for other in together
        if other.about.place == one.about.place and isinstance(other.unclear.meant, str)
        if other.unclear.field == name_of(other.about)
    ]
    return " / ".join((title, *meant))


def _item(interview: OnPath, one: _One) -> Item:
    item = record_at(interview.visit, one.about.address)
    assert isinstance(item, Item)
    return item


def _proposed(interview: OnPath, step: Step, one: _One) -> str:
    """The question with what a y means, where it does not say so itself."""
    asked, meant = _asked(interview, step, one), one.unclear.meant
    words = "" if isinstance(meant, Mapping) else answer_words(meant, one.about.questions.get(one.unclear.field))
    if not words or (words.casefold() in asked.casefold() and not isinstance(meant, tuple)):
        return asked  # but of several rows: "right hip near the pocket: where is that? y: hip"
    return say(N_("{question} y: {meant}"), question=asked, meant=words)


def _ask_together(interview: OnPath, step: Step, together: list[_One]) -> Way:
    """One y to all; anything else leads to one after the other."""
    lines = "\n".join(f"  {number}. {_proposed(interview, step, one)}" for number, one in enumerate(together, 1))
    many = count(N_("{n} thing is not clear:"), N_("{n} things are not clear:"), len(together))
    prompt = Prompt(
        key=step.place,
        text=f"{many}\n{lines}",
        kind=Kind.LINE,
        label=say(N_("y to all, or n to see one after the other")),
        ways=WAYS,
        **interview.where(step),
    )
    reply = interview.put(prompt, say(N_("Only these parts were not clear. Everything else of the lines is kept.")))
    if isinstance(reply, Answered):
        names = [_names_of(one, step.repeating.title(_item(interview, one)), together) for one in together]
        return _take(interview, step, together, replied(str(reply.value), names))
    if reply.way is Way.SKIP:
        return Way.KEEP
    return reply.way


def _take(interview: OnPath, step: Step, together: list[_One], said: Replied) -> Way:
    """Each yes, and each of the words with the one that they name; the others are asked one after the other."""
    for number in said.agreed:
        one, visit = together[number], interview.visit
        interview.keep(
            with_settled(with_meant(visit, one.about, one.unclear, interview), one.about.place, one.unclear.field)
        )
    for number, words in said.instead:
        one = together[number]
        if one.about.place not in interview.visit.lines:
            continue
        instead = words if is_no(words) or is_yes(words) else say(N_("no, {words}"), words=words)
        way = take_reply(interview, one.about, one.unclear, instead)
        if way is not Way.KEEP:
            return way
        if one.about.place in interview.visit.lines:
            interview.keep(with_settled(interview.visit, one.about.place, one.unclear.field))
    return _hear_besides(interview, step, said.besides) if said.besides else Way.KEEP


def _hear_besides(interview: OnPath, step: Step, words: str) -> Way:
    """Words about one thing of the list go to it; about another, it is asked; else they stay with the list."""
    assert step.repeating.lines is not None
    part, lines, visit = step.repeating.part, step.repeating.lines, interview.visit
    questions = questions_of(interview, part)
    for item in items(visit, part):
        address = Address(part, item=item.id)
        title = step.repeating.title(item)
        rest = words if _mixed(title, words) else said_of(title, words)
        if str(address) in visit.lines and rest is not None:
            keep_more(interview, About(str(address), address, lines.reads, questions), rest)
            return Way.KEEP
    first = Address(part, item=items(visit, part)[0].id)
    about = About(str(first), first, lines.reads, questions)
    rest, others = others_told(interview, about, words)
    for other in others:
        way = ask_to_add(interview, about, other)
        if way in LEAVING:
            return way
    if rest:
        interview.keep(with_more_noted(interview.visit, Address(part), rest, interview.moment))
        interview.asker.tell(say(N_("= kept in your own words: {words}"), words=rest))
    return Way.KEEP


def _mixed(title: str, words: str) -> bool:
    """Whether a medicine is made of the one called so and of what the words name: "the one with tylenol"."""
    own = read_name(title).ingredients
    said = {name for word in words.split() for name in read_name(word.strip(",.;")).ingredients}
    return bool(own and said) and any(set(row.ingredients) == own | said != own for row in entries())


def _drop_the_rest(interview: OnPath, step: Step) -> None:
    """A part that a line no longer has when it is read again is nothing to ask."""
    visit = interview.visit
    for address in unclear_items(visit, step.repeating.part):
        said = said_at(visit, str(Address(address.part, item=address.item)))
        for field in said.unclear if said is not None else ():
            visit = with_settled(visit, str(address), field)
    if visit is not interview.visit:
        interview.keep(visit)

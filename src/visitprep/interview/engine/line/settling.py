"""One part of a line that only the person can settle ("Hands: left, right or both?")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.line.either_or import lines_anew, meaning, no_but, side_said, sides_of, yes_and
from visitprep.interview.engine.words.answers_in_words import answer_words
from visitprep.interview.engine.words.heard import fill, told_back
from visitprep.interview.prompts import SPOKEN, Answered, Kind, Option, Prompt, Way, no_words, yes_words
from visitprep.interview.question import Gone, Hearing, Question, Reads, Settles
from visitprep.lines.medicines.stopped import says_gone
from visitprep.lines.reading import Reading, Unclear
from visitprep.visit.answering import Address, items, record_at, with_gap, with_more_noted, without_item
from visitprep.visit.as_typed import with_noted, with_settled
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_STOPPED = NC_(
    "the beginning of a reply: no longer taken, between bars",
    "stopped|quit|not any ?more|no longer|i stopped|never|nope|nah|not (?!sure)|till|until|only (?:till|until)|"
    "ages ago|years ago|long ago|long gone|back in|(?:\\w+ )*?i did\\b",
)
_STILL = NC_("in a reply: still taken, between bars", "\\bstill (?:tak|us|on|do|am|get|have)|\\bnot sure\\b")

WAYS = frozenset({Way.BACK, Way.HELP, Way.SKIP, Way.MENU, Way.STOP, Way.KEYS})


def is_yes(typed: str) -> bool:
    return typed.strip().rstrip(".").casefold() in yes_words()


def is_no(typed: str) -> bool:
    return typed.strip().rstrip(".").casefold() in no_words()


@dataclass(frozen=True, slots=True)
class About:
    """Where an unclear part belongs."""

    place: str
    """Of its line, as kept with the visit."""
    address: Address
    reads: Reads
    questions: Mapping[str, Question]
    settles: Settles | None = None
    reads_again: Callable[[str, Unclear, Hearing], Reading] | None = None
    gone: Gone | None = None


def settle(conversation: Conversation, about: About, unclear: Unclear, heading: str = "", text: str = "") -> Way:
    """Ask once; KEEP whatever was said, BACK, MENU or STOP where that was wanted. Enter leaves it as typed.

    A bare yes or no to a question that neither answers is asked back, once.
    """
    prompt, asked_back = _prompt(about, unclear, heading, text), False
    while True:
        reply = conversation.put(
            prompt, say(N_("Only this part of the line was not clear. Enter leaves it as it is."))
        )
        if not isinstance(reply, Answered):
            break
        typed = str(reply.value)
        if unclear.gone and about.gone is not None and _says_gone(typed):
            take_off(conversation, about.gone, about.address, "" if is_no(typed) else typed)
            return Way.KEEP
        if _says_nothing(about, unclear, typed) and not asked_back:
            asked_back = True
            prompt = replace(prompt, problem=say(N_("Yes or no does not answer that. Use words, or press Enter.")))
            continue
        _take_reply(conversation, about, unclear, typed)
        break
    if isinstance(reply, Answered):
        pass
    elif reply.way is Way.OUT:
        conversation.keep(without_item(conversation.visit, about.address.part, about.address.item or ""))
        conversation.asker.tell(say(N_("= taken out")))
        return Way.KEEP
    elif reply.way in LEAVING or reply.way is Way.BACK:
        return reply.way
    else:
        _keep_as_typed(conversation, about, unclear)
    if about.place in conversation.visit.lines:
        conversation.keep(with_settled(conversation.visit, about.place, unclear.field))
    return Way.KEEP


def _says_nothing(about: About, unclear: Unclear, typed: str) -> bool:
    """A yes where nothing was proposed, or a no to "which?"."""
    question = about.questions.get(unclear.field)
    options = {option.code for option in question.choices()} if question is not None else set()
    bare = is_yes(typed) or is_no(typed)
    return bare and unclear.meant is None and not unclear.gone and not options & {"yes", "no"}


def _take_reply(conversation: Conversation, about: About, unclear: Unclear, typed: str) -> None:
    if is_yes(typed) and unclear.meant is not None:
        conversation.keep(with_meant(conversation.visit, about, unclear, conversation))
    elif unclear.meant is not None and (more := yes_and(typed)):
        conversation.keep(with_meant(conversation.visit, about, unclear, conversation))
        _hear(conversation, about, unclear, more)
    elif is_no(typed) and unclear.meant is not None:
        _keep_as_typed(conversation, about, unclear)
        noted = N_("= not that; what you typed stays in your own words: {words}")
        conversation.asker.tell(say(noted, words=unclear.typed))
    elif (unclear.gone and is_yes(typed)) or _says_nothing(about, unclear, typed):
        _keep_as_typed(conversation, about, unclear)
    elif unclear.gone:
        _keep_as_typed(conversation, about, unclear, typed)
    else:
        _hear(conversation, about, unclear, yes_and(typed) or no_but(typed) or typed)


def _prompt(about: About, unclear: Unclear, heading: str, text: str) -> Prompt:
    label = say(NC_("before what is typed", "Answer"))
    if unclear.meant is not None:
        meant = answer_words(unclear.meant, about.questions.get(unclear.field))
        shown = meant.casefold() in (text or str(unclear.ask)).casefold() or isinstance(unclear.meant, Mapping)
        label = say(N_("y, or words")) if shown else say(N_("y for {meant}, or words"), meant=meant)
    return Prompt(
        key=f"{about.place}:unclear",
        text=text or str(unclear.ask),
        kind=Kind.LINE,
        heading=heading,
        label=label,
        ways=WAYS | ({Way.OUT} if about.address.item and about.place == str(about.address) else frozenset()),
        enter_goes_on=not unclear.gone,
    )


def take_off(conversation: Conversation, gone: Gone, address: Address, words: str) -> None:
    conversation.keep(gone(conversation.visit, address, words, conversation.moment))
    conversation.asker.tell(say(N_("= off this list; kept with what was taken before")))


def _says_gone(typed: str) -> bool:
    """A no, with or without more words; or that it was stopped, in other words."""
    typed = typed.strip()
    first = re.split(r"[\s,.;]", typed, maxsplit=1)[0]
    if re.search(say(_STILL), typed, re.IGNORECASE):
        return False
    return is_no(first) or re.match(say(_STOPPED), typed, re.IGNORECASE) is not None or says_gone(typed)


def with_meant(visit: Visit, about: About, unclear: Unclear, conversation: Conversation) -> Visit:
    """The reading that a yes agrees to."""
    meant = unclear.meant
    values = meant if isinstance(meant, Mapping) else {unclear.field: meant}
    return _with_line_behind(visit, fill(visit, about.address, values, conversation.moment).visit, about, values)


def _hear(conversation: Conversation, about: About, unclear: Unclear, typed: str) -> None:
    """Their own words in its place: a side of the question, one of its answers, the words, or the line anew."""
    visit = conversation.visit
    for values, words, left in _readings(conversation, about, unclear, typed):
        found = fill(visit, about.address, values, conversation.moment)
        if not found.fields:
            continue
        if _is_one_of_the_others(conversation, about, values, typed):
            return
        kept = _with_line_behind(visit, found.visit, about, dict.fromkeys(found.fields))
        if left:
            kept = with_noted(kept, about.place, _note_of(about, unclear), left, conversation.moment)
        conversation.keep(kept)
        record = record_at(conversation.visit, about.address)
        told = [answer_words(getattr(record, name), about.questions.get(name)) for name in found.fields]
        conversation.asker.tell(told_back([words] if words else list(filter(None, told))))
        return
    _keep_as_typed(conversation, about, unclear, typed)


def _is_one_of_the_others(
    conversation: Conversation, about: About, values: Mapping[str, object], typed: str
) -> bool:
    """A line without a name turned out to be about a thing that is listed: its words are a note there."""
    visit, part, name = conversation.visit, about.address.part, values.get("name")
    same = [
        item
        for item in (items(visit, part) if about.address.item else ())
        if item.id != about.address.item and str(getattr(item, "name", "")).casefold() == str(name).casefold()
    ]
    if not same or getattr(record_at(visit, about.address), "name", None) is not None:
        return False
    words = f"{visit_line(visit, about)}; {typed}"
    visit = with_more_noted(visit, Address(part, "name", same[0].id), words, conversation.moment)
    conversation.keep(without_item(visit, part, about.address.item or ""))
    conversation.asker.tell(say(N_("= a note to {title}: {words}"), title=name, words=words))
    return True


def _readings(
    conversation: Conversation, about: About, unclear: Unclear, typed: str
) -> Iterator[tuple[Mapping[str, object], str, str]]:
    """What the reply may fill, the surest first; other words that say it back; and what is left over."""
    visit, field, said = conversation.visit, unclear.field, visit_line(conversation.visit, about)
    question, record = about.questions.get(field), record_at(visit, about.address)
    if about.reads_again:
        anew = about.reads_again(typed, unclear, Hearing(conversation.today, visit, record))
        if anew.values:
            yield anew.values, typed, anew.left
            return
    sides = sides_of(str(unclear.ask))
    side = side_said(typed, sides)
    if side is not None:
        means = meaning(unclear, side, record)
        if means is not None:
            yield means, "", ""
            return
        typed = sides[side]
    option = option_named(typed, question.choices()) if question else None
    hearing = Hearing(conversation.today, visit, record)
    if isinstance(unclear.meant, Mapping) and not unclear.typed:
        yield from _read_alone(about, unclear.meant, typed, hearing)
        return
    if option:
        settled = about.settles(said, unclear, option.code, hearing) if about.settles else {field: option.code}
        yield settled, option.label, ""
    reads_first = bool(sides) or not field or unclear.meant is not None
    if reads_first:
        yield from _read_anew(about, unclear, said, typed, hearing)
    if field and side is None:
        yield {field: typed}, "", ""
    if not reads_first:
        yield from _read_anew(about, unclear, said, typed, hearing)
    if field and side is not None:
        yield {field: typed}, "", ""


def _read_alone(
    about: About, meant: Mapping[str, object], typed: str, hearing: Hearing
) -> Iterator[tuple[Mapping[str, object], str, str]]:
    """The reply to a question about what the line did not name, as the reader of the line has it.

    It may leave some of them open. What it says of a field that was told before stands behind that, and a no there
    takes nothing back.
    """
    reading = next(iter(about.reads(typed, hearing)), None)
    values = dict(reading.values) if reading else {}
    for name in values.keys() - meant.keys():
        told = getattr(hearing.record, name)
        if told is not None and values[name] in meant.values():
            del values[name]
        elif told is not None:
            values[name] = f"{told}, {values[name]}"
    if reading and values:
        yield values, "", reading.left


def _read_anew(
    about: About, unclear: Unclear, line: str, typed: str, hearing: Hearing
) -> Iterator[tuple[Mapping[str, object], str, str]]:
    """The line with the reply in it, as the reader of the line has it: what was open before, and clear now."""
    known = hearing.visit.lines[about.place].filled - {unclear.field} if unclear.field else frozenset()
    for anew in lines_anew(line, unclear, typed):
        reading = next(iter(about.reads(anew, hearing)), None)
        if reading is None:
            continue
        still = {one.field: one.meant for one in reading.unclear}
        values = {name: value for name, value in reading.values.items() if name not in known}
        if unclear.field and unclear.field not in values and still.get(unclear.field) is not None and anew == typed:
            values[unclear.field] = still.pop(unclear.field)  # what their own words mean, said back
        if values and unclear.field not in still and (not unclear.field or sides_taken(unclear, values)):
            yield values, "", reading.left if anew == typed else ""


def sides_taken(unclear: Unclear, values: Mapping[str, object]) -> bool:
    """The part was settled: by its own field, or by one that its question names ("now, or usual?")."""
    return unclear.field in values or bool(set(values) & {_word(side) for side in sides_of(str(unclear.ask))})


def _word(side: str) -> str:
    return side.removeprefix("is that ").strip()


def visit_line(visit: Visit, about: About) -> str:
    return visit.lines[about.place].typed


def _note_of(about: About, unclear: Unclear) -> Address:
    named = tuple(unclear.meant) if isinstance(unclear.meant, Mapping) else ()
    field = unclear.field or next(filter(None, (*named, about.address.field, *about.questions)), "")
    return Address(about.address.part, field, about.address.item)


def _keep_as_typed(conversation: Conversation, about: About, unclear: Unclear, reply: str = "") -> None:
    """Nothing of it is lost: the words that were not clear, and the reply, are a note where no field holds them."""
    visit = conversation.visit
    record = record_at(visit, about.address)
    held = [str(value) for name in about.questions if (value := getattr(record, name, None)) is not None]
    held += record.notes.values()
    is_told = unclear.typed.casefold() in visit_line(visit, about).casefold()
    is_held = any(unclear.typed.casefold() in one.casefold() for one in held)
    words = [unclear.typed] if is_told and not is_held else []
    not_known = SPOKEN.get(" ".join(reply.casefold().split()).rstrip(".!")) is Way.DONT_KNOW
    words += [reply] if reply and not not_known else []
    first = next(iter(about.questions), "")
    if reply and not unclear.field and about.place == str(about.address) and getattr(record, first, "") is None:
        # What it is called was asked just now, and is not asked a second time.
        named = replace(about.address, field=first)
        gap = Gap.DONT_KNOW if not_known else Gap.SKIPPED
        visit = with_gap(visit, named, gap, conversation.moment)
        conversation.keep(visit)
    noted = "; ".join(filter(None, words))
    if noted:
        visit = with_noted(visit, about.place, _note_of(about, unclear), noted, conversation.moment)
        question = about.questions.get(unclear.field)
        if reply and question is not None and question.choices():
            visit = _with_line_behind(visit, visit, about, {unclear.field: None})  # their words, not asked again
        conversation.keep(visit)
    if reply:
        conversation.asker.tell(say(N_("= kept in your own words: {words}"), words=reply))


def _with_line_behind(before: Visit, visit: Visit, about: About, values: Mapping[str, object]) -> Visit:
    """The line stands for what was settled too, so that it is taken back with it."""
    said = before.lines[about.place]
    grown = said.model_copy(update={"filled": said.filled | set(values)})
    return visit.model_copy(update={"lines": {**visit.lines, about.place: grown}})


def option_named(typed: str, options: tuple[Option, ...]) -> Option | None:
    """The option that was typed: its number, its code, or how its label or code begins."""
    said = " ".join(typed.split()).rstrip(".").casefold()
    if said.isdecimal() and 1 <= int(said) <= len(options):
        return options[int(said) - 1]
    for option in options:
        if said in (option.code.casefold(), option.label.casefold(), *option.also):
            return option
    begins = [o for o in options if said and (o.label.casefold().startswith(said) or o.code.startswith(said))]
    return begins[0] if len(begins) == 1 else None

"""One part of a line that only the person can settle ("Hands: left, right or both?")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from visitprep.interview.engine.answers_in_words import answer_words
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.heard import fill, told_back
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.question import Hearing, Question, Reads, Settles
from visitprep.lines.reading import Unclear
from visitprep.visit.answering import Address, record_at
from visitprep.visit.as_typed import with_settled
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_YES = NC_("typed", "yes")
_Y = NC_("typed, one letter for yes", "y")
_NO = NC_("typed", "no")
_N = NC_("typed, one letter for no", "n")

WAYS = frozenset({Way.BACK, Way.HELP, Way.SKIP, Way.MENU, Way.STOP, Way.KEYS})


def is_yes(typed: str) -> bool:
    said = typed.strip().rstrip(".").casefold()
    return said in {"y", "yes", say(_Y).casefold(), say(_YES).casefold()}


def is_no(typed: str) -> bool:
    said = typed.strip().rstrip(".").casefold()
    return said in {"n", "no", say(_N).casefold(), say(_NO).casefold()}


@dataclass(frozen=True, slots=True)
class About:
    """Where an unclear part belongs."""

    place: str
    """Of its line, as kept with the visit."""
    address: Address
    reads: Reads
    questions: Mapping[str, Question]
    settles: Settles | None = None


def settle(conversation: Conversation, about: About, unclear: Unclear, heading: str = "", text: str = "") -> Way:
    """Ask once; KEEP whatever was said, BACK, MENU or STOP where that was wanted. Enter leaves it as typed."""
    label = say(N_("y, or words")) if unclear.meant is not None else say(NC_("before what is typed", "Answer"))
    prompt = Prompt(
        key=f"{about.place}:unclear",
        text=text or str(unclear.ask),
        kind=Kind.LINE,
        heading=heading,
        label=label,
        ways=WAYS,
        enter_goes_on=True,
    )
    reply = conversation.put(prompt, say(N_("Only this part of the line was not clear. Enter leaves it as it is.")))
    if isinstance(reply, Answered):
        typed = str(reply.value)
        if is_yes(typed) and unclear.meant is not None:
            conversation.keep(with_meant(conversation.visit, about, unclear, conversation))
        elif not is_no(typed) and not is_yes(typed):
            _hear(conversation, about, unclear, typed)
    elif reply.way in LEAVING or reply.way is Way.BACK:
        return reply.way
    conversation.keep(with_settled(conversation.visit, about.place, unclear.field))
    return Way.KEEP


def with_meant(visit: Visit, about: About, unclear: Unclear, conversation: Conversation) -> Visit:
    """The reading that a yes agrees to."""
    meant = unclear.meant
    values = meant if isinstance(meant, Mapping) else {unclear.field: meant}
    return _with_line_behind(visit, fill(visit, about.address, values, conversation.moment).visit, about, values)


def _hear(conversation: Conversation, about: About, unclear: Unclear, typed: str) -> None:
    """Their own words in its place: one of the answers of its question, the words themselves, or a line anew."""
    visit, field = conversation.visit, unclear.field
    question = about.questions.get(field)
    option = option_named(typed, question.choices()) if question else None
    values: Mapping[str, object] = {field: option.code if option else typed} if field else {}
    hearing = Hearing(conversation.today, visit, record_at(visit, about.address))
    if option and about.settles:
        values = about.settles(visit.lines[about.place].typed, unclear, option.code, hearing)
    found = fill(visit, about.address, values, conversation.moment)
    if not found.fields:
        known = visit.lines[about.place].filled if field else frozenset()
        said = next(iter(about.reads(typed, hearing)), None)
        values = {name: value for name, value in said.values.items() if name not in known} if said else {}
        found = fill(visit, about.address, values, conversation.moment)
    if not found.fields:
        conversation.asker.tell(say(N_("That is kept as you typed it first.")))
        return
    conversation.keep(_with_line_behind(visit, found.visit, about, dict.fromkeys(found.fields)))
    if option:
        conversation.asker.tell(told_back([option.label]))
        return
    record = record_at(conversation.visit, about.address)
    told = told_back([answer_words(getattr(record, name), about.questions.get(name)) for name in found.fields])
    conversation.asker.tell(told)


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
        if said in (option.code.casefold(), option.label.casefold()):
            return option
    begins = [o for o in options if said and (o.label.casefold().startswith(said) or o.code.startswith(said))]
    return begins[0] if len(begins) == 1 else None

"""At the door: what is not packed yet, one thing at a time; where a thing is, and who carries it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.findings.due import due_things
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.visit.answering import with_not_needed, with_packed, with_whereabouts
from visitprep.visit.countdown import Start, visit_day
from visitprep.visit.to_bring import ToBring
from visitprep.wording import N_, say

_WAYS = frozenset({Way.BACK, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})

NOT_NEEDED = N_("Does not apply")

_ABOUT = {"where": N_("Where is it?"), "who": N_("Who carries it?")}


def is_packed(interview: Interview, thing: ToBring) -> bool:
    state = interview.visit.packing.get(thing.id)
    return bool(state and state.packed)


def is_left_out(interview: Interview, thing: ToBring) -> bool:
    """They said that it does not apply."""
    state = interview.visit.packing.get(thing.id)
    return bool(state and state.not_needed)


def still_to_pack(interview: Interview, things: Sequence[ToBring], *, leaving: bool = False) -> list[ToBring]:
    """What is not packed. `leaving`, on the day and the day before, what is picked up on the way out stands first.

    Before that only what is due, or nothing of leaving home: it would be in the way for two weeks.
    """
    steps = list(Start)
    left = [thing for thing in things if not (is_packed(interview, thing) or is_left_out(interview, thing))]
    day = visit_day(interview.visit)
    if not leaving and day is not None and (day - interview.today).days > 1:
        due = [thing for thing in left if thing in due_things(interview.visit, left, interview.today)]
        return due or [thing for thing in left if thing.start is not Start.LEAVING_HOME]
    return sorted(left, key=lambda thing: -steps.index(thing.start) if thing.start else 0)


def row(interview: Interview, thing: ToBring) -> str:
    """The thing, and what they said about it: "Photo ID (in the blue folder; Luis)"."""
    state = interview.visit.packing.get(thing.id)
    said = "; ".join(filter(None, (state.where, state.who))) if state else ""
    return f"{thing.what} ({said})" if said else thing.what


def walk(interview: Interview, things: Sequence[ToBring]) -> Outcome:
    """Ask about each thing, saved at once; at the end say what is still not packed."""
    number = 0
    while number < len(things):
        reply = interview.put(_prompt(interview, things, number), things[number].why)
        if not isinstance(reply, Answered):
            if reply.way in (Way.BACK, Way.KEEP):
                number = max(0, number + (1 if reply.way is Way.KEEP else -1))
                continue
            return Outcome.STOPPED if reply.way is Way.STOP else Outcome.MENU
        code = reply.value[0]
        if code in _ABOUT:
            if ask_about(interview, things[number], code) is Way.STOP:
                return Outcome.STOPPED
            continue
        mine = [things[number].id]
        if code == "not_needed":
            interview.keep(with_not_needed(interview.visit, mine, frozenset(mine)))
        else:
            packed = frozenset(mine) if code == "packed" else frozenset()
            interview.keep(with_packed(interview.visit, mine, packed))
        number += 1
    interview.asker.tell(_left_in_words(interview, things))
    return Outcome.FINISHED


def ask_about(interview: Interview, thing: ToBring, field: str) -> Way:
    """Where a thing is, or who carries it: KEEP once that is said or passed over, else the way taken."""
    state = interview.visit.packing.get(thing.id)
    said = getattr(state, field) if state else None
    prompt = Prompt(
        key=f"bring:{thing.id}:{field}",
        text=say(_ABOUT[field]),
        kind=Kind.LINE,
        heading=thing.what,
        saved=Saved(said, text=said) if said else None,
        ways=(_WAYS | {Way.SKIP} | ({Way.CLEAR} if said else set())) - {Way.HELP},
    )
    while True:
        reply = interview.put(prompt, "")
        if isinstance(reply, Answered):
            try:
                interview.keep(with_whereabouts(interview.visit, thing.id, field, str(reply.value)))
            except (ValidationError, PydanticCustomError) as error:
                prompt = replace(prompt, draft=reply.value, problem=sentence_for(error))
                continue
            return Way.KEEP
        if reply.way is Way.CLEAR:
            interview.keep(with_whereabouts(interview.visit, thing.id, field, ""))
        return reply.way if reply.way in (Way.BACK, Way.MENU, Way.STOP) else Way.KEEP


def _prompt(interview: Interview, things: Sequence[ToBring], number: int) -> Prompt:
    thing = things[number]
    packed = Option("packed", say(N_("Packed or done")))
    state = interview.visit.packing.get(thing.id)
    said = [say(N_("It is here: {where}"), where=state.where)] if state and state.where else []
    if state and state.who:
        said.append(say(N_("Carried by: {who}"), who=state.who))
    return Prompt(
        key=f"bring:{thing.id}",
        text=thing.what,
        kind=Kind.ONE,
        heading=say(N_("Not packed yet")),
        position=say(N_("Thing {number} of {total}"), number=number + 1, total=len(things)),
        guidance="\n".join(said),
        options=(
            packed,
            Option("not_yet", say(N_("Not yet"))),
            Option("where", say(N_("Say where it is"))),
            Option("who", say(N_("Say who carries it"))),
            Option("not_needed", say(NOT_NEEDED)),
        ),
        saved=Saved(packed.label, (packed.code,)) if is_packed(interview, thing) else None,
        one_key=True,
        ways=_WAYS if number else _WAYS - {Way.BACK},
    )


def _left_in_words(interview: Interview, things: Sequence[ToBring]) -> str:
    left = [thing for thing in things if not (is_packed(interview, thing) or is_left_out(interview, thing))]
    if not left:
        return say(N_("Everything on the list is packed or done."))
    names = "\n".join(f"  - {row(interview, thing)}" for thing in left)
    return say(N_("Not packed yet:\n{names}"), names=names)

"""Ticking off what to bring, group by group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from visitprep.interview.interview import Interview, Outcome
from visitprep.interview.prompts import Kind, Option, Prompt, Saved, Typed, Way
from visitprep.visit.answering import with_packed
from visitprep.wording import N_, say

_WAYS = frozenset({Way.BACK, Way.SKIP, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})


@dataclass(frozen=True, slots=True)
class Thing:
    """One line of the checklist, as it is asked."""

    id: str
    label: str
    why: str
    group: str


def tick_off(interview: Interview, things: Sequence[Thing]) -> Outcome:
    """Ask each group once, what is ticked already ticked; saved after each group."""
    groups = [(title, tuple(listed)) for title, listed in groupby(things, lambda thing: thing.group)]
    number = 0
    while number < len(groups):
        title, listed = groups[number]
        reply = interview.put(_prompt(interview, title, listed, number, len(groups)), _why(listed))
        if isinstance(reply, Typed):
            interview.keep(with_packed(interview.visit, [t.id for t in listed], frozenset(reply.value)))
        elif reply.way is Way.STOP:
            return Outcome.STOPPED
        elif reply.way is Way.MENU:
            return Outcome.MENU
        elif reply.way is Way.BACK:
            number = max(-1, number - 2)
        number += 1
    return Outcome.FINISHED


def _prompt(interview: Interview, title: str, listed: Sequence[Thing], number: int, total: int) -> Prompt:
    language = interview.language
    packed = [thing for thing in listed if _is_packed(interview, thing)]
    saved = None
    if packed:
        saved = Saved("; ".join(thing.label for thing in packed), tuple(thing.id for thing in packed))
    return Prompt(
        key=f"bring:{number}",
        text=say(N_("Which of these are packed or done?"), language),
        kind=Kind.MANY,
        heading=say(N_("What to bring: {title}"), language, title=title),
        position=say(N_("List {number} of {total}"), language, number=number + 1, total=total),
        options=tuple(Option(thing.id, thing.label) for thing in listed),
        saved=saved,
        ways=_WAYS if number else _WAYS - {Way.BACK},
    )


def _is_packed(interview: Interview, thing: Thing) -> bool:
    state = interview.visit.packing.get(thing.id)
    return bool(state and state.packed)


def _why(listed: Sequence[Thing]) -> str:
    return "\n".join(f"{thing.label}: {thing.why}" for thing in listed if thing.why)

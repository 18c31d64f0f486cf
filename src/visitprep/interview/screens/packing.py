"""What to bring: one screen with a row for each step of getting ready, and ticking off what is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.interview.screens.at_the_door import ask_about, is_left_out, is_packed, row, still_to_pack, walk
from visitprep.visit.answering import with_not_needed, with_packed
from visitprep.visit.to_bring import ToBring
from visitprep.wording import N_, say

_WAYS = frozenset({Way.BACK, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})

Groups = list[tuple[str, tuple[ToBring, ...]]]


class Showing(NamedTuple):
    """What is on the list now."""

    things: Sequence[ToBring]
    """Of one step together, the earliest first."""
    every: Sequence[ToBring]
    """Those too that were left out because the list is long, or that do not apply."""
    more: int
    """How many were left out because the list is long."""


def pack(interview: Interview, showing: Callable[[bool], Showing]) -> Outcome:
    """Go where the person wants until they are done. `showing` says what is listed, all of it or in short."""
    everything = False

    def show_all() -> Outcome:
        nonlocal everything
        everything = True
        return Outcome.FINISHED

    while True:
        picked = choose(interview, _menu(interview, showing(everything), show_all), _menu_help())
        if isinstance(picked, Way):
            return Outcome.of(picked)
        if picked() is Outcome.STOPPED:
            return Outcome.STOPPED


def _menu(
    interview: Interview, shown: Showing, show_all: Callable[[], Outcome]
) -> Menu[Callable[[], Outcome] | Way]:
    groups: Groups = [(title, tuple(listed)) for title, listed in groupby(shown.things, lambda thing: thing.group)]
    rows: list[Row[Callable[[], Outcome] | Way]] = [
        Row(str(number), _state(interview, title, listed), partial(_tick, interview, title, listed))
        for number, (title, listed) in enumerate(groups)
    ]
    if left := still_to_pack(interview, shown.things):
        one_by_one = say(N_("One at a time: only what is not packed yet"))
        rows.append(Row("left", one_by_one, partial(walk, interview, left)))
    if shown.things:
        where = say(N_("Say where a thing is, or who carries it"))
        rows.append(Row("where", where, partial(_whereabouts, interview, groups)))
        rows.append(Row("apply", say(N_("Take out what does not apply")), partial(_leave_out, interview, shown)))
    if shown.more:
        rows.append(Row("all", say(N_("Show the whole list: {n} more"), n=shown.more), show_all))
    rows.append(Row("done", say(N_("Nothing more here for now")), Way.KEEP))
    text = say(N_("What do you want to look at?"))
    return Menu("bring", text, rows, say(N_("What to bring")), ways=_WAYS)


def _leave_out(interview: Interview, shown: Showing) -> Outcome:
    """What is ticked is on no list; with the tick gone it is back."""
    out = [thing for thing in shown.every if is_left_out(interview, thing)]
    ids = {thing.id for thing in (*shown.things, *out)}
    listed = [thing for thing in shown.every if thing.id in ids]
    options = tuple(Option(thing.id, thing.what) for thing in listed)
    text, heading = say(N_("Which of these do not apply?")), say(N_("What to bring"))
    ticked = _ask_which(interview, "apply", text, heading, options, out)
    if isinstance(ticked, frozenset):
        interview.keep(with_not_needed(interview.visit, [thing.id for thing in listed], ticked))
    return Outcome.STOPPED if ticked is Way.STOP else Outcome.FINISHED


def _ask_which(
    interview: Interview,
    key: str,
    text: str,
    heading: str,
    options: tuple[Option, ...],
    ticked: Sequence[ToBring],
    why: str = "",
) -> frozenset[str] | Way:
    """Which things of a list are ticked now, or the way taken; `ticked` are those that were."""
    saved = (
        Saved("; ".join(thing.what for thing in ticked), tuple(thing.id for thing in ticked)) if ticked else None
    )
    prompt = Prompt(
        key=f"bring:{key}", text=text, kind=Kind.MANY, heading=heading, options=options, saved=saved, ways=_WAYS
    )
    reply = interview.put(prompt, why)
    return frozenset(map(str, reply.value)) if isinstance(reply, Answered) else reply.way


def _state(interview: Interview, title: str, listed: Sequence[ToBring]) -> str:
    packed = sum(is_packed(interview, thing) for thing in listed)
    words = N_("{title}. {packed} of {all} packed or done")
    return say(words, title=title, packed=packed, all=len(listed))


def _menu_help() -> str:
    return say(
        N_(
            "The list follows from the answers so far. What takes longest to get stands first. "
            "Tick what is in the bag, or done."
        )
    )


def _tick(interview: Interview, title: str, listed: Sequence[ToBring]) -> Outcome:
    """Ask once about all the things of one step; what is ticked already is ticked."""
    packed = [thing for thing in listed if is_packed(interview, thing)]
    options = tuple(Option(thing.id, row(interview, thing)) for thing in listed)
    why = "\n".join(f"{thing.what}: {thing.why}" for thing in listed if thing.why)
    text = say(N_("Which of these are packed or done?"))
    ticked = _ask_which(interview, "tick", text, title, options, packed, why)
    if isinstance(ticked, frozenset):
        interview.keep(with_packed(interview.visit, [thing.id for thing in listed], ticked))
    return Outcome.STOPPED if ticked is Way.STOP else Outcome.FINISHED


def _whereabouts(interview: Interview, groups: Groups) -> Outcome:
    """Pick a step, then one thing after the other; each is asked where it is and who carries it."""
    steps = [Row(str(number), title, (title, listed)) for number, (title, listed) in enumerate(groups)]
    step = choose(interview, Menu("bring:step", say(N_("When do you get it ready?")), steps, ways=_WAYS))
    if isinstance(step, Way):
        return Outcome.of(step)
    title, listed = step
    while True:
        rows: list[Row[ToBring | Way]] = [Row(thing.id, row(interview, thing), thing) for thing in listed]
        rows.append(Row("done", say(N_("Nothing more here")), Way.KEEP))
        thing = choose(interview, Menu("bring:thing", say(N_("Which thing?")), rows, title, ways=_WAYS))
        if isinstance(thing, Way):
            return Outcome.of(thing)
        for field in ("where", "who"):
            way = ask_about(interview, thing, field)
            if way is Way.STOP:
                return Outcome.STOPPED
            if way in (Way.BACK, Way.MENU):
                break

"""What to bring: one screen with a row for each step of getting ready, and ticking off what is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.interview.screens.at_the_door import ask_about, is_aside, is_packed, row, still_to_pack, walk
from visitprep.visit.answering import with_aside, with_packed
from visitprep.visit.to_bring import ToBring
from visitprep.wording import N_, count, say

_WAYS = frozenset({Way.BACK, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})

Groups = list[tuple[str, tuple[ToBring, ...]]]


def pack(interview: Interview, things: Sequence[ToBring]) -> Outcome:
    """Go where the person wants until they are done. `things` of one step stand together, the earliest first."""
    while True:
        there = [thing for thing in things if not is_aside(interview, thing)]
        groups: Groups = [(title, tuple(listed)) for title, listed in groupby(there, lambda thing: thing.group)]
        aside = [thing for thing in things if is_aside(interview, thing)]
        picked = choose(interview, _menu(interview, groups, there, aside), _menu_help())
        if isinstance(picked, Way):
            return Outcome.of(picked)
        if picked() is Outcome.STOPPED:
            return Outcome.STOPPED


def _menu(
    interview: Interview, groups: Groups, things: Sequence[ToBring], aside: Sequence[ToBring]
) -> Menu[Callable[[], Outcome] | Way]:
    rows: list[Row[Callable[[], Outcome] | Way]] = [
        Row(str(number), _state(interview, title, listed), partial(_tick, interview, title, listed))
        for number, (title, listed) in enumerate(groups)
    ]
    if left := still_to_pack(interview, things):
        one_by_one = say(N_("One at a time: only what is not packed yet"))
        rows.append(Row("left", one_by_one, partial(walk, interview, left)))
    if things:
        where = say(N_("Say where a thing is, or who carries it"))
        rows.append(Row("where", where, partial(_whereabouts, interview, groups)))
        off = say(N_("Take off the list what does not apply"))
        rows.append(Row("aside", off, partial(_put_aside, interview, things, True)))
    if aside:
        back = count(
            "Put back on the list: {n} thing that did not apply",
            "Put back on the list: {n} things that did not apply",
            len(aside),
        )
        rows.append(Row("back", back, partial(_put_aside, interview, aside, False)))
    rows.append(Row("done", say(N_("Nothing more here for now")), Way.KEEP))
    text = say(N_("What do you want to look at?"))
    return Menu("bring", text, rows, say(N_("What to bring")), ways=_WAYS)


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
    saved = Saved("; ".join(thing.what for thing in packed), tuple(thing.id for thing in packed))
    reply = interview.put(
        Prompt(
            key="bring:tick",
            text=say(N_("Which of these are packed or done?")),
            kind=Kind.MANY,
            heading=title,
            options=tuple(Option(thing.id, row(interview, thing)) for thing in listed),
            saved=saved if packed else None,
            ways=_WAYS,
        ),
        "\n".join(f"{thing.what}: {thing.why}" for thing in listed if thing.why),
    )
    if isinstance(reply, Answered):
        interview.keep(with_packed(interview.visit, [thing.id for thing in listed], frozenset(reply.value)))
    return Outcome.STOPPED if not isinstance(reply, Answered) and reply.way is Way.STOP else Outcome.FINISHED


def _put_aside(interview: Interview, things: Sequence[ToBring], aside: bool) -> Outcome:
    """Which do not apply; or, of those that were taken off, which do after all."""
    text = N_("Which of these do not apply?") if aside else N_("Which of these do apply?")
    prompt = Prompt(
        key="bring:aside" if aside else "bring:back",
        text=say(text),
        kind=Kind.MANY,
        options=tuple(Option(thing.id, row(interview, thing)) for thing in things),
        ways=_WAYS,
    )
    reply = interview.put(prompt, "")
    if isinstance(reply, Answered):
        visit = interview.visit
        for item in reply.value:
            visit = with_aside(visit, item, aside)
        interview.keep(visit)
    return Outcome.STOPPED if not isinstance(reply, Answered) and reply.way is Way.STOP else Outcome.FINISHED


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

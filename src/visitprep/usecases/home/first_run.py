"""The first minute of a new person: what this is, and how they like to be asked. And changing that later."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from visitprep.errors import NotSaved
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.storage.settings import AskerMode


_HOW = N_("Do you use a screen reader, or do you like typing numbers better than moving with arrow keys?")


def greet(session: Session) -> None:
    """Say what this is. On a first run also ask how to ask: in plain lines, which everybody can read."""
    from visitprep.interview.engine.progress import minutes_left
    from visitprep.interview.screens.welcome import greeting
    from visitprep.terminal.plain import PlainAsker
    from visitprep.visit.visit import Visit

    words = greeting(str(session.home), minutes_left(session.sections, Visit()))
    if not session.may_choose:
        session.asker.tell(words)
        return
    asker = PlainAsker(sys.stdin, sys.stdout)
    asker.tell(words)
    reply = asker.ask(
        Prompt(
            key="how",
            text=say(_HOW),
            kind=Kind.ONE,
            options=(
                Option("plain", say(N_("Yes: ask me in plain lines, and I type numbers"))),
                Option("keys", say(N_("No: I use the arrow keys"))),
            ),
            guidance=say(N_("You can change this later, on the list of sections.")),
            ways=frozenset({Way.SKIP}),
        )
    )
    if isinstance(reply, Answered):
        ask_otherwise(session, "plain" if reply.value == ("plain",) else "keys")


def other_way(session: Session) -> AskerMode | None:
    """What can be chosen from now on; None where there is no choice."""
    from visitprep.terminal.choose import is_open

    if not session.has_keyboard or not is_open(session.environ):
        return None
    return "keys" if session.asks_plainly and session.store.settings.asker == "plain" else "plain"


def ask_otherwise(session: Session, mode: AskerMode | None) -> None:
    """Ask this way from now on. Where it cannot be remembered it holds for this run, and that is said."""
    if mode is None:
        return
    try:
        session.use_asker(mode)
    except NotSaved as problem:
        session.use_asker(mode, remember=False)
        session.asker.tell(say(N_("{problem} So this is not remembered the next time."), problem=problem.what))

"""For whom? Asked before a copy is made or looked at."""

from __future__ import annotations

from collections.abc import Sequence

from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.wording import N_, Wording

_MAKE = Wording(N_("Which copy do you want to make?"))
_LOOK = Wording(N_("Which copy do you want to see?"))
_BOTH = "both", Wording(N_("Both"))
_OTHERS = Wording(
    N_("There are more, such as one for the pharmacist, and a wallet card. See how with: visitprep export --help")
)

Rows = Sequence[tuple[str, Wording]]
"""Copies to choose from, each with its name and the words it is offered with."""


def which_to_make(interview: Interview, rows: Rows) -> tuple[str, ...] | Outcome:
    """The copies wanted, by name; how it ended when none is."""
    code = _ask(interview, "copy:make", _MAKE, [*rows, _BOTH], _OTHERS.spoken(interview.voice))
    if isinstance(code, Outcome):
        return code
    return tuple(name for name, _ in rows) if code == _BOTH[0] else (code,)


def which_to_look_at(interview: Interview, rows: Rows) -> str | Outcome:
    """One copy, by name; how it ended when none is wanted."""
    return _ask(interview, "copy:look", _LOOK, rows)


def _ask(interview: Interview, key: str, ask: Wording, rows: Rows, guidance: str = "") -> str | Outcome:
    voice = interview.voice
    reply = interview.put(
        Prompt(
            key=key,
            text=ask.spoken(voice),
            kind=Kind.ONE,
            guidance=guidance,
            options=tuple(Option(code, words.spoken(voice)) for code, words in rows),
            ways=frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS}),
        ),
        "",
    )
    if isinstance(reply, Typed):
        return reply.value[0]
    return Outcome.STOPPED if reply.way is Way.STOP else Outcome.FINISHED

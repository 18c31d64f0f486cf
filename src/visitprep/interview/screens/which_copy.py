"""For whom? Asked before a copy is made or looked at."""

from __future__ import annotations

from collections.abc import Sequence

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Way
from visitprep.wording import N_, NC_, Wording

_MAKE = Wording(N_("Which copy do you want to make?"))
_LOOK = Wording(N_("Which copy do you want to see?"))
_BOTH = "both", Wording(NC_("copies", "Both"))
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
    menu = Menu(
        key, ask.spoken(voice), [Row(code, words.spoken(voice), code) for code, words in rows], guidance=guidance
    )
    picked = choose(interview, menu)
    return Outcome.of(picked) if isinstance(picked, Way) else picked

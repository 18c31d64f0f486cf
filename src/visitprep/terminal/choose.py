"""Which asker: arrow keys where they work and are wanted, plain lines everywhere else.

Nobody's screen reader is looked for: it cannot be found over ssh, and it is nobody's business. Plain lines are
asked for by name, or are all there is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from visitprep.interview.prompts import Asker

_NO = frozenset({"0", "false", "no", "off"})


def wants_plain(
    environ: Mapping[str, str],
    stdin: TextIO,
    stdout: TextIO,
    *,
    plain: bool = False,
    remembered: bool | None = None,
) -> bool:
    """Whether to ask in plain lines. What was said last counts most: --plain, then the environment, then memory.

    `remembered` is what was chosen at the first run, None when nothing was. Reads VISITPREP_PLAIN, ACCESSIBLE (an
    empty value is none; 0, false, no and off are no) and TERM.
    """
    if plain or not has_keyboard(stdin, stdout) or environ.get("TERM") == "dumb":
        return True
    said = _said_by(environ)
    return bool(remembered) if said is None else said


def is_open(environ: Mapping[str, str]) -> bool:
    """Whether the environment leaves it open how to ask."""
    return _said_by(environ) is None and environ.get("TERM") != "dumb"


def _said_by(environ: Mapping[str, str]) -> bool | None:
    for name in ("VISITPREP_PLAIN", "ACCESSIBLE"):
        if value := environ.get(name, "").strip().lower():
            return value not in _NO
    return None


def has_keyboard(stdin: TextIO, stdout: TextIO) -> bool:
    """Whether a person sits at both ends."""
    try:
        return stdin.isatty() and stdout.isatty()
    except ValueError:  # closed
        return False


def choose_asker(
    environ: Mapping[str, str],
    stdin: TextIO,
    stdout: TextIO,
    *,
    plain: bool = False,
    remembered: bool | None = None,
    guard: float = 0.3,
) -> Asker:
    """The asker for this terminal. `guard` is in seconds: see `keys.guard`; tests shorten it.

    Writing to a closed `stdout` raises BrokenPipeError from `ask` and `tell`; the caller ends quietly.
    """
    if not wants_plain(environ, stdin, stdout, plain=plain, remembered=remembered):
        from visitprep.terminal.keys import KeyAsker, NoKeys

        try:
            return KeyAsker(stdin, stdout, guard=guard)
        except NoKeys:
            pass  # Git Bash, an IDE's console: a terminal by name only
    from visitprep.terminal.plain import PlainAsker

    return PlainAsker(stdin, stdout)

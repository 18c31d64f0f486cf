"""The options before any command. Typer would import Pydantic for the two that take a value, on every run."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from visitprep.errors import Usage
from visitprep.wording import N_, later

LONGEST = 240
"""Minutes: four hours."""


class RootOption(Struct, frozen=True):
    name: str
    summary: str
    takes: str = ""
    """What stands after it, as the help names it."""


ROOT_OPTIONS = (
    RootOption("--person", N_("Go to this person's visit, when there are several."), "NAME"),
    RootOption("--minutes", N_("Ask what matters most, for so many minutes, such as 5."), "N"),
    RootOption("--plain", N_("Ask with plain numbered lines (for screen readers and simple terminals).")),
    RootOption("--version", N_("Show the version.")),
    RootOption("--help", N_("Show this help. Each command has its own: visitprep export --help")),
)
"""The last two are answered in `__main__`, before anything heavy is loaded; help and completion read this table."""


class RootOptions(Struct, frozen=True):
    plain: bool = False
    person: str = ""
    minutes: int = 0
    """0 when nothing was said."""
    rest: tuple[str, ...] = ()
    """The command and all that follows; or an option that is not one of these."""


def read_options(arguments: Sequence[str]) -> RootOptions:
    """The options that stand before the command. Raises Usage."""
    plain, person, minutes = False, "", 0
    left = list(arguments)
    while left:
        name, given, value = left[0].partition("=")
        if left[0] == "--plain":
            plain = True
        elif name in ("--person", "--minutes"):
            if not given:
                if len(left) == 1:
                    raise Usage(
                        later(N_("{option} needs something after it."), option=name),
                        N_("See how it is used: visitprep --help"),
                    )
                value = left.pop(1)
            if name == "--person":
                person = value
            else:
                minutes = _minutes(value)
        else:
            break
        left.pop(0)
    if minutes and left:
        raise Usage(
            N_("--minutes goes with no command."), N_("For five minutes of questions: visitprep --minutes 5")
        )
    return RootOptions(plain, person, minutes, tuple(left))


def _minutes(said: str) -> int:
    if not (said.isascii() and said.isdecimal() and 1 <= int(said[:9]) <= LONGEST):
        raise Usage(
            later(N_("--minutes needs a whole number from 1 to {longest}."), longest=LONGEST),
            N_("For example: visitprep --minutes 5"),
        )
    return int(said)

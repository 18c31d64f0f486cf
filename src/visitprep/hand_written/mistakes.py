"""Every mistake in a file written by hand, with file and line."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

from visitprep.errors import VisitprepError
from visitprep.text import clean_line
from visitprep.wording import N_, count, say

SHOWN = 20
"""More than this is a file of another kind; a longer list would only scroll the first lines away."""


class Mistake(Struct, frozen=True):
    path: Path
    line: int
    """From 1; 0 for the file as a whole."""
    sentence: str

    def __str__(self) -> str:
        name = clean_line(str(self.path))
        if not self.line:
            return f"{name}: {self.sentence}"
        return say(N_("{file}, line {line}: {sentence}"), file=name, line=self.line, sentence=self.sentence)


class Mistaken(VisitprepError):
    """Files have mistakes. All are in `mistakes`; the sentence lists the first of them."""

    exit_code = 5
    things: ClassVar[tuple[str, str]] = (
        N_("1 thing to mend in these files:"),
        N_("{n} things to mend in these files:"),
    )

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(
            self.listed(mistakes),
            say(N_("Mend the lines above, or move the file away, and run the same command again.")),
        )
        self.mistakes = tuple(mistakes)

    @classmethod
    def listed(cls, mistakes: Sequence[Mistake]) -> str:
        """How many there are, and the first of them with file and line."""
        lines = [count(*cls.things, len(mistakes)), *(f"  {mistake}" for mistake in mistakes[:SHOWN])]
        if len(mistakes) > SHOWN:
            lines.append(f"  {say(N_('and {more} more'), more=f'{len(mistakes) - SHOWN:,}')}")
        return "\n".join(lines)


def no_such(sentence: str, value: object, known: Sequence[str], shown: Sequence[str] | None = None) -> str:
    """What to say about a name that is not in `known`, with the nearest one when it looks like a typo.

    `sentence` says that there is none called `{name}`. `shown`: what to list in place of all of `known`.
    """
    names = say(N_("The names are: {names}."), names=", ".join(known if shown is None else shown))
    if not isinstance(value, str) or not (written := clean_line(value)[:40]):
        return f"{say(N_('Please write one of the names.'))} {names}"
    near = get_close_matches(written, known, n=1)
    perhaps = (say(N_("Did you mean '{name}'?"), name=near[0]),) if near else ()
    return " ".join((say(sentence, name=written), *perhaps, names))

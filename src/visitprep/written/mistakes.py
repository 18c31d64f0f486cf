"""Every mistake in a file written by hand, with file and line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import ClassVar

from visitprep.errors import VisitprepError
from visitprep.text import clean_line

SHOWN = 20
"""More than this is a file of another kind; a longer list would only scroll the first lines away."""


@dataclass(frozen=True, slots=True)
class Mistake:
    path: Path
    line: int
    """From 1; 0 for the file as a whole."""
    sentence: str

    def __str__(self) -> str:
        where = clean_line(str(self.path)) + (f", line {self.line}" if self.line else "")
        return f"{where}: {self.sentence}"


class Mistaken(VisitprepError):
    """Files have mistakes. All are in `mistakes`; the sentence lists the first of them."""

    exit_code = 5
    called: ClassVar[str] = "these files"

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(
            in_words(mistakes, self.called),
            "Mend the lines above, or move the file away, and run the same command again.",
        )
        self.mistakes = tuple(mistakes)


def in_words(mistakes: Sequence[Mistake], called: str) -> str:
    """How many there are in the files `called` so, and the first of them with file and line."""
    count = "1 thing" if len(mistakes) == 1 else f"{len(mistakes)} things"
    lines = [f"  {mistake}" for mistake in mistakes[:SHOWN]]
    if len(mistakes) > SHOWN:
        lines.append(f"  and {len(mistakes) - SHOWN:,} more")
    return f"{count} to mend in {called}:\n" + "\n".join(lines)


def no_such(called: str, value: object, known: Sequence[str], shown: Sequence[str] | None = None) -> str:
    """The sentence for a name that is not one of `known`, with the nearest one when it looks like a slip.

    `shown`: what to list in place of all of `known`.
    """
    names = f"The names are: {', '.join(known if shown is None else shown)}."
    if not isinstance(value, str) or not (written := clean_line(value)[:40]):
        return f"Please write one of the names. {names}"
    near = get_close_matches(written, known, n=1)
    perhaps = f"Did you mean '{near[0]}'? " if near else ""
    return f"There is no {called} called '{written}'. {perhaps}{names}"

"""What is wrong in a checklist file: the file, the line and what to do. Pydantic's own words are never shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from visitprep.errors import VisitprepError
from visitprep.text import clean_line
from visitprep.visit.fields import PLAIN

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


class BadChecklists(VisitprepError):
    """Checklist files have mistakes. All are in `mistakes`; the sentence lists the first of them."""

    exit_code = 5

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(
            mistakes_in_words(mistakes),
            "Mend the lines above, or move the file away, and run the same command again.",
        )
        self.mistakes = tuple(mistakes)


def mistakes_in_words(mistakes: Sequence[Mistake]) -> str:
    """How many there are, and the first of them with file and line."""
    count = "1 thing" if len(mistakes) == 1 else f"{len(mistakes)} things"
    lines = [f"  {mistake}" for mistake in mistakes[:SHOWN]]
    if len(mistakes) > SHOWN:
        lines.append(f"  and {len(mistakes) - SHOWN:,} more")
    return f"{count} to mend in the checklists:\n" + "\n".join(lines)


_SENTENCES = {
    "bool_parsing": "Please write true or false.",
    "bool_type": "Please write true or false.",
    "string_pattern_mismatch": "Please use small letters, digits and dashes only, and begin with a letter.",
    "string_type": "Please write a name in small letters.",
    "tuple_type": "Please write each one on a line of its own that begins with a dash.",
    "model_type": "Each item needs lines of its own, such as id: and what:",
}


def no_such(called: str, value: object, known: Sequence[str]) -> str:
    """The sentence for a name that is not one of `known`, with the nearest one when it looks like a slip."""
    names = f"The names are: {', '.join(known)}."
    if not isinstance(value, str) or not (shown := clean_line(value)[:40]):
        return f"Please write one of the names. {names}"
    near = get_close_matches(shown, known, n=1)
    perhaps = f"Did you mean '{near[0]}'? " if near else ""
    return f"There is no {called} called '{shown}'. {perhaps}{names}"


def sentence_of(error: Any, list_lines: Sequence[str], item_lines: Sequence[str]) -> str:
    """One entry of `ValidationError.errors()` in words; given the lines a list, and an item, may have."""
    last = error["loc"][-1] if error["loc"] else ""
    name = last if isinstance(last, str) else ""
    if error["type"] == PLAIN:
        return f"{name}: {error['ctx']['sentence']}" if name else str(error["ctx"]["sentence"])
    if error["type"] == "missing":
        return f"The line that begins with {name}: is missing here."
    if error["type"] == "extra_forbidden":
        if len(error["loc"]) == 1:
            return no_such("line", name, list_lines)
        if name in list_lines:
            return f"The line {name}: is for the whole list, at the top of the file. It cannot stand in one item."
        return no_such("line", name, item_lines)
    return _SENTENCES.get(error["type"], "Please compare this with the lists that come with visitprep.")

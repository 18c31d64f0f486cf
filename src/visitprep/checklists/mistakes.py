"""What is wrong in a checklist file, with the file, the line and what to do. Pydantic's own words are never shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from visitprep.errors import VisitprepError
from visitprep.text import clean_line
from visitprep.visit.fields import PLAIN


@dataclass(frozen=True, slots=True)
class Mistake:
    path: Path
    line: int
    """From 1; 0 for the file as a whole."""
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.sentence}" if self.line else f"{self.path}: {self.sentence}"


class BadChecklists(VisitprepError):
    """Checklist files have mistakes; all of them are listed."""

    exit_code = 5

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        count = "1 thing" if len(mistakes) == 1 else f"{len(mistakes)} things"
        super().__init__(
            f"{count} to mend in the checklists:\n" + "\n".join(f"  {mistake}" for mistake in mistakes),
            "Mend the lines above, or move the file away, and run the same command again.",
        )
        self.mistakes = tuple(mistakes)


_SENTENCES = {
    "bool_parsing": "Please write true or false.",
    "bool_type": "Please write true or false.",
    "string_pattern_mismatch": "Please use small letters, digits and dashes only, and begin with a letter.",
    "string_type": "Please write a name in small letters.",
    "tuple_type": "Please write each one on a line of its own that begins with a dash.",
    "too_short": "There are no items in this list yet.",
    "model_type": "Each item needs lines of its own, such as id: and what:",
}


def _sentence(error: Any) -> str:
    place: Place = error["loc"]
    name = place[-1] if place and isinstance(place[-1], str) else ""
    if error["type"] == PLAIN:
        return f"{name}: {error['ctx']['sentence']}" if name else str(error["ctx"]["sentence"])
    if error["type"] == "missing":
        return f"The line that begins with {name}: is missing here."
    if error["type"] == "extra_forbidden":
        known = ChecklistItem if len(place) > 1 else Checklist
        names = list(known.model_fields)
        return f"{_there_is_no('line', name)}{_perhaps(name, names)} The lines are: {', '.join(names)}."
    return _SENTENCES.get(
        error["type"], "This could not be understood. Please compare it with the lists of visitprep."
    )

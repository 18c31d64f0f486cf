"""What is wrong in a checklist file: the file, the line and what to do. Pydantic's own words are never shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from visitprep.visit.records.fields import PLAIN
from visitprep.written.mistakes import Mistake, Mistaken, in_words, no_such

__all__ = ["BadChecklists", "Mistake", "mistakes_in_words", "no_such", "sentence_of"]

_CALLED = "the checklists"


class BadChecklists(Mistaken):
    """Checklist files have mistakes."""

    called = _CALLED


def mistakes_in_words(mistakes: Sequence[Mistake]) -> str:
    """How many there are, and the first of them with file and line."""
    return in_words(mistakes, _CALLED)


_SENTENCES = {
    "bool_parsing": "Please write true or false.",
    "bool_type": "Please write true or false.",
    "string_pattern_mismatch": "Please use small letters, digits and dashes only, and begin with a letter.",
    "string_type": "Please write a name in small letters.",
    "tuple_type": "Please write each one on a line of its own that begins with a dash.",
    "model_type": "Each item needs lines of its own, such as id: and what:",
}


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

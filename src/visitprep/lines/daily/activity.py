"""What somebody wants to do again, and how well they can now: "drive my whole route 4"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread

_ONE = r"(?:10|[0-9])"
_NOW = re.compile(
    rf"[\s,;:(]*(?<![\d.])\b(?:now\s+(?:a |at )?(?:a )?|i am at (?:a )?|at (?:a"
    rf" )(?={_ONE}))?(?P<now>{_ONE}(?:\s*(?:-|to|or)\s*{_ONE})?)"
    r"(?:\s*(?:/|out of)\s*10)?(?:\s+now)?\)?(?=\s*(?:$|[,;.]))",
    re.IGNORECASE,
)


def read(line: str, today: date) -> Reading:
    """A number at the end, or before a comma, is how well; a distance is part of the activity."""
    text = Unread(line).text
    if not re.search(r"[^\W\d_]", text):
        return Reading({}, left=text)
    rest = Unread(text)
    found = rest.take(_NOW)
    pieces = rest.pieces()
    if found is None or not pieces:
        return Reading({"activity": text})
    before = [piece.strip(" ,.:") for piece in text[: found.start()].split(",") if piece.strip(" ,.:")]
    why = text[found.end() :].strip(" ,;.:")
    values: dict[str, object] = {"activity": ", ".join(before) or why, "now": found["now"]}
    if before and why:
        values["why"] = why
    return Reading(values)

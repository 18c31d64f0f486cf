"""What somebody wants to do again, and how well they can now: "drive my whole route 4"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread

_NOW = re.compile(
    r"[\s,;(]*\b(?:now\s+|i am at (?:a )?|at (?:a )?)?(?P<now>10|[0-9])(?:\s*(?:/|out of)\s*10)?\)?"
    r"(?=\s*(?:$|[,;.]))"
)


def read(line: str, today: date) -> Reading:
    """A number at the end, or before a comma, is how well; a distance or a time is part of the activity."""
    rest = Unread(line)
    found = rest.take(_NOW)
    pieces = rest.pieces()
    if found is None or not pieces:
        return Reading({"activity": rest.text if found is None else line})
    values: dict[str, object] = {"activity": pieces[0], "now": found["now"]}
    if len(pieces) > 1:
        values["why"] = ", ".join(pieces[1:])
    return Reading(values)

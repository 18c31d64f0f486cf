"""Headache days and pill days a month, and how long one lasts, from one line: "15, 8, about 4 hours"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread

_NUMBER = r"(?:about |around |maybe )?(?P<number>\d{1,2}(?: ?(?:to|-|or) ?\d{1,2})?)"
_LASTS = re.compile(
    r"\b(?:hours?|hrs?|min(?:ute)?s?|lasts?|all day|days long|whole day|until i sleep)\b", re.IGNORECASE
)
_PILLS = re.compile(
    r"\b(?:pills?|tablets?|medicines?|meds?|tylenol|advil|ibuprofen|excedrin|aleve|triptans?|take|took)\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"(?:(?:a |the )?(?:headaches?|migraines?|pills?|meds?|medicines?|tylenol|advil|excedrin"
    r"|i take (?:them|one|pills?))[ :]+)*"
    rf"(?:on )?{_NUMBER}(?: days?)?(?: (?:a|per|each|every|of the) month)?"
    r"(?:(?: with)? (?:a )?(?:headaches?|migraines?|pills?|meds?|medicines?|tylenol|advil|excedrin))?",
    re.IGNORECASE,
)
_MOST = 31


def read(line: str, today: date) -> Reading:
    """Numbers alone are in the order they are asked for; more than 31 days is no number of days."""
    values: dict[str, object] = {}
    left: list[str] = []
    in_order = True
    for piece in Unread(line).pieces():
        found = _DAYS.fullmatch(piece)
        is_named = bool(re.search(r"[a-z]{4}", piece.replace("days", ""), re.IGNORECASE))
        field = "pill_days" if _PILLS.search(piece) or "headache_days" in values else "headache_days"
        if _LASTS.search(piece) and "headache_length" not in values:
            values["headache_length"] = re.sub(r"^(?:(?:it|they|one) )?lasts? ", "", piece, flags=re.IGNORECASE)
        elif found and field not in values and (in_order or is_named) and _fits(found["number"]):
            values[field] = found["number"]
        else:
            in_order = in_order and found is None  # behind a number that cannot be, none has a place
            left.append(piece)
    return Reading(values, left=", ".join(left))


def _fits(number: str) -> bool:
    return all(int(one) <= _MOST for one in re.findall(r"\d+", number))

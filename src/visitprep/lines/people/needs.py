"""What the clinic should know to receive somebody: hearing, eyes and memory; and how they get around."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.patterns import any_case, compiled

_AROUND = any_case(
    r"walker|\bcane\b|wheel ?chair|\bchair\b|scooter|crutch|rollator|zimmer|\bstick\b|\bstairs?\b|\bsteps?\b"
    r"|\bramp|elevator|\blifts?\b"
    r"|get(?:s|ting)? around|walk|\b(?:sit|lie|lay|stand|bend|climb)(?:s|ting|ing)?\b|onto (?:the|a) (?:table|bed)"
    r"|transfer|legs?\b|(?:turn|move|lift) (?:my|the|his|her|over|in)\b|parking|brace\b|prosthe\w+|door to door"
)
_NO = any_case(
    r"(?:no|none|nothing|nope|n/?a|all (?:good|fine)|no problems?)(?: (?:of (?:that|those)|really|needed))?[.!]?"
)
_CUT = compiled(r"\s*(?:[,;]|\.(?=\s)|\b(?:and|but|also|plus)\b)\s*")


def read(line: str, today: date) -> Reading:
    """Each part by its words, in the order typed; a no is a no to both."""
    line = re.sub(r"(?i)^no[,.]?\s+(?=just|only|but)", "", line)
    if _NO.fullmatch(line.strip()):
        return Reading({"hearing_vision_memory": line, "mobility_needs": line})
    pieces = [piece for piece in _CUT.split(line) if piece.strip()]
    around = [piece for piece in pieces if _AROUND.search(piece)]
    if not around:
        return Reading({"hearing_vision_memory": line})
    others = [piece for piece in pieces if piece not in around]
    if not others:
        return Reading({"mobility_needs": line})
    return Reading({"hearing_vision_memory": ", ".join(others), "mobility_needs": ", ".join(around)})

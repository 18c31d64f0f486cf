"""What somebody wants to do again, and how well they can now: "drive my whole route 4". Several on a line are"
" several."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.apart import each
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled

_ONE = r"(?:10|[0-9])"
_NONE_AT_ALL = (
    r"(?:(?:i|s?he|they|we)\s+)?(?:can(?:'?t|not| not)?(?: do (?:it|that|this))?"
    r"|not)"
    r"(?: right)?(?: now)? at all(?: (?:right )?now)?"
)
_NOW = compiled(
    rf"[\s,;:(]*(?<![\d.])\b(?:(?:right )?now\s+(?:it'?s |a |at )*|(?:i am|i'?m|s?he'?s|s?he is|its"
    rf"|it'?s) (?:at )?(?:a )?"
    rf"|at (?:a )?(?={_ONE}))?(?P<now>{_ONE}(?:\s*(?:-|to|or)\s*{_ONE})?|{_NONE_AT_ALL})"
    r"(?:\s*(?:/|out of)\s*10)?(?:\s+(?:right\s+)?now|\s+at the moment|\s+today|\s+these days)?\)?"
    r"(?=\s*(?:$|[,;.]|and\b|but\b))",
    re.IGNORECASE,
)
_HEDGES = (
    r"(?:(?:right )?now|maybe|about|around|like|probably|perhaps|i'?d say|i would say|say|barely|only|just|at"
    r"|an?|its|it'?s|is|i am|i'?m|am)"
)
_BEFORE_A_NUMBER = compiled(rf"(?:^|[\s,;:(]+){_HEDGES}(?:[\s,]+{_HEDGES})*[\s,]*$", re.IGNORECASE)
"""Words that belong to the number: "now maybe 2"."""
_JOINS = compiled(r"^[\s,;.]*(?:(?:and|also|then|plus|to)\b[\s,]*)*", re.IGNORECASE)
_ANOTHER = compiled(r"^[\s,;.]*(?:and|also|then|plus)\b", re.IGNORECASE)
_WHY = compiled(
    r"^[\s,;.]*(?:because|cause|cuz|so|to|for|since|as|it|its|it's|that|he|she|i|we|they|my|our|her|his|the|me)\b",
    re.IGNORECASE,
)
_HOW_IT_IS = compiled(
    r"(?:its|it'?s|it is|that'?s|just|only|all|mostly|with|without|but|if|when|on (?:a )?(?:good|bad))\b"
    r"(?! (?:my|what|how|important|who|the only|so|because))",
    re.IGNORECASE,
)
"""What stands behind the number tells how it goes, and not why it matters: "2, its all soup"."""


def read(line: str, today: date) -> tuple[Reading, ...]:
    """A number at the end, or before a comma, is how well; a distance is part of the activity."""
    text = Unread(line).text
    numbers = list(_NOW.finditer(text)) if re.search(r"[^\W\d_]", text) else []
    ends = [0, *(found.end() for found in numbers)]
    cuts = [0]
    for begin, found in zip(ends[1:], numbers[1:], strict=False):
        if re.search(r"[^\W\d_]", _JOINS.sub("", text[begin : found.start()])):
            cuts.append(begin)
    rest = text[ends[-1] :]
    if numbers and (_ANOTHER.match(rest) or (len(cuts) > 1 and rest.strip(" ,;.") and not _WHY.match(rest))):
        cuts.append(ends[-1])
    pieces = [text[start:end].strip(" ,;.") for start, end in zip(cuts, (*cuts[1:], len(text)), strict=True)]
    pieces = [piece if not at else _JOINS.sub("", piece) for at, piece in enumerate(pieces)]
    if len(pieces) < 2 or not all(pieces):
        return (_one(text),)
    return each(text, pieces, [_one(piece) for piece in pieces])


def _one(text: str) -> Reading:
    if not re.search(r"[^\W\d_]", text):
        return Reading({}, left=text)
    rest = Unread(text)
    found = rest.take(_NOW)
    pieces = rest.pieces()
    if found is None or not pieces:
        return Reading({"activity": text})
    said = _BEFORE_A_NUMBER.sub("", text[: found.start()])
    before = [piece.strip(" ,.:") for piece in said.split(",") if piece.strip(" ,.:")]
    why = text[found.end() :].strip(" ,;.:")
    now = found["now"] if re.match(r"\d", found["now"]) else "0"
    values: dict[str, object] = {"activity": ", ".join(before) or why, "now": now}
    if before and why and not _HOW_IT_IS.match(why):
        values["why"] = why
        why = ""
    return Reading(values, left=why if before else "")

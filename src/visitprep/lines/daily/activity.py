"""What somebody wants to do again, and how well they can now: "drive my whole route 4". Several on a line are"
" several."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from visitprep.lines.apart import each
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.records.numbers import NUMBER_WORDS

_ONE = r"(?:10|[0-9])"
_NONE_AT_ALL = (
    r"(?:(?:i|s?he|they|we)\s+)?(?:can(?:'?t|not| not)?(?: do (?:it|that|this))?|not)"
    r"(?: right)?(?: now)? at all(?: (?:right )?now)?"
)
_NOW = compiled(
    rf"[\s,;:(]*(?<![\d.])\b(?:(?:right )?now\s+(?:it'?s |a |at )*|(?:i am|i'?m|s?he'?s|s?he is|its"
    rf"|it'?s) (?:at )?(?:a )?|at (?:a )?(?={_ONE}))?(?P<now>{_ONE}(?:\s*(?:-|to|or)\s*{_ONE})?|{_NONE_AT_ALL})"
    r"(?:\s*(?:/|out of)\s*10)?(?:\s+(?:right\s+)?now|\s+at the moment|\s+today|\s+these days)?\)?"
    r"(?=\s*(?:$|[,;.]|and\b|but\b))",
    re.IGNORECASE,
)
_HEDGES = (
    r"(?:(?:right )?now|maybe|about|around|like|probably|perhaps|i'?d say|i would say|say|barely|only|just|at"
    r"|an?|its|it'?s|is|i am|i'?m|am"
    r"|(?:(?:and|but) )?(?:i|s?he|they|we) (?:can|could|do|does|manages?)(?: do| manage)?(?: (?:that|it|this"
    r"|them))?)"
)
_BEFORE_A_NUMBER = compiled(rf"(?:^|[\s,;:(]+){_HEDGES}(?:[\s,]+{_HEDGES})*[\s,]*$", re.IGNORECASE)
"""Words that belong to the number: "now maybe 2"."""
_WORD = rf"(?P<word>{'|'.join(list(NUMBER_WORDS)[:11])})"
_NUMBER_IN_WORDS = compiled(
    rf"(?P<lead>\b(?:right )?now\s+(?:(?:maybe|about|around|like|probably|perhaps|only|just|at|an?|its|it'?s)\s+)*)"
    rf"{_WORD}(?=\s*(?:$|[,;.]))",
    re.IGNORECASE,
)
"""How well in words, where "now" says that it is no part of the activity: "now about two"."""
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
    text = _NUMBER_IN_WORDS.sub(
        lambda said: f"{said['lead']}{NUMBER_WORDS[said['word'].casefold()]}", Unread(line).text
    )
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
    if not all(pieces):
        return (_one(text),)
    pieces = [one for piece in pieces for one in _each_thing(piece)]
    if len(pieces) < 2:
        return (_one(text),)
    return each(text, pieces, [_one(piece) for piece in pieces])


_DO: Final = (
    r"(?:be able to )?(?:bak(?:e|ing)|bath(?:e|ing)|be|bend|bik(?:e|ing)|bowl|carry|clean|climb|com(?:e|ing)"
    r"|cook|cycl(?:e|ing)"
    r"|danc(?:e|ing)|dig|do|dress|driv(?:e|ing)|eat|enjoy|exercise|fish|fly|garden|get|giv(?:e|ing)|go|golf"
    r"|hav(?:e|ing)|help|hik(?:e|ing)"
    r"|hold|hug|hunt|jog|join|keep|kneel|knit|lay|lie|lift|look|mak(?:e|ing)|mow|paint|pick|play|put|reach|read"
    r"|rid(?:e|ing)|row|run"
    r"|sail|see|sew|shop|shower|sing|sit|ski|sleep|spend|stand|start|stay|swim|tak(?:e|ing)|teach|throw|tie"
    r"|travel|turn|typ(?:e|ing)"
    r"|us(?:e|ing)|visit|walk|wash|watch|wear|work|writ(?:e|ing))(?:ing|n?ning|tting|pping)?\b(?! (?:it|that"
    r"|them|this|so)\b)"
)
_SIGN_BEFORE_ONE: Final = compiled(rf"\s*[,;]\s*(?:(?:and|also|then|plus)\s+)?(?={_DO})", re.IGNORECASE)
_AND_BEFORE_ONE: Final = compiled(rf"\s+(?:and|plus)\s+(?={_DO}(?:\s+\S+){{2}})", re.IGNORECASE)
_DOING: Final = compiled(r"\w+ing\b", re.IGNORECASE)
"""All of them or none: "do my hair, washing and drying" is one thing."""
_ONE_THING: Final = compiled(rf"(?:i want to |i'?d like to |he wants to |she wants to )?{_DO}", re.IGNORECASE)


def _each_thing(piece: str) -> list[str]:
    """Things to do between commas, each of which begins with what is done: "sleep through, wear a shirt, drive 3".

    The number is the last one's. An "and" alone joins what is one: "stand and cook a meal".
    """
    number = _NOW.search(piece)
    what, behind = (piece[: number.start()], piece[number.start() :]) if number else (piece, "")
    parts = _SIGN_BEFORE_ONE.split(what) if _ONE_THING.match(what) else []
    if len(parts) < 2 or len({_DOING.match(part) is None for part in parts}) > 1:
        return [piece]
    *before, last = [one for part in parts for one in _AND_BEFORE_ONE.split(part)]
    return [*before, f"{last}{behind}"]


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

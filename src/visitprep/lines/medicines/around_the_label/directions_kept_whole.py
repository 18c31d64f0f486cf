"""Directions of which not every word is understood: they stand whole, as typed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.lines.medicines.taking.as_taken import NUMBER
from visitprep.lines.medicines.taking.behind_the_label import ABOUT_TAKING, HEDGE, told_of_taking
from visitprep.medicines.label.label_fields import Parts
from visitprep.medicines.label.vocabulary.doctor_and_reason import REASON_KNOWN
from visitprep.medicines.label.vocabulary.pharmacy_words import ASIDE
from visitprep.medicines.label.vocabulary.schedule import CONDITION, EXTRA
from visitprep.patterns import any_case, compiled

_CLAUSE: Final = compiled(rf"(?:(?!,(?!\d)|;|{FULL_STOP}).)+")
_OF_ANOTHER: Final = any_case(
    r"\b(?:tells?|says?|sets?|checks?|checked|changes?|changed|decides?|rings?|calls?|tests?|tested|adjusts?|reviews?"
    r"|levels?|bloods?|inr)\b"
)
"""What happens so often is no dose: "clinic tells me every fortnight"."""
_MORE: Final = any_case(
    r"(?:(?:and|or|then|plus|but|sometimes|maybe|take|takes|up to|about|a)\s+)*"
    rf"(?:\d[\d./]*|{NUMBER}|{EXTRA}|none|skip|double|couple|less|more)(?![\w.])(?!\s*(?:years?|yrs?|months?|weeks?|falls?)\b)"
)
"""One more number of them, or none: "3 on a bad day", "skip when i cant eat"."""


def whole(row: str, parts: Parts, left: str, today: date | None) -> tuple[str, str]:
    """The directions, and what is left beside them; no directions where every word of them is understood."""
    line = parts.line
    begin = row.find(line.name) + len(line.name)
    numbers = [doubt.typed for doubt in parts.doubts if doubt.kind in ("unit", "either")]
    for head in (*numbers, line.strength):
        begin = max(begin, row.find(head, begin) + len(head)) if head else begin
    understood = [row.find(one, begin) for one in (line.dose, line.when, line.as_needed, *line.limits) if one]
    if not understood or -1 in understood:
        return "", left
    kept = re.split(r"\s*[,;]\s*", left)
    read = [one for one in parts.left if not HEDGE.fullmatch(one) and not any(k in one or one in k for k in kept)]
    to_pharmacy = [one for one in line.asides if ASIDE.match(one.casefold())]
    elsewhere = [one for one in (line.reason, line.prescriber, *to_pharmacy, *read) if one]
    told: list[str] = []
    # "2 when it is bad, mostly twice a day": each of the two as it was typed.
    begins, ends = sorted((row.find(line.when, begin), row.find(line.as_needed, begin)))
    torn = bool(line.when and CONDITION.match(line.as_needed.casefold()) and "," in row[begins:ends])
    for clause in _CLAUSE.finditer(row, begin):
        is_of_them = any(clause.start() <= place < clause.end() for place in understood)
        here = (one for one in kept if one and one in clause[0])
        mine = [one for one in here if _is_more(_without(one, elsewhere), is_of_them, today)]
        if mine or is_of_them:
            told.append(_without(clause[0], elsewhere))
            torn = torn or bool(mine)
            kept = [one for one in kept if one not in mine]
    directions = ", ".join(filter(None, told))
    return (directions, ", ".join(one for one in kept if one not in directions)) if torn else ("", left)


def _is_more(words: str, is_beside: bool, today: date | None) -> bool:
    """A clause of its own that tells how it is really taken is no part of the label, nor is one of an illness."""
    begin = re.match(r"(?:(?:i|one|my|have|has|got|the)\s+)*", words.casefold())
    if (ill := REASON_KNOWN.match(words.casefold(), begin.end() if begin else 0)) and "pain" not in ill[0]:
        return False
    if is_beside:
        return (ABOUT_TAKING.search(words) or _OF_ANOTHER.search(words)) is not None
    return _MORE.match(words) is not None and not told_of_taking(words, today)[0]


def _without(words: str, elsewhere: list[str]) -> str:
    for one in elsewhere:
        words = re.sub(rf"(?:\b(?:for|from|by|per)\s+)?{re.escape(one)}(?!\w)", " ", words, flags=re.IGNORECASE)
    return " ".join(words.split()).strip(" ,;.()")

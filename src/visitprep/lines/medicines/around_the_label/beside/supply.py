"""When a medicine runs out or is filled again, told in a line; a day without a year is the next one."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from visitprep.common_words import ABOUT, FULL_STOP
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.partial_date import NotADate, Order, TwoReadings, read_next_day

_ENDS: Final = any_case(
    r"(?<![\w'’-])(?:(?:and|but|so|then)\s+)*(?:(?:it|they|that|i|we|she|he)(?:'ll|’ll)?\s+)?"
    r"(?:(?:will|should|gonna|going to|(?:i|we)['’]?(?:m|re|ve)|am|is|are|has|have|got|only|just|usually|due)\s+)*"
    r"(?:(?:runs?|running|be|am|i['’]?m)\s+out(?:\s+of\s+(?:it|them|these|those|pills|tablets|this one))?"
    r"|(?:^|(?<=[,;.]\s))out(?!\w)|out\s+by(?!\w)"
    r"|(?:lasts?|enough|some)(?:\s+(?:me|left|to last))*\s+(?:un)?till?(?!\w)"
    r"|(?:(?:my|the|a)\s+)?(?:next\s+)?re-?fills?(?:\s+(?:is|are|it|them|date))*(?:\s+(?:due|again|ready|set))*"
    r"|due(?:\s+(?:for (?:a )?(?:new )?(?:refill|script|prescription)|again|to be (?:re)?filled))*)"
    r"(?:[\s:=-]+(?:on|by|at|until|till?|up to|for|be|date)\b)*[\s:=-]+(?=\S)"
)
_PART: Final = compiled(rf"(?:(?!,(?!\s*(?:19|20)\d\d\b)|;|{FULL_STOP}|\band\b|\bbut\b).)+")
_LENGTH_ALONE: Final = any_case(
    rf"{ABOUT}?(?:\w+(?:[- ](?:of|or|to))? ){{1,3}}?(?:days?|weeks?|wks?|months?|years?)(?! from)"
)
_MOST: Final = 8  # words of one date


def take(line: str, today: date, order: Order | None = None) -> tuple[str, str]:
    """The words of the day, and the line without what tells it; no words where no day is told so."""
    for ends in _ENDS.finditer(line):
        part = _PART.match(line, ends.end())
        words = list(re.finditer(r"\S+", part[0]))[:_MOST] if part else []
        for last in reversed(words):
            said = line[ends.end() : ends.end() + last.end()].strip(" .,;:)")
            if _is_day(said, today, order):
                behind = line[ends.end() + line[ends.end() :].find(said) + len(said) :].lstrip(" .)")
                return said, " ".join(filter(None, (line[: ends.start()].rstrip(), behind))).strip(" ,;")
    return "", line


def _is_day(words: str, today: date, order: Order | None) -> bool:
    """How long it takes is none: "runs out 3 days early"."""
    if _LENGTH_ALONE.fullmatch(words) and not re.match(r"(?:in|within|next|this|the)\b", words, re.IGNORECASE):
        return False
    try:
        found = read_next_day(words, today, order)
    except NotADate:
        return False
    return isinstance(found, TwoReadings) or found.value is not None

"""Hours of sleep and whether pain wakes them: "6, sometimes"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices import YesNo
from visitprep.wording import N_, later

_CLOCK = re.compile(
    r"\b(\d{1,2}(?::\d\d)?\s*(?:[ap]m)?\s*(?:to|till|until|-)\s*\d{1,2}(?::\d\d)?\s*(?:[ap]m)?)", re.I
)
_HOURS = re.compile(
    r"(?:about|around|maybe|only)?\s*(\d{1,2}(?:[.,]\d|½| 1/2)?(?:\s*(?:-|to|or)\s*\d{1,2}(?:[.,]\d)?)?)"
    r"\s*(?:hours?|hrs?|h)?\b",
    re.IGNORECASE,
)
_YES = re.compile(r"\b(?:yes|y|yeah|often|always|every night|most nights|it does|wakes?(?: me)?(?: up)?)\b", re.I)
_NO = re.compile(r"\b(?:no|n|never|does not|doesn'?t|not really|rarely)\b", re.I)
_SOME = re.compile(r"\b(?:sometimes|some nights?|now and then|once in a while|at times)\b", re.I)


def read(line: str, today: date) -> Reading:
    """A span such as "11 to 5" may be a time of day: it is asked about."""
    rest, values, unclear = Unread(line), dict[str, object](), list[Unclear]()
    found = _HOURS.search(rest.text)
    if (span := _CLOCK.search(rest.text)) is not None and _may_be_clock(span[1]):
        words = rest.cut(span.start(), span.end()).strip()
        unclear.append(Unclear("hours", words, later(N_("{words}: how many hours of sleep is that?"), words=words)))
    elif found is not None:
        values["hours"] = rest.cut(found.start(), found.end()).strip(" ,")
    notes = []
    for piece in rest.pieces():
        if _SOME.search(piece) or _YES.search(piece):
            values["wakes_from_pain"] = YesNo.YES
            if not re.fullmatch(r"(?:yes|y|yeah)", piece, re.IGNORECASE):
                notes.append(piece)
        elif _NO.search(piece):
            values["wakes_from_pain"] = YesNo.NO
            if not re.fullmatch(r"(?:no|n|never)", piece, re.IGNORECASE):
                notes.append(piece)
        else:
            notes.append(piece)
    return Reading(values, tuple(unclear), ", ".join(notes))


def _may_be_clock(span: str) -> bool:
    """Later than it ends, or with am or pm: a night and no number of hours."""
    if re.search(r"[ap]m|:", span, re.IGNORECASE):
        return True
    low, high = (int(number) for number in re.findall(r"\d+", span)[:2])
    return low > high or high > 14

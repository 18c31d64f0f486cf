"""Whether more is really taken in a day than the label says, where both say a number."""

from __future__ import annotations

import re

from visitprep.common_words import PILLS
from visitprep.patterns import compiled

_TIMES = {
    "once": 1,
    "one time": 1,
    "twice": 2,
    "two times": 2,
    "three times": 3,
    "four times": 4,
    "five times": 5,
    "six times": 6,
    "daily": 1,
    "a day": 1,
    "per day": 1,
    "each day": 1,
    "every day": 1,
    "bid": 2,
    "tid": 3,
    "qid": 4,
}
_EVERY = compiled(r"\bevery (\d+)(?:\s*(?:-|to|or)\s*\d+)?\s*h(?:ours?|rs?)?\b")
_OFTEN = compiled(r"\b(\d+)\s*(?:x|times)\s*(?:a|per|each|every)?\s*(?:day|daily)\b")
_AT = compiled(r"\b(?:morning|noon|evening|night|bedtime|breakfast|lunch|dinner|supper)\b")
_DAY = compiled(rf"\b(\d+)(?:\s*(?:-|to|or)\s*(\d+))?\s*{PILLS}?\s*(?:a|per|each|every)\s*day\b")
_NUMBER = compiled(rf"\b(\d+)(?:\s*(?:-|to|or)\s*(\d+))?\s*{PILLS}?\b")


_AT_TIMES = compiled(
    r"\b(?:sometimes|some days|bad days?|up to|as many as|or|and)[ ,:]*(\d+)\b(?! ?(?:mg|mcg|g|h|hours?)\b)"
)


def takes_more(label: str, really: str) -> bool:
    """Both say plainly how many a day, and it is more than the label. Compared only; nothing is printed of it."""
    most, taken = _most_a_day(label.casefold()), _taken_a_day(really.casefold())
    return most is not None and taken is not None and taken > most


def _most_a_day(label: str) -> float | None:
    each = _NUMBER.match(label)
    times: float | None = None
    if found := _EVERY.search(label):
        times = 24 / int(found[1]) if int(found[1]) else None
    elif found := _OFTEN.search(label):
        times = int(found[1])
    else:
        times = next((n for words, n in _TIMES.items() if re.search(rf"\b{words}\b", label) and n > 1), None)
        if times is None and (at := _AT.findall(label)):
            times = len(at)
        if times is None and any(re.search(rf"\b{words}\b", label) for words, n in _TIMES.items() if n == 1):
            times = 1
    if times is None or each is None:
        return None
    return times * int(each[2] or each[1])


def _taken_a_day(really: str) -> float | None:
    found = _DAY.search(really)
    if not found:
        return None
    at_times = [float(number) for number in _AT_TIMES.findall(really)]
    return max((float(found[2] or found[1]), *at_times))

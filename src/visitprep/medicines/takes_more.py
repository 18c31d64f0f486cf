"""Whether more is really taken in a day, or at once, than the label says, where both say a number."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from visitprep.common_words import PILLS
from visitprep.patterns import compiled

_WORDS: Final = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "twelve": "12", "half": "0.5", "½": "0.5", "once": "1 times", "twice": "2 times",
    "bid": "2 times", "tid": "3 times", "qid": "4 times",
}  # fmt: skip
_WORD: Final = compiled(rf"(?<!\bat )\b(?:{'|'.join(_WORDS)})\b|½")
_AND_A_HALF: Final = compiled(r"\b(\d) (?:(?:and|&) (?:a )?(?:0\.5|1/2)|1/2)(?![\d/])")
_OF_NO_NUMBER: Final = compiled(r"\b(?:take|by mouth|orally|just|only|about|maybe|usually|like)\b\s*")
_TIMES_SIGN: Final = compiled(r"(?<=\d)\s*x\b")
_N: Final = (
    r"(?<![\d./])(\d+(?:\.\d+)?)(?:\s*(?:-|–|to|or)\s*(\d+(?:\.\d+)?))?"
    r"(?![\d./]*\s*(?:mg|mcg|g|ml|h|hours?|hrs?)\b)"
)
_FORM: Final = rf"(?:\s*(?:of (?:them|those|these)|{PILLS}|doses?))?"
_AT_A_TIME: Final = r"(?:at once|at a time|at 1 time|together|each time)"
_OF_DAYS: Final = r"\s*(?:days?|nights?|weeks?|months?|years?|times)\b"
_EACH_AND_TIMES: Final = compiled(
    rf"(?:{_N}{_FORM}\s*(?:{_AT_A_TIME})?,?\s*)?{_N} times\b(?!\s*(?:a|per|each|every)?\s*(?:week|month))"
)
_EACH_AND_EVERY: Final = compiled(
    rf"(?:{_N}{_FORM}\s*(?:{_AT_A_TIME})?,?\s*)?\bevery (\d+)(?:\s*(?:-|to|or)\s*\d+)?\s*(h|hours?|hrs?|days?)\b"
)
_IN_A_DAY: Final = compiled(
    rf"{_N}{_FORM}(?:\s*(?:a|per|each|every|in a|/)\s*(?:single )?(?:day|24 ?h\w*)|\s*daily)\b"
)
_ALONE: Final = compiled(rf"{_N}(?!{_OF_DAYS}){_FORM}")
_PART: Final = compiled(
    rf"{_N}{_FORM}\s*(?:in |at |every |each |with |for |before )?(?:the )?"
    r"(?:am|pm|morning|noon|lunch|midday|afternoon|evening|night|nights|bed ?time|bed|breakfast|dinner|supper)\b"
)
_AT: Final = compiled(r"\b(?:morning|noon|evening|night|bed ?time|breakfast|lunch|dinner|supper)\b")
_AT_ONCE: Final = compiled(rf"{_N}{_FORM}\s*{_AT_A_TIME}\b")
_AT_MOST: Final = compiled(rf"\b(?:no more than|not more than|max\w*|at most|up to|not exceed)\D{{0,12}}{_N}")
_MORE_AT_TIMES: Final = compiled(
    rf"(?:\b(?:sometimes|some days|bad days?|up to|as many as|or|and)|,)[ ,:]*(?:i )?{_N}(?!{_OF_DAYS})"
)


class _Amount(Struct, frozen=True):
    day: float | None = None
    """How many in a day."""
    each: float | None = None
    """How many at once."""
    times: float | None = None
    """How often in a day."""


def takes_more(label: str, really: str) -> bool:
    """Both say plainly how many, and it is more than the label. Compared only; nothing is printed of it."""
    says, takes = _label(_plain(label)), _taken(_plain(really))
    if says.day is not None and takes.day is not None:
        return takes.day > says.day
    pairs = ((says.day, takes.each), (says.each, takes.each), (says.times, takes.times))
    return any(one is not None and other is not None and other > one for one, other in pairs)


def takes_what_it_says(label: str, really: str, *, as_needed: bool) -> bool:
    """As many in a day as the label says, or fewer of one that is taken as needed: that is no other way."""
    says, takes = _label(_plain(label)).day, _taken(_plain(really)).day
    return says is not None and takes is not None and (takes == says or (as_needed and takes < says))


def _plain(text: str) -> str:
    """In digits, and each way of saying how often as so many times."""
    low = _WORD.sub(lambda found: _WORDS[found[0]], _OF_NO_NUMBER.sub("", text.casefold()))
    return _AND_A_HALF.sub(r"\1.5", _TIMES_SIGN.sub(" times", low))


def _most(one: str, other: str | None) -> float:
    return float(other or one)


def _label(said: str) -> _Amount:
    clock = _by_the_clock(said)
    each = re.match(_N, said)
    if most := _AT_MOST.search(said):
        return _Amount(_most(*most.groups()), clock.each, clock.times)
    if clock.times is None and (a_day := _IN_A_DAY.search(said)):
        return _Amount(_most(*a_day.groups()))
    if clock.times is None and each is not None and (at := _AT.findall(said)):
        many = _most(*each.groups())
        return _Amount(many * len(at), many)
    return clock


def _taken(said: str) -> _Amount:
    """The most of all that is told: "2 a day, 4 on bad days"."""
    clock = _by_the_clock(said)
    told = [] if clock.day is None else [clock.day]
    told += [_most(*found.groups()) for found in _IN_A_DAY.finditer(said)]
    if parts := [_most(*found.groups()) for found in _PART.finditer(said)]:
        told.append(sum(parts))
    at_once = _AT_ONCE.search(said)
    if not told and clock.times is None and at_once is None and (some := _ALONE.search(said)):
        told.append(_most(*some.groups()))
    if told:
        told += [_most(*found.groups()) for found in _MORE_AT_TIMES.finditer(said)]
    return _Amount(max(told, default=None), _most(*at_once.groups()) if at_once else clock.each, clock.times)


def _by_the_clock(said: str) -> _Amount:
    if found := _EACH_AND_TIMES.search(said):
        times = _most(found[3], found[4])
    elif (found := _EACH_AND_EVERY.search(said)) and int(found[3]):
        times = (1 if found[4].startswith("d") else 24) / int(found[3])
    else:
        return _Amount()
    each = _most(found[1], found[2]) if found[1] else None
    return _Amount(None if each is None else each * times, each, times)

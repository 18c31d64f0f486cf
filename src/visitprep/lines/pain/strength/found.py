"""The numbers in a line about a pain, each with the words of its own part of the line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from visitprep.common_words import FULL_STOP, NUMBER_WORD, NUMBER_WORDS
from visitprep.lines.pain.strength.places import PLACE
from visitprep.number_words import NO_NUMBER_ONE
from visitprep.patterns import any_case, compiled

_DIGITS = rf"(?:(?!(?:19|20)\d\d(?!\d))\d+(?:[.,]\d+)?|{NUMBER_WORD})"
"""A year is when, and no strength."""

_UNITS = (
    r"(?:%|percent|(?:second|sec|minute|min|hour|hr|day|week|wk|month|year|yr|time|mile|block|pill|level"
    r"|foot|feet|step|pound|lb|mg|of|am|pm)s?\b|(?:night|nite)s?\b(?!\s*(?:$|[,;.]))|[:]\d|x\b|st\b|nd\b|rd\b|th\b)"
)
NUMBER = any_case(
    rf"(?<![\w/.-])(?P<low>{_DIGITS})(?:\s*(?:-|to|or|and|/(?!\s*10\b))\s*(?:a\s+)?(?P<high>{_DIGITS}))?"
    rf"(?:\s*(?:/\s*10|out of (?:10|ten)|of 10)\b)?(?:-?ish|s)?(?![\w./]*\d)(?!\s*-?\s*{_UNITS})(?!\w)"
)
_NO_ONE = any_case(NO_NUMBER_ONE)
_HEDGES = r"(?:\b(?:it'?s|is|about|'?bout|abt|around|maybe|like|a|an|at|my|the|pain)\b|[\s:=])*"
_ONE_WORD = compiled(r"\s*[^\W\d]+[\s:=]*")


class Said:
    """One number, where it stands, and the words around it."""

    def __init__(self, match: re.Match[str], text: str, begin: int, end: int) -> None:
        self.low = _value(match["low"])
        self.high = _value(match["high"]) if match["high"] else self.low
        self.before = text[begin : match.start()].strip(" ,;:.")
        self.after = text[match.end() : end].strip(" ,;:.")
        self.words = re.sub(r"(?i)^and\s+", "", text[begin:end].strip(" ,;:."))
        self.place = ""

    @property
    def fits(self) -> bool:
        return all(number == int(number) and 0 <= number <= 10 for number in (self.low, self.high))

    @property
    def typed(self) -> str:
        low, high = sorted((self.low, self.high))
        return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def numbers_in(text: str) -> tuple[list[Said], str]:
    """Each number with the words of its own part of the line; and the parts without a number."""
    ones = {at for hit in _NO_ONE.finditer(text) for at in range(*hit.span())}
    found = [
        match for match in NUMBER.finditer(text) if match.start() not in ones and not _counts_nights(text, match)
    ]
    said: list[Said] = []
    left: list[str] = []
    for start, end in _parts(text):
        inside = [match for match in found if start <= match.start() < end]
        if not inside:
            left.append(text[start:end].strip(" ,;."))
            continue
        begin = start
        in_front = _stand_in_front(text, start, inside, end)
        for match, after in zip(inside, [*inside[1:], None], strict=True):
            until = after.start() if after else end
            if after:  # a place's word between two numbers belongs to the one it is nearer to in how the line goes
                between = text[match.end() : until]
                own = _in_front(between) if in_front else None
                rises = _value(after["low"]) - _value(match["low"]) if len(inside) == 2 else 0
                cut = _cut(between, text[begin : match.start()], rises)
                until = match.end() + (own.start() if own else cut)
            said.append(Said(match, text, begin, until))
            begin = until
    return said, ", ".join(filter(None, left))


_NIGHTS = any_case(r"\s*(?:night|nite)s\b")


def _counts_nights(text: str, number: re.Match[str]) -> bool:
    """Of "the last 3 nights"; by itself or behind another number, "5, 8 nights" is how strong it is then."""
    before = re.split(r"[,;]|\.\s|\b(?:but|and|then)\b", text[: number.start()])[-1]
    return _NIGHTS.match(text, number.end()) is not None and re.search(r"[^\W\d_]", before) is not None


def _parts(text: str) -> Iterable[tuple[int, int]]:
    begin = 0
    for comma in re.finditer(rf"[,;](?!\d)|{FULL_STOP}|\bbut\b(?=[^,;]*(?:\d|{NUMBER_WORD}))", text):
        yield begin, comma.start()
        begin = comma.end()
    yield begin, len(text)


def _stand_in_front(text: str, start: int, numbers: list[re.Match[str]], end: int) -> bool:
    """Every number has its word right before it, the first perhaps one that nobody knows: "mostest 6 worst 9"."""
    if PLACE.search(text[numbers[-1].end() : end]):
        return False
    gaps = [text[one.end() : other.start()] for one, other in pairwise(numbers)]
    first = text[start : numbers[0].start()]
    return bool(re.sub(_HEDGES, "", first)) and all(
        _in_front(gap) or (_ONE_WORD.fullmatch(gap) and not PLACE.search(gap)) for gap in gaps
    )


def _in_front(words: str) -> re.Match[str] | None:
    """The word of a place that ends these words."""
    return next((one for one in PLACE.finditer(words) if re.fullmatch(_HEDGES, words[one.end() :])), None)


def _cut(between: str, before: str, rises: float) -> int:
    """Where the words between two numbers part: "6 now 8 worst" behind the word, "now 6 worst 8" before it; of
    two the worst is the higher, "5 bad days 8"."""
    place = PLACE.search(between)
    if not place:
        if not between.strip() or PLACE.search(before):
            return 0
        joined = re.search(r"(?<=\w)\s+(?:and|then)\s", between)  # "4 in the day and at night it is 7"
        return joined.start() if joined else len(between)
    if own := PLACE.search(before):
        # "Worst 9 on bad days and 4 at best": the worst twice over, and then another number.
        return place.end() if own.lastgroup == place.lastgroup else place.start()
    told_first = re.search(r"[^\W\d]", between[: place.start()]) and not between[place.end() :].strip()
    if place.lastgroup == "now" and told_first:
        return place.start()  # "4 in the morning now 6": the first has words of its own
    of_the_next = (place.lastgroup == "worst" and rises > 0) or (place.lastgroup == "least" and rises < 0)
    return place.start() if of_the_next else place.end()


def _value(word: str) -> float:
    word = NUMBER_WORDS.get(word.lower(), word)
    # More digits than any answer has: not a number of this scale, whatever it is.
    return float(word.replace(",", ".")) if len(word) <= 6 else 999_999

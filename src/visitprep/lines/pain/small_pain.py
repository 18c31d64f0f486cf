"""What a small pain is like, in one line: "sharp stabbing, comes and goes, walking, stairs"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from visitprep.common_words import A_NO
from visitprep.lines.pain.names_of_rows import QUALITIES, WORSE
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import HowOften, Pattern, Quality, Trend, Worsens

_ALWAYS = r"all the time|constant(?:ly)?|always(?: there)?"
_PATTERNS = (
    (Pattern.CONSTANT_FLARES, rf"(?:{_ALWAYS}),? (?:with|and|plus) flare(?:-?ups?|s)?"),
    (Pattern.CONSTANT, rf"{_ALWAYS}|non-?stop|never (?:stops|goes away|lets up)|24/7"),
    (Pattern.COMES_AND_GOES, r"comes and goes|come and go|on and off|off and on|now and then|once in a while"),
)
_OFTEN = (
    (HowOften.EVERY_DAY, r"every ?day|daily"),
    (HowOften.MOST_DAYS, r"most days"),
    (HowOften.SOME_DAYS, r"some days"),
    (HowOften.RARELY, r"rarely|hardly ever"),
)
_TRENDS = (
    (Trend.WORSE, r"(?:is |it'?s )?getting worse"),
    (Trend.BETTER, r"(?:is |it'?s )?getting better"),
    (Trend.SAME, r"about the same|not changing"),
)
_Code = TypeVar("_Code")
_BETTER = any_case(r"\b(?:better|eases|helps?|helped|relie)\w*\b.*")
# What the words around an understood one may be; any other word leaves the part whole.
_BESIDE = any_case(
    r"(?:worse|it|is|a|an|the|when|if|i|with|after|on|and|or|gets?|pain|kind|of|feels?|like|maybe|about"
    r"|from|very|really|too|long|much|far|down|up|makes|hurts|my|going|do|to|while|was|in|say|but|for|during|more|only|at|ad|around)"
)
_DENIED = any_case(rf"\b{A_NO}\b")
_THE_COLD = any_case(r"\b(?:the|gets|worse|when) (?:\w+ )?cold\b")
"""With what makes it worse, "cold and standing", it is the cold, and not what it is like."""
_OF_A_THING = frozenset({Quality.COLD, Quality.HEAVY, Quality.TIGHT, Quality.PRESSURE})
"""Beside other words these may be said of a thing, "heavy lifting", "tight shoes": the words stand as typed."""
_FEELS = any_case(r"\b(?:feels?|felt|feeling|to (?:the )?touch)\b")


def words_for_pain(line: str) -> Reading:
    """Words for it, pattern, how often, and what makes it worse. A part with a word it does not know is left."""
    values: dict[str, object] = {}
    qualities: list[Quality] = []
    worse: list[Worsens] = []
    left: list[str] = []
    for piece in Unread(line).pieces():
        denied = _DENIED.search(piece) and not re.search(r"never (?:stops|goes|lets)", piece)
        if denied or _BETTER.search(piece):
            left.append(piece)
            continue
        text = piece
        for field, table in (("pattern", _PATTERNS), ("how_often", _OFTEN), ("trend", _TRENDS)):
            for code, words in table:
                if field not in values and (found := re.search(rf"\b(?:{words})(?!\w)", text, re.IGNORECASE)):
                    values[field] = code
                    text = f"{text[: found.start()]} ; {text[found.end() :]}"
        like, makes = list[Quality](), list[Worsens]()
        text = _collected(text, tuple(QUALITIES.items()), like)
        text = _collected(text, tuple(WORSE.items()), makes)
        says_more = _says_more(text)
        if like == [Quality.COLD] and (_THE_COLD.search(piece) or (makes and not says_more)):
            like, makes = [], [Worsens.WEATHER, *makes]
        elif (says_more or makes or like == [Quality.COLD]) and not _FEELS.search(piece):
            sure = [one for one in like if one not in _OF_A_THING]
            says_more, like = says_more or sure != like, sure
        qualities += like
        worse += makes
        if says_more:
            left.append(piece)
    if qualities:
        values["qualities"] = tuple(dict.fromkeys(qualities))
    if worse:
        values["worse_with"] = tuple(dict.fromkeys(worse))
    return Reading(values, left=", ".join(left))


def worse_with(words: str) -> tuple[tuple[Worsens, ...], bool]:
    """What makes it worse in words that tell nothing else, "when i climb stairs"; and whether they say more."""
    codes: list[Worsens] = []
    rest = _collected(words, tuple(WORSE.items()), codes)
    return tuple(dict.fromkeys(codes)), _says_more(rest)


def _says_more(text: str) -> bool:
    return any(not _BESIDE.fullmatch(word) for word in re.findall(r"[\w'/-]+", text))


def _collected(text: str, table: tuple[tuple[_Code, str], ...], found: list[_Code]) -> str:
    """`text` without the words of the table, whose codes go to `found` in the order of the words."""
    places: list[tuple[int, _Code]] = []
    for code, words in table:
        for match in re.finditer(rf"\b(?:{words})(?!\w)", text, re.IGNORECASE):
            places.append((match.start(), code))
        text = re.sub(rf"\b(?:{words})(?!\w)", lambda match: ";" * len(match[0]), text, flags=re.IGNORECASE)
    found += [code for _, code in sorted(places, key=lambda place: place[0])]
    return text


_WORSE = any_case(r"(?:(?:and|but|it'?s|is|gets?|a lot|much)\s+)*worse\s+(?P<with>\S.*)")


def with_words(reading: Reading, rest: str, worse: Sequence[str] = ()) -> Reading:
    """What it is like; and what makes it worse, in their words where no row of the list says all of it."""
    like = words_for_pain(rest)
    told = like.values.get("worse_with")
    codes: list[object] = [*told] if isinstance(told, tuple) else []
    beside, left = list[str](), list[str]()
    for piece in filter(None, like.left.split(", ")):
        found = _WORSE.fullmatch(piece)
        beside += [found["with"]] if found else []
        left += [] if found else [piece]
    for words in worse:
        known, says_more = worse_with(words)
        codes += known
        beside += [words] if says_more or not known else []
    codes += [Worsens.OTHER] if beside else []
    values = {**like.values, **reading.values}
    if codes:
        values["worse_with"] = tuple(dict.fromkeys(codes))
    return Reading(
        values,
        (*reading.unclear, *like.unclear),
        ", ".join(left),
        {"worse_with": "; ".join(beside)} if beside else {},
    )

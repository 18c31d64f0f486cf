"""Which of the signs each part of some words is about: "the headache was back in 2016, the numb thing is new".

A part that names none goes on with the one before it. What could be about two of them is about neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from visitprep.common_words import FULL_STOP, SEASON, WEEKDAY
from visitprep.patterns import any_case
from visitprep.urgent.signs_told import says_long_known

_NAMED: Final = {
    "E1": r"numb(?!er)\w*|tingl\w*|between (?:my|the|his|her) legs|down there|saddle|crotch|groin|privates?"
    r"|wip(?:e|ing)|seat",
    "E2": r"pee\w*|piss\w*|urin\w*|bladder|shit\w*|shat|crap\w*|in time"
    r"|poo\w*|bowels?|stools?|toilet|bathroom|leak\w*|wet(?:ting)?|pads?|incontinen\w*|"
    r"accidents? in my (?:pants|bed)",
    "E3": r"weak\w*|legs?|arms?|limbs?|knees?|feet|gives? (?:way|out)|gave (?:way|out)|buckl\w*|walk\w*|stairs?",
    "E4": r"chest|heart|pressure|breath\w*|sweat\w*|jaw",
    "E5": r"head ?aches?|migraines?|head|thunderclap|confus\w*|speech|speak\w*|slur\w*|(?:eye)?sight|vision|brain",
    "E12": r"stiff|neck|fevers?",
    "E8": r"tear(?:ing)?|rip(?:ping|ped)?|bell(?:y|ies)|stomach|abdom\w*|faint\w*|pass(?:ed|ing)? out"
    r"|black(?:ed|ing)? out",
    "E9": r"cold|blue|pale|cal(?:f|ves)|swollen|swell\w*|clots?|hot",
    "E11": r"suicid\w*|die|dying|dead|kill\w*|hurt(?:ing)? (?:my|him|her)self|harm\w*|ending|end it"
    r"|wake up|thoughts?",
    "E6": r"fall|fell|falls|fallen|crash\w*|accident|wreck|car|stairs?|slipped|tripped",
    "E7": r"shots?|injections?|epidurals?|surger\w+|operat\w+|spine",
    "E10": r"wake|asleep|sleepy|breath\w*|narcan|naloxone|opioids?|snor\w*|gurgl\w*",
    "E13": r"pregnan\w*|baby|bleed\w*|bled",
    "T1": r"fevers?|chills|shiver\w*|temperature|temp|unwell|sick",
    "T2": r"weight|pounds|lbs?|kilos?|kgs?|stone|lost|losing|eat\w*|appetite",
    "T3": r"nights?|rest(?:ing)?|sleep\w*|lying|lie|bed",
    "T4": r"lumps?|bumps?|swell\w*|swollen|hump|shape|bulge",
    "T5": r"foot|drag\w*|slap\w*|toes?|flop\w*",
    "T6": r"fall|fell|lift\w*|bent|bending",
    "T7": r"head ?aches?|head|scalp|jaw|chew\w*|temples?",
    "T8": r"infect\w*|immune|inject\w*|uti|pneumonia|drugs?",
    "T9": r"red(?:ness)?|pus|ooz\w*|wound|scar|incision|stitches|shot",
    "T10": r"run(?:ning)? out|ran out|(?:last|few) pills|stopp\w*|refill\w*|without my",
}
_PATTERNS: Final = {sign: any_case(rf"\b(?:{words})\b") for sign, words in _NAMED.items()}
_PIECE: Final = any_case(rf"\s*(?:[;!?\n]+|{FULL_STOP}|,(?!\d)|\b(?:and|but|while|whereas|though)\b)\s*")
_JOIN: Final = any_case(
    r"^(?:and|but|while|whereas|though)\b\s*|[\s,;.!?]*\b(?:and|but|while|whereas|though)?[\s,;.!?]*$"
)
_SAYS_WHEN: Final = any_case(
    r"\d|\b(?:since|ago|today|tonight|yesterday|(?:this|last|next|past|every|all) \w+|lately|recent\w*|always"
    rf"|ever|years?|months?|weeks?|days?|hours?|mins?|minutes|{SEASON}|{WEEKDAY}"
    r"|on and off|just (?:now|started|began)|now|new|long|old"
    r"|after|before|sudden\w*|at birth|morning|night)\b"
)


class WordsApart(NamedTuple):
    of: Mapping[str, str]
    """Sign to the words about it, as typed."""
    rest: str
    """What is about none of them, or may be about several."""


def words_apart(words: str, signs: Sequence[str]) -> WordsApart:
    """What `words` say of each of the signs that were ticked; of one alone all of them."""
    if not words.strip() or not signs:
        return WordsApart({}, words.strip())
    if len(signs) == 1:
        return WordsApart({signs[0]: words.strip()}, "")
    parts: list[tuple[str, str]] = []
    for piece, gap in _pieces(words):
        about = _about(piece, signs)
        if about is None:  # it goes on with the one before
            about = parts[-1][0] if parts else ""
        if parts and parts[-1][0] == about:
            parts[-1] = (about, parts[-1][1] + piece + gap)
        else:
            parts.append((about, piece + gap))
    if len(parts) > 1 and not parts[0][0] and _about(parts[0][1], signs) is None:
        parts[:2] = [(parts[1][0], parts[0][1] + parts[1][1])]  # "since monday, numb between my legs"
    found: dict[str, list[str]] = {}
    for sign, text in parts:
        if bare := _JOIN.sub("", _JOIN.sub("", text)).strip():
            found.setdefault(sign, []).append(bare)
    told = {sign: "; ".join(texts) for sign, texts in found.items()}
    return WordsApart({sign: told[sign] for sign in signs if sign in told}, told.get("", ""))


def is_past(words: str, day: date) -> bool:
    """They say that it is long there, or was once and is over.

    The year in which they say it is not long ago; nor are months, of what was ticked as new.
    """
    return says_long_known(re.sub(rf"\b(?:{day.year}|months?)\b", " ", words))


def says_when(words: str) -> bool:
    """They name a time, or how long."""
    return _SAYS_WHEN.search(words) is not None


def _pieces(words: str) -> list[tuple[str, str]]:
    """Each piece with what stands between it and the next."""
    found, begin = list[tuple[str, str]](), 0
    for cut in _PIECE.finditer(words):
        if piece := words[begin : cut.start()]:
            found.append((piece, cut[0]))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + cut[0])
        begin = cut.end()
    return [*found, (words[begin:], "")] if words[begin:].strip() else found


def _about(piece: str, signs: Sequence[str]) -> str | None:
    """The one sign that it names most; "" where several are named alike, None where none is."""
    counts = {sign: len(_PATTERNS[sign].findall(piece)) for sign in signs if sign in _PATTERNS}
    most = max(counts.values(), default=0)
    if not most:
        return None
    named = [sign for sign, number in counts.items() if number == most]
    return named[0] if len(named) == 1 else ""

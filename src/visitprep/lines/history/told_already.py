"""Words that only point to what was told before: "that's the shoulder operation, already wrote it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from visitprep.patterns import any_case, compiled

_TOLD = (
    r"(?:wrote|written|told|said|put|listed|answered|gave|typed|entered|mentioned|explained|covered|went over|did)"
)
_POINTS = any_case(
    rf"\balready\b[\w\s]{{0,12}}\b{_TOLD}\b|\b{_TOLD}\b[\w\s']{{0,16}}\b(?:already|above|before|earlier|up top"
    rf"|back there|once)\b"
    rf"|\b(?:i|we|just|like|as|what) {_TOLD}\b|\btold (?:you|u)\b|\b(?:see|as|like|same as) (?:above|before"
    rf"|(?:the |my )?(?:operations?|surger(?:y|ies)))\b|^above\b"
    r"|\b(?:same|that) (?:surgery|operation|op|one|thing)(?: (?:as|i|we|from|like)\b|\s*$)|\bthe same (?:surgery"
    r"|operation)\b|\byou (?:already )?(?:have|got) (?:it|that|this)\b|\basked (?:me )?(?:that|this|it) already\b"
    r"|^(?:that|it|this)(?:['’]?s| is| was) (?:the|my|his|her)\b[^,;.]*\b(?:surgery|operation|one)\b"
)
_FILL_WORDS = """
    that thats s it its this these those is was were the my his her a an same one thing as before above earlier
    already i we you u have has got told said wrote written put listed answered gave typed entered mentioned
    explained covered down up top back there here with at in on of under operations operation op surgeries surgery
    surgical see like what just page list question asked me once again and so too for pain all about everything did
    done had from other first when where ask asking keep
"""
_FILL = frozenset(_FILL_WORDS.split())
_WORD = compiled(r"[a-z0-9]+")
_SMALL = frozenset({"the", "and", "with", "for", "of", "in", "on", "my", "out", "left", "right", "both"})


def points_back(words: str) -> bool:
    """Whether the words point to something that was told."""
    return _POINTS.search(words) is not None


def pointed_to(words: str, told: Sequence[str]) -> int | None:
    """Which of those that were `told` the words name: its place; None where that stays open."""
    own = set(_WORD.findall(words.casefold())) - _FILL
    shared = [len((set(_WORD.findall(one.casefold())) - _SMALL) & own) for one in told]
    best = max(shared, default=0)
    if best and shared.count(best) == 1:
        return shared.index(best)
    return 0 if len(told) == 1 and not (own and best == 0 and own - _SMALL) else None


def says_more(words: str, of: str) -> bool:
    """Whether the words say anything besides, which is not in what was told `of` it."""
    own = set(_WORD.findall(re.sub(r"['’]", "", words.casefold())))
    return bool(own - _FILL - _SMALL - set(_WORD.findall(of.casefold())))

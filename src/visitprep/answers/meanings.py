"""What a hand-written word means: a choice by its code or its words, a way of not answering, "none", yes or no.

Words are compared without case, blanks and signs, so `X-ray`, `xray` and `X ray` are one. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from visitprep.visit.records.choices import Choice, Gap
from visitprep.wording import say

GAP_WORDS: Mapping[Gap, tuple[str, ...]] = MappingProxyType(
    {
        Gap.SKIPPED: ("skipped", "skip", "skip for now"),
        Gap.DONT_KNOW: ("don't know", "I don't know", "do not know", "I do not know", "does not know"),
        Gap.IN_PERSON: ("in person", "will say in person", "rather say in person", "I'd rather say this in person"),
        Gap.RATHER_NOT: (
            "rather not say",
            "rather not",
            "would rather not say",
            "I'd rather not say",
            "prefer not to say",
        ),
    }
)
"""The first is the one to learn; the codes are understood too."""

WRITTEN_GAPS: Mapping[Gap, str] = MappingProxyType(
    {gap: words[0] for gap, words in GAP_WORDS.items()} | {Gap.IN_PERSON: "will say in person"}
)
"""As the writer puts them: "in person" alone is an answer to how the visit will be held."""

NONE = "none"
_NONE_WORDS = (NONE, "no", "nothing", "nobody", "none of these")
_YES_NO = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
_ALSO: Mapping[str, tuple[str, ...]] = {"yes": ("y", "true"), "no": ("n", "false")}
_UNSURE_WORDS = ("not sure", "unsure", "unknown")

_BETWEEN = re.compile(r"\s*[,;\n]\s*(?:and\s+)?|\s+and\s+|\s*&\s*", re.IGNORECASE)
_LONGEST_LABEL = 6
"""Pieces that one label can fall into at its own commas and "and"s."""


def key(words: str) -> str:
    """What is compared: letters and digits, small."""
    return re.sub(r"[\W_]+", "", words.casefold())


def keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)


_GAPS = {key(word): gap for gap, words in GAP_WORDS.items() for word in (*words, gap.value)}
_NONES = keys(_NONE_WORDS)
_UNSURES = keys(_UNSURE_WORDS)


def gap_in(words: str) -> Gap | None:
    """The way of not answering that is the whole of `words`."""
    return _GAPS.get(key(words))


def is_none(words: str, label: str = "") -> bool:
    """They say that there is none; `label` is a list's own wording for it."""
    found = key(words)
    return found in _NONES or (bool(label) and found == key(label))


def yes_or_no(words: str) -> bool | None:
    return _YES_NO.get(key(words))


def one_in(choice: type[Choice], words: str) -> Choice | Gap | None:
    """The choice that `words` name, or a way of not answering; None when they are neither."""
    found = key(words)
    if member := _spellings(choice).get(found):
        return member
    if found in _UNSURES:
        # "Unknown" is never made of a choice that does not offer it: the question stays open in words.
        return next((m for m in choice if m.name in ("UNSURE", "UNKNOWN")), Gap.DONT_KNOW)
    return _GAPS.get(found)


def several_in(choice: type[Choice], words: str) -> tuple[Choice, ...] | None:
    """The choices named in `words`, with commas or "and" between them; None when a piece names none.

    Labels may hold commas of their own: the longest run of pieces that is a label is taken as one.
    """
    between = list(_BETWEEN.finditer(words))
    starts = [0, *(match.end() for match in between)]
    ends = [*(match.start() for match in between), len(words)]
    found: list[Choice] = []
    at = 0
    while at < len(starts):
        for last in range(min(at + _LONGEST_LABEL, len(ends)) - 1, at - 1, -1):
            if member := _spellings(choice).get(key(words[starts[at] : ends[last]])):
                found.append(member)
                at = last + 1
                break
        else:
            if key(words[starts[at] : ends[at]]):
                return None
            at += 1
    return tuple(dict.fromkeys(found)) or None


@cache
def _spellings(choice: type[Choice]) -> Mapping[str, Choice]:
    """Codes first: a code always means itself."""
    found: dict[str, Choice] = {key(member.value): member for member in choice}
    for member in choice:
        # What stands in brackets, or after a colon, only explains: "patch", "severe".
        for spelling in (member.label, re.split(r"[(:]", member.label)[0], *_ALSO.get(member.value, ())):
            found.setdefault(key(spelling), member)
    return MappingProxyType(found)


def offered(choice: type[Choice], options: Iterable[Choice] = ()) -> tuple[str, ...]:
    """The words to offer: each label where all are short and plain, else the codes."""
    members = tuple(options) or tuple(choice)
    labels = [say(member.label) for member in members]
    if all(is_short(label) for label in labels):
        return tuple(labels)
    return tuple(member.value for member in members)


def is_short(label: str) -> bool:
    """It can stand in a row of others with commas between them."""
    return len(label) <= 26 and not re.search(r"[,(:;]", label)

"""What a hand-written word means: a choice by its code or its words, a way of not answering, "none", yes or no.

Words are compared without case, blanks and signs, so `X-ray`, `xray` and `X ray` are one. Nothing is guessed.
English is always understood, beside the language spoken: a file is read wherever it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from msgspec import Struct

from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.wording import NC_, language_now, say

TYPED = "typed"
"""The context of what people write themselves; as many as are likely."""

GAP_WORDS: Mapping[Gap, tuple[str, ...]] = MappingProxyType(
    {
        Gap.SKIPPED: (NC_(TYPED, "skipped"), NC_(TYPED, "skip"), NC_(TYPED, "skip for now")),
        Gap.DONT_KNOW: (
            NC_(TYPED, "don't know"),
            NC_(TYPED, "I don't know"),
            NC_(TYPED, "do not know"),
            NC_(TYPED, "I do not know"),
            NC_(TYPED, "does not know"),
        ),
        Gap.IN_PERSON: (
            NC_(TYPED, "in person"),
            NC_(TYPED, "will say in person"),
            NC_(TYPED, "rather say in person"),
            NC_(TYPED, "I'd rather say this in person"),
        ),
        Gap.RATHER_NOT: (
            NC_(TYPED, "rather not say"),
            NC_(TYPED, "rather not"),
            NC_(TYPED, "would rather not say"),
            NC_(TYPED, "I'd rather not say"),
            NC_(TYPED, "prefer not to say"),
        ),
    }
)
"""The first is the one to learn; the codes are understood too."""

WRITTEN_GAPS: Mapping[Gap, str] = MappingProxyType(
    {gap: str(words[0]) for gap, words in GAP_WORDS.items()} | {Gap.IN_PERSON: "will say in person"}
)
"""As the writer puts them: "in person" alone is an answer to how the visit will be held."""

NONE = "none"
_NONE_WORDS = (
    NC_(TYPED, "none"),
    NC_(TYPED, "no"),
    NC_(TYPED, "nothing"),
    NC_(TYPED, "nobody"),
    NC_(TYPED, "none of these"),
)
_YES = (NC_(TYPED, "yes"), "y", "true")
_NO = (NC_(TYPED, "no"), "n", "false")
_ALSO: Mapping[str, tuple[str, ...]] = {"yes": ("y", "true"), "no": ("n", "false")}
_UNSURE_WORDS = (NC_(TYPED, "not sure"), NC_(TYPED, "unsure"), NC_(TYPED, "unknown"))

_BETWEEN = any_case(r"\s*[,;\n]\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_LONGEST_LABEL = 6
"""Pieces that one label can fall into at its own commas and "and"s."""


def key(words: str) -> str:
    """What is compared: letters and digits, small."""
    return re.sub(r"[\W_]+", "", words.casefold())


def keys(words: Iterable[str]) -> frozenset[str]:
    """In English and in the language spoken."""
    return frozenset(key(said) for word in words for said in (word, say(word)))


class _Understood(Struct, frozen=True):
    gaps: Mapping[str, Gap]
    nones: frozenset[str]
    unsures: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]


@cache
def _understood(language: str) -> _Understood:
    """`language` is the one spoken now; it is named so that each has words of its own."""
    gaps = {said: gap for gap, words in GAP_WORDS.items() for said in keys((*words, gap.value))}
    return _Understood(gaps, keys(_NONE_WORDS), keys(_UNSURE_WORDS), keys(_YES), keys(_NO))


def gap_in(words: str) -> Gap | None:
    """The way of not answering that is the whole of `words`."""
    return _understood(language_now()).gaps.get(key(words))


def is_none(words: str, label: str = "") -> bool:
    """They say that there is none; `label` is a list's own wording for it."""
    found = key(words)
    return found in _understood(language_now()).nones or (bool(label) and found in keys((label,)))


def yes_or_no(words: str) -> bool | None:
    known, found = _understood(language_now()), key(words)
    return True if found in known.yes else False if found in known.no else None


def one_in(choice: type[Choice], words: str) -> Choice | Gap | None:
    """The choice that `words` name, or a way of not answering; None when they are neither."""
    found = key(words)
    if member := _spellings(choice, language_now()).get(found):
        return member
    if found in _understood(language_now()).unsures:
        # "Unknown" is never made of a choice that does not offer it: the question stays open in words.
        return next((m for m in choice if m.name in ("UNSURE", "UNKNOWN")), Gap.DONT_KNOW)
    return _understood(language_now()).gaps.get(found)


def several_in(choice: type[Choice], words: str) -> tuple[Choice, ...] | None:
    """The choices named in `words`, with commas or "and" between them; None when a piece names none.

    Labels may hold commas of their own: the longest run of pieces that is a label is taken as one.
    """
    between = list(_BETWEEN.finditer(words))
    starts = [0, *(match.end() for match in between)]
    ends = [*(match.start() for match in between), len(words)]
    found: list[Choice] = []
    spellings = _spellings(choice, language_now())
    at = 0
    while at < len(starts):
        for last in range(min(at + _LONGEST_LABEL, len(ends)) - 1, at - 1, -1):
            if member := spellings.get(key(words[starts[at] : ends[last]])):
                found.append(member)
                at = last + 1
                break
        else:
            if key(words[starts[at] : ends[at]]):
                return None
            at += 1
    return tuple(dict.fromkeys(found)) or None


@cache
def _spellings(choice: type[Choice], language: str) -> Mapping[str, Choice]:
    """Codes first: a code always means itself. `language` is the one spoken now."""
    found: dict[str, Choice] = {key(member.value): member for member in choice}
    for label_of in (_english, say):
        for member in choice:
            label = label_of(member.label)
            # What stands in brackets, or after a colon, only explains: "patch", "severe".
            for spelling in (label, re.split(r"[(:]", label)[0], *_ALSO.get(member.value, ())):
                found.setdefault(key(spelling), member)
    return MappingProxyType(found)


def _english(label: str) -> str:
    return str(label)


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

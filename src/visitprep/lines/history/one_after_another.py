"""Several of one kind in a row, each with what it did: "2 epidurals, first one helped 6 weeks, last nothing"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from visitprep.lines.history.effect import BARE_LENGTH, EffectSaid, take_effect
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.wording import NC_

_ORDINAL = r"first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|latest|others?|next|rest"
_THING = r"(?:ones?|times?|shots?|injections?|rounds?|courses?|series|go|try)"
_MARK = compiled(
    rf"(?<![\w-])(?<!\bat )(?<!\bup to )(?:and |then |but |so )*(?:the |my |her |his )?(?:very )?"
    rf"(?:(?P<which>{_ORDINAL})(?: (?P<many>two|three|2|3)\b)?(?: {_THING})?"
    rf"|(?P<one>one)(?: {_THING}| of (?:them|these|those))?(?= (?:helped|worked|did|gave|lasted|made|was|got)))"
    r"(?![\w-])(?!,? (?:few|couple|(?:\w+ )?(?:years?|weeks?|months?|days?|nights?|hours?|visits?|sessions?"
    r"|times)|thing"
    r"|of all|side|end|part|toe|finger|rib)\b)[:,]?",
    re.IGNORECASE,
)
_NUMBERED = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "latest": "last"}
_NUMBERED |= dict.fromkeys(("others", "next", "rest"), "later")
WHICH = {
    "first": NC_("which of several shots", "first"),
    "second": NC_("which of several shots", "second"),
    "third": NC_("which of several shots", "third"),
    "fourth": NC_("which of several shots", "fourth"),
    "fifth": NC_("which of several shots", "fifth"),
    "last": NC_("which of several shots", "last"),
    "later": NC_("which of several shots", "the later ones"),
}
_HOW_MANY = {"two": 2, "2": 2, "three": 3, "3": 3}
_BEGINS = frozenset({"first", "one"})


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several: which, in a word, and what is said of it."""

    which: str
    words: str
    many: int = 1
    """Of "the last two" there are 2."""


def one_after_another(text: str) -> tuple[str, tuple[OneOf, ...]]:
    """What is said of all of them, and each of them; none where the line tells of one thing.

    "The second made it worse" alone is a story of all, and "the first year" is a time.
    """
    marks: list[re.Match[str]] = []
    seen: set[str] = set()
    for mark in _MARK.finditer(text):
        if (which := _which(mark)) not in seen:
            seen.add(which)
            marks.append(mark)
    if len(marks) < 2 or _which(marks[0]) not in _BEGINS:
        return text, ()
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    found = [
        OneOf(_which(mark), text[mark.end() : end].strip(" ,;."), _HOW_MANY.get((mark["many"] or "").lower(), 1))
        for mark, end in zip(marks, ends, strict=True)
    ]
    if not all(_says_what_it_did(one.words) for one in found):
        return text, ()
    found = [replace(one, which="") if one.which in ("one", "other") else one for one in found]
    return text[: marks[0].start()].strip(" ,;.:-"), tuple(found)


def _which(mark: re.Match[str]) -> str:
    word = (mark["which"] or mark["one"]).lower()
    return _NUMBERED.get(word, word)


def _says_what_it_did(words: str) -> bool:
    return take_effect(Unread(words)) != EffectSaid() or BARE_LENGTH.search(words) is not None

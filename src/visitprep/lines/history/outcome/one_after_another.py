"""Several of one kind in a row, each with what it did: "2 epidurals, first one helped 6 weeks, last nothing"."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from visitprep.lines.history.outcome.effect import BARE_LENGTH, TROUBLE, EffectSaid, take_effect
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.wording import NC_

_ORDINAL = r"first|1st|initial|second|2nd|third|3rd|fourth|4th|fifth|5th|last|latest|others?|next|rest|repeat"
_ONE = r"(?:ones?|shots?|injections?)"
_THING = rf"(?:{_ONE}|times?|rounds?|courses?|series|go|try)"
_TIME = r"(?:years?|weeks?|months?|days?|nights?|hours?)"
_MARK = any_case(
    rf"(?<![\w-])(?<!\bat )(?<!\bup to )(?:and |then |but |so )*(?P<named>(?:the |my |her |his )?(?:very )?"
    rf"(?:(?P<which>{_ORDINAL})(?: (?P<many>two|three|2|3)\b(?! {_TIME}))?(?:(?P<thing> {_THING})(?![\w-])"
    rf"|(?![\w-])(?!,? (?:few|couple|(?:\w+ )?(?:{_TIME}|visits?|sessions?|times)|thing"
    rf"|of all|side|end|part|toe|finger|rib)\b))|(?P<one>one)(?P<kind> {_THING}| of (?:them|these|those))?"
    r"(?= (?:helped|worked|did|gave|lasted|made|was|got)))(?: of (?:them|em|these|those))?)(?![\w-])[:,]?"
)
_NUMBERED = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "latest": "last"}
_NUMBERED |= {"initial": "first", "repeat": "second"} | dict.fromkeys(("others", "next", "rest"), "later")
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


class OneOf(Struct, frozen=True):
    """One of several: which, in a word, and what is said of it."""

    which: str
    words: str
    many: int = 1
    """Of "the last two" there are 2, and of "the rest" 0: they are not counted."""
    named: str = ""
    """Which, as typed."""


def one_after_another(text: str) -> tuple[str, tuple[OneOf, ...]]:
    """What is said of all of them, and each of them; none where the line tells of one thing.

    "The second made it worse" alone is a story of all, and "the first year" is a time.
    """
    marks: list[re.Match[str]] = []
    seen: set[str] = set()
    for mark in _MARK.finditer(text):
        which = _which(mark)
        which = "other" if which == "one" in seen else which
        if which not in seen:
            seen.add(which)
            marks.append(mark)
    if len(marks) < 2 or _which(marks[0]) not in _BEGINS:
        return text, ()
    begins = _days_before(text, marks)
    ends = [*begins[1:], len(text)]
    found = [
        OneOf(
            _which(mark),
            f"{text[begin : mark.start()]} {text[mark.end() : end]}".strip(" ,;."),
            _how_many(mark),
            mark["named"],
        )
        for mark, begin, end in zip(marks, begins, ends, strict=True)
    ]
    if any(re.fullmatch(r"\d{1,3} ?(?:%|percent)", one.words) for one in found):
        found = [replace(one, words=re.sub(r"^\d{1,3}$", r"\g<0>%", one.words)) for one in found]
    if not all(_says_what_it_did(one.words) for one in found):
        return text, ()
    found = [replace(one, which="") if one.which in ("one", "other") else one for one in found]
    return text[: begins[0]].strip(" ,;.:-"), tuple(found)


_DAY = any_case(r"(?:^|[,;.]\s*)(?:and |then )?(?P<day>(?:in )?(?:[a-z]{3,9}\.? )?(?:19|20)\d\d:?,? )$")


def _days_before(text: str, marks: list[re.Match[str]]) -> list[int]:
    """Where each begins: with its year, where one is in front of all, "2021 first one helped, 2023 second no"."""
    days = [_DAY.search(text, 0, mark.start()) for mark in marks]
    return [day.start("day") if all(days) and day else mark.start() for day, mark in zip(days, marks, strict=True)]


def _how_many(mark: re.Match[str]) -> int:
    word = (mark["which"] or "").lower()
    if mark["many"]:
        return _HOW_MANY[mark["many"].lower()]
    return 0 if word in ("others", "rest") or (mark["thing"] or "").strip().endswith("s") else 1


def _which(mark: re.Match[str]) -> str:
    word = (mark["which"] or mark["one"]).lower()
    return _NUMBERED.get(word, word)


def _says_what_it_did(words: str) -> bool:
    told = take_effect(Unread(words)) != EffectSaid() or BARE_LENGTH.search(words) is not None
    return told or TROUBLE.search(words) is not None

"""That several of one kind did not do the same: "2 epidurals, first one helped 6 weeks, last nothing"."""

from __future__ import annotations

import re

from visitprep.lines.history.outcome.effect import BARE_LENGTH, TROUBLE, EffectSaid, take_effect
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case

_ORDINAL = r"first|1st|initial|second|2nd|third|3rd|fourth|4th|fifth|5th|last|latest|others?|next|rest|repeat"
_THING = r"(?:ones?|shots?|injections?|times?|rounds?|courses?|series|go|try)"
_TIME = r"(?:years?|weeks?|months?|days?|nights?|hours?)"
_MARK = any_case(
    rf"(?<![\w-])(?<!\bat )(?<!\bup to )(?:and |then |but |so )*(?:the |my |her |his )?(?:very )?"
    rf"(?:(?P<which>{_ORDINAL})(?: (?:two|three|2|3)\b(?! {_TIME}))?(?: {_THING}(?![\w-])"
    rf"|(?![\w-])(?!,? (?:few|couple|(?:\w+ )?(?:{_TIME}|visits?|sessions?|times)|thing"
    rf"|of all|side|end|part|toe|finger|rib)\b))|(?P<one>one)(?: {_THING}| of (?:them|these|those))?"
    r"(?= (?:helped|worked|did|gave|lasted|made|was|got)))(?: of (?:them|em|these|those))?(?![\w-])[:,]?"
)


def several_told(text: str) -> int | None:
    """Where the first of them begins; None where the line tells of one thing.

    "The second made it worse" alone is a story of all, and "the first year" is a time.
    """
    marks: dict[str, re.Match[str]] = {}
    for mark in _MARK.finditer(text):
        which = (mark["which"] or mark["one"]).lower()
        marks.setdefault("other" if which == "one" and which in marks else which, mark)
    if len(marks) < 2 or next(iter(marks)) not in ("first", "1st", "initial", "one"):
        return None
    each = list(marks.values())
    ends = [*(mark.start() for mark in each[1:]), len(text)]
    pieces = [text[mark.end() : end] for mark, end in zip(each, ends, strict=True)]
    return each[0].start() if all(map(_says_what_it_did, pieces)) else None


def _says_what_it_did(words: str) -> bool:
    told = take_effect(Unread(words)) != EffectSaid() or BARE_LENGTH.search(words) is not None
    return told or TROUBLE.search(words) is not None or re.fullmatch(r"\W*\d{1,3}\W*", words) is not None

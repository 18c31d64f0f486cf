"""A number alone, typed where it was asked how many of something: it stands with what it counts."""

from __future__ import annotations

from visitprep.common_words import NUMBERS, WEEKDAY
from visitprep.lines.reading import Unclear
from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Record
from visitprep.wording import say

_NUMBER = any_case(rf"\d|\b(?:{NUMBERS}|once|twice)\b")
_SAYS_HOW_OFTEN = any_case(
    r"\b(?:days?|daily|weeks?|weekly|months?|monthly|years?|nights?|nightly|mornings?|evenings?|hours?|hourly"
    rf"|weekends?|wk|{WEEKDAY}s?)\b"
)
_NUMBER_FIRST = any_case(
    rf"(?:(?:about|maybe|up to|around) )?(?:\d+|{NUMBERS})(?:\s*(?:-|to|or)\s*(?:\d+|{NUMBERS}))?(?=[.;]\s)"
)
"""A sentence of its own: "One or two. I said six a month"."""
_ALL = any_case(r"(?s).*")


def with_count(unclear: Unclear, typed: str, record: Record) -> str:
    """With what it counts where the reply says no other, and behind what was said before unless that is told
    elsewhere: "only when it is bad, up to 28 a week"."""
    number = _NUMBER_FIRST.match(typed) or _ALL.match(typed)
    assert number is not None
    bare = _NUMBER.search(number[0]) is not None and _SAYS_HOW_OFTEN.search(number[0]) is None
    said = say(unclear.counts, number=number[0]) + typed[number.end() :] if bare else typed
    before = getattr(record, unclear.field, None)
    is_told = before == unclear.typed and getattr(record, "as_needed", None) is YesNo.YES
    return said if is_told or not isinstance(before, str) else f"{before}, {said}"

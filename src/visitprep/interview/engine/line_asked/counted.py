"""A number alone, typed where it was asked how many of something: it stands with what it counts."""

from __future__ import annotations

from visitprep.common_words import NUMBERS
from visitprep.lines.reading import Unclear
from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Record
from visitprep.wording import say

_NUMBER = any_case(rf"\d|\b(?:{NUMBERS}|once|twice)\b")
_SAYS_HOW_OFTEN = any_case(
    r"\b(?:days?|daily|weeks?|weekly|months?|monthly|years?|nights?|nightly|mornings?|evenings?|hours?|hourly"
    r"|weekends?|wk|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)


def with_count(unclear: Unclear, typed: str, record: Record) -> str:
    """With what it counts where the reply says no other, and behind what was said before unless that is told
    elsewhere: "only when it is bad, up to 28 a week"."""
    bare = _NUMBER.search(typed) is not None and _SAYS_HOW_OFTEN.search(typed) is None
    said = say(unclear.counts, number=typed) if bare else typed
    before = getattr(record, unclear.field, None)
    is_told = before == unclear.typed and getattr(record, "as_needed", None) is YesNo.YES
    return said if is_told or not isinstance(before, str) else f"{before}, {said}"

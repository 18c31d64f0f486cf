"""Answers said in words: for "your saved answer", for review lists and for headings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visitprep.interview.question import Question
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, gap_at, value_at
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.visit.records.number_fields import Span
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_NUMERIC = compiled(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
"""A date as figures alone, in which two people may read two days."""
_GAPS = {
    Gap.SKIPPED: NC_("a question", "skipped"),
    Gap.DONT_KNOW: N_("I don't know"),
    Gap.IN_PERSON: N_("I'd rather say this in person"),
    Gap.RATHER_NOT: N_("I'd rather not say"),
}


def gap_words(gap: Gap) -> str:
    """A way of not answering, as whoever answers would say it; the page says it about the person."""
    return say(_GAPS[gap])


def answer_words(value: Any, question: Question | None = None) -> str:
    """A value in words; empty for None. () is "none of these"."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        words = [answer_words(one, question) for one in value]
        return ", ".join(words) if words else say(N_("none of these"))
    if isinstance(value, Mapping):
        pairs = (say(N_("{what}: {value}"), what=answer_words(k), value=answer_words(v)) for k, v in value.items())
        return ", ".join(pairs)
    if isinstance(value, Choice):
        return value.words()
    if isinstance(value, PartialDate):
        return value.in_words if value.is_exact and _NUMERIC.fullmatch(value.said) else value.said
    if isinstance(value, Span):
        return str(value)
    if question is not None and question.fixed:
        return next((say(o.label) for o in question.fixed if o.code == str(value)), str(value))
    return str(value)


def answer_text(value: Any) -> str:
    """A value as it would be typed again; empty for options."""
    if value is None or isinstance(value, tuple | Choice):
        return ""
    return value.said if isinstance(value, PartialDate) else str(value)


def answer_codes(value: Any) -> tuple[str, ...]:
    """A value as option codes; empty for text."""
    if isinstance(value, Choice):
        return (value.value,)
    if isinstance(value, tuple):
        return tuple(one.value for one in value if isinstance(one, Choice))
    return (str(value),) if isinstance(value, int) else ()


def said_so_far(visit: Visit, address: Address, question: Question) -> str:
    """The answer in words, or the way it was passed over, or "not answered"."""
    value = value_at(visit, address)
    if value is not None:
        return answer_words(value, question)
    gap = gap_at(visit, address)
    if gap is None and question.draft and (text := question.draft(visit)):
        return say(N_("{text} (made from your answers)"), text=text)
    return gap_words(gap) if gap else say(N_("not answered"))

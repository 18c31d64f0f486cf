"""Questions with the same short answer, in one row: what is no "No" is then found at a glance."""

from __future__ import annotations

from collections.abc import Iterable

from visitprep.document.blocks import Field
from visitprep.summary.words.answers_in_words import NONE_REPORTED
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.wording import N_, say

_HEADS = {YesNo.YES: N_("Answered yes"), YesNo.NO: N_("Answered no"), YesNo.UNSURE: N_("Answered “not sure”")}


def gathered(found: Iterable[Field]) -> tuple[Field, ...]:
    """The rows in their order; behind them those that two or more have in common, one row for each such answer.

    An answer with a note, or with the mark of a record, is not the same as one without, and keeps its row.
    """
    rows = tuple(found)
    heads = {answer.words(): say(head) for answer, head in _HEADS.items()}
    for same in (say(NONE_REPORTED), *(gap.words() for gap in Gap)):
        heads.setdefault(same, same[:1].upper() + same[1:])
    alike = {
        answer: labels
        for answer in heads
        if len(labels := tuple(row.label for row in rows if _bare(row.value) == answer.casefold())) > 1
    }
    own = tuple(row for row in rows if _bare(row.value) not in map(str.casefold, alike))
    return (*own, *(Field(heads[answer], "; ".join(labels)) for answer, labels in alike.items()))


def _bare(typed: str) -> str:
    return typed.casefold().strip(" .")

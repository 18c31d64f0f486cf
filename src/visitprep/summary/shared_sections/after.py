"""What was said at the visit, on the person's own pages (peers.md 20); only when something was written down."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Block, Field, Paragraph, Section
from visitprep.summary.shared_sections.changes import decision
from visitprep.summary.shared_sections.voices import in_full, voices_of
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import fields, list_line, rows
from visitprep.summary.words.field_labels import LABELS, labels_of
from visitprep.visit.records.reason import ClinicQuestion
from visitprep.visit.tellers import teller, teller_of
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

WRITTEN_BY = N_("Written down by {helper}.")
NOTE = N_("Note on what was decided")
_ANSWER = labels_of("questions", "answer")


def has_notes(visit: Visit) -> bool:
    """Something was written down after the visit."""
    has_decided = visit.decided is not None or "decided" in visit.gaps or "decided" in visit.notes
    return has_decided or not visit.after.is_empty or any(map(_is_answered, visit.questions or ()))


def after_section(visit: Visit) -> Section:
    return Section("own-after", say(titles.OF_PARTS["after"]), tuple(_blocks(visit)))


def _blocks(visit: Visit) -> Iterator[Block]:
    who = teller(visit, "after") if not visit.after.is_empty else teller_of(visit.respondent)
    beside = visit.respondent.is_helper and not who.helper
    if who.helper or beside:
        helper = in_full(who) if who.helper else voices_of(visit).helper_in_full
        yield Paragraph(say(WRITTEN_BY, helper=helper))
    yield from fields(tuple(rows(visit.after, LABELS["after"])))
    if visit.decided is not None or "decided" in visit.gaps:
        yield Paragraph(say(titles.OF_PARTS["decided"]), strong=True)
        yield from list_line(visit, "decided")
        decided = enumerate(visit.decided or (), 1)
        yield from fields(tuple(Field(f"{number}.", decision(item)) for number, item in decided))
    if note := visit.notes.get("decided"):
        yield from fields((Field(say(NOTE), note),))
    yield from fields(
        tuple(
            Field(ask.text or say(N_("Question {number}"), number=number), row.value, row.gap)
            for number, ask in enumerate(visit.questions or (), 1)
            for row in rows(ask, _ANSWER)
        )
    )


def _is_answered(ask: ClinicQuestion) -> bool:
    return ask.answer is not None or "answer" in ask.gaps or "answer" in ask.notes

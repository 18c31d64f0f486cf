"""What matters most to the person: why they come, what they want to talk about, what they hope for."""

from __future__ import annotations

from visitprep.document.blocks import Block, Bullets, Quote
from visitprep.summary.shared_sections.voices import Voices, by_whom
from visitprep.summary.words.answers_in_words import NOT_ANSWERED, fields, list_line, rows, said, with_note
from visitprep.summary.words.field_labels import labels_of
from visitprep.visit.facts import said_none
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import say


def questions(visit: Visit) -> tuple[Block, ...]:
    """Questions for the clinic, all of them, most important first."""
    asked = tuple(_text(item, "text") for item in visit.questions or ())
    return (Bullets(asked, numbered=True),) if asked else list_line(visit, "questions")


def anything_else(visit: Visit, voices: Voices) -> tuple[Block, ...]:
    closing = visit.closing
    if said_none(closing.anything_else):
        return ()
    if closing.anything_else and "anything_else" not in closing.notes:
        return (Quote(closing.anything_else, by_whom(visit, voices, "closing", "anything_else")),)
    return fields(tuple(rows(closing, labels_of("closing", "anything_else"))))


def _text(item: Item, name: str) -> str:
    answer = said(item, name)
    return with_note(answer.text if answer else say(NOT_ANSWERED), item, name)

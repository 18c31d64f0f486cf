"""What stays in the person's own words: a part of a line that was not clear, and the reply to it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.line_asked.about import About, line_of, with_line_behind
from visitprep.interview.prompts import SPOKEN, Way
from visitprep.lines.people.two_voices import IS_MINE
from visitprep.lines.reading import Unclear
from visitprep.visit.answering import Address, record_at, with_gap
from visitprep.visit.as_typed import with_noted
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.tellers import helper_of
from visitprep.visit.two_views import labelled
from visitprep.wording import N_, say


def note_of(about: About, unclear: Unclear) -> Address:
    named = tuple(unclear.meant) if isinstance(unclear.meant, Mapping) else ()
    field = unclear.field or next(filter(None, (*named, about.address.field, *about.questions)), "")
    return Address(about.address.part, field, about.address.item)


def keep_as_typed(conversation: Conversation, about: About, unclear: Unclear, reply: str = "") -> None:
    """Nothing of it is lost: the words that were not clear, and the reply, are a note where no field holds them."""
    visit = conversation.visit
    record = record_at(visit, about.address)
    held = [str(value) for name in about.questions if (value := getattr(record, name, None)) is not None]
    held += record.notes.values()
    is_told = unclear.typed.casefold() in line_of(visit, about).casefold()
    is_held = any(unclear.typed.casefold() in one.casefold() for one in held)
    words = [unclear.typed] if is_told and not is_held else []
    if visit.respondent.is_helper and IS_MINE.fullmatch(reply) and unclear.typed:
        words, reply = [], labelled(unclear.typed, helper_of(visit.respondent), visit)
    not_known = SPOKEN.get(" ".join(reply.casefold().split()).rstrip(".!")) is Way.DONT_KNOW
    words += [reply] if reply and not not_known else []
    first = next(iter(about.questions), "")
    if reply and not unclear.field and about.place == str(about.address) and getattr(record, first, "") is None:
        # What it is called was asked just now, and is not asked a second time.
        named = replace(about.address, field=first)
        gap = Gap.DONT_KNOW if not_known else Gap.SKIPPED
        visit = with_gap(visit, named, gap, conversation.moment)
        conversation.keep(visit)
    noted = "; ".join(filter(None, words))
    if noted:
        visit = with_noted(visit, about.place, note_of(about, unclear), noted, conversation.moment)
        question = about.questions.get(unclear.field)
        if reply and question is not None and question.choices():
            visit = with_line_behind(visit, visit, about, {unclear.field: None})  # their words, not asked again
        conversation.keep(visit)
    if reply:
        conversation.asker.tell(say(N_("= kept in your own words: {words}"), words=reply))

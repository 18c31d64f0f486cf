"""A story that stood where a reply belongs: "tramadol i shook all over" once "which one?" was answered."""

from __future__ import annotations

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.line_asked.about import About
from visitprep.visit.answering import Address, record_at
from visitprep.visit.as_typed import with_noted
from visitprep.visit.visit import Visit

_STORY = 4
"""Words from which it is more than a slip of the hand."""


def with_story_kept(
    conversation: Conversation, visit: Visit, about: About, note: Address, fields: tuple[str, ...]
) -> Visit:
    """`visit`, in which `fields` were filled by a reply, with what stood in them before as a note."""
    before, after = record_at(conversation.visit, about.address), record_at(visit, about.address)
    told = [str(value) for name in about.questions if (value := getattr(after, name, None)) is not None]
    known = " ".join((*told, *after.notes.values())).casefold()
    for name in fields:
        old = getattr(before, name, None)
        if isinstance(old, str) and len(old.split()) >= _STORY and old.casefold() not in known:
            visit = with_noted(visit, about.place, note, old, conversation.moment)
    return visit

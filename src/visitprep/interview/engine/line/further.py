"""A reply that tells of a further thing: "yes penicillin, and codeine is a separate one, it made me sick"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.line.replies import no_but, yes_and
from visitprep.interview.engine.line.told_apart import told_apart
from visitprep.interview.engine.words.heard import said_back
from visitprep.interview.question import Hearing, Reads
from visitprep.visit.answering import Address, items, with_new_item
from visitprep.visit.as_typed import with_said
from visitprep.visit.visit import list_part, record_type
from visitprep.wording import NC_, say

_ALSO = NC_("words that begin a further thing in a reply, between bars", "and|also|plus|then")


def without_further(
    conversation: Conversation, part: str, reads: Reads, says: Mapping[str, str], typed: str
) -> str:
    """What of a reply is about the thing itself; what it tells of others is put on the list and said back."""
    more = yes_and(typed) or no_but(typed) or typed
    words = re.sub(rf"^(?:{say(_ALSO)})\s+", "", more, count=1, flags=re.IGNORECASE)
    things = list(
        told_apart(words, reads(words, Hearing(conversation.today, conversation.visit, record_type(part)())))
    )
    own = [] if more != typed and words != more else things[:1]
    further = things[len(own) :]
    if not further or not all(reading.values for reading, _ in further):
        return typed
    if own and any(set(reading.values) <= {"thing", "kind"} for reading, _ in further):
        return typed  # "amoxicillin and Keflex" are what was asked for
    no_more = conversation.visit.no_more
    for reading, told in further:
        visit = conversation.visit
        if not list_part(part).has_room(items(visit, part)):
            return typed
        visit, new = with_new_item(visit, part, reading.values, conversation.moment)
        address = Address(part, item=new)
        unclear = tuple(dict.fromkeys(one.field for one in reading.unclear))
        visit = with_said(visit, str(address), told, reading.values, conversation.today, unclear)
        conversation.keep(visit.model_copy(update={"no_more": no_more}))  # it opens no list that was done
        conversation.asker.tell(said_back(visit, address, reading, tuple(reading.values), says, {}))
    return typed.replace(more, own[0][1] if own else "").strip(" ,;.")

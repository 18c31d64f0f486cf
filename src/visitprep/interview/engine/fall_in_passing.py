"""A fall told in passing, once its row was left unticked: how many there were is asked, once."""

from __future__ import annotations

from visitprep.findings.falls import falls_told
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Way
from visitprep.interview.questions.health.section import FALLS
from visitprep.visit.answering import Address
from visitprep.visit.marks import NO_FALL
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_WROTE = N_("You wrote: “{words}”.")
_HERE = Address("function", "falls")


def ask_about_fall(conversation: Conversation, before: Visit) -> Way:
    """KEEP where nothing is to be asked. Left without a number, the row stays as it was.

    Behind one that was told before, only one that names a newer day.
    """
    visit, asked = conversation.visit, falls_told(before)
    told = falls_told(visit, only_dated=bool(asked)) if visit.function.falls == 0 else ()
    new = [one for one in told if one not in asked]
    if not new:
        return Way.KEEP
    way = conversation.ask_question(FALLS, _HERE, heading=say(_WROTE, words="; ".join(new)))
    for one in new if way is Way.KEEP and conversation.visit.function.falls == 0 else ():
        conversation.keep(NO_FALL.put(conversation.visit, True, one))
    return way

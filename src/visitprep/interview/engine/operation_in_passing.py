"""An operation told in passing, once the list of those was left without one: whether it was is asked, once."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.findings.operations_told import operations_told
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.signs_in_passing import yes_or_no
from visitprep.interview.engine.words.said_back import fill
from visitprep.interview.prompts import Answered, Way
from visitprep.lines.history.operations import operation
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, with_list_closed, with_more_noted, with_new_item
from visitprep.visit.marks import NO_OPERATION
from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import N_, say

_ASK = N_("You wrote: “{words}”.\nWas that an operation?")
_WHY = N_("A clinic needs to know of every operation. None was told when that was asked.")
_LEAD = any_case(r"^(?:(?:i|s?he|also|oh|and|yes)\s+)*(?:['’]ve\s+)?(?:had|got)\s+(?:(?:my|his|her|the|an?)\s+)?")


def ask_about_operation(conversation: Conversation) -> Way:
    """KEEP where nothing is to be asked. A yes puts it on the list; a no is not asked again."""
    if conversation.visit.surgeries != ():
        return Way.KEEP
    for words in operations_told(conversation.visit):
        visit, moment = conversation.visit, conversation.moment
        if NO_OPERATION.stands(visit, words):
            continue
        reply = conversation.put(
            yes_or_no("in_passing:operation", say(_ASK, words=words), YesNo.NO.words()), say(_WHY)
        )
        if not isinstance(reply, Answered):
            if reply.way in LEAVING:
                return reply.way
            conversation.keep(NO_OPERATION.put(visit, False, words))
            continue
        if reply.value == (YesNo.YES.value,):
            read = operation.read(_LEAD.sub("", words), conversation.today)[0]
            visit, item = with_new_item(visit, "surgeries", {"what": str(read.values.get("what") or words)}, moment)
            here = Address("surgeries", "what", item)
            rest = {name: value for name, value in read.values.items() if name != "what"}
            visit = fill(visit, replace(here, field="what"), rest, moment).visit
            visit = with_more_noted(visit, here, ", ".join(filter(None, (read.left, reply.words))), moment)
            conversation.keep(with_list_closed(visit, "surgeries"))
        else:
            visit = NO_OPERATION.put(visit, reply.value == (YesNo.NO.value,), words)
            conversation.keep(with_more_noted(visit, Address("surgeries"), reply.words, moment))
    return Way.KEEP

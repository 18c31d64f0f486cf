"""A device told in passing, once those in the body were told or denied: whether it is there is asked, once."""

from __future__ import annotations

from visitprep.findings.safety.every_line import implants_told
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.signs_in_passing import yes_or_no
from visitprep.interview.prompts import Answered, Way
from visitprep.lines.history.operations.device_words import device_named, kind_in
from visitprep.visit.answering import Address, with_list_closed, with_more_noted, with_new_item
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_ASK = N_("You wrote: “{words}”.\nIs one in the body now: {device}?")
_WHY = N_("Scans, shots and some treatments depend on it. It was not ticked among devices and metal.")


def ask_about_device(conversation: Conversation, before: Visit) -> Way:
    """KEEP where nothing is to be asked. A yes puts it on the list; else both stay as they stand."""
    told = _told(conversation.visit)
    new = told.keys() - _told(before).keys() if told else ()
    for kind in [kind for kind in told if kind in new]:
        text = say(_ASK, words=told[kind], device=kind.words())
        reply = conversation.put(yes_or_no(f"in_passing:{kind.value}", text, YesNo.NO.words()), say(_WHY))
        visit, moment = conversation.visit, conversation.moment
        if isinstance(reply, Answered) and reply.value == (YesNo.YES.value,):
            values = {"kind": kind, "details": reply.words or None}
            conversation.keep(with_list_closed(with_new_item(visit, "devices", values, moment)[0], "devices"))
        elif isinstance(reply, Answered):
            conversation.keep(with_more_noted(visit, Address("devices"), reply.words, moment))
        elif reply.way in LEAVING:
            return reply.way
    return Way.KEEP


def _told(visit: Visit) -> dict[DeviceKind, str]:
    """Those that the list was done without, each with the first words that name it."""
    listed, without = visit.devices, visit.model_copy(update={"devices": ()})
    told = implants_told(without) if listed is not None else ()
    kinds = ((kind_in(words)[0], words) for words in reversed(told) if device_named(words))
    return {kind: words for kind, words in kinds if kind and all(one.kind is not kind for one in listed or ())}

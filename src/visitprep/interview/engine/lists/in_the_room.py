"""A line that is to be told in the room: that there is something to say is kept, and none of its words."""

from __future__ import annotations

from visitprep.interview.engine.conversation import GAPS
from visitprep.interview.engine.line_asked.put_right import yes_or_no
from visitprep.interview.engine.line_asked.replies import is_yes
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Lines
from visitprep.interview.prompts import COMMANDS, Answered, Way
from visitprep.visit.answering import Address, items, with_gap, with_note
from visitprep.visit.kept_off_paper import IN_THE_ROOM
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


def to_tell_in_the_room(typed: str) -> str:
    """The words behind ":in-person"; empty where the line does not begin with it."""
    first, _, words = typed.strip().partition(" ")
    spelled = next(command.typed for command in COMMANDS if command.way is Way.IN_PERSON)
    return words.strip() if first.casefold() in spelled else ""


def tell_in_the_room(interview: OnPath, step: Lines) -> str | Way:
    """What is said of the line at the next one, or how they left: with a yes that there is something is kept."""
    text = say(N_("Say this line in the room, and leave its words out of all copies?"))
    reply = interview.put(yes_or_no(interview, step, "room", text), "")
    if not isinstance(reply, Answered):
        return reply.way
    if not is_yes(str(reply.value)):
        return say(N_("That line was not kept."))
    interview.keep(with_more_in_person(interview, step))
    interview.asker.tell(say(N_("= one thing to tell in the room")))
    return ""


def with_more_in_person(interview: OnPath, step: Lines) -> Visit:
    """There is more to tell in the room: of an empty list a gap, and a note of the list as a whole."""
    visit, part = interview.visit, step.repeating.part
    if not items(visit, part):
        visit = with_gap(visit, step.place, GAPS[Way.IN_PERSON], interview.moment)
    return with_note(visit, Address(part), say(IN_THE_ROOM), interview.moment)

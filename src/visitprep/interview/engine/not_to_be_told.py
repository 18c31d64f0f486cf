"""Words that somebody asked not to be read out or told: asked about once, and off all paper until then."""

from __future__ import annotations

from visitprep.interview.engine.conversation import LEAVING, LEFT_OPEN, Conversation
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.visit.kept_off_paper import Plea, undecided_pleas
from visitprep.visit.marks import STAYS_OFF_PAPER
from visitprep.wording import N_, say

_ASK = N_("You asked that this is not told or read out:\n  {words}\nMay it be printed?")
_WHY = N_(
    "Left off, the pages only say that there is something to talk about in the room. Printed, it stands there with "
    "what you asked, so that whoever reads it knows not to read it out. Nothing is deleted either way."
)
_OFF, _PRINT = "off", "print"


def ask_about_pleas(conversation: Conversation) -> Way:
    """KEEP when all were asked about. Passed over, the words stay off paper and are asked about before printing."""
    conversation.pleaded = False
    for plea in undecided_pleas(conversation.visit):
        reply = conversation.put(_prompt(plea), say(_WHY))
        if isinstance(reply, Answered):
            stay_off = reply.value == (_OFF,)
            conversation.keep(STAYS_OFF_PAPER.put(conversation.visit, stay_off, plea.place))
            told = N_("= stays off the pages") if stay_off else N_("= may be printed")
            conversation.asker.tell(say(told))
        elif reply.way in LEAVING:
            return reply.way
        elif reply.words:
            conversation.asker.tell(say(LEFT_OPEN, words=reply.words))
    return Way.KEEP


def _prompt(plea: Plea) -> Prompt:
    return Prompt(
        key=f"held:{plea.place}",
        text=say(_ASK, words=plea.words),
        kind=Kind.ONE,
        options=(
            Option(_OFF, say(N_("No, leave it off the pages")), ("no", "n")),
            Option(_PRINT, say(N_("Yes, print it, with what I asked")), ("yes", "y")),
        ),
        decides=True,
        ways=frozenset({Way.HELP, Way.SKIP, Way.MENU, Way.STOP, Way.KEYS}),
    )

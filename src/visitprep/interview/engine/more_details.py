"""Whether the optional questions of a section are wanted."""

from __future__ import annotations

from visitprep.interview.engine.asking import ALWAYS
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.steps import MoreDetails
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.interview.question import Section
from visitprep.visit.marks import details_wanted, with_details_wanted
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, say

_ASK = N_("That is the main part of this section. Do you want to add a few more details? They are optional.")


def ask_more_details(interview: OnPath, step: MoreDetails) -> Way:
    """Ask once. KEEP means forward; passed over is a no."""
    section = step.section
    prompt = more_details_prompt(section, interview.visit, interview.voice)
    reply = interview.put(prompt, section.intro.spoken(interview.voice))
    if not isinstance(reply, Answered) and reply.way is not Way.SKIP:
        return reply.way
    wanted = isinstance(reply, Answered) and reply.value == ("yes",)
    interview.keep(with_details_wanted(interview.visit, section.id, wanted))
    return Way.KEEP


def more_details_prompt(section: Section, visit: Visit, voice: Voice) -> Prompt:
    """It has no position: it is no question about the person."""
    wanted = details_wanted(visit, section.id)
    options = (
        Option("no", say(N_("No, go on"))),
        Option("yes", say(N_("Yes, ask me a few more"))),
    )
    saved = None
    if wanted is not None:
        chosen = options[int(wanted)]
        saved = Saved(chosen.label, (chosen.code,))
    return Prompt(
        key=str(MoreDetails(section).place),
        text=say(_ASK),
        kind=Kind.ONE,
        heading=section.title.spoken(voice),
        options=options,
        saved=saved,
        ways=ALWAYS,
    )

"""Whether the optional questions of a section are wanted."""

from __future__ import annotations

from visitprep.interview.engine.asking import ALWAYS
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path import path
from visitprep.interview.engine.steps import MoreDetails
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.visit.marks import details_wanted, with_details_wanted
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

_ONE = N_("That is the main part. {n} more question helps a little. Do you want it now?")
_ASK = N_("That is the main part. {n} more questions help a little. Do you want them now?")
_HELP = N_("They are optional. You can come back to them at any time, in the list of sections.")


def ask_more_details(interview: OnPath, step: MoreDetails) -> Way:
    """Ask once. KEEP means forward; passed over is a no."""
    prompt = more_details_prompt(step, interview.visit, _many(interview, step))
    reply = interview.put(prompt, say(_HELP))
    if not isinstance(reply, Answered) and reply.way is not Way.SKIP:
        return reply.way
    wanted = isinstance(reply, Answered) and reply.value == ("yes",)
    visit = interview.visit
    for section in step.sections:
        visit = with_details_wanted(visit, section.id, wanted)
    interview.keep(visit)
    return Way.KEEP


def _many(interview: OnPath, step: MoreDetails) -> int:
    """How many questions are behind it."""
    visit = interview.visit
    for section in step.sections:
        visit = with_details_wanted(visit, section.id, True)
    core = {other.place for other in path(step.sections, interview.visit)}
    return sum(other.place not in core and other.is_open(visit) for other in path(step.sections, visit))


def more_details_prompt(step: MoreDetails, visit: Visit, many: int) -> Prompt:
    wanted = details_wanted(visit, step.section.id)
    options = (
        Option("no", say(N_("No, go on"))),
        Option("yes", say(N_("Yes, ask me a few more"))),
    )
    saved = None
    if wanted is not None:
        chosen = options[int(wanted)]
        saved = Saved(chosen.label, (chosen.code,))
    return Prompt(
        key=step.place,
        text=count(_ONE, _ASK, many),
        kind=Kind.ONE,
        options=options,
        saved=saved,
        ways=ALWAYS,
    )

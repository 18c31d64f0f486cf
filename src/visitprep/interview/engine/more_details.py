"""Whether the optional questions are wanted: at most a dozen at a time, and their number is said."""

from __future__ import annotations

from visitprep.interview.engine.asking import ALWAYS
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import MoreDetails
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.visit.marks import details_wanted, with_details_taken, with_details_wanted
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

A_DOZEN = 12
_ONE = N_("That is the main part. {n} more question helps a little. Do you want it now?")
_ASK = N_("That is the main part. {n} more questions help a little. Do you want them now?")
_MANY = N_("{n} more questions help a little. Do you want the next {some} of them now?")
_HELP = N_("They are optional. You can come back to them at any time, in the list of sections.")


def ask_more_details(interview: OnPath, step: MoreDetails) -> Way:
    """Ask once for each dozen. KEEP means forward; passed over is a no."""
    reply = interview.put(more_details_prompt(step, interview.visit), say(_HELP))
    if not isinstance(reply, Answered) and reply.way is not Way.SKIP:
        return reply.way
    wanted = isinstance(reply, Answered) and reply.value == ("yes",)
    visit = interview.visit
    if wanted and len(step.left) > A_DOZEN:
        interview.keep(with_details_taken(visit, step.left[:A_DOZEN]))
        return Way.KEEP
    for section in step.sections:
        visit = with_details_wanted(visit, section.id, wanted)
    interview.keep(visit)
    return Way.KEEP


def more_details_prompt(step: MoreDetails, visit: Visit) -> Prompt:
    wanted, many = details_wanted(visit, step.section.id), len(step.left)
    options = (
        Option("no", say(N_("No, go on"))),
        Option("yes", say(N_("Yes, ask me a few more"))),
    )
    saved = None
    if wanted is not None:
        chosen = options[int(wanted)]
        saved = Saved(chosen.label, (chosen.code,))
    text = say(_MANY, n=many, some=A_DOZEN) if many > A_DOZEN else count(_ONE, _ASK, many)
    return Prompt(
        key=step.place,
        text=text,
        kind=Kind.ONE,
        options=options,
        saved=saved,
        ways=ALWAYS,
    )

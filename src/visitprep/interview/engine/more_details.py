"""Whether the optional questions are wanted: at most a dozen at a time, and what the next are about is said.

Not how many there are in all: hundreds daunt, and nobody is meant to answer them all.
"""

from __future__ import annotations

from visitprep.interview.engine.asking import ALWAYS
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import A_DOZEN, MoreDetails
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way, no_words, yes_words
from visitprep.visit.marks import DETAILS_WANTED, with_details_taken
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, NC_, count, say

_ONE = N_("That is the main part. {n} more question can help. Do you want it now?")
_ASK = N_("That is the main part. {n} more questions can help. Do you want them now?")
_MANY = N_(
    "That is the main part. A few more questions can help. The next {n} are about: {topics}. Do you want them now?"
)
_YES = NC_(
    "typed for a yes to a few more questions, between bars",
    "a few|a few ok|ok a few|ok|okay|sure|fine|go ahead|why not|some more|a couple|one dozen",
)
_NO = NC_(
    "typed for a no to more questions, between bars", "later|not now|enough|thats enough|that's enough|no more"
)
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
        visit = DETAILS_WANTED.put(visit, wanted, section.id)
    interview.keep(visit)
    return Way.KEEP


def more_details_prompt(step: MoreDetails, visit: Visit) -> Prompt:
    wanted, many = DETAILS_WANTED.said(visit, step.section.id), len(step.left)
    options = (
        Option("no", say(N_("No, go on")), also=(*no_words(), *say(_NO).split("|"))),
        Option("yes", say(N_("Yes, ask me a few more")), also=(*yes_words(), *say(_YES).split("|"))),
    )
    saved = None
    if wanted is not None:
        chosen = options[int(wanted)]
        saved = Saved(chosen.label, (chosen.code,))
    if many > A_DOZEN:
        topics = "; ".join(section.title.spoken(voice_of(visit)) for section in step.next_about)
        text = say(_MANY, n=A_DOZEN, topics=topics)
    else:
        text = count(_ONE, _ASK, many)
    return Prompt(key=step.place, text=text, kind=Kind.ONE, options=options, saved=saved, ways=ALWAYS)

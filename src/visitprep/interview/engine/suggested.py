"""The questions others ask, shown once: what is ticked goes on the person's own list."""

from __future__ import annotations

from visitprep.interview.engine.asking import heading
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Lines, Step, Suggested
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.questions.suggested import SUGGESTED, offered
from visitprep.visit.answering import with_list_closed, with_new_item
from visitprep.visit.marks import SAW_SUGGESTED
from visitprep.wording import N_, Wording, say

_ASK = Wording(
    N_("Here are questions others ask. Tick the ones you want to ask."),
    N_("Here are questions others ask. Tick the ones to ask for {name}."),
)
_HELP = Wording(
    N_("It is easy to forget what to ask once you sit there. What you tick goes on your list."),
    N_("It is easy to forget what to ask in the room. What is ticked goes on the list."),
)
_ADDED = N_("On the list.")


def ask_suggested(interview: OnPath, step: Suggested) -> Way | Step:
    """Ask once; the way taken, or the step of the list that comes next. Nothing listed already is offered.

    The list is named because this step is gone from the path once everything is ticked.
    """
    voice = interview.voice
    fitting = offered(interview.visit, voice)
    why = (f"{words}\n  {starter.why.spoken(voice)}" for starter, words in fitting if starter.why)
    reply = interview.put(
        _prompt(interview, step), "\n".join((_HELP.spoken(voice), *why)), renew=lambda: _prompt(interview, step)
    )
    if not isinstance(reply, Answered) and reply.way is not Way.SKIP:
        return reply.way
    ticked = reply.value if isinstance(reply, Answered) else ()
    words_of = {starter.code: words for starter, words in fitting}
    visit = interview.visit
    closed = "questions" in visit.no_more
    for code in ticked:
        visit, _ = with_new_item(visit, "questions", {"text": words_of[code]}, interview.moment)
    visit = with_list_closed(visit, "questions") if closed else visit
    interview.keep(SAW_SUGGESTED.put(visit, bool(ticked or SAW_SUGGESTED.said(visit))))
    if ticked:
        interview.asker.tell(say(_ADDED))
    following = interview.list_step(step.repeating.part)
    return Way.KEEP if following is None or isinstance(following, Lines) else following


def _prompt(interview: OnPath, step: Suggested) -> Prompt:
    visit, voice = interview.visit, interview.voice
    return Prompt(
        key=SUGGESTED,
        text=_ASK.spoken(voice),
        kind=Kind.MANY,
        heading=heading(step, visit, voice),
        options=tuple(Option(starter.code, words) for starter, words in offered(visit, voice)),
        ways=frozenset({Way.BACK, Way.SKIP, Way.HELP, Way.MENU, Way.STOP, Way.KEYS}),
    )

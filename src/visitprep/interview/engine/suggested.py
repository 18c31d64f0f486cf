"""The questions others ask, shown once: what is ticked goes on the person's own list."""

from __future__ import annotations

from visitprep.interview.engine.asking import heading
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.path import Step, section_path
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.interview.questions.bank import BANK, offered
from visitprep.visit.answering import with_new_item
from visitprep.visit.marks import with_suggested_seen
from visitprep.wording import N_, Wording, say

_ASK = Wording(
    N_("Here are questions others ask. Tick the ones you want to ask."),
    N_("Here are questions others ask. Tick the ones to ask for {name}."),
)
_HELP = Wording(
    N_(
        "It is easy to forget what to ask once you sit there. What you tick goes on your list. "
        "After this you can add your own, and put the most important first."
    ),
    N_(
        "It is easy to forget what to ask in the room. What is ticked goes on the list. "
        "After this, more can be added, and the most important put first."
    ),
)
_ADDED = N_("On the list. Next, you can add your own, and put the most important first.")


def pick_questions(conversation: Conversation, step: Step) -> Way | Step:
    """Ask once; the way taken, or the step of the list, which comes next. Nothing listed already is offered.

    The list is named because this step is gone from the path once everything is ticked.
    """
    voice = conversation.voice
    fitting = offered(conversation.visit, voice)
    why = (f"{words}\n  {starter.why.spoken(voice)}" for starter, words in fitting if starter.why)
    reply = conversation.put(
        _prompt(conversation, step),
        "\n".join((_HELP.spoken(voice), *why)),
        renew=lambda: _prompt(conversation, step),
    )
    if not isinstance(reply, Typed) and reply.way is not Way.SKIP:
        return reply.way
    ticked = reply.value if isinstance(reply, Typed) else ()
    words_of = {starter.code: words for starter, words in fitting}
    visit = conversation.visit
    for code in ticked:
        visit, _ = with_new_item(visit, "questions", {"text": words_of[code]}, conversation.moment)
    conversation.keep(with_suggested_seen(visit, ticked=bool(ticked)))
    if ticked:
        conversation.asker.tell(say(_ADDED, conversation.language))
    return next(other for other in section_path(step.section, conversation.visit) if other.is_list)


def _prompt(conversation: Conversation, step: Step) -> Prompt:
    visit, voice = conversation.visit, conversation.voice
    return Prompt(
        key=BANK,
        text=_ASK.spoken(voice),
        kind=Kind.MANY,
        heading=heading(step, visit, voice),
        options=tuple(Option(starter.code, words) for starter, words in offered(visit, voice)),
        ways=frozenset({Way.BACK, Way.SKIP, Way.HELP, Way.MENU, Way.STOP, Way.KEYS}),
    )

"""What is asked of words at the signs that should not wait, before anybody is told to call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Reply, Way
from visitprep.interview.questions.crisis import crisis_words
from visitprep.interview.screens.signs_said import (
    Numbered,
    SignsTicked,
    joined,
    named_on_page,
    speaks_of_it,
    with_words,
    words_beside,
    words_for,
    words_of,
)
from visitprep.interview.screens.signs_shown import WAYS
from visitprep.visit.marks import SUICIDE
from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import N_, Wording, say

Call = Literal["now", "today"]
YOUR_WORDS = N_("= your words: {words}")
_NOT_NEW = N_("{signs}: {words}")
_IS_NEW = N_("Is that new or suddenly worse?")
IS_ONE_NEW = N_("Is one of these new or suddenly worse?")
_THOUGHTS = Wording(
    N_("Do you have thoughts of ending your life, or of hurting yourself?"),
    N_("Does {name} talk about suicide, or about self-harm?"),
)


def ask_whether_new(
    interview: Conversation, call: Call, reply: Reply, signs: Sequence[Numbered]
) -> SignsTicked | Literal[Way.STOP]:
    """After a no the words are kept with what the page calls the signs, as they name none themselves."""
    words, ticked = words_of(reply), frozenset(sign.id for sign in signs)
    interview.asker.tell(say(N_("= {said}"), said=say(_NOT_NEW, signs=named_on_page(signs), words=words)))
    said = ask_new(interview, call, say(_IS_NEW if len(signs) == 1 else IS_ONE_NEW))
    if not isinstance(said, Answered) and said.way is Way.STOP:
        return Way.STOP
    answer = said.value if isinstance(said, Answered) else ()
    if answer == (YesNo.NO.value,):
        words = joined(words, words_of(said))
        return SignsTicked(frozenset(), with_a_no=say(_NOT_NEW, signs=named_on_page(signs), words=words))
    unsure = frozenset[str]() if answer == (YesNo.YES.value,) else ticked
    told = with_words(words_beside(reply, signs, [*ticked]), words_for(words_of(said), [*ticked]))
    return SignsTicked(ticked, told, "", unsure, new=ticked)


def ask_thoughts(interview: Conversation, call: Call, words: str) -> SignsTicked | Literal[Way.STOP]:
    """What a denial leaves open, with whom to reach: all but a no is that sign."""
    interview.asker.tell(say(YOUR_WORDS, words=words))
    said = ask_new(
        interview, call, _THOUGHTS.spoken(interview.voice), crisis_words(interview.visit, interview.voice)
    )
    if not isinstance(said, Answered) and said.way is Way.STOP:
        return Way.STOP
    answer, told = said.value if isinstance(said, Answered) else (), joined(words, words_of(said))
    if answer == (YesNo.NO.value,) and not speaks_of_it(words_of(said)):
        return SignsTicked(frozenset(), with_a_no=told)
    is_sure = answer == (YesNo.YES.value,) or speaks_of_it(words_of(said))
    signs = frozenset({SUICIDE})
    return SignsTicked(signs, {SUICIDE: told}, "", frozenset() if is_sure else signs)


def ask_new(interview: Conversation, call: Call, text: str, guidance: str = "") -> Reply:
    options = [(one.value, one.words()) for one in YesNo]
    prompt = Prompt(
        key=f"urgent:{call}:new",
        text=text,
        guidance=guidance,
        kind=Kind.ONE,
        options=tuple(Option(*option) for option in options),
        ways=WAYS,
        notes=True,
    )
    return interview.put(prompt, "")

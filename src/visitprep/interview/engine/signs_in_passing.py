"""A sign told in passing, once its own list was answered: it is asked at once whether that is new."""

from __future__ import annotations

from visitprep.findings.safety.signs.in_any_answer import Passing, to_ask_about
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.one_question import ask_what_should_not_wait
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way, no_words, yes_words
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted
from visitprep.visit.marks import IS_A_SIGN
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_ASK = N_("You wrote: “{words}” ({sign}).\nIs that new or suddenly worse?")
_ASK_OTHER = N_("You wrote: “{words}”.\nIs that new or suddenly worse?")
_WHY = N_("The clinic is told of it in any case. What is new or suddenly worse should not wait for the visit.")
_ELSE = "else"
_HERE, _NEW = Address("health", "came_with"), Address("health", "came_with_new")


def ask_about_signs(conversation: Conversation, before: Visit) -> Way:
    """KEEP when all were asked about. A yes, or not sure, shows what should not wait, and whom to call."""
    for one in to_ask_about(conversation.visit, before):
        reply = conversation.put(_prompt(one), say(_WHY))
        if not isinstance(reply, Answered) and reply.way in LEAVING:
            return reply.way
        if isinstance(reply, Answered) and reply.value == (_ELSE,):
            conversation.keep(IS_A_SIGN.put(conversation.visit, False, one.words))
            continue
        value = reply.value[0] if isinstance(reply, Answered) else YesNo.UNSURE.value
        answer = next(one for one in YesNo if one.value == value)
        more = reply.words if isinstance(reply, Answered) else ""
        conversation.keep(_with_sign(conversation.visit, one, answer, more, conversation.moment))
        if answer is not YesNo.NO and ask_what_should_not_wait(conversation, {one.sign}) is Way.STOP:
            return Way.STOP
    return Way.KEEP


def _with_sign(visit: Visit, one: Passing, answer: YesNo, more: str, moment: Moment) -> Visit:
    """Ticked; a yes stands above what was said of the signs before, with the words that it is about."""
    visit = IS_A_SIGN.put(visit, True, one.words)
    visit = with_answer(visit, _HERE, (*(visit.health.came_with or ()), one.sign), moment)
    if one.sign is CameWith.OTHER:
        visit = with_more_noted(visit, _HERE, one.words, moment)
    before = visit.health.came_with_new
    if answer is YesNo.NO and before is None:
        visit = with_answer(visit, _NEW, answer, moment)
    if answer is YesNo.YES or (answer is YesNo.UNSURE and before is not YesNo.YES):
        visit = with_more_noted(with_answer(visit, _NEW, answer, moment), _NEW, one.words, moment)
    return with_more_noted(visit, _HERE if answer is YesNo.NO else _NEW, more, moment)


def _prompt(one: Passing) -> Prompt:
    text = say(_ASK_OTHER if one.sign is CameWith.OTHER else _ASK, words=one.words, sign=one.sign.words())
    no, other = (
        say(N_("No, it is there, but not new")),
        Option(_ELSE, say(N_("The words are about something else"))),
    )
    return yes_or_no(f"in_passing:{one.sign.value}", text, no, other)


def yes_or_no(key: str, text: str, no: str, *more: Option) -> Prompt:
    """What is asked of words that were typed where something else was asked."""
    return Prompt(
        key=key,
        text=text,
        kind=Kind.ONE,
        options=(
            Option(YesNo.YES.value, YesNo.YES.words(), yes_words()),
            Option(YesNo.NO.value, no, no_words()),
            Option(YesNo.UNSURE.value, YesNo.UNSURE.words()),
            *more,
        ),
        ways=frozenset({Way.HELP, Way.SKIP, Way.DONT_KNOW, Way.MENU, Way.STOP, Way.KEYS}),
        notes=True,
    )

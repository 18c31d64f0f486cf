"""After a yes, or not sure, to "is that new?": the few signs that it may be, and whom to call for one of them."""

from __future__ import annotations

from collections.abc import Collection

from visitprep.findings.safety.signs.in_any_answer import SIGNS_OF
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Way
from visitprep.interview.questions.crisis import pack_of
from visitprep.interview.screens.do_not_wait import (
    Listed,
    ask_urgent,
    both_lists,
    call_for,
    go_through,
    keep_signs,
    say_whom_to_call,
)
from visitprep.interview.screens.signs_later import signs_kept
from visitprep.interview.screens.signs_said import Numbered, SignsTicked, said_back
from visitprep.interview.screens.signs_shown import counted
from visitprep.urgent.page import urgent_page
from visitprep.visit.answering import Address, with_more_noted
from visitprep.visit.marks import saw_all_signs, words_with_a_no
from visitprep.visit.records.choices.pain import CameWith
from visitprep.wording import say

_NEW = Address("health", "came_with_new")


def ask_new_signs(interview: Conversation, told: Collection[CameWith]) -> bool:
    """The rows of both lists that `told` may be; both lists whole where it may be any, or where nobody went through
    them. False when they want to stop here."""
    visit = interview.visit
    rows = {sign for one in told for sign in SIGNS_OF.get(one, ())}
    if not saw_all_signs(visit) or not rows or not all(one in SIGNS_OF for one in told):
        return ask_urgent(interview)
    said = signs_kept(visit)._replace(with_a_no=words_with_a_no(visit))
    title = urgent_page(pack_of(visit), interview.voice).title
    first = 1
    for one in both_lists(interview):
        for_all, for_some = counted(one.listed, one.signs, say(one.more), first)
        first = for_some[-1].number + 1
        few = tuple(row for row in (*for_all, *for_some) if row.id in rows - said.signs)
        after = _ask(interview, title, one, few, said) if few else said
        if after is None:
            return False
        said = after
    more = said.with_a_no.removeprefix(words_with_a_no(visit)).strip("; ")
    if more and not said.signs:  # they tell of the sign that was ticked, and stand with it
        interview.keep(with_more_noted(interview.visit, _NEW, more, interview.moment))
    return True


def _ask(
    interview: Conversation, title: str, one: Listed, rows: tuple[Numbered, ...], before: SignsTicked
) -> SignsTicked | None:
    """With what was ticked of `rows`, once they know whom to call; None when they stop."""
    while True:  # a slip of the hand can be taken back
        here = go_through(interview, one.call, title, one.listed.heading, rows, before.signs)
        if not isinstance(here, SignsTicked):
            return None
        said = before.and_also(here)
        keep_signs(interview, said)
        if not here.signs:
            return said
        if back := said_back(here):
            interview.asker.tell(back)
        then, words = say_whom_to_call(interview, call_for(here.signs, here.words, one.call), here.signs)
        if then is not Way.BACK:
            said = said.with_more(words)
            keep_signs(interview, said)
            return None if then is Way.STOP else said
        keep_signs(interview, before)

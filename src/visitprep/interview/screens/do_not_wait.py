"""What should not wait for the visit: shown before the first question, asked about once, never a block."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Literal

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview
from visitprep.interview.prompts import Size, Way
from visitprep.interview.questions.crisis import pack_of
from visitprep.urgent.countries import CountryPack
from visitprep.urgent.page import OFFER_TO_STOP, QUESTION, SignList, crisis_text, reply, urgent_page
from visitprep.visit.marks import with_do_not_wait_seen
from visitprep.visit.records.choices import YesNo
from visitprep.wording import N_, Voice, say

_WAYS = frozenset({Way.STOP, Way.KEYS})

_ANSWER_ROWS = 8
"""Rows under a list besides the question and the hint on keys: three answers, what else can be done, blanks."""
_HINT = 70
"""Cells that the hint on keys takes in one row."""


def urgent_words(pack: CountryPack, voice: Voice) -> str:
    """The whole page as plain lines, with the numbers of `pack`."""
    page = urgent_page(pack, voice)
    crisis = "\n".join(crisis_text(pack, voice))
    lists = (_listed(signs.heading, signs.signs) for signs in (page.emergency, page.today))
    return "\n\n".join((page.title, *lists, page.closing, crisis))


def ask_urgent(interview: Interview) -> bool:
    """Show each list and ask about it, the emergencies first: what cannot wait is answered at once.

    On a small screen a list comes in parts, each with the question under it, so that no sign scrolls away unread.
    False when they want to stop here; going on is always possible.
    """
    visit, voice = interview.visit, interview.voice
    page = urgent_page(pack_of(visit), voice)
    interview.asker.tell(page.title)
    lists: tuple[tuple[Literal["now", "today"], SignList], ...] = (("now", page.emergency), ("today", page.today))
    for call, signs in lists:
        for part, is_last in _parts(signs, interview.asker.size):
            interview.asker.tell(_listed(signs.heading, part))
            answer = _ask_about(interview, f"urgent:{call}", more=not is_last)
            if answer is Way.STOP:
                return False
            if answer in (YesNo.YES, YesNo.UNSURE):
                _keep_that_it_was_asked(interview)
                interview.asker.tell(reply(call, pack_of(visit), voice))
                return _offer_to_stop(interview)
    _keep_that_it_was_asked(interview)
    interview.asker.tell("\n".join((reply("no", pack_of(visit), voice), page.closing)))
    return True


def _parts(signs: SignList, size: Size | None) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The signs that fit on one screen together with their heading and the question; whether they are the last."""
    if size is None:
        yield signs.signs, True
        return
    around = (signs.heading, say(QUESTION.you), "-" * _HINT)
    room = size.rows - _ANSWER_ROWS - sum(_rows(line, size) for line in around)
    part: list[str] = []
    for sign in signs.signs:
        if part and sum(_rows(f"  - {one}", size) for one in (*part, sign)) > room:
            yield tuple(part), False
            part = []
        part.append(sign)
    yield tuple(part), True


def _rows(line: str, size: Size) -> int:
    return len(textwrap.wrap(line, max(size.columns, 10), subsequent_indent="    "))


def _listed(heading: str, signs: tuple[str, ...]) -> str:
    return "\n".join((heading, *(f"  - {sign}" for sign in signs)))


def _keep_that_it_was_asked(interview: Interview) -> None:
    interview.keep(with_do_not_wait_seen(interview.visit))


def _ask_about(interview: Interview, key: str, *, more: bool) -> YesNo | Way:
    """There is nothing to skip: "not sure" is an answer, and none blocks."""
    words = {answer: answer.words() for answer in (YesNo.YES, YesNo.NO, YesNo.UNSURE)}
    if more:
        words[YesNo.NO] = say(N_("No. Show me the rest of the list"))
    rows = [Row(answer.value, label, answer) for answer, label in words.items()]
    return choose(interview, Menu(key, QUESTION.spoken(interview.voice), rows, ways=_WAYS))


def _offer_to_stop(interview: Interview) -> bool:
    rows = [
        Row("stop", say(N_("Save and stop here")), Way.STOP),
        Row("on", say(N_("Go on with the questions")), Way.KEEP),
    ]
    menu = Menu("urgent:stop", OFFER_TO_STOP.spoken(interview.voice), rows, ways=_WAYS)
    return choose(interview, menu) is not Way.STOP

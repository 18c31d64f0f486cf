"""What should not wait for the visit: shown before the first question, ticked by number, never a block."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.settling import is_no
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Reply, Size, Way
from visitprep.interview.questions.crisis import pack_of
from visitprep.urgent.countries import CountryPack
from visitprep.urgent.page import OFFER_TO_STOP, QUESTION, SignList, crisis_text, reply, urgent_page
from visitprep.urgent.signs import Sign, load_signs
from visitprep.visit.marks import UNSURE_WHICH, with_do_not_wait_seen
from visitprep.wording import N_, Voice, say

_WAYS = frozenset({Way.DONT_KNOW, Way.STOP, Way.KEYS})

_AROUND = 9
"""Rows besides heading, question and signs: title, blanks, the hint on keys, the row for other words."""


class _Numbered(NamedTuple):
    number: int
    """Counted through both lists, so that a number means one sign."""
    id: str
    words: str


def urgent_words(pack: CountryPack, voice: Voice) -> str:
    """The whole page as plain lines, with the numbers of `pack`."""
    page = urgent_page(pack, voice)
    crisis = "\n".join(crisis_text(pack, voice))
    lists = (_listed(signs.heading, signs.signs) for signs in (page.emergency, page.today))
    return "\n\n".join((page.title, *lists, page.closing, crisis))


def ask_urgent(interview: Interview) -> bool:
    """Ask for the numbers of what is happening, the emergencies first: what cannot wait is answered at once.

    On a small screen a list comes in parts, so that no sign scrolls away unread. Which signs there are is kept, and
    they are asked about again at the next start. False when they want to stop here; going on is always possible.
    """
    pack, voice = pack_of(interview.visit), interview.voice
    page = urgent_page(pack, voice)
    known = load_signs()
    now, today = (
        _counted(page.emergency, known.emergency, 1),
        _counted(page.today, known.today, len(known.emergency) + 1),
    )
    lists: tuple[tuple[Literal["now", "today"], str, tuple[_Numbered, ...]], ...] = (
        ("now", page.emergency.heading, now),
        ("today", page.today.heading, today),
    )
    for call, heading, signs in lists:
        for part in _parts(heading, signs, interview.asker.size):
            said = interview.put(_prompt(f"urgent:{call}", page.title, heading, part, voice), "")
            if not isinstance(said, Answered) and said.way is Way.STOP:
                return False
            if found := _happening(said, part):
                interview.keep(with_do_not_wait_seen(interview.visit, found))
                interview.asker.tell(reply(call, pack, voice))
                return _offer_to_stop(interview)
    interview.keep(with_do_not_wait_seen(interview.visit))
    interview.asker.tell("\n".join((reply("no", pack, voice), page.closing)))
    return True


def _counted(listed: SignList, signs: Sequence[Sign], first: int) -> tuple[_Numbered, ...]:
    both = zip(signs, listed.signs, strict=True)
    return tuple(_Numbered(number, sign.id, words) for number, (sign, words) in enumerate(both, first))


def _happening(said: Reply, part: Sequence[_Numbered]) -> tuple[str, ...]:
    """The signs that were ticked or may be there; any words but a no are taken as "not sure"."""
    if not isinstance(said, Answered):
        return (UNSURE_WHICH,)
    numbers = {*said.value, *said.unsure}
    found = tuple(sign.id for sign in part if str(sign.number) in numbers)
    if said.words and not is_no(said.words):
        return (*found, UNSURE_WHICH)
    return found


def _prompt(key: str, title: str, heading: str, part: Sequence[_Numbered], voice: Voice) -> Prompt:
    return Prompt(
        key=key,
        text=heading,
        kind=Kind.MANY,
        heading=title,
        guidance=QUESTION.spoken(voice),
        options=tuple(Option(str(sign.number), f"{sign.number}. {sign.words}") for sign in part),
        ways=_WAYS,
        label=say(N_("Numbers, 0 for none, or: not sure")),
        own_words=True,
        can_be_unsure=True,
    )


def _parts(heading: str, signs: Sequence[_Numbered], size: Size | None) -> Iterator[tuple[_Numbered, ...]]:
    """The signs that fit on one screen together with their heading and the question."""
    if size is None:
        yield tuple(signs)
        return
    room = size.rows - _AROUND - sum(_rows(line, size) for line in (heading, say(QUESTION.you)))
    part: list[_Numbered] = []
    for sign in signs:
        if part and sum(_rows(f"[ ] {one.number}. {one.words}", size) for one in (*part, sign)) > room:
            yield tuple(part)
            part = []
        part.append(sign)
    yield tuple(part)


def _rows(line: str, size: Size) -> int:
    return len(textwrap.wrap(line, max(size.columns - 4, 10), subsequent_indent=" " * 8))


def _listed(heading: str, signs: tuple[str, ...]) -> str:
    return "\n".join((heading, *(f"  - {sign}" for sign in signs)))


def _offer_to_stop(interview: Interview) -> bool:
    rows = [
        Row("stop", say(N_("Save and stop here")), Way.STOP),
        Row("on", say(N_("Go on with the questions")), Way.KEEP),
    ]
    menu = Menu("urgent:stop", OFFER_TO_STOP.spoken(interview.voice), rows, ways=_WAYS - {Way.DONT_KNOW})
    return choose(interview, menu) is not Way.STOP

"""What should not wait for the visit: shown before the first question, ticked by number, never a block."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.line.replies import is_no
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Reply, Size, Way, no_words, yes_words
from visitprep.interview.questions.crisis import pack_of, speaks_of_death
from visitprep.lines.pain import signs_told
from visitprep.lines.pain.signs_told import Says
from visitprep.urgent.countries import CountryPack
from visitprep.urgent.page import OFFER_TO_STOP, QUESTION, SignList, crisis_text, reply, urgent_page
from visitprep.urgent.signs import Sign, load_signs
from visitprep.visit.marks import (
    SUICIDE,
    UNSURE_WHICH,
    signs_happening,
    signs_unsure,
    with_do_not_wait_seen,
    words_beside_signs,
)
from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import N_, Voice, say

_WAYS = frozenset({Way.DONT_KNOW, Way.STOP, Way.KEYS})

_AROUND = 9
"""Rows besides heading, question and signs: title, blanks, the hint on keys, the row for other words."""


_YOUR_WORDS = N_("= your words: {words}")

MORE = "more"
"""In the place of a sign: the row that opens those for some."""

_Call = Literal["now", "today"]


class _Numbered(NamedTuple):
    number: int
    """Counted through both lists, so that a number means one sign."""
    id: str
    words: str


class _Ticked(NamedTuple):
    signs: frozenset[str]
    words: str = ""
    """All that was typed beside them."""
    unsure: frozenset[str] = frozenset()
    """Those of the signs that only may be there."""


def urgent_words(pack: CountryPack, voice: Voice) -> str:
    """The whole page as plain lines, with the numbers of `pack`."""
    page = urgent_page(pack, voice)
    crisis = "\n".join(crisis_text(pack, voice))
    lists = (_listed(signs.heading, signs.signs) for signs in (page.emergency, page.today))
    return "\n\n".join((page.title, *lists, page.closing, crisis))


def ask_urgent(interview: Conversation) -> bool:
    """Ask for the numbers of what is new, the emergencies first: what cannot wait is answered at once.

    What matters only to some is one row of its list, and is shown to whoever ticks that. On a small screen a list
    comes in parts, so that no sign scrolls away unread. Which signs there are is kept with all that was typed
    beside them; at the next start they are shown, with the question whether that is still so. False when they want
    to stop here; going on is always possible.
    """
    pack, voice = pack_of(interview.visit), interview.voice
    page = urgent_page(pack, voice)
    known = load_signs()
    lists: tuple[tuple[_Call, SignList, tuple[Sign, ...], str], ...] = (
        ("now", page.emergency, known.emergency, known.more_emergency),
        ("today", page.today, known.today, known.more_today),
    )
    if before := signs_happening(interview.visit):
        named = {
            sign.id: text for _, listed, signs, _ in lists for sign, text in zip(signs, listed.signs, strict=True)
        }
        still = _ask_still(interview, before, named)
        if still is None:
            return False
        if still:
            today = {sign.id for sign in known.today}
            return _say_whom_to_call(interview, "today" if set(before) <= today else "now", before)
    first, words = 1, ""
    for call, listed, signs, more in lists:
        for_all, for_some = _counted(listed, signs, say(more), first)
        first = for_some[-1].number + 1
        said = _go_through(interview, call, page.title, listed.heading, for_all)
        if isinstance(said, _Ticked) and said.signs == {MORE}:
            words = _joined(words, said.words)
            said = _go_through(interview, call, page.title, listed.heading, for_some)
        if said is Way.STOP:
            return False
        words = _joined(words, said.words)
        if here := said.signs - {MORE}:
            _keep(interview, said._replace(signs=here, words=words, unsure=said.unsure & here))
            return _say_whom_to_call(interview, call, here)
    interview.keep(with_do_not_wait_seen(interview.visit, words=words, day=interview.today))
    interview.asker.tell("\n".join((reply("no", pack, voice), page.closing)))
    return True


def _go_through(
    interview: Conversation, call: _Call, title: str, heading: str, signs: tuple[_Numbered, ...]
) -> _Ticked | Literal[Way.STOP]:
    """What was ticked on the first screen that has any, as nobody should read on before calling."""
    before, words = signs_happening(interview.visit), ""
    for part in _parts(heading, signs, interview.asker.size):
        said = interview.put(_prompt(f"urgent:{call}", title, heading, part, interview.voice, before), "")
        if not isinstance(said, Answered) and said.way is Way.STOP:
            return Way.STOP
        words = _joined(words, _words_of(said))
        if isinstance(said, Answered) and _is_to_be_asked(said):
            interview.asker.tell(say(_YOUR_WORDS, words=said.words))
            said = _ask_new(interview, call)
            if not isinstance(said, Answered) and said.way is Way.STOP:
                return Way.STOP
            words = _joined(words, _words_of(said))
            if said == Answered(("no",), words=_words_of(said)):
                continue
            return _Ticked(frozenset({UNSURE_WHICH}), words)
        if found := _happening(said, part):
            return _Ticked(frozenset(found), words, _not_sure(said, part, found))
    return _Ticked(frozenset(), words)


def _is_to_be_asked(said: Answered) -> bool:
    """Words alone that deny, or tell of what is long there: neither passed over nor answered with whom to call."""
    if said.value or said.unsure or not said.words or is_no(said.words) or speaks_of_death(said.words):
        return False
    return signs_told.read(said.words, after_none=said.none) is Says.ASK


def _ask_new(interview: Conversation, call: _Call) -> Reply:
    options = [(one.value, one.words()) for one in YesNo]
    prompt = Prompt(
        key=f"urgent:{call}:new",
        text=say(N_("Is one of these new or suddenly worse?")),
        kind=Kind.ONE,
        options=tuple(Option(*option) for option in options),
        ways=_WAYS,
        notes=True,
    )
    return interview.put(prompt, "")


def _words_of(said: Reply) -> str:
    words = said.words if isinstance(said, Answered) else ""
    return "" if is_no(words) else words


def _joined(*words: str) -> str:
    return "; ".join(filter(None, words))


def _keep(interview: Conversation, ticked: _Ticked) -> None:
    """Which signs, and every word typed beside them, said back so that they are seen to be kept."""
    known = [sign.id for listed in (load_signs().emergency, load_signs().today) for sign in listed]
    order = [*known, UNSURE_WHICH]
    signs = sorted(ticked.signs, key=order.index)
    interview.keep(
        with_do_not_wait_seen(interview.visit, signs, unsure=ticked.unsure, words=ticked.words, day=interview.today)
    )
    if ticked.words:
        interview.asker.tell(say(_YOUR_WORDS, words=ticked.words))


def _say_whom_to_call(interview: Conversation, call: _Call, signs: Collection[str]) -> bool:
    pack, voice = pack_of(interview.visit), interview.voice
    lines = [reply(call, pack, voice)]
    if SUICIDE in signs:
        lines += crisis_text(pack, voice)
    interview.asker.tell("\n".join(lines))
    return _offer_to_stop(interview)


def _ask_still(interview: Conversation, before: Sequence[str], words: Mapping[str, str]) -> bool | None:
    """What was ticked the last time, shown again: whether it is still so. None when they stop here."""
    unsure = signs_unsure(interview.visit)
    doubted = N_("{row} (not sure)")
    ticked = [say(doubted, row=words[sign]) if sign in unsure else words[sign] for sign in before if sign in words]
    own = words_beside_signs(interview.visit)
    ticked += [say(N_("Not sure which"))] if not ticked and not own else []
    ticked += [say(N_("Your words: {words}"), words=own)] if own else []
    listed = "\n".join(f"  - {one}" for one in ticked)
    prompt = Prompt(
        key="urgent:still",
        text=say(N_("The last time you said of what should not wait:\n{listed}\nIs that still so?"), listed=listed),
        kind=Kind.ONE,
        options=(
            Option("yes", say(N_("Yes, still so")), yes_words()),
            Option("changed", say(N_("No, or something has changed: show me the lists")), no_words()),
        ),
        ways=_WAYS,
        notes=True,
    )
    said = interview.put(prompt, "")
    if not isinstance(said, Answered):
        if said.way is Way.STOP:
            return None
        _keep(interview, _Ticked(frozenset(before), own, frozenset(before)))  # they do not know: it may be so
        return True
    if said.words:
        _keep(interview, _Ticked(frozenset(before), _joined(own, said.words), unsure))
    return said.value == ("yes",)


def _counted(
    listed: SignList, signs: Sequence[Sign], more: str, first: int
) -> tuple[tuple[_Numbered, ...], tuple[_Numbered, ...]]:
    """Those for everybody, and the row for the others; then the others."""
    both = list(zip(signs, listed.signs, strict=True))
    rows = [(sign.id, words) for sign, words in both if not sign.for_some]
    rows.append((MORE, more))
    rows += [(sign.id, words) for sign, words in both if sign.for_some]
    counted = tuple(_Numbered(number, *row) for number, row in enumerate(rows, first))
    shown = next(place for place, row in enumerate(counted, 1) if row.id == MORE)
    return counted[:shown], counted[shown:]


def _happening(said: Reply, part: Sequence[_Numbered]) -> tuple[str, ...]:
    """The signs that were ticked or may be there. Words alone, but a no, are taken as "not sure"; beside a number
    they tell more of it."""
    if not isinstance(said, Answered):
        return (UNSURE_WHICH,)
    numbers = {*said.value, *said.unsure}
    found = tuple(sign.id for sign in part if str(sign.number) in numbers)
    if speaks_of_death(said.words):  # the same sign, and as private as that one
        return tuple(dict.fromkeys((*found, SUICIDE)))
    if said.words and not is_no(said.words) and (not found or signs_told.is_unsure(said.words)):
        return (*found, UNSURE_WHICH)
    return found


def _not_sure(said: Reply, part: Sequence[_Numbered], found: Sequence[str]) -> frozenset[str]:
    """Marked with a question mark; or the only one, where the words beside it say so."""
    if not isinstance(said, Answered):
        return frozenset()
    marked = frozenset(sign.id for sign in part if str(sign.number) in said.unsure)
    named = [sign for sign in found if sign != UNSURE_WHICH]
    return frozenset(named) if len(named) == 1 and signs_told.says_only_unsure(said.words) else marked


def _prompt(
    key: str, title: str, heading: str, part: Sequence[_Numbered], voice: Voice, before: Sequence[str]
) -> Prompt:
    return Prompt(
        key=key,
        text=heading,
        kind=Kind.MANY,
        heading=title,
        guidance=QUESTION.spoken(voice),
        options=tuple(Option(str(sign.number), f"{sign.number}. {sign.words}") for sign in part),
        ways=_WAYS,
        label=say(N_("Numbers, 0 for none, or: not sure")),
        draft=tuple(str(sign.number) for sign in part if sign.id in before),
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


def _offer_to_stop(interview: Conversation) -> bool:
    rows = [
        Row("stop", say(N_("Save and stop here")), Way.STOP, yes_words()),
        Row("on", say(N_("Go on with the questions")), Way.KEEP, no_words()),
    ]
    menu = Menu("urgent:stop", OFFER_TO_STOP.spoken(interview.voice), rows, ways=_WAYS - {Way.DONT_KNOW})
    return choose(interview, menu) is not Way.STOP

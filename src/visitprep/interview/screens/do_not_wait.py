"""What should not wait for the visit: shown before the first question, ticked by number, never a block."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace

from visitprep.findings.safety.signs.happening import DENIES, signs_past
from visitprep.interview.engine.choose import Menu, Row
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Answered, Way, no_words, yes_words
from visitprep.interview.questions.crisis import pack_of
from visitprep.interview.screens.signs_later import (
    IS_ONE_NEW,
    YOUR_WORDS,
    Call,
    Still,
    ask_new,
    ask_still,
    ask_thoughts,
    ask_when,
    ask_whether_new,
    list_of_words,
    signs_kept,
)
from visitprep.interview.screens.signs_said import (
    MORE,
    NOTHING,
    Numbered,
    SignsTicked,
    beyond_going_on,
    goes_on_with,
    happening,
    is_to_be_asked,
    joined,
    long_known,
    may_wait_for_today,
    names_one,
    not_sure,
    opens_more,
    said_back,
    speaks_of_it,
    with_words,
    words_beside,
    words_for,
    words_of,
)
from visitprep.interview.screens.signs_shown import counted, on_screens, rows_behind, sign_prompt
from visitprep.urgent import signs_told
from visitprep.urgent.countries import CountryPack
from visitprep.urgent.death_spoken_of import denies_in_doubt
from visitprep.urgent.page import OFFER_TO_STOP, SignList, crisis_text, reply, urgent_page
from visitprep.urgent.signs import Sign, load_signs
from visitprep.urgent.signs_told import Says
from visitprep.visit.marks import (
    SUICIDE,
    UNSURE_WHICH,
    saw_all_signs,
    signs_happening,
    with_do_not_wait_seen,
    words_with_a_no,
)
from visitprep.wording import N_, Voice, say


class Listed(NamedTuple):
    call: Call
    listed: SignList
    signs: tuple[Sign, ...]
    more: str
    """The row that opens those for some."""


def urgent_words(pack: CountryPack, voice: Voice) -> str:
    """The whole page as plain lines, with the numbers of `pack`."""
    page = urgent_page(pack, voice)
    crisis = "\n".join(crisis_text(pack, voice))
    lists = (_listed(signs.heading, signs.signs) for signs in (page.emergency, page.today))
    return "\n\n".join((page.title, *lists, page.closing, crisis))


def both_lists(interview: Conversation) -> tuple[Listed, ...]:
    page, known = urgent_page(pack_of(interview.visit), interview.voice), load_signs()
    return (
        Listed("now", page.emergency, known.emergency, known.more_emergency),
        Listed("today", page.today, known.today, known.more_today),
    )


def ask_urgent(interview: Conversation) -> bool:
    """Ask for the numbers of what is new, the emergencies first: what cannot wait is answered at once.

    What matters only to some is one row of its list, and is shown to whoever ticks that or says that they are one
    of those. On a small screen a list comes in parts, so that no sign scrolls away unread. Whoever goes on past a
    sign is shown the rest of its list, and then the second. Which signs there are is kept with all that was typed
    beside them; at the next start they are shown, with the question whether that is still so. False when they want
    to stop here; going on is always possible.
    """
    page, lists = urgent_page(pack_of(interview.visit), interview.voice), both_lists(interview)
    if signs_happening(interview.visit):
        shown = {sign.id: text for one in lists for sign, text in zip(one.signs, one.listed.signs, strict=True)}
        still = ask_still(interview, shown)
        if still is Still.STOP:
            return False
        before = signs_happening(interview.visit)
        if still is Still.SO and not before:
            return saw_all_signs(interview.visit) or _ask_lists(interview, page.title, lists)
        if still is Still.SO:
            whole = saw_all_signs(interview.visit)
            new = set(before) - signs_past(interview.visit)
            said, listed = signs_kept(interview.visit), list_of_words(interview.visit)
            if new:
                then, words = say_whom_to_call(interview, call_for(new, said.words, listed), new)
                if words:
                    said = said.with_more(words)._replace(with_a_no=words_with_a_no(interview.visit))
                    keep_signs(interview, said, whole=whole)
                if then is Way.STOP:
                    return False
                if then is Way.BACK:
                    return _ask_lists(interview, page.title, lists)
            return whole or _ask_lists(interview, page.title, lists, skipping=1, said=said)
    return _ask_lists(interview, page.title, lists)


def _ask_lists(
    interview: Conversation, title: str, lists: Sequence[Listed], *, skipping: int = 0, said: SignsTicked = NOTHING
) -> bool:
    """Both lists, or the second alone, behind what was `said`. False when they stop."""
    first, ticked = 1, set[str]()
    for number, one in enumerate(lists, 1):
        for_all, for_some = counted(one.listed, one.signs, say(one.more), first)
        rows = for_all
        if number <= skipping:
            rows = rows_behind(one.listed.heading, for_all, interview.asker.size, said.signs)
        while rows:
            before, then = said, Way.BACK
            while then is Way.BACK:  # a slip of the hand, or words meant for another question, can be taken back
                here = _ask_list(interview, title, one, rows, for_some, before.signs)
                if here is None:
                    return False
                said = before.and_also(here)
                if not here.signs:
                    break
                keep_signs(interview, said, whole=number == len(lists) and not here.ahead)
                if back := said_back(here):
                    interview.asker.tell(back)
                then, words = say_whom_to_call(interview, call_for(here.signs, here.words, one.call), here.signs)
                said = before if then is Way.BACK else said.with_more(words)
                if then is Way.BACK or words:
                    keep_signs(interview, said, whole=False)
            if then is Way.STOP:
                return False
            rows = here.ahead if here is not None else ()
            ticked |= here.signs if here is not None else set()
        first = (for_some if said.some else for_all)[-1].number + 1
    keep_signs(interview, said)
    when = ask_when(interview, [sign for sign in signs_happening(interview.visit) if sign in ticked])
    if when is None:
        return False
    said = said._replace(words=with_words(said.words, when))
    keep_signs(interview, said)
    if not said.signs:
        pack, voice = pack_of(interview.visit), interview.voice
        interview.asker.tell("\n".join((reply("no", pack, voice), urgent_page(pack, voice).closing)))
    return True


def _ask_list(
    interview: Conversation,
    title: str,
    one: Listed,
    for_all: tuple[Numbered, ...],
    for_some: tuple[Numbered, ...],
    ticked: Collection[str],
) -> SignsTicked | None:
    """What is said of one list, with the signs for some where they were wanted. None when they stop."""
    said = go_through(interview, one.call, title, one.listed.heading, for_all, ticked)
    said = _beside_more(interview, one.call, said)
    if isinstance(said, SignsTicked) and said.signs == {MORE}:
        further = go_through(interview, one.call, title, one.listed.heading, for_some, ticked)
        if isinstance(further, SignsTicked):
            further = said._replace(signs=frozenset(), some=True).and_also(further)._replace(ahead=further.ahead)
        said = further
    said = _beside_more(interview, one.call, said)
    if not isinstance(said, SignsTicked):
        return None
    said = said._replace(at_first=UNSURE_WHICH in said.signs and one.call == "now")
    here = said.signs - {MORE}
    if here and MORE in said.signs:  # wanted, once they go on past what was ticked beside it
        said = said._replace(ahead=for_some, some=True)
    return said._replace(signs=here, unsure=said.unsure & here)


def _beside_more(
    interview: Conversation, call: Call, said: SignsTicked | Literal[Way.STOP]
) -> SignsTicked | Literal[Way.STOP]:
    """Words beside the row that folds more may name a sign above it; the others are said back, and kept."""
    if not isinstance(said, SignsTicked) or not (told := said.words.get(MORE, "")):
        return said
    words = with_words({sign: own for sign, own in said.words.items() if sign != MORE}, {UNSURE_WHICH: told})
    tells = signs_told.names_a_sign(told)
    interview.asker.tell(say(YOUR_WORDS, words=told))
    if tells and (signs_told.read(told) is Says.ASK or DENIES.search(told)):
        reply = ask_new(interview, call, say(IS_ONE_NEW))
        if not isinstance(reply, Answered) and reply.way is Way.STOP:
            return Way.STOP
        words = with_words(words, {UNSURE_WHICH: words_of(reply)})
        tells = not (isinstance(reply, Answered) and reply.value == ("no",))
    return said._replace(words=words, signs=said.signs | {UNSURE_WHICH} if tells else said.signs)


def call_for(signs: Collection[str], words: Mapping[str, str], listed: Call = "now") -> Call:
    """Words alone call for what they name; where they name nothing, for what the list of them says."""
    others = {*signs} - {sign.id for sign in load_signs().today}
    if others == {UNSURE_WHICH}:
        may_wait = may_wait_for_today(words.get(UNSURE_WHICH, ""))
        return listed if may_wait is None else "today" if may_wait else "now"
    return "now" if others else "today"


def go_through(
    interview: Conversation,
    call: Call,
    title: str,
    heading: str,
    signs: tuple[Numbered, ...],
    ticked: Collection[str],
) -> SignsTicked | Literal[Way.STOP]:
    """What was ticked on the first screen that has any, as nobody should read on before calling.

    Words alone that tell only of those that were `ticked` on a list before are no further sign.
    """
    before, ahead = signs_happening(interview.visit), signs
    words: dict[str, str] = {}
    with_a_no = ""
    for part in on_screens(heading, signs, interview.asker.size):
        ahead = ahead[len(part) :]
        said = interview.put(sign_prompt(f"urgent:{call}", title, heading, part, interview.voice, before), "")
        if not isinstance(said, Answered) and said.way is Way.STOP:
            return Way.STOP
        if opens_more(said, part):
            if told := words_of(said):
                interview.asker.tell(say(YOUR_WORDS, words=told))
            words = with_words(words, {UNSURE_WHICH: words_of(said)})
            return SignsTicked(frozenset({MORE}), words, with_a_no)
        if isinstance(said, Answered) and denies_in_doubt(said.words):
            thoughts = ask_thoughts(interview, call, said.words)
            if not isinstance(thoughts, SignsTicked):
                return Way.STOP
            if thoughts.signs:
                found = happening(said, part) if said.value or said.unsure else ()
                return thoughts._replace(signs=thoughts.signs | {*found}, ahead=ahead)
            with_a_no, said = joined(with_a_no, thoughts.with_a_no), replace(said, words="")
            if not (said.value or said.unsure):
                continue
        if isinstance(said, Answered) and goes_on_with(said, ticked):
            interview.asker.tell(say(YOUR_WORDS, words=said.words))
            words = with_words(words, words_for(said.words, [*ticked, UNSURE_WHICH]))
            continue
        if isinstance(said, Answered) and is_to_be_asked(said):
            interview.asker.tell(say(YOUR_WORDS, words=said.words))
            told = words_of(said)
            denied = signs_told.denies_new(told)  # nobody is asked what they just answered
            settled = ("no", "unsure") if signs_told.says_not_new(told) else ("no",)  # the words decide first
            said = Answered(("no",)) if denied else ask_new(interview, call, say(IS_ONE_NEW))
            if not isinstance(said, Answered) and said.way is Way.STOP:
                return Way.STOP
            told = joined(told, words_of(said))
            if speaks_of_it(told):
                return SignsTicked(frozenset({SUICIDE}), with_words(words, {SUICIDE: told}), with_a_no, ahead=ahead)
            if isinstance(said, Answered) and said.value == ("yes",) and (named := names_one(told, part)):
                words, new = with_words(words, {named: told}), frozenset({named})
                return SignsTicked(new, words, with_a_no, new=new, ahead=ahead)
            if isinstance(said, Answered) and said.value and said.value[0] in settled:
                with_a_no = joined(with_a_no, told)
                if MORE in [sign.id for sign in part] and signs_told.names_those_for_some(told):
                    return SignsTicked(frozenset({MORE}), words, with_a_no)  # "nothing new, im over 50 though"
                continue
            words = with_words(words, {UNSURE_WHICH: told})
            return SignsTicked(frozenset({UNSURE_WHICH}), words, with_a_no, ahead=ahead)
        if old := long_known(said, part):
            after = ask_whether_new(interview, call, said, old)
            if not isinstance(after, SignsTicked):
                return Way.STOP
            before_it = SignsTicked(frozenset(), words, with_a_no).and_also(after)
            if after.signs:
                return before_it._replace(ahead=ahead)
            with_a_no = before_it.with_a_no
            continue
        found = happening(said, part)
        words = with_words(words, words_beside(said, part, found))
        if found:
            return SignsTicked(frozenset(found), words, with_a_no, not_sure(said, part, found), ahead=ahead)
    return SignsTicked(frozenset(), words, with_a_no)


def keep_signs(interview: Conversation, ticked: SignsTicked, *, whole: bool = True) -> None:
    """Which signs, and every word typed beside them."""
    known = [sign.id for listed in (load_signs().emergency, load_signs().today) for sign in listed]
    signs = sorted(ticked.signs, key=[*known, UNSURE_WHICH].index)
    interview.keep(
        with_do_not_wait_seen(
            interview.visit,
            signs,
            unsure=ticked.unsure,
            new=ticked.new,
            words=ticked.words,
            with_a_no=ticked.with_a_no,
            day=interview.today,
            whole=whole,
            for_today=UNSURE_WHICH in ticked.signs and not ticked.at_first,
        )
    )


def say_whom_to_call(interview: Conversation, call: Call, signs: Collection[str]) -> tuple[Way, Mapping[str, str]]:
    """Whom to call, and whether they stop, go on, or take back what they typed; and what they say besides."""
    pack, voice = pack_of(interview.visit), interview.voice
    lines = [reply(call, pack, voice)]
    if SUICIDE in signs:
        lines += crisis_text(pack, voice)
    interview.asker.tell("\n".join(lines))
    way, words = _offer_to_stop(interview)
    about = sorted({*signs} - {UNSURE_WHICH}) or [UNSURE_WHICH]
    return way, words_for(words, about) if words else {}


def _listed(heading: str, signs: tuple[str, ...]) -> str:
    return "\n".join((heading, *(f"  - {sign}" for sign in signs)))


def _offer_to_stop(interview: Conversation) -> tuple[Way, str]:
    rows = [
        Row("stop", say(N_("Save and stop here")), Way.STOP, yes_words()),
        Row("on", say(N_("Go on with the questions")), Way.KEEP, no_words()),
        Row("again", say(N_("That was a mistake: show the list again")), Way.BACK),
    ]
    ways = frozenset({Way.STOP, Way.KEYS, Way.BACK})
    menu = Menu("urgent:stop", OFFER_TO_STOP.spoken(interview.voice), rows, ways=ways)
    reply = interview.put(replace(menu.prompt(), notes=True), "")
    if not isinstance(reply, Answered):
        return reply.way, ""
    words = beyond_going_on(reply.words)
    if words:
        interview.asker.tell(say(YOUR_WORDS, words=words))
    return next(row.value for row in rows if row.code == reply.value[0]), words

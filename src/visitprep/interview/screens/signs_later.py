"""What is asked of signs: whether words tell of a new one, since when, and at the next start which are still so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final, Literal

from visitprep.findings.safety.signs.happening import signs_past, signs_told_apart
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Reply, Way, no_words, yes_words
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
from visitprep.urgent.signs import Sign, load_signs
from visitprep.urgent.words_apart import says_when
from visitprep.visit.marks import (
    SUICIDE,
    UNSURE_WHICH,
    saw_all_signs,
    signs_happening,
    signs_said_new,
    signs_unsure,
    with_do_not_wait_seen,
    words_for_today,
    words_with_a_no,
)
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
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


class Still(Enum):
    SO = "so"
    """Those that are left are."""
    CHANGED = "changed"
    STOP = "stop"


_TOLD_IN_DAYS: Final = frozenset({"E6", "E7", "E10", "E13", "T8", "T10", SUICIDE, UNSURE_WHICH})
"""Their own row says when, or it does not matter since when."""


def ask_when(interview: Conversation, ticked: Sequence[str]) -> Mapping[str, str] | None:
    """Since when each is there of which nothing says it; None when they stop. Enter passes."""
    told: dict[str, str] = {}
    rest = signs_told_apart(interview.visit).rest
    for sign in _signs():
        if sign.id not in ticked or sign.id in _TOLD_IN_DAYS:
            continue
        own = signs_told_apart(interview.visit).of.get(sign.id, "")
        if says_when(own) or says_when(rest):
            continue
        message = N_("{sign}: since when?")
        name = say(sign.page)
        prompt = Prompt(
            key="urgent:when",
            text=say(message, sign=name[:1].upper() + name[1:]),
            kind=Kind.LINE,
            ways=WAYS | {Way.SKIP},
            enter_goes_on=True,
        )
        said = interview.put(prompt, "")
        if isinstance(said, Answered) and str(said.value).strip():
            told[sign.id] = str(said.value).strip()
        elif not isinstance(said, Answered) and said.way is Way.STOP:
            return None
    return told


def ask_still(interview: Conversation, shown: Mapping[str, str]) -> Still:
    """What was ticked the last time, each with the words about it. Several can be taken out one by one."""
    visit = interview.visit
    before, own, past = signs_happening(visit), words_kept(visit), signs_past(visit)
    asked = [sign for sign in before if sign not in past and (sign in shown or not own)]
    if not asked and past:
        return Still.SO
    several = len([sign for sign in asked if sign in shown]) > 1
    listed = "\n".join(f"  - {one}" for one in _ticked(interview, asked, shown))
    options = [
        Option("yes", say(N_("Yes, still so")), yes_words()),
        Option("changed", say(N_("No, or something has changed: show me the lists")), no_words()),
    ]
    if several:
        options.append(Option("some", say(N_("Some of them are over: let me take them out"))))
    message = N_("The last time you said of what should not wait:\n{listed}\nIs that still so?")
    prompt = Prompt(
        key="urgent:still",
        text=say(message, listed=listed),
        kind=Kind.ONE,
        options=tuple(options),
        ways=WAYS,
        notes=True,
    )
    said = interview.put(prompt, "")
    if not isinstance(said, Answered):
        if said.way is Way.STOP:
            return Still.STOP
        # They do not know: it may be so.
        _keep(interview, before, own, words_with_a_no(visit), {*before})
        return Still.SO
    if said.words:
        own = with_words(own, words_for(said.words, [sign for sign in asked if sign in shown]))
        _keep(interview, before, own, words_with_a_no(visit), signs_unsure(visit))
    if said.value == ("some",):
        return _take_some_out(interview, [sign for sign in asked if sign in shown], shown)
    return Still.SO if said.value == ("yes",) else Still.CHANGED


def _ticked(interview: Conversation, asked: Sequence[str], shown: Mapping[str, str]) -> list[str]:
    unsure, apart = signs_unsure(interview.visit), signs_told_apart(interview.visit)
    rows = []
    for one in _signs():
        if (sign := one.id) in asked and sign in shown:
            row = say(N_("{row} (not sure)"), row=shown[sign]) if sign in unsure else shown[sign]
            words = apart.of.get(sign, "")
            rows.append(say(N_("{row} Your words: {words}"), row=row, words=words) if words else row)
    rows += [say(N_("Not sure which"))] if not rows and not apart.rest else []
    rows += [say(N_("Your words: {words}"), words=apart.rest)] if apart.rest else []
    return rows


def _take_some_out(interview: Conversation, asked: Sequence[str], shown: Mapping[str, str]) -> Still:
    """Those that are over are no signs any more; that they were there, and their words, is kept."""
    prompt = Prompt(
        key="urgent:over",
        text=say(N_("Which of these are over?")),
        kind=Kind.MANY,
        options=tuple(Option(sign, shown[sign]) for sign in asked),
        ways=WAYS,
        label=say(N_("Numbers, or 0 for none")),
    )
    said = interview.put(prompt, "")
    if not isinstance(said, Answered):
        return Still.STOP if said.way is Way.STOP else Still.SO
    visit, over = interview.visit, set(said.value)
    apart, left = signs_told_apart(visit), [sign for sign in signs_happening(visit) if sign not in over]
    names = {sign.id: say(sign.short) for sign in _signs()}
    kept = {sign: words for sign, words in words_kept(visit).items() if sign not in over}
    gone = [
        say(N_("{sign}, over: {words}"), sign=names[sign], words=apart.of[sign])
        if sign in apart.of
        else say(N_("{sign}, over"), sign=names[sign])
        for sign in asked
        if sign in over
    ]
    with_a_no = "; ".join(filter(None, (words_with_a_no(visit), *gone)))
    _keep(interview, left, kept, with_a_no, signs_unsure(visit))
    return Still.SO


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


def signs_kept(visit: Visit) -> SignsTicked:
    """What was said of them the last time."""
    signs = frozenset(signs_happening(visit))
    return SignsTicked(
        signs,
        words_kept(visit),
        unsure=signs_unsure(visit),
        new=signs_said_new(visit),
        at_first=UNSURE_WHICH in signs and not words_for_today(visit),
    )


def list_of_words(visit: Visit) -> Call:
    """Where the words that tick no sign were typed."""
    return "today" if words_for_today(visit) else "now"


def words_kept(visit: Visit) -> Mapping[str, str]:
    """As `SignsTicked` has them."""
    told = signs_told_apart(visit)
    return {**told.of, UNSURE_WHICH: told.rest} if told.rest else told.of


def _signs() -> tuple[Sign, ...]:
    known = load_signs()
    return (*known.emergency, *known.today)


def _keep(
    interview: Conversation,
    signs: Sequence[str],
    words: Mapping[str, str],
    with_a_no: str,
    unsure: set[str] | frozenset[str],
) -> None:
    interview.keep(
        with_do_not_wait_seen(
            interview.visit,
            signs,
            unsure=unsure,
            new=signs_said_new(interview.visit),
            words=words,
            with_a_no=with_a_no,
            day=interview.today,
            whole=saw_all_signs(interview.visit),
        )
    )

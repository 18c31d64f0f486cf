"""What is asked of signs that were ticked: since when, and at the next start which of them are still so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final

from visitprep.findings.safety.came_with import signs_past, signs_told_apart
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way, no_words, yes_words
from visitprep.interview.screens.signs_said import with_words, words_for
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
    words_with_a_no,
)
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


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

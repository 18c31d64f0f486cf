"""What is asked of a reply to a tick list before it is kept: of a row told of before, of words beside a no."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.engine.line_asked.replies import is_no, is_yes, no_but, yes_and
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Ticks
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.tick_list import Ticked, TickList
from visitprep.patterns import any_case
from visitprep.visit.marks import IS_A_SIGN
from visitprep.wording import N_, say

_AND_YET = any_case(r"\b(?:but|except|only|just|though|maybe|unless|sometimes)\b")


def is_none(ticks: TickList, ticked: Ticked) -> bool:
    """A 0 with words that name no row and take nothing of it back: the words are a note, and tick nothing."""
    says_more = ticked.on or ticked.unsure or _AND_YET.search(ticked.words)
    return ticks.own_words and ticked.none and not says_more


def with_told(interview: OnPath, step: Ticks, heard: Ticked) -> Ticked:
    """A row that was told of before and is not ticked: a yes ticks it, and without an answer it is no "no"."""
    for code, words in step.ticks.told(interview.visit):
        row = next((row for row in heard.rows if row.code == code), None)
        if row is None or code in (*heard.on, *heard.unsure):
            continue
        title = row.label.spoken(interview.voice)
        question = say(N_("You said: “{words}”. Does “{row}” fit?"), words=words, row=title)
        is_so, more = _asked(interview, step, "told", question)
        if is_so:
            heard = replace(heard, on=tuple(one.code for one in heard.rows if one.code in (*heard.on, code)))
        elif is_so is None:
            heard = replace(heard, rows=tuple(one for one in heard.rows if one.code != code))
        if is_so is False:
            interview.keep(IS_A_SIGN.put(interview.visit, False, words))
        if more:
            form = N_("{title}: no; {words}") if is_so is False else N_("{title}: {words}")
            more = say(form, title=title, words=more.strip(" ."))
            heard = replace(heard, words="; ".join(filter(None, (heard.words, more))))
    return heard


def none_or_not(interview: OnPath, step: Ticks, heard: Ticked) -> Ticked:
    """A no with words that may take it back is asked about: agreed to, it stands, with the words beside it."""
    if is_none(step.ticks, heard) or not step.ticks.may_be_none(heard):
        return heard
    question = say(N_("You said: “{words}”. Is that none of these?"), words=heard.words)
    is_so, more = _asked(interview, step, "none", question)
    heard = replace(heard, words="; ".join(filter(None, (heard.words, more))))
    if not is_so:
        return heard
    aside = ". ".join(filter(None, (heard.words, heard.aside)))
    return replace(heard, on=(), words="", beside=(), aside=aside)


def _asked(interview: OnPath, step: Ticks, what: str, question: str) -> tuple[bool | None, str]:
    """A yes or a no to what is asked of the reply to the list, and what more is said; None for neither."""
    ways = frozenset({Way.SKIP, Way.DONT_KNOW, Way.KEYS})
    key, label = f"{step.place}:{what}", say(N_("y, or n"))
    prompt = Prompt(key=key, text=question, kind=Kind.LINE, label=label, ways=ways, **interview.where(step))
    reply = interview.put(prompt, step.ticks.help.spoken(interview.voice))
    typed = str(reply.value) if isinstance(reply, Answered) else ""
    if more := yes_and(typed) or no_but(typed):
        return bool(yes_and(typed)), more
    return (True, "") if is_yes(typed) else (False, "") if is_no(typed) else (None, typed)

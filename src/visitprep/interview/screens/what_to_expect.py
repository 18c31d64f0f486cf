"""Pages of the guide, read in the middle of the interview; and their questions, put on the person's own list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.document import Document
from visitprep.guide.contents import CHAPTERS
from visitprep.guide.page import Page, page
from visitprep.guide.sheet import GUIDE, sheet
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.help import texts_of
from visitprep.interview.engine.mistakes import sentence_for
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.interview.questions.bank import not_listed
from visitprep.interview.questions.glossary import pages_on
from visitprep.visit.answering import items, with_list_closed, with_new_item
from visitprep.wording import N_, count, say

Show = Callable[[Document], None]
"""Puts a page on the screen."""

_PICKING = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})
_ALL, _SOME, _NONE = "all", "some", "none"
_LEAVING = (Way.MENU, Way.STOP)


def read_about(interview: Conversation, prompt: Prompt, why: str, *, show: Show) -> Way:
    """Offer the pages on the words of a question, and all others; show the one picked.

    MENU or STOP when that was wanted on the way, else KEEP: back to the question.
    """
    language = interview.language
    here = pages_on(texts_of(prompt, why), language)
    rows = [Option(page_id, say(page(page_id).title, language)) for page_id in here]
    if not rows:
        return read_any(interview, show)
    rows += [
        Option("every", say(N_("All the other pages"), language)),
        Option("back", say(N_("Back to where I was"), language)),
    ]
    picked = _pick(interview, "guide", say(N_("Which page do you want to read?"), language), rows)
    if picked == "every":
        return read_any(interview, show)
    return _read(interview, picked, show)


def read_any(interview: Conversation, show: Show) -> Way:
    """By chapter, so that each list fits a small screen. Going back leads to the chapters."""
    language = interview.language
    while True:
        rows = [Option(str(number), say(chapter.title, language)) for number, chapter in enumerate(CHAPTERS)]
        rows.append(Option("back", say(N_("Back to where I was"), language)))
        picked = _pick(interview, "guide:chapters", say(N_("What do you want to read about?"), language), rows)
        if isinstance(picked, Way) or picked == "back":
            return _read(interview, picked, show)
        chapter = CHAPTERS[int(picked)]
        rows = [Option(page_id, say(page(page_id).title, language)) for page_id in chapter.pages]
        rows.append(Option("back", say(N_("Back to all the pages"), language)))
        picked = _pick(interview, "guide:pages", say(N_("Which page do you want to read?"), language), rows)
        if picked not in (Way.BACK, "back"):
            return _read(interview, picked, show)


def _pick(interview: Conversation, key: str, text: str, rows: Sequence[Option], guidance: str = "") -> str | Way:
    reply = interview.put(
        Prompt(
            key=key,
            text=text,
            kind=Kind.ONE,
            heading=say(GUIDE, interview.language),
            guidance=guidance,
            options=tuple(rows),
            ways=_PICKING,
        ),
        "",
    )
    return reply.value[0] if isinstance(reply, Typed) else reply.way


def _read(interview: Conversation, picked: str | Way, show: Show) -> Way:
    if isinstance(picked, Way) or picked == "back":
        return picked if picked in _LEAVING and isinstance(picked, Way) else Way.KEEP
    shown = page(picked)
    show(sheet(shown, interview.voice))
    return offer_questions(interview, shown)


def offer_questions(interview: Conversation, shown: Page) -> Way:
    """Ask which of a page's questions go on the person's list; what is on it already is not offered.

    MENU or STOP when that was wanted, else KEEP.
    """
    while True:
        new = not_listed((ask.wording for ask in shown.asks), interview.visit, interview.voice)
        picked = _offer(interview, new)
        if picked == _SOME:
            chosen = _choose(interview, new)
            if chosen is Way.BACK:
                continue
        elif isinstance(picked, Way):
            chosen = picked
        else:
            chosen = new if picked == _ALL else ()
        if isinstance(chosen, Way):
            return chosen if chosen in _LEAVING else Way.KEEP
        _add(interview, chosen)
        return Way.KEEP


def _offer(interview: Conversation, new: Sequence[str]) -> str | Way:
    """One key puts all of them on the list. It also waits until the page is read."""
    language = interview.language
    if not new:
        said = say(N_("The questions of this page are all on the list of questions."), language)
        return _pick(interview, "guide:questions", said, [Option(_NONE, say(N_("Go on"), language))])
    every = count(
        N_("Put it on the list of questions"), N_("Put these {n} on the list of questions"), len(new), language
    )
    rows = [Option(_ALL, every)]
    if len(new) > 1:
        rows.append(Option(_SOME, say(N_("Choose which"), language)))
    rows.append(Option(_NONE, say(N_("None, go on"), language)))
    text = say(N_("Do you want to ask these at the clinic?"), language)
    return _pick(interview, "guide:questions", text, rows, "\n".join(f"- {question}" for question in new))


def _choose(interview: Conversation, new: Sequence[str]) -> tuple[str, ...] | Way:
    reply = interview.put(
        Prompt(
            key="guide:some",
            text=say(N_("Which ones? Tick them."), interview.language),
            kind=Kind.MANY,
            options=tuple(Option(str(number), question) for number, question in enumerate(new)),
            ways=_PICKING | {Way.SKIP},
        ),
        "",
    )
    if isinstance(reply, Typed):
        return tuple(new[int(code)] for code in reply.value)
    return () if reply.way is Way.SKIP else reply.way


def _add(interview: Conversation, questions: Sequence[str]) -> None:
    """On the list and saved, one after the other. A list that was closed stays closed."""
    language = interview.language
    visit, closed = interview.visit, "questions" in interview.visit.no_more
    try:
        for question in questions:
            visit, _ = with_new_item(visit, "questions", {"text": question}, interview.moment)
    except (ValidationError, PydanticCustomError) as error:
        interview.asker.tell(sentence_for(error, language))
    if visit is interview.visit:
        return
    interview.keep(with_list_closed(visit, "questions") if closed else visit)
    number = len(items(interview.visit, "questions"))
    one, many = N_("Saved. There is {n} question on the list."), N_("Saved. There are {n} questions on the list.")
    interview.asker.tell(count(one, many, number, language))

"""Pages of the guide, read in the middle of the interview; and their questions, put on the person's own list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.document.blocks import Document
from visitprep.guide.contents import CHAPTERS, Chapter
from visitprep.guide.page import Page, page
from visitprep.guide.sheet import GUIDE, sheet
from visitprep.interview.engine.choose import LEAVE, Menu, Row, choose
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.words.help import texts_of
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.questions.glossary import pages_on
from visitprep.interview.questions.suggested import not_listed
from visitprep.visit.answering import items, with_list_closed, with_new_item
from visitprep.wording import N_, count, say

Show = Callable[[Document], None]
"""Puts a page on the screen."""

_WHICH = N_("Which page do you want to read?")
_ALL_LISTED = N_("The questions of this page are all on the list of questions.")

Value = TypeVar("Value")


def read_about(interview: Conversation, prompt: Prompt, why: str, *, show: Show) -> Way:
    """Offer the pages on the words of a question, and all others; show the one picked.

    MENU or STOP when that was wanted on the way, else KEEP: back to the question.
    """
    here = pages_on(texts_of(prompt, why))
    if not here:
        return read_any(interview, show)
    rows: list[Row[str | Way | None]] = [*_page_rows(here)]
    rows += [
        Row("every", say(N_("All the other pages")), None),
        Row("back", say(N_("Back to where I was")), Way.KEEP),
    ]
    picked = _pick(interview, "guide", _WHICH, rows)
    return read_any(interview, show) if picked is None else _read(interview, picked, show)


def read_any(interview: Conversation, show: Show) -> Way:
    """By chapter, so that each list fits a small screen. Going back leads to the chapters."""
    chapters: list[Row[Chapter | Way]] = [
        Row(str(number), say(chapter.title), chapter) for number, chapter in enumerate(CHAPTERS)
    ]
    chapters.append(Row("back", say(N_("Back to where I was")), Way.KEEP))
    while True:
        chapter = _pick(interview, "guide:chapters", N_("What do you want to read about?"), chapters)
        if isinstance(chapter, Way):
            return _read(interview, chapter, show)
        rows: list[Row[str | Way]] = [*_page_rows(chapter.pages)]
        rows.append(Row("back", say(N_("Back to all the pages")), Way.BACK))
        picked = _pick(interview, "guide:pages", _WHICH, rows)
        if picked is not Way.BACK:
            return _read(interview, picked, show)


def _page_rows(page_ids: Iterable[str]) -> Iterator[Row[str]]:
    return (Row(page_id, say(page(page_id).title), page_id) for page_id in page_ids)


def _pick(
    interview: Conversation, key: str, text: str, rows: Sequence[Row[Value]], guidance: str = ""
) -> Value | Way:
    return choose(interview, Menu(key, say(text), rows, say(GUIDE), guidance))


def _read(interview: Conversation, picked: str | Way, show: Show) -> Way:
    if isinstance(picked, Way):
        return picked if picked in LEAVING else Way.KEEP
    shown = page(picked)
    show(sheet(shown, interview.voice))
    return offer_questions(interview, shown)


def offer_questions(interview: Conversation, shown: Page) -> Way:
    """Ask which of a page's questions go on the person's list; what is on it already is not offered.

    MENU or STOP when that was wanted, else KEEP.
    """
    while True:
        new = not_listed((ask.wording for ask in shown.asks), interview.visit, interview.voice)
        chosen = _offer(interview, new)
        if chosen is None:
            chosen = _choose(interview, new)
            if chosen is Way.BACK:
                continue
        if isinstance(chosen, Way):
            return chosen if chosen in LEAVING else Way.KEEP
        _add(interview, chosen)
        return Way.KEEP


def _offer(interview: Conversation, new: tuple[str, ...]) -> tuple[str, ...] | Way | None:
    """Those to put on the list; None to choose among them. It also waits until the page is read."""
    rows: list[Row[tuple[str, ...] | None]]
    if not new:
        rows = [Row("none", say(N_("Go on")), ())]
        return _pick(interview, "guide:questions", _ALL_LISTED, rows)
    every = count(N_("Put it on the list of questions"), N_("Put these {n} on the list of questions"), len(new))
    rows = [Row("all", every, new)]
    if len(new) > 1:
        rows.append(Row("some", say(N_("Choose which")), None))
    rows.append(Row("none", say(N_("None, go on")), ()))
    listed = "\n".join(f"- {question}" for question in new)
    return _pick(interview, "guide:questions", N_("Do you want to ask these at the clinic?"), rows, listed)


def _choose(interview: Conversation, new: Sequence[str]) -> tuple[str, ...] | Way:
    reply = interview.put(
        Prompt(
            key="guide:some",
            text=say(N_("Which ones? Tick them.")),
            kind=Kind.MANY,
            options=tuple(Option(str(number), question) for number, question in enumerate(new)),
            ways=LEAVE | {Way.SKIP},
        ),
        "",
    )
    if isinstance(reply, Answered):
        return tuple(new[int(code)] for code in reply.value)
    return () if reply.way is Way.SKIP else reply.way


def _add(interview: Conversation, questions: Sequence[str]) -> None:
    """On the list and saved, one after the other. A list that was closed stays closed."""
    visit, closed = interview.visit, "questions" in interview.visit.no_more
    try:
        for question in questions:
            visit, _ = with_new_item(visit, "questions", {"text": question}, interview.moment)
    except (ValidationError, PydanticCustomError) as error:
        interview.asker.tell(sentence_for(error))
    if visit is interview.visit:
        return
    interview.keep(with_list_closed(visit, "questions") if closed else visit)
    number = len(items(interview.visit, "questions"))
    one, many = N_("Saved. There is {n} question on the list."), N_("Saved. There are {n} questions on the list.")
    interview.asker.tell(count(one, many, number))

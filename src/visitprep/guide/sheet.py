"""A page of the guide, the list of pages, and the search results, each as a document to show or print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from visitprep.days import in_words
from visitprep.document import Block, Bullets, Document, Field, Fields, Paragraph, Part, Section
from visitprep.guide.contents import CHAPTERS
from visitprep.guide.find import Hit
from visitprep.guide.page import Page, Passage, page, sources
from visitprep.wording import N_, Voice, say

GUIDE = N_("What to expect at a pain clinic")
ASK_YOUR_CLINIC = N_("Ask your clinic")
WORTH_ASKING = N_("Questions worth asking")
_DIFFERS = N_("Clinics do not all do it the same way. Ask your clinic about:")
_READ_NEXT = N_("Read next")
_SOURCES = N_("Where this comes from")
_CHECKED = N_("Compared with these on {date}. No clinician has reviewed this page yet.")
_FOOTER = N_("This page explains in general. It is not advice for one person. For that, ask the clinic.")
_HOW = N_("Read a page with: visitprep guide TOPIC")
_FIND = N_("Look for a word with: visitprep guide --find shot")


def sheet(shown: Page, voice: Voice) -> Document:
    """The page with its questions, sources and date; `voice` is whose the questions are."""
    language = voice.language
    date = in_words(shown.checked)
    sections = [_section(number, passage, language) for number, passage in enumerate(shown.passages, 1)]
    differs = (
        Paragraph(say(_DIFFERS, language)),
        Bullets(tuple(say(one, language) for one in shown.differs)),
    )
    cited = tuple(sources()[code] for code in shown.sources)
    sections += [
        Section("ask-your-clinic", say(ASK_YOUR_CLINIC, language), differs),
        Section("worth-asking", say(WORTH_ASKING, language), (Bullets(questions(shown, voice)),)),
        Section("read-next", say(_READ_NEXT, language), (_listed(map(page, shown.related), language),)),
        Section(
            "sources",
            say(_SOURCES, language),
            (Bullets(cited), Paragraph(say(_CHECKED, language, date=date))),
        ),
    ]
    return Document(
        title=say(shown.title, language),
        running_head=say(GUIDE, language),
        byline=(say(shown.summary, language),),
        footer=say(_FOOTER, language),
        parts=(Part("", tuple(sections)),),
    )


def questions(shown: Page, voice: Voice) -> tuple[str, ...]:
    """The questions worth asking, in the words of `voice`."""
    return tuple(ask.wording.spoken(voice) for ask in shown.asks)


def contents(language: str = "en") -> Document:
    """Every page by chapter, with what to type for it."""
    sections = (
        Section(f"chapter-{number}", say(chapter.title, language), (_listed(map(page, chapter.pages), language),))
        for number, chapter in enumerate(CHAPTERS, 1)
    )
    return _plain_list(say(GUIDE, language), tuple(sections), language)


def found(hits: Sequence[Hit], language: str = "en") -> Document:
    """The results of a search: each page with a line from it."""
    rows = tuple(Field(hit.page.id, f"{say(hit.page.title, language)}\n{hit.line}") for hit in hits)
    return _plain_list(
        say(N_("Pages with that word"), language), (Section("found", "", (Fields(rows),)),), language
    )


def _plain_list(title: str, sections: tuple[Section, ...], language: str) -> Document:
    return Document(
        title=title,
        running_head=say(_HOW, language),
        byline=(),
        footer=say(_FIND, language),
        parts=(Part("", sections),),
    )


def _listed(listed: Iterable[Page], language: str) -> Fields:
    return Fields(tuple(Field(one.id, say(one.title, language)) for one in listed))


def _section(number: int, passage: Passage, language: str) -> Section:
    blocks: list[Block] = [Paragraph(say(text, language)) for text in passage.text]
    if passage.points:
        blocks.append(Bullets(tuple(say(point, language) for point in passage.points), numbered=passage.numbered))
    blocks += [Paragraph(say(text, language)) for text in passage.then]
    return Section(f"passage-{number}", say(passage.title, language), tuple(blocks))

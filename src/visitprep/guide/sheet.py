"""A page of the guide, the list of pages, and the search results, each as a document to show or print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from visitprep.days import in_words
from visitprep.document.blocks import Block, Bullets, Document, Field, Fields, Paragraph, Part, Section
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
    date = in_words(shown.checked)
    sections = [_section(number, passage) for number, passage in enumerate(shown.passages, 1)]
    differs = (Paragraph(say(_DIFFERS)), Bullets(tuple(say(one) for one in shown.differs)))
    cited = tuple(sources()[code] for code in shown.sources)
    sections += [
        Section("ask-your-clinic", say(ASK_YOUR_CLINIC), differs),
        Section("worth-asking", say(WORTH_ASKING), (Bullets(questions(shown, voice)),)),
        Section("read-next", say(_READ_NEXT), (_listed(map(page, shown.related)),)),
        Section("sources", say(_SOURCES), (Bullets(cited), Paragraph(say(_CHECKED, date=date)))),
    ]
    return Document(
        title=say(shown.title),
        running_head=say(GUIDE),
        byline=(say(shown.summary),),
        footer=say(_FOOTER),
        parts=(Part("", tuple(sections)),),
    )


def questions(shown: Page, voice: Voice) -> tuple[str, ...]:
    """The questions worth asking, in the words of `voice`."""
    return tuple(ask.wording.spoken(voice) for ask in shown.asks)


def contents() -> Document:
    """Every page by chapter, with what to type for it."""
    sections = (
        Section(f"chapter-{number}", say(chapter.title), (_listed(map(page, chapter.pages)),))
        for number, chapter in enumerate(CHAPTERS, 1)
    )
    return _plain_list(say(GUIDE), tuple(sections))


def found(hits: Sequence[Hit]) -> Document:
    """The results of a search: each page with a line from it."""
    rows = tuple(Field(hit.page.id, f"{say(hit.page.title)}\n{hit.line}") for hit in hits)
    return _plain_list(say(N_("Pages with that word")), (Section("found", "", (Fields(rows),)),))


def _plain_list(title: str, sections: tuple[Section, ...]) -> Document:
    return Document(title=title, running_head=say(_HOW), byline=(), footer=say(_FIND), parts=(Part("", sections),))


def _listed(listed: Iterable[Page]) -> Fields:
    return Fields(tuple(Field(one.id, say(one.title)) for one in listed))


def _section(number: int, passage: Passage) -> Section:
    blocks: list[Block] = [Paragraph(say(text)) for text in passage.text]
    if passage.points:
        blocks.append(Bullets(tuple(say(point) for point in passage.points), numbered=passage.numbered))
    blocks += [Paragraph(say(text)) for text in passage.then]
    return Section(f"passage-{number}", say(passage.title), tuple(blocks))

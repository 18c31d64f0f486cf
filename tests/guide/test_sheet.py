"""A page as a document: everything of it is there, in every format."""

from __future__ import annotations

import pytest
from tests.blocks import walk_blocks

from file_starts import starts_as
from visitprep.document.blocks import Bullets, Fields
from visitprep.guide.contents import CHAPTERS, PAGE_IDS
from visitprep.guide.find import hits
from visitprep.guide.page import page, pages, sources
from visitprep.guide.sheet import contents, found, questions, sheet
from visitprep.render import plain
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout
from visitprep.wording import Voice

EACH = pytest.mark.parametrize("shown", pages(), ids=lambda shown: shown.id)


@EACH
def test_every_sentence_question_and_source_is_on_the_sheet(shown) -> None:
    said = " ".join(plain.text(sheet(shown, Voice())).split())
    for text in (
        shown.title,
        *shown.sentences(),
        *questions(shown, Voice()),
        *(sources()[c] for c in shown.sources),
    ):
        assert " ".join(text.split()) in said, text
    assert f"Compared with these on {shown.checked.day} November {shown.checked.year}." in said
    assert "No clinician has reviewed this page yet." in said
    assert "Ask your clinic" in said
    assert all(f"{other}:" in said for other in shown.related)


def test_the_questions_are_bullets_in_the_voice_of_the_visit() -> None:
    blocks = list(walk_blocks(sheet(page("kinds-of-pain"), Voice("Rosa"))))
    assert any(
        isinstance(block, Bullets) and "Which kind of pain does Rosa have: tissue, nerve or both?" in block.items
        for block in blocks
    )


def test_steps_are_numbered() -> None:
    said = plain.text(sheet(page("first-visit"), Voice()))
    assert "\n1. The desk" in said and "\n7. " in said


@pytest.mark.parametrize("format", FORMATS)
def test_a_page_prints_in_every_format(format: str) -> None:
    data = FORMATS[format].render(sheet(page("x-ray"), Voice()), Layout())
    assert starts_as(format, data)
    if format != "pdf":
        assert b"does it fit my pain?" in data


def test_the_list_names_every_page_with_its_title() -> None:
    said = plain.text(contents())
    assert [chapter.title in said for chapter in CHAPTERS] == [True] * len(CHAPTERS)
    for page_id in PAGE_IDS:
        assert f"\n{page_id}:" in said and page(page_id).title in said


def test_what_was_found_is_listed_with_its_line() -> None:
    fields = [block for block in walk_blocks(found(hits("shot"))) if isinstance(block, Fields)]
    assert [row.label for row in fields[0].rows] == [hit.page.id for hit in hits("shot")]
    assert all("\n" in row.value for row in fields[0].rows)

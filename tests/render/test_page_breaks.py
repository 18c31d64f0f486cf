"""Where a page ends: no row is torn, no heading left behind, nothing off the paper or over another line."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from extremes import CROWDED, LAYOUTS, MARK, QUICK, Shape, shapes, visit_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace
from reading import bodies, pdf_text, squeezed
from tests.blocks import texts, walk_blocks
from tests.summary.told import copy_of

from visitprep.document.blocks import Box, Bullets, Column, Document, Field, Fields, Paragraph, Part, Section, Table
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.summary.copies.table import COPIES
from visitprep.visit.visit import Visit

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")

ROW = 300
"""Letters of a row with its titles that fits on half a page in any layout, and so is never split."""
LINES = 3
"""Line ends of a cell that has room there too."""
MARGIN = 43
MARGIN_OF_SHEETS = 36
"""0.6 inch."""


class Word(Struct, frozen=True):
    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def words_on_paper(path: Path) -> tuple[list[Word], float, float]:
    """Every word with its place, in points, and the size of the paper."""
    out = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout.decode()
    words: list[Word] = []
    for number, page in enumerate(out.split("<page ")[1:]):
        found = re.findall(
            r'xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<', page
        )
        words += [Word(number, *map(float, four), text) for *four, text in found]
    width, height = re.findall(r'<page width="([\d.]+)" height="([\d.]+)"', out)[0]
    return words, float(width), float(height)


def torn_rows(document: Document, pages: list[str]) -> list[tuple[str, ...]]:
    """Rows of tables and fields of which no page has all."""
    short: list[tuple[str, ...]] = []
    for block in walk_blocks(document):
        if isinstance(block, Table):
            titles = sum(len(column.title) for column in block.columns)
            short += [row for row in block.rows if titles + sum(map(len, row)) <= ROW]
        elif isinstance(block, Fields):
            short += [(row.label, row.value) for row in block.rows if len(row.label) + len(row.value) <= ROW]
    short = [row for row in short if max(text.count("\n") for text in row) <= LINES]
    # What sets a text apart from its sentence is no letter, and is not read back.
    bare = [(row, [squeezed(text.replace("\u2068", "").replace("\u2069", "")) for text in row]) for row in short]
    return [row for row, texts in bare if not any(all(text in page for text in texts) for page in pages)]


def pages_without_titles(document: Document, pages: list[str]) -> list[tuple[str, int]]:
    """Tables whose columns are not named on a page that has rows of them."""
    lacking = []
    for table in walk_blocks(document):
        if not isinstance(table, Table):
            continue
        titles = [squeezed(column.title) for column in table.columns]
        rows = [row for row in table.rows if len([text for text in row if MARK.match(text)]) > 1]  # like no other
        for number, page in enumerate(pages, 1):
            has_rows = any(all(squeezed(text) in page for text in row) for row in rows)
            if has_rows and not all(title in page for title in titles):
                lacking.append((table.caption, number))
    return lacking


def leads(document: Document) -> Iterator[str]:
    """What has to be followed by something on the same page."""
    last = {part.sections[-1].blocks[-1] for part in document.parts}
    for part in document.parts:
        yield part.title
        yield from (section.title for section in part.sections)
    for block in walk_blocks(document):
        if isinstance(block, Table):
            yield block.caption
            yield "".join(column.title for column in block.columns)
        elif isinstance(block, Box):
            yield block.title
        elif isinstance(block, Paragraph) and block.strong and block not in last:
            yield block.text


def left_behind(document: Document, pages: list[str]) -> list[str]:
    """Headings at the foot of a page."""
    return [lead for lead in leads(document) if lead and any(page.endswith(squeezed(lead)) for page in pages)]


def outside(words: list[Word], width: float, height: float, margin: float = MARGIN) -> list[Word]:
    """Words beyond the margins."""
    edge = (0.3 if margin == MARGIN else 0.25) * 72
    return [
        word
        for word in words
        if word.left < margin - 1
        or word.right > width - margin + 1
        or word.top < edge
        or word.bottom > height - edge
    ]


def on_one_another(words: list[Word]) -> list[tuple[str, str]]:
    """Words that lie on other words. The boxes are a line high, so only their middles count."""
    found = []
    for page in sorted({word.page for word in words}):
        here = sorted((word for word in words if word.page == page), key=lambda word: word.top)
        for i, one in enumerate(here):
            middle = (one.top + one.bottom) / 2
            for other in here[i + 1 :]:
                if other.top + (other.bottom - other.top) * 0.3 > middle:
                    break
                if min(one.right, other.right) - max(one.left, other.left) > 1:
                    found.append((one.text, other.text))
    return found


def faults(document: Document, layout: Layout, folder: Path) -> dict[str, object]:
    """Everything wrong with the pages of a PDF."""
    document = pdf.as_printed(document, layout)
    pages = bodies(pdf_text(pdf.render(document, layout), folder), document)
    words, width, height = words_on_paper(folder / "page.pdf")
    found = {
        "torn": torn_rows(document, pages),
        "titles": pages_without_titles(document, pages),
        "left behind": left_behind(document, pages),
        "outside": outside(words, width, height, MARGIN_OF_SHEETS if document.sheets else MARGIN),
        "on one another": on_one_another(words),
    }
    return {name: what for name, what in found.items() if what}


@pytest.mark.slow
@pytest.mark.parametrize("layout", [Layout(), Layout("a4", True)])
@pytest.mark.parametrize("copy", COPIES)
def test_pages_of_a_crowded_visit(copy: str, layout: Layout, tmp_path: Path) -> None:
    """30 medicines, 8 pains, long names and stories."""
    assert faults(copy_of(visit_of(CROWDED), copy, large_print=layout.large_print), layout, tmp_path) == {}


@pytest.mark.slow
@settings(max_examples=10, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
@given(shape=shapes(), copy=st.sampled_from(list(COPIES)), layout=LAYOUTS)
def test_pages_of_any_visit(shape: Shape, copy: str, layout: Layout, tmp_path: Path) -> None:
    assert faults(copy_of(visit_of(shape), copy, large_print=layout.large_print), layout, tmp_path) == {}


def test_a_name_at_the_head_of_a_column_leaves_room_for_the_rows(tmp_path: Path) -> None:
    """A helper's name can be a title, and 1,000 letters long: repeated on each page it would push the rows off."""
    columns = (Column("About"), Column("Ana " + "Example " * 120), Column("Rosa " + "Example " * 110))
    rows = tuple((f"thing {n}", f"k{n}k one", f"k{n}k two") for n in range(100, 103))
    sections = (Section("views", "Two views", (Table("Side by side", columns, rows),)),)
    document = Document("Views", "Rosa", (), "Not verified.", (Part("", sections),))
    for layout in (Layout(), Layout("letter", True)):
        assert not {"outside", "torn", "on one another"} & set(faults(document, layout, tmp_path))


def test_a_row_of_many_short_lines_is_split_where_it_is_taller_than_a_page(tmp_path: Path) -> None:
    """A note pasted with its line ends has few letters and many lines; kept whole it ran over the foot of the page."""
    lines = "\n".join(f"k{n}k" for n in range(100, 148))
    rows = (Fields((Field("Note", lines),)), Table("", (Column("What"), Column("Note")), (("Pill", lines),)))
    section = Section("notes", "Notes", (Box("In full", rows[:1]), *rows))
    document = Document("Notes", "Rosa", (), "Not verified.", (Part("", (section,)),))
    for layout in (Layout(), Layout("letter", True)):
        assert not {"outside", "on one another"} & set(faults(document, layout, tmp_path))


@pytest.mark.parametrize("layout", [Layout(), Layout("a4"), Layout(large_print=True)])
@pytest.mark.parametrize("asked", [0, 3, 5])
def test_what_should_not_wait_is_not_torn(asked: int, layout: Layout, tmp_path: Path) -> None:
    """Half of a list of signs looks like all of it. In large print, where no page holds both, each list is whole."""
    questions = [{"text": f"Question {n}"} for n in range(asked)]
    document = copy_of(Visit.model_validate({"questions": questions, "person": {"country": "US"}}), "me")
    (section,) = [one for one in document.parts[0].sections if one.id == "own-urgent"]
    pages = [squeezed(page) for page in pdf_text(pdf.render(document, layout), tmp_path).split("\f")]
    lists = [block for block in walk_blocks(_only(document, section)) if isinstance(block, Bullets)]
    assert len(lists) == 2
    wanted = [bullets.items for bullets in lists] if layout.large_print else [tuple(texts(section.blocks))]
    for together in wanted:
        assert any(all(squeezed(one) in page for one in together) for page in pages)


def _only(document: Document, section: Section) -> Document:
    return replace(document, parts=(Part("", (section,)),))

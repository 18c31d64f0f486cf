"""The pages behind page 1, and those of the other copies, take no more paper than they need."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from reading import pdf_text, squeezed
from tests.blocks import texts, walk_blocks
from tests.people import person
from tests.summary.told import copy_of

from sentences import DO_NOT_WAIT
from visitprep.document.blocks import (
    Blank,
    Box,
    Bullets,
    Column,
    Document,
    Field,
    Fields,
    Paragraph,
    Part,
    Section,
    Table,
    Tick,
    TickList,
    WriteLines,
)
from visitprep.render import html, pdf
from visitprep.render.layout import Layout
from visitprep.visit.countdown import Start
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit
from visitprep.wording import Voice
from visitprep.worksheet.sheet import worksheet

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")
PAPERS = [Layout(), Layout("a4")]
CARRIED = tuple(ToBring("x", f"Thing number {n} to carry", start=Start.DAY_BEFORE) for n in range(20))


def list_of(ticks: int) -> Document:
    half = ticks // 2
    lists = [
        TickList(tuple(Tick(f"item{n:03}", details=("Why it is on the list, in a few words.",)) for n in numbers))
        for numbers in (range(half), range(half, ticks))
    ]
    sections = tuple(Section(f"bring-{n}", f"Heading {n}", (it,)) for n, it in enumerate(lists))
    return Document("What to bring", "Rosa", (), "For you", (Part("", sections),))


def pages_of(document: Document, layout: Layout, folder: Path) -> list[str]:
    return pdf_text(pdf.render(document, layout), folder).split("\f")[:-1]


def left_edges(document: Document, layout: Layout, folder: Path) -> list[float]:
    """Where each item begins, in the order in which the file has them."""
    file = folder / "list.pdf"
    file.write_bytes(pdf.render(document, layout))
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout.decode()
    return [float(line.split('xMin="')[1].split('"')[0]) for line in told.splitlines() if ">item" in line]


def test_a_long_list_of_ticks_stands_in_two_columns_and_is_read_down_each(tmp_path: Path) -> None:
    """Large letters keep one: half of the sheet is too narrow for them."""
    document = list_of(60)
    two, one = (left_edges(document, Layout("letter", large), tmp_path) for large in (False, True))
    assert len(two) == len(one) == 60
    assert {round(x) for x in one} == {round(one[0])}
    assert len({round(x) for x in two}) == 2
    text = pdf_text(pdf.render(document, Layout()), tmp_path)
    found = [word for word in text.split() if word.startswith("item")]
    assert found == sorted(found)


@pytest.mark.parametrize("layout", PAPERS, ids=["letter", "a4"])
@pytest.mark.parametrize("name", ["barely", "typical", "caregiver"])
def test_the_copy_for_whoever_comes_along_is_one_side(name: str, layout: Layout, tmp_path: Path) -> None:
    """It is held in one hand, at the wheel or at the desk."""
    assert len(pages_of(copy_of(person(name), "companion", bring=CARRIED), layout, tmp_path)) == 1


@pytest.mark.parametrize("layout", PAPERS, ids=["letter", "a4"])
@pytest.mark.parametrize("name", ["barely", "typical", "caregiver"])
def test_the_signs_that_should_not_wait_are_on_one_side(name: str, layout: Layout, tmp_path: Path) -> None:
    """Half of the list looks like all of it."""
    document = copy_of(person(name), "me")
    (section,) = [one for one in document.parts[0].sections if one.id == "own-urgent"]
    last = squeezed(pages_of(document, layout, tmp_path)[-1])
    assert squeezed(DO_NOT_WAIT) in last
    assert [text for text in texts(section.blocks) if squeezed(text) not in last] == []


def test_a_short_label_stands_on_its_first_line(tmp_path: Path) -> None:
    """A label above each line would make two sheets of this one."""
    lines = tuple(WriteLines(f"Line {n}", 1) for n in range(20))
    document = Document("Title", "Rosa", (), "For you", (Part("", (Section("it", "", lines),)),))
    assert len(pages_of(document, Layout(), tmp_path)) == 1


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("layout", PAPERS, ids=["letter", "a4"])
@pytest.mark.parametrize(("country", "helped"), [(None, ""), ("US", ""), ("UK", "Rosa")])
def test_the_sheet_to_fill_in_says_how_on_its_first_page(
    country: str | None, helped: str, layout: Layout, tmp_path: Path
) -> None:
    """Between what should not wait and the first question, and no page of a few lines behind it."""
    visit = Visit.model_validate({"person": {"country": country}})
    first, second, *_ = pages_of(worksheet(visit, Voice(helped)), layout, tmp_path)
    assert DO_NOT_WAIT in first
    assert "Filled in by, and on which day" in first
    assert "The questions" in second


@pytest.mark.parametrize(("large", "most"), [(False, 14), (True, 34)], ids=["normal", "large"])
def test_the_sheet_to_fill_in_is_not_a_book(large: bool, most: int, tmp_path: Path) -> None:
    """Lists are lines to write on: 24 and 56 pages held a box of questions for each entry."""
    document = worksheet(Visit(), Voice())
    assert sum(isinstance(block, Blank) for block in walk_blocks(document)) <= 322, "more is asked: is it worth it?"
    assert len(pages_of(document, Layout("letter", large), tmp_path)) <= most


def test_many_short_answers_behind_page_one_stand_in_two_columns(tmp_path: Path) -> None:
    """Read down each; a list of long answers keeps the whole width, and so does page 1."""

    def at(words: str, first: Part) -> list[str]:
        rows = tuple(Field(f"item{n:02}", words) for n in range(20))
        document = Document(
            "Title", "Rosa", (), "For you", (first, Part("", (Section("it", "", (Fields(rows),)),)))
        )
        return [f"{x:.0f}" for x in left_edges(document, Layout(), tmp_path)]

    empty = Part("", (Section("one", "", (Paragraph("Page 1"),)),))
    on_page_one = Part("", (Section("one", "", (Fields(tuple(Field(f"item{n}", "No") for n in range(20))),)),))
    assert len(set(at("No", empty))) == 2
    assert len(set(at("long words " * 12, empty))) == 1
    assert len(set(at("No", on_page_one)[:20])) == 1


def test_in_large_print_a_table_of_a_few_words_a_line_is_a_list(tmp_path: Path) -> None:
    """Each row with the name of every column; in normal print the columns stay, and on page 1 too."""
    columns = tuple(Column(f"column{n}") for n in range(5))
    table = Table("", columns, tuple(("Helped some; relief 30%; lasted two months",) * 5 for _ in range(3)))
    parts = tuple(Part("", (Section(name, "", (table,)),)) for name in ("one", "behind"))
    document = Document("Title", "Rosa", (), "For you", parts)
    for large, counts in ((True, [1, 3]), (False, [1, 1])):
        pages = pages_of(document, Layout("letter", large), tmp_path)
        assert [page.count("column3") for page in pages] == counts


@pytest.mark.parametrize("layout", PAPERS, ids=["letter", "a4"])
@pytest.mark.parametrize("name", ["typical", "caregiver"])
def test_the_clinics_copy_is_three_pages(name: str, layout: Layout, tmp_path: Path) -> None:
    """Page 1, and two behind it; with what page 1 says whole, dashes and half-empty lines it was five."""
    pages = pages_of(copy_of(person(name), "clinic"), layout, tmp_path)
    assert len(pages) <= 3
    if name == "typical":
        assert pages[1].count("Label → really taken") == 1, "three groups of medicines under one head"
        assert "Questions to ask" not in "".join(pages[1:]), "page 1 has all of them"


@pytest.mark.parametrize("name", ["typical", "caregiver", "barely"])
def test_no_few_lines_stand_alone_on_the_last_page(name: str, tmp_path: Path) -> None:
    """Large print, where a page holds a few short sections."""
    pages = pages_of(copy_of(person(name), "clinic"), Layout("letter", True), tmp_path)
    body = pages[-1].strip().split("\n")
    foot = ("Page ", "compared", "Pain clinic visit summary ·", "nothing was checked")
    lines = [line for line in body if line.strip() and not any(words in line for words in foot)]
    assert len(lines) > 3, lines


def test_behind_page_one_short_sections_stand_in_two_columns_and_the_list_of_medicines_does_not(
    tmp_path: Path,
) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf.render(copy_of(person("typical"), "clinic"), Layout()))
    told = subprocess.run(
        ["pdftotext", "-f", "2", "-bbox", file, "-"], capture_output=True, check=True
    ).stdout.decode()
    at = {
        word: float(line.split('xMin="')[1].split('"')[0])
        for line in told.splitlines()
        for word in ("Safety", "Everything", "Scans", "Each", "People", "Care", "effect,")
        if f">{word}<" in line
    }
    assert at["Safety"] < 60 < 300 < max(at[word] for word in ("Everything", "Scans", "Each", "People", "Care"))
    assert at["effect,"] > 300, "the third column of the list, which has the width of the sheet"


def test_a_box_that_is_not_torn_leaves_no_page_nearly_empty(tmp_path: Path) -> None:
    """Lines to write on stand closer where it then fits below them; where nothing is gained they keep their room."""

    def made(lines: int) -> list[str]:
        whole = Box("", (Bullets(tuple(f"sign {n}" for n in range(33))),), whole=True)
        write = tuple(WriteLines(f"Answer {n}", 2) for n in range(lines))
        sections = (Section("a", "To write", write), Section("b", "Signs", (whole,)))
        return pages_of(Document("Title", "Rosa", (), "For you", (Part("", sections),)), Layout(), tmp_path)

    assert [len(made(lines)) for lines in (17, 18, 19)] == [2, 2, 2]


def test_where_a_browser_draws_no_margins_the_name_is_the_head_of_a_table() -> None:
    """Firefox repeats the head of a table on each sheet; seen in it, which no test starts."""
    page = html.render(copy_of(person("typical"), "me", bring=CARRIED), Layout()).decode()
    assert page.count('<p class="again" aria-hidden="true">Rosa</p>\n<div class="inside">') == 2
    assert ".part > .again { display: table-header-group; }" in page

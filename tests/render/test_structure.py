"""The PDF as a screen reader goes through it: what pdfinfo (poppler) finds in its structure, and in what order."""

from __future__ import annotations

import re
import shutil
import zlib
from functools import cache

import pytest
from reading import squeezed, structure
from tests.blocks import texts, walk_blocks
from tests.people import person
from tests.summary.told import copy_of

from visitprep.document.blocks import Document, Paragraph, Table, TickList, WriteLines
from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Figure
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.render.phrases import map_in_words
from visitprep.summary.copies.table import COPIES
from visitprep.visit.to_bring import ToBring

pytestmark = pytest.mark.skipif(not shutil.which("pdfinfo"), reason="reads the structure with pdfinfo")

BRING = (ToBring("x", "Photo ID", "The front desk asks for it.", group="Leaving home"), ToBring("x", "Pill boxes"))
COPY = pytest.mark.parametrize("copy", COPIES)


def elements(structure: str) -> list[tuple[str, str]]:
    """Each element with the text that stands right in it, in the order in which they are read."""
    found: list[tuple[str, str]] = []
    for line in structure.splitlines():
        if text := re.fullmatch(r' *"(.*)"', line):
            found[-1] = (found[-1][0], f"{found[-1][1]}{text[1]} ")
        elif name := re.match(r" *([A-Z][A-Za-z0-9]*)\b", line):
            found.append((name[1], ""))
    return found


def raw(made: bytes) -> bytes:
    """The bytes of a PDF with its streams unpacked."""
    unpacked = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        try:
            unpacked.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return made + b"".join(unpacked)


@cache
def made(copy: str, name: str = "typical") -> tuple[bytes, Document]:
    document = pdf.as_printed(copy_of(person(name), copy, bring=BRING), Layout())
    return pdf.render(document, Layout()), document


@pytest.mark.slow_after(1)
@COPY
def test_it_is_read_in_the_order_of_the_page_and_the_margins_are_not_read(copy: str) -> None:
    """The name once, at the head of everything; not again with the page number on each sheet."""
    data, document = made(copy)
    read = squeezed("".join(text for _, text in elements(structure(data))))
    begins = document.sheets.choices[0].masthead.name if document.sheets else document.running_head + document.title
    assert read.startswith(squeezed(begins))
    assert "Page1of" not in read and squeezed(document.footer) not in read
    drawn = {pain.label for drawing in _drawings(document) for pain in drawing.pains}
    tables = (block for block in walk_blocks(document) if isinstance(block, Table))
    heads = {column.title for table in tables for column in table.columns}
    at = 0
    for part in document.parts:
        for text in (part.title, *(t for s in part.sections for t in (s.title, *texts(s.blocks)))):
            if text in drawn:
                continue
            if text in heads:  # once where several tables have them in common
                assert squeezed(text) in read
                continue
            found = read.find(squeezed(text), at)
            assert found >= at, text
            at = found
    assert at > len(read) * 0.8 or not document.parts


def _drawings(document: Document) -> tuple[PainMap, ...]:
    sheet = document.sheets.choices[0] if document.sheets else None
    groups = (*sheet.main, *sheet.side) if sheet else ()
    return tuple(block.map for group in groups for block in group.blocks if isinstance(block, Figure))


@pytest.mark.slow_after(3)
@COPY
@pytest.mark.parametrize("name", ["typical", "caregiver"])
def test_headings_never_skip_a_level(copy: str, name: str) -> None:
    levels = [int(kind[1]) for kind, _ in elements(structure(made(copy, name)[0])) if re.fullmatch("H[1-6]", kind)]
    assert copy == "card" or levels
    assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False))


def test_every_cell_knows_the_title_of_its_column() -> None:
    data, document = made("clinic")
    tree = structure(data)
    kinds = [kind for kind, _ in elements(tree)]
    tables = [block for block in walk_blocks(document) if isinstance(block, Table)]
    assert kinds.count("TH") == tree.count("/Scope /Column") >= 2 * kinds.count("Table") > 0
    assert kinds.count("THead") == kinds.count("Table") <= len(tables)
    known = set(re.findall(r"TH <(\w+)>", tree))
    cells = re.findall(r"TD:\s+/Headers \[\((\w+)\)\]", tree)
    assert len(cells) == kinds.count("TD") and set(cells) <= known


def test_lists_are_lists() -> None:
    data, document = made("me")
    read = elements(structure(data))
    ticks = sum(len(block.items) for block in walk_blocks(document) if isinstance(block, TickList))
    kinds = [kind for kind, _ in read]
    assert kinds.count("L") >= 3 and kinds.count("LI") == kinds.count("Lbl") == kinds.count("LBody")
    assert ticks == 2 and raw(data).count(b"(not ticked)") >= ticks


def test_each_paragraph_and_each_label_of_empty_lines_is_read_by_itself() -> None:
    """Not "Who calls whom, and when. Food and drink" in one breath."""
    data, document = made("me")
    read = {squeezed(text) for kind, text in elements(structure(data)) if kind == "P"}
    told = [block for block in walk_blocks(document) if isinstance(block, Paragraph | WriteLines)]
    assert len(told) > 8
    for block in told:
        assert squeezed(block.text if isinstance(block, Paragraph) else block.label) in read


def test_the_drawing_is_told_in_words_and_the_bars_are_not_read() -> None:
    """The number stands beside each bar; the words of the map are those of its marks."""
    data, document = made("clinic")
    (drawing,) = _drawings(document)
    assert f"/Alt({map_in_words(drawing.pains)})".encode() in raw(data).replace(b"/Alt (", b"/Alt(")
    kinds = [kind for kind, _ in elements(structure(data))]
    assert kinds.count("Figure") == 1


@COPY
def test_it_has_a_language_and_shows_its_title(copy: str) -> None:
    """Instead of the name of the file, in the window of whoever reads it."""
    found = raw(made(copy)[0]).replace(b" ", b"")
    assert b"/Lang(en)" in found and b"/DisplayDocTitletrue" in found
    assert re.search(rb"/MarkInfo<<[^>]*/Markedtrue", found)
    assert b"/Tabs/S" in found

"""The PDF: tagged, the same each time, with every letter or its number, and quick."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typst
from msgspec.structs import replace
from reading import pdf_text
from sample import SAMPLE

from visitprep.document.blocks import Box, Column, Document, Field, Fields, Paragraph, Part, Quote, Section, Table
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.render.pdf import fonts
from visitprep.text import isolated

needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")


def one_page(*blocks: object, title: str = "Rosa Example") -> Document:
    return Document(title, "Rosa Example", (), "Not verified.", (Part("", (Section("s", "Pain", blocks),)),))  # type: ignore[arg-type]


def test_the_same_document_gives_the_same_bytes() -> None:
    """No date and no chance in the file: two prints can be compared."""
    assert pdf.render(SAMPLE, Layout()) == pdf.render(SAMPLE, Layout())


def test_it_is_made_for_screen_readers() -> None:
    """Tagged, held to PDF/UA-1, with a language and a title."""
    made = pdf.render(replace(SAMPLE, language="es_MX"), Layout())
    assert b"/MarkInfo" in made and b"/StructTreeRoot" in made
    assert re.search(rb"pdfuaid:part.{0,20}1", made)
    assert b"/Lang(es)" in made.replace(b" ", b"")


@needs_pdftotext
@pytest.mark.parametrize("layout", [Layout(), Layout("letter", True)])
def test_a_label_as_wide_as_its_column_can_be_searched_for(layout: Layout, tmp_path: Path) -> None:
    """No break that nobody sees stands between its letters."""
    rows = Fields((Field("Anesthesia", "none reported"), Field("Diabetes", "none reported")))
    text = pdf_text(pdf.render(one_page(rows), layout), tmp_path)
    assert "Anesthesia" in text and "Diabetes" in text


@needs_pdftotext
@pytest.mark.parametrize("layout", [Layout(), Layout("a4"), Layout("letter", True), Layout("a4", True)])
def test_every_page_says_whose_it_is_and_which_of_how_many(layout: Layout, tmp_path: Path) -> None:
    """Pages of a fax get parted."""
    pages = pdf_text(pdf.render(SAMPLE, layout), tmp_path).split("\f")[:-1]
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert "Rosa Example (made up)" in page
        assert "Not verified." in page
        assert f"Page {number} of {len(pages)}" in page


@needs_pdftotext
def test_each_part_begins_on_a_page_of_its_own(tmp_path: Path) -> None:
    """The clinician's pages and the person's own are handed to different people."""
    pages = pdf_text(pdf.render(SAMPLE, Layout()), tmp_path).split("\f")[:-1]
    begins = [
        next(n for n, page in enumerate(pages) if f"\n{part.title}\n" in f"\n{page}") for part in SAMPLE.parts
    ]
    assert begins == sorted(set(begins)) and len(begins) > 1
    for number, part in zip(begins[1:], SAMPLE.parts[1:], strict=True):
        assert pages[number].partition(part.title)[0].split() == SAMPLE.running_head.split()


def test_a_letter_that_no_font_has_is_printed_by_its_number(tmp_path: Path) -> None:
    """A private-use character has no shape on any machine: better its number than an empty box."""
    document = one_page(Paragraph("pain \ue123 here"))
    assert pdf.unprintable(document) == "\ue123"
    made = pdf.render(document, Layout())
    if shutil.which("pdftotext"):
        assert "pain [U+E123] here" in pdf_text(made, tmp_path)


def test_a_page_in_letters_that_are_sure_tries_none_of_them_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial costs a page of its own, and the typesetter's fonts memory."""
    tried: list[object] = []
    monkeypatch.setattr(fonts, "_draws", lambda *said: tried.append(said) or True)
    own, lacking = fonts.fonts_for("Rosa Delgado – 3 December, “left knee”")
    assert (tried, lacking) == ([], frozenset())
    assert own is fonts._fonts(system=False, embedded=False)


def test_european_names_need_no_fonts_of_the_system() -> None:
    """Latin with all its accents, Vietnamese, Greek and Cyrillic print on every machine."""
    text = "Nguyễn Thị Hương Łukasz Żółć Åse Đặng İpek Ελένη Надежда Ёлкина Їжак ½ µg ≥ → “”’ ☐"
    assert pdf.unprintable(one_page(Paragraph(text))) == ""


@needs_pdftotext
@pytest.mark.parametrize("text", ["背中が痛い", "नमस्ते", "مرحبا", "สวัสดี", "שלום", "😀👨‍👩‍👧"])
def test_other_scripts_are_printed_or_named(text: str, tmp_path: Path) -> None:
    """With a font for the script the words are drawn, without one each missing letter is named; never neither."""
    document = one_page(Paragraph(f"before {text} after"))
    missing = pdf.unprintable(document)
    found = pdf_text(pdf.render(document, Layout()), tmp_path)
    for char in text:
        if char in missing:
            assert f"[U+{ord(char):04X}]" in found
    assert "before" in found and "after" in found


@needs_pdftotext
@pytest.mark.parametrize(
    "text", ["1\ufe0f\u20e3 pill", "a\u20d0", "\u06dd5", "👩\u200d⚕\ufe0f 😀 مرحبا", "\ue123\u0301\u200dx"]
)
def test_what_a_font_has_alone_and_not_together_does_not_stop_the_page(text: str, tmp_path: Path) -> None:
    """A digit in a frame, a joined emoji, a sign around digits, an accent on a letter without a shape."""
    document = one_page(Paragraph(f"before {text} after"))
    missing = pdf.unprintable(document)
    found = pdf_text(pdf.render(document, Layout()), tmp_path)
    assert "before" in found and "after" in found
    assert [c for c in missing if f"[U+{ord(c):04X}]" not in found] == []
    assert [c for c in text if c.isalnum() and c not in missing and c.isascii() and c not in found] == []


@needs_pdftotext
def test_what_begins_in_hebrew_or_arabic_is_read_from_the_right(tmp_path: Path) -> None:
    """So that a medicine's name in the middle does not part the sentence in the wrong order: words that stand alone
    by themselves, and words in a sentence of ours where they are set apart."""
    path = tmp_path / "page.pdf"
    for text, begins_right in (("שלום gabapentin עולם", True), ("Take שלום gabapentin", False)):
        block = Quote(text) if begins_right else Fields((Field("Says", text),))
        path.write_bytes(pdf.render(one_page(block, Fields((Field("Says", f"Took {isolated(text)}"),))), Layout()))
        run = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, text=True)
        left = {word: float(x) for x, word in re.findall(r'xMin="([\d.]+)"[^>]*>([^<]*)<', run.stdout)}
        shalom = next(x for word, x in left.items() if word in ("שלום", "םולש"))
        assert (shalom > left["gabapentin"]) == begins_right
        assert left["Says"] < min(shalom, left["gabapentin"])


@needs_pdftotext
def test_a_row_is_never_split_over_two_pages(tmp_path: Path) -> None:
    """A medicine and its dose stay together, and the titles of the columns come again."""
    rows = tuple((f"Medicine{n}", " ".join(f"dose{n}" for _ in range(40))) for n in range(60))
    document = one_page(Table("Medicines", (Column("Name"), Column("How taken", 2)), rows))
    pages = pdf_text(pdf.render(document, Layout()), tmp_path).split("\f")[:-1]
    assert len(pages) > 2
    for n in range(60):
        assert [p for p in pages if f"dose{n} " in p or f"dose{n}\n" in p] == [
            p for p in pages if f"Medicine{n}\n" in p or f"Medicine{n} " in p
        ]
    assert all("How taken" in page for page in pages)


@needs_pdftotext
def test_a_box_and_a_heading_stay_with_what_belongs_to_them(tmp_path: Path) -> None:
    """For any length of text before it."""
    for lines in range(20, 48, 3):
        before = Paragraph("\n".join(f"line {n}" for n in range(lines)))
        box = Box("Read first", tuple(Paragraph(f"danger {n}") for n in range(6)))
        sections = (Section("a", "Before", (before,)), Section("b", "Safety", (box,)))
        document = Document("Rosa Example", "Rosa", (), "", (Part("", sections),))
        pages = pdf_text(pdf.render(document, Layout()), tmp_path).split("\f")
        assert len([p for p in pages if "danger" in p]) == 1
        assert [p for p in pages if "Safety" in p] == [p for p in pages if "danger 5" in p]


@needs_pdftotext
def test_nothing_is_outside_the_margins(tmp_path: Path) -> None:
    """Long words break; the outermost letter of any page stands inside its margins."""
    path = tmp_path / "long.pdf"
    long = "Hydrochlorothiazide" * 16
    table = Table("T", tuple(Column(c * 5) for c in "abcdefg"), ((long, "2", long, "4", "5", long, "7"),))
    document = one_page(Paragraph(long), table, Box(long, (Paragraph(long),)), title=long)
    for layout in (Layout(), Layout("a4", True)):
        path.write_bytes(pdf.render(document, layout))
        run = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, text=True)
        width = float(re.search(r'<page width="([\d.]+)', run.stdout)[1])  # type: ignore[index]
        assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', run.stdout)) <= width - 43  # 0.6 inch


def test_making_a_pdf_loads_neither_rich_nor_pydantic() -> None:
    """Start-up time is a feature."""
    code = "import sys, visitprep.render.pdf; print({'rich', 'pydantic', 'wcwidth'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "set()"


def test_what_is_not_tried_is_in_the_family_of_the_page_itself() -> None:
    """Without the typesetter's own fonts, in each cut that a page is set in."""
    alone = fonts._fonts(system=False, embedded=False)
    page = '#set document(title: "signs")\n#set text(font: "{family}", weight: {weight}, style: "{style}")\n{signs}'
    for weight, style in itertools.product((400, 600, 700), ("normal", "italic")):
        signs = "\n\n".join(f'#"{sign}"' for sign in sorted(fonts._SIGNS))
        text = page.format(family=fonts.FAMILY, weight=weight, style=style, signs=signs)
        assert typst.compile(text.encode(), format="pdf", font_paths=alone, pdf_standards="ua-1")


def test_a_page_of_common_letters_and_signs_is_set_without_trying_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_draws", lambda pieces, found: pytest.fail(f"tried {pieces}"))
    assert fonts.fonts_for("label → taken: “½ pill”, 2–3 a day…")[1] == frozenset()

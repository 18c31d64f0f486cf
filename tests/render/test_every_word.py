"""Whatever a person types is on the page as typed, in every block and every format."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest
from reading import Html, on_screen, squeezed, words_of
from tests.blocks import walk_blocks

from visitprep.cells import cells
from visitprep.document.blocks import (
    Beside,
    Blank,
    Block,
    Box,
    Bullets,
    Card,
    Chart,
    Column,
    Document,
    Field,
    Fields,
    Paragraph,
    Part,
    Quote,
    Reading,
    Scale,
    Scales,
    Section,
    Series,
    Table,
    Tick,
    TickList,
    Tone,
    WriteLines,
)
from visitprep.document.body_map import Area, MappedPain, PainMap
from visitprep.document.sides import Side
from visitprep.render import plain
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout

HOSTILE = {
    "rich markup": "pain in [left] knee [/b] [link=x]y[/link] :smile:",
    "html": "<script>alert('1')</script> <b> & &amp; </style> --> \"quoted\"",
    "typst": '#import "@preview/x:1.0.0" #sys.inputs $x$ *a* _b_ `c` <label> @ref \\ // /* ~',
    "markdown": "a | b *c* _d_ ~~e~~ [f](http://g.example) `h` \\| **i** www.j.example k@l.example 1. ^m^",
    "line start": "# one\n- a: b\n> two\n1. three\n+ four\n===\n---\n| x |\n    five\n```\n* six\n2) seven",
    "formula": "=1+1 @SUM(A1) +2 -3 {{x}} ${HOME} %s {0} {value}",
    "scripts": "Nguyễn Thị Hương, Łukasz Żółć, Ελένη Παπαδοπούλου, Надежда Ёлкина, ƙasa",
    "escapes": "say \\n and \\u0041 and C:\\temp and 5' 10\" and 1/2 and 50%",
    "long word": "x" + "Hydrochlorothiazide" * 16,
    "not letters": "… — ‘a’ “b” ≥ ≤ µg ½ °C • → ✓ ☐",
}


def mapped(region: str, label: str) -> MappedPain:
    return MappedPain(1, 5, (Area(region, Side.LEFT),), (), label)


def page_full_of(text: str) -> tuple[Document, list[str]]:
    """A page with every kind of block and `text` in each place a text can be, and what each place holds."""
    number = count(100)
    used: list[str] = []

    def t() -> str:
        used.append(f"k{next(number)}k {text} z")
        return used[-1]

    blocks: tuple[Block, ...] = (
        Paragraph(t()),
        Paragraph(t(), strong=True),
        Quote(t(), by=t()),
        Fields((Field(t(), t()), Field("Asthma", t(), gap=True))),
        Table(t(), (Column(t()), Column(t(), 2)), ((t(), t()), (t(), t()))),
        Bullets((t(), t())),
        Bullets((t(),), numbered=True, large=True),
        TickList((Tick(t(), ticked=True, details=(t(), t())), Tick(t()))),
        Scales((Scale(t(), 3, 8, t(), t(), t()), Scale(t(), None, None, "none", "worst", t())), note=t()),
        PainMap((mapped("knee", t()), mapped("nowhere", t()))),
        Chart(
            t(), ("2 March", "3 March"), (Series(t(), 10, (Reading(3, 5, 8), None)), Series(t(), 12, (None, None)))
        ),
        WriteLines(t(), 1),
        Blank("12.1", t(), t(), (t(), t()), (t(), t()), 1),
        Blank("", t(), lines=2),
        Card(t(), (Paragraph(t()),), (Bullets((t(),)),), t(), alert=t()),
    )
    boxes = (Box(t(), (Paragraph(t()), Box(t(), (Paragraph(t()),)))), Box(t(), blocks[:3], Tone.SAFETY))
    beside = (Beside((Paragraph(t()),), (Paragraph(t()), PainMap((mapped("hip", t()),)))),)
    section = Section("all", t(), blocks + boxes + beside)
    document = Document(t(), t(), (t(), t()), t(), (Part(t(), (section,)), Part(t(), ())))
    return document, used


needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")
EACH_FORMAT = [pytest.param(name, marks=needs_pdftotext if name == "pdf" else ()) for name in FORMATS]


def test_the_page_used_here_has_every_kind_of_block() -> None:
    """A new kind of block must be added to this page, or it would go untested."""
    document, _ = page_full_of("x")
    assert {type(block) for block in walk_blocks(document)} == set(Block.__args__)


@pytest.mark.slow_after(20)
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("name", EACH_FORMAT)
@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_typed_is_on_the_page(kind: str, name: str, large_print: bool, tmp_path: Path) -> None:
    """Nothing is lost, shortened or taken for markup, wherever it stands."""
    document, used = page_full_of(HOSTILE[kind])
    found = words_of(FORMATS[name].render(document, Layout("a4", large_print)), name, tmp_path, document)
    lost = [text for text in used if squeezed(text) not in found]
    if name == "pdf" and lost:  # where a row had to go on overleaf, two columns are read in turns, line by line
        lines = [squeezed(line) for line in HOSTILE[kind].split("\n")]
        lost = [line for line in lines if found.count(line) < len(used)]
        lost += [text for text in used if text.split()[0] not in found]
    assert lost == []


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_typed_is_on_the_screen(kind: str) -> None:
    """Rich neither swallows `[left]` nor stumbles over `[/b]`, nor drops a column."""
    document, used = page_full_of(HOSTILE[kind])
    screen = on_screen(document)
    found = squeezed("".join(c for c in screen if c not in "┃│"))
    lost = [text for text in used if squeezed(text) not in found]
    # Beside one another, two columns that both run over lines are mixed: there each word is looked for.
    assert [w for text in lost for w in text.split() if len(w) < 40 and w not in screen] == []
    assert [text for text in used if text.split()[0] not in found] == []


@pytest.mark.parametrize("name", EACH_FORMAT)
def test_a_very_long_note_is_whole(name: str, tmp_path: Path) -> None:
    """20,000 characters, with and without blanks, run over pages and lines but not off them."""
    story = " ".join(f"word{n}" for n in range(2500))
    unbroken = "".join(f"w{n}" for n in range(4000))
    blocks = (
        Paragraph(story),
        Quote(unbroken),
        Fields((Field("Notes", story), Field("More", unbroken))),
        Table("Rows", (Column("Kind"), Column("Told", 2)), (("first", story), (unbroken, ""))),
        Box("In a box", (Paragraph(story), Bullets((unbroken,))), Tone.SAFETY),
    )
    document = Document("Rosa Example", "Rosa", (), "end", (Part("One", (Section("s", "Notes", blocks),)),))
    found = words_of(FORMATS[name].render(document, Layout()), name, tmp_path, document)
    found = found.replace("KindTold", "")  # comes again on each page of the table
    assert found.count(squeezed(story)) == 4
    assert found.count(unbroken) == 4


def test_the_markup_of_a_web_page_does_not_depend_on_what_was_typed() -> None:
    """The same elements and attributes, whether people typed `x` or a script."""
    harmless = Html(FORMATS["html"].render(page_full_of("x")[0], Layout()).decode())
    for text in HOSTILE.values():
        page = Html(FORMATS["html"].render(page_full_of(text)[0], Layout()).decode())
        assert page.tags == harmless.tags
        assert [name for name, _ in page.attributes] == [name for name, _ in harmless.attributes]


@pytest.mark.parametrize("name", ["html", "markdown", "text"])
def test_control_characters_reach_no_page(name: str) -> None:
    """Escape sequences and hidden direction marks could change what a terminal or a reader shows."""
    made = (
        FORMATS[name].render(page_full_of("a\x1b[31mb\x1b]0;title\x07c\u202ed\x9b1me\ud800f")[0], Layout()).decode()
    )
    assert "abcdef" in made
    assert not set("\x1b\x07\x9b\u202e\ud800") & set(made)


def test_text_lines_are_never_wider_than_78_cells() -> None:
    """Wide letters count twice."""
    for text in (*HOSTILE.values(), "背中が痛い" * 40, "😀 " * 60, "مرحبا بالعالم " * 20):
        assert [ln for ln in plain.text(page_full_of(text)[0]).splitlines() if cells(ln) > plain.WIDTH] == []

"""Whatever a visit holds is on its copies, in every format: many of everything, long stories, or nothing at all."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from extremes import CROWDED, FIXED, LAYOUTS, MARK, QUICK, Shape, Told, shapes, told_in_own_words, visit_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from reading import Html, pages_joined, read_back, squeezed
from tests.blocks import texts, walk_blocks
from tests.people import person
from tests.summary.told import copy_of, documented, whole_text

from visitprep.document.blocks import Document
from visitprep.document.body_map import PainMap
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout
from visitprep.render.pdf import as_printed
from visitprep.render.said_once import said_once
from visitprep.summary.copies.table import COPIES
from visitprep.visit.visit import Visit

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")

WORD = re.compile(r"\w+")
OWN = ("closing.opening", "questions.answer", "work.print_claim", "mood.print_it")
NAMES = ("medicines.name", "allergies.thing")
SHORT = 300
"""A cell with more letters than this may be split over two pages, where columns are then read in turns."""


def meant(copy: str, visit: Visit) -> Iterator[Told]:
    """What a copy has to hold, by docs/what-each-copy-holds.md."""
    for told in told_in_own_words(visit):
        own = told.part in ("after", "decided") or told.where.startswith(OWN)
        match copy:
            case "clinic":
                is_meant = not own
            case "me":
                is_meant = own or told.where == "questions.text"
            case "card":  # how it is taken may be too long for a card; notes stand with names only
                is_meant = (told.part == "person" and not told.is_note) or told.where.startswith(NAMES)
            case "companion":
                is_meant = not told.is_note or told.part == "appointment"
                if told.where == "respondent.name":  # it stands before the number
                    is_meant = visit.respondent.phone is not None
            case _:  # of the others only who prescribes; who filled it in may be the patient
                is_meant = told.part not in ("team", "respondent") and not (told.part == "person" and told.is_note)
        if copy == "clinic" and told.where in ("appointment.date", "person.birth_date"):  # printed as a day
            is_meant = False
        # Only where it tells of a reaction: tests/summary/test_safety_denials.py.
        if copy == "pharmacist" and told.part == "tests":
            is_meant = False
        # One name is there for when the other was not given.
        other_name = {"me": "name", "companion": "name", "pharmacist": "preferred_name", "card": "preferred_name"}
        if told.part == "person" and told.field == other_name.get(copy):
            is_meant = False
        listed = {told.part, f"{told.part}.{told.field}"} & documented(copy)
        if is_meant and (copy == "clinic" or listed):
            yield told


def words_lost(document: Document, text: str) -> Counter[str]:
    """Words that are read fewer times than the document has them. Longer ones may be broken to fit their column.

    Of page 1 every format shows what it has room for: test_sheet_pdf.py, test_sheet_lines.py, test_sheet_web.py.
    """
    behind = replace(document, sheets=None, title="", running_head="", footer="") if document.sheets else document
    unnamed = {
        pain.label for b in walk_blocks(behind) if isinstance(b, PainMap) and not b.named for pain in b.pains
    }
    said = "\n".join(line for line in whole_text(behind).split("\n") if line not in unnamed)
    wanted = Counter(word for word in WORD.findall(said) if len(word) <= 8)
    return wanted - Counter(WORD.findall(text))


def lost(visit: Visit, copy: str, found: str, torn: str = "") -> list[str]:
    """Where those texts live that are not whole in `found`, the words that were read back from a copy.

    Capitals are not looked at: a place begins with one on page 1.

    What is in `torn` may have been read in turns with its neighbour: of that only the mark is looked for.
    """
    found = found.casefold()
    return [
        told.where
        for told in meant(copy, visit)
        if squeezed(told.text).casefold() not in found
        and not (told.text in torn and MARK.findall(told.text)[0].casefold() in found)
    ]


def check(visit: Visit, copy: str, layout: Layout, folder: Path) -> None:
    whole = copy_of(visit, copy, large_print=layout.large_print)
    for name, format in FORMATS.items():
        document = as_printed(whole, layout) if name == "pdf" else said_once(whole)
        text = read_back(format.render(document, layout), name, folder)
        cells = [cell for block in walk_blocks(document) for cell in texts((block,))] if name == "pdf" else []
        found = pages_joined(text, document) if name == "pdf" else squeezed(text)
        assert (
            lost(visit, copy, found, "\n".join(cell for cell in cells if len(cell) > SHORT or cell.count("\n") > 5))
            == []
        ), f"{copy}, {name}"
        assert words_lost(document, text) == Counter(), f"{copy}, {name}"


@pytest.mark.slow
@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("kind", FIXED)
def test_an_extreme_visit_is_whole_in_every_format(kind: str, copy: str, tmp_path: Path) -> None:
    check(visit_of(FIXED[kind]), copy, Layout(), tmp_path)


@pytest.mark.slow
@settings(max_examples=10, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
@given(shape=shapes(), copy=st.sampled_from(list(COPIES)), layout=LAYOUTS)
def test_any_visit_is_whole_in_every_format(shape: Shape, copy: str, layout: Layout, tmp_path: Path) -> None:
    check(visit_of(shape), copy, layout, tmp_path)


def test_a_lost_word_would_be_found() -> None:
    """So that empty lists above mean something."""
    visit = visit_of(CROWDED)
    document = copy_of(visit, "clinic")
    text = FORMATS["text"].render(document, Layout()).decode()
    name = (visit.medicines or ())[29].name or ""
    spoilt = text.replace(MARK.findall(name)[0], "")
    assert lost(visit, "clinic", squeezed(spoilt)) == ["medicines.name"]
    assert set(words_lost(said_once(document), spoilt)) == {MARK.findall(name)[0]}


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("chromium"), reason="reads the web page with Chromium")
@pytest.mark.parametrize(
    "visit",
    [visit_of(CROWDED), visit_of(replace(CROWDED, line="hostile", medicines=2, story="lines")), person("naughty")],
)
def test_a_browser_reads_every_word_of_the_web_page(visit: Visit, tmp_path: Path) -> None:
    """In the tree that Chromium makes of it, and not only in the source."""
    document = copy_of(visit, "clinic")
    path = tmp_path / "page.html"
    path.write_bytes(FORMATS["html"].render(document, Layout()))
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", path.as_uri()]
    tree = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    text = "\n".join(Html(tree).words)
    assert lost(visit, "clinic", squeezed(text)) == []
    assert words_lost(said_once(document), text) == Counter()

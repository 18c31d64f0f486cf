"""Page 1 fits on one side: read from the real PDF, and from a real print of the web page by Chromium."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from extremes import FIXED, visit_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import pdf_text, squeezed
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import everything_told, page_of

from sentences import OVERLEAF, PART_TWO
from visitprep.document import Document
from visitprep.render import html, pdf
from visitprep.render.layout import Layout
from visitprep.summary import summarize
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices import Effect, FilledBy, Gap, Region, Side, YesNo
from visitprep.visit.records.health import Allergy, Health
from visitprep.visit.records.living import Function, HelperView, Peg, Phq4, Work
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.records.reason import Concern, Goal, Reason
from visitprep.visit.visit import Visit

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")
slow = pytest.mark.slow
needs_chromium = pytest.mark.skipif(not shutil.which("chromium"), reason="prints the web page with Chromium")

LAYOUTS = [Layout(), Layout("a4"), Layout("letter", True), Layout("a4", True)]
SIX = ("Safety", "What matters most", "Pain and daily life", "What was tried")


def pages_of(document: Document, layout: Layout, folder: Path) -> list[str]:
    """The clinician's pages; the person's own behind them take time and are of no matter here."""
    return pdf_text(pdf.render(replace(document, parts=document.parts[:2]), layout), folder).split("\f")[:-1]


def printed_pages(document: Document, layout: Layout, folder: Path) -> list[str]:
    """What Chromium prints of the web page, with the fonts of this machine."""
    page, out = folder / "page.html", folder / "print.pdf"
    page.write_bytes(html.render(replace(document, parts=document.parts[:2]), layout))
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={out}", page.as_uri()], check=True, capture_output=True)
    run = subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, check=True)
    return run.stdout.decode().split("\f")[:-1]


def words(length: int) -> str:
    return " ".join(f"word{n}" for n in range(length))


@st.composite
def extreme_visits(draw: st.DrawFn) -> Visit:
    """Long names, stories of 500 words, many of everything, or nothing at all."""
    amount = st.integers(0, 8)
    text = st.sampled_from(["", "Short.", words(25), words(90), words(500), "Maximiliana-Theodora " * 3])

    def some(length: int = 1000) -> str | None:
        return draw(text)[:length].strip() or None

    effects = list(Effect)
    return Visit(
        person=Person(name=draw(st.sampled_from(["Rosa Example", "Wilhelmina-Theodora Featherstonehaugh-Example " * 2])).strip(),
                      mobility_needs=some(80), hearing_vision_memory=some(80)),
        reason=Reason(main_reason=some(4000)),
        concerns=tuple(Concern(text=t) for _ in range(draw(st.integers(0, 3))) if (t := some(300))),
        goals=tuple(Goal(activity=t, now={"low": 1, "high": 4}) for _ in range(draw(st.integers(0, 3))) if (t := some(300))),
        pains=tuple(Pain(place=some(), regions=draw(st.sampled_from([None, (Region.KNEE,), tuple(Region)[3:9]])), side=Side.LEFT,
                         now={"low": n, "high": 9}, spreads_to=some(), started={"said": "spring 2021"}) for n in range(draw(amount))),
        medicines=tuple(Medicine(name=f"Medicine {n}") for n in range(draw(st.sampled_from([0, 30])))) or None,
        past_medicines=tuple(PastMedicine(name=f"Past {n} {some(60) or ''}", effect=effects[n % 7]) for n in range(draw(amount))),
        treatments=tuple(Treatment(what=some(), problems=some(), effect=effects[n % 7]) for n in range(draw(amount))),
        health=Health(blood_thinner=YesNo.UNSURE, blood_thinner_why=some(), steroid_shots=some()),
        allergies=tuple(Allergy(thing=f"Thing {n}", reaction=some()) for n in range(draw(st.integers(0, 5)))),
        function=Function(sit=some(60), walk=some(), falls=2), work=Work(job=some()),
        peg=Peg(pain=5, enjoyment=5, activity=5), phq4=Phq4(nervous=1),
        helper_view=HelperView(pain=some(), daily_life=some(), mood=some()),
    )  # fmt: skip


def page_two_begins(pages: list[str]) -> bool:
    return PART_TWO in pages[1] and PART_TWO not in pages[0]


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=slow if name == "everything" else ()) for name in PEOPLE]
)
def test_page_one_is_one_page_for_every_person(name: str, tmp_path: Path) -> None:
    """On both papers and in large print; where the safety box alone is longer, the page says so."""
    document = page_of(person(name))
    for layout in LAYOUTS:
        pages = pages_of(document, layout, tmp_path)
        assert page_two_begins(pages) or OVERLEAF in pages[0]
        assert page_two_begins(pages) or layout.large_print


def test_a_safety_box_that_would_fill_the_page_tells_names_and_the_rest_stands_behind(tmp_path: Path) -> None:
    """Maxi's nine allergies and eight devices, each with a story: page 1 has every name, page 2 every word."""
    visit = person("everything")
    pages = pages_of(page_of(visit), Layout(), tmp_path)
    first, behind = squeezed(pages[0]), squeezed("".join(pages[1:]))
    for allergy in visit.allergies or ():
        assert squeezed(allergy.thing or "") in first
        assert squeezed(allergy.reaction or "") in behind
    assert "see“Safetyinfull”" in first and "Safetyinfull" in behind
    assert "Concern1" in first


@pytest.mark.parametrize("name", ["typical", "caregiver"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_all_sections_stand_on_page_one_in_few_words(name: str, paper: str, tmp_path: Path) -> None:
    """A clinician reads it in a minute."""
    first = pages_of(page_of(person(name)), Layout(paper), tmp_path)[0]  # type: ignore[arg-type]
    assert [title for title in SIX if f"\n{title}\n" not in first] == []
    told = first.partition("\nSafety\n")[2].partition("\nReported by")[0]  # without the lines about who and when
    assert 150 <= sum(any(c.isalpha() for c in word) for word in told.split()) <= 350


@slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(visit=extreme_visits(), layout=st.sampled_from(LAYOUTS))
def test_page_one_fits_whatever_is_typed(visit: Visit, layout: Layout, tmp_path: Path) -> None:
    """Stories, many pains, long names: page 2 begins on the second sheet, and nothing is lost."""
    document = summarize(visit, prepared_on=TODAY)
    pages = pages_of(document, layout, tmp_path)
    assert page_two_begins(pages) or OVERLEAF in pages[0]
    assert "Allergies" in pages[0] and "Blood thinners" in pages[0]
    found = squeezed("".join(pages))
    assert [where for where, told in everything_told(visit) if squeezed(told[:40]) not in found] == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("filled_by", list(FilledBy))
def test_a_visit_with_almost_no_answers_fits_on_page_one(
    filled_by: FilledBy, layout: Layout, tmp_path: Path
) -> None:
    """Lines to write on can leave the page too."""
    respondent = Respondent(filled_by=filled_by, name="June Example", relation="neighbour")
    visit = Visit(person=Person(name="Walter Example (made up)"), respondent=respondent,
                  reason=Reason(main_reason="He will not get out of his chair and he shouts when I touch his arm."),
                  gaps={"allergies": Gap.DONT_KNOW, "medicines": Gap.DONT_KNOW})  # fmt: skip
    pages = pages_of(page_of(visit), layout, tmp_path)
    assert page_two_begins(pages) and "overleaf" not in pages[0]
    assert "The answer was: does not know." in pages[1] + "".join(pages[2:])


def test_the_line_that_the_page_goes_on_does_not_lie_on_the_line_above(tmp_path: Path) -> None:
    """What stands first on the page has no heading then, and keeps its distance from the lines under the title."""
    allergies = tuple(Allergy(thing=f"Thing {n} {words(12)}") for n in range(30))
    made = pdf.render(page_of(Visit(allergies=allergies)), Layout("letter", True))
    (tmp_path / "page.pdf").write_bytes(made)
    run = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", tmp_path / "page.pdf", "-"], capture_output=True, check=True
    )
    found = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<', run.stdout.decode())
    lines = [(float(top), float(bottom)) for top, bottom, _ in found]
    first = next(n for n, (_, _, word) in enumerate(found) if word == "This")
    assert "goes" in [word for _, _, word in found[first : first + 12]]
    assert lines[first][0] > lines[first - 1][1] - 6


@slow
@needs_chromium
@pytest.mark.parametrize("name", ["typical", "caregiver"])
@pytest.mark.parametrize("layout", [LAYOUTS[0], LAYOUTS[3]])
def test_the_printed_web_page_has_the_same_page_one(name: str, layout: Layout, tmp_path: Path) -> None:
    """In a browser with a font of its own."""
    pages = printed_pages(page_of(person(name)), layout, tmp_path)
    assert page_two_begins(pages) or (layout.large_print and OVERLEAF in pages[0])
    if not layout.large_print:
        assert [title for title in SIX if title not in pages[0]] == []
    if not layout.large_print and name == "typical":
        assert [title for title in SIX if f"\n{title}\n" not in pages[0]] == []


@slow
@needs_chromium
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(visit=extreme_visits(), layout=st.sampled_from(LAYOUTS))
def test_the_printed_web_page_fits_whatever_is_typed(visit: Visit, layout: Layout, tmp_path: Path) -> None:
    pages = printed_pages(summarize(visit, prepared_on=date(2026, 11, 23)), layout, tmp_path)
    assert page_two_begins(pages) or OVERLEAF in pages[0]


@slow
@needs_chromium
@pytest.mark.parametrize("kind", FIXED)
def test_the_printed_page_one_of_an_extreme_visit_has_what_matters_or_says_where_it_is(
    kind: str, tmp_path: Path
) -> None:
    """Who it is, the safety box, and each section, concern and goal itself, or a line that names it and its page."""
    visit = visit_of(FIXED[kind])
    first, second = printed_pages(page_of(visit), Layout(), tmp_path)[:2]
    assert page_two_begins([first, second])
    assert squeezed((visit.person.name or "Name: does not know")[:60]) in squeezed(first)
    assert [
        a.thing
        for a in visit.allergies or ()
        if a.thing and len(a.thing) < 90 and squeezed(a.thing) not in squeezed(first)
    ] == []
    assert {"Safety", "Allergies", "Blood thinners"} <= set(
        re.findall(r"(?m)^(?:Safety$|Allergies|Blood thinners)", first)
    )
    pointers = " ".join(re.findall(r".{0,200}: page 2", first.replace("\n", " ")))
    elsewhere = [title for title in SIX if f"\n{title}\n" not in first]
    assert [title for title in elsewhere if title not in pointers] == []
    for label, items in (
        ("Concern", [c.text for c in visit.concerns or ()]),
        ("Goal", [g.activity for g in visit.goals or ()]),
    ):
        for n, text in enumerate(items, 1):
            told = squeezed(text or f"{label} {n}")
            assert told in squeezed(first) or f"{label} {n}" in first or SIX[1] in elsewhere

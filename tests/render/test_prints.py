"""Page 1 fits on one side: read from the real PDF, and from a real print of the web page by Chromium."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import pages_joined, pdf_text, squeezed
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import everything_told, page_of

from sentences import OVERLEAF
from visitprep.document.blocks import Document
from visitprep.render import html, pdf
from visitprep.render.layout import Layout
from visitprep.summary import summarize
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.choices.people import FilledBy
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
GROUPS = ("Pain", "Pain medicines and sedatives now", "Tried before", "Daily life", "Safety")


def pages_of(document: Document, layout: Layout, folder: Path) -> list[str]:
    return pdf_text(pdf.render(document, layout), folder).split("\f")[:-1]


def printed_pages(document: Document, layout: Layout, folder: Path) -> list[str]:
    """What Chromium prints of the web page, with the fonts of this machine."""
    page, out = folder / "page.html", folder / "print.pdf"
    page.write_bytes(html.render(document, layout))
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


def titles_behind(document: Document) -> list[str]:
    return [section.title for part in document.parts for section in part.sections]


def page_two_begins(pages: list[str], document: Document) -> bool:
    """On the second sheet, with the first heading of what stands behind page 1."""
    first = titles_behind(document)[0]
    return pages[1].startswith(f"{first}\n") and f"\n{first}\n" not in pages[0]


@pytest.mark.slow_after(1)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=slow if name == "everything" else ()) for name in PEOPLE]
)
def test_page_one_is_one_page_for_every_person(name: str, tmp_path: Path) -> None:
    """On both papers; in large print it may take two sides, and then says so."""
    document = page_of(person(name))
    for layout in LAYOUTS:
        pages = pages_of(document, layout, tmp_path)
        too_crowded = name in ("naughty", "everything") and OVERLEAF in pages[0]  # tall letters; 500-word stories
        assert page_two_begins(pages, document) or layout.large_print or too_crowded


@pytest.mark.slow
def test_a_crowded_safety_box_has_every_name_and_every_word_stands_behind(tmp_path: Path) -> None:
    """Maxi's nine allergies and eight devices, each with a story: page 1 has every name, page 2 every word."""
    visit = person("everything")
    document = page_of(visit)
    first = squeezed(pages_of(document, Layout(), tmp_path)[0])
    behind = pages_joined(pdf_text(pdf.render(document, Layout()), tmp_path), document)
    for allergy in visit.allergies or ():
        assert squeezed((allergy.thing or "")[:40]) in first
        assert squeezed(allergy.reaction or "") in behind


@pytest.mark.parametrize("name", ["typical", "caregiver"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_all_groups_stand_on_page_one_in_few_words(name: str, paper: str, tmp_path: Path) -> None:
    """A clinician finds their way in a minute."""
    first = pages_of(page_of(person(name)), Layout(paper), tmp_path)[0]  # type: ignore[arg-type]
    lines = first.split("\n")
    assert [title for title in GROUPS if not any(line.startswith(title) for line in lines)] == []
    assert 200 <= sum(any(c.isalpha() for c in word) for word in first.split()) <= 700


@slow
def test_a_page_too_full_for_one_side_keeps_medicines_what_was_tried_and_daily_life_on_it(tmp_path: Path) -> None:
    """Twenty pains and six medicines, each with a story to act on: what does not fit are the last lines."""
    visit, story = person("caregiver"), "since the fall on the ice he cannot feel it and it gives way at night " * 2
    pains = tuple(
        pain.model_copy(update={"id": f"{pain.id}-{n}", "nerve_where": story, "numbness": YesNo.YES})
        for n in range(10)
        for pain in visit.pains or ()
    )
    medicines = tuple(
        one.model_copy(update={"id": f"{one.id}-{n}", "differently": story, "ran_out_early": story})
        for n in range(2)
        for one in visit.medicines or ()
    )
    first = pages_of(
        page_of(visit.model_copy(update={"pains": pains, "medicines": medicines})), Layout(), tmp_path
    )[0]
    assert OVERLEAF in first
    assert [title for title in ("Pain medicines", "Tried before", "Daily life") if title not in first] == []


@slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(visit=extreme_visits(), layout=st.sampled_from(LAYOUTS))
def test_page_one_fits_whatever_is_typed(visit: Visit, layout: Layout, tmp_path: Path) -> None:
    """Stories, many pains, long names: page 2 begins on the second sheet, and nothing is lost."""
    document = summarize(visit, prepared_on=TODAY)
    pages = pages_of(document, layout, tmp_path)
    assert len(pages) == 1 or page_two_begins(pages, document) or OVERLEAF in pages[0]
    found = squeezed("".join(pages)).casefold()
    told = [(where, [squeezed(form[:40]).casefold() for form in forms]) for where, forms in everything_told(visit)]
    assert [where for where, forms in told if not any(form in found for form in forms)] == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("filled_by", list(FilledBy))
def test_a_visit_with_almost_no_answers_is_one_page_to_write_on(
    filled_by: FilledBy, layout: Layout, tmp_path: Path
) -> None:
    """In large print it may take two sides."""
    respondent = Respondent(filled_by=filled_by, name="June Example", relation="neighbour")
    visit = Visit(person=Person(name="Walter Example (made up)"), respondent=respondent,
                  reason=Reason(main_reason="He will not get out of his chair and he shouts when I touch his arm."),
                  gaps={"allergies": Gap.DONT_KNOW, "medicines": Gap.DONT_KNOW})  # fmt: skip
    document = page_of(visit)
    pages = pages_of(document, layout, tmp_path)
    assert page_two_begins(pages, document) or layout.large_print
    assert "allergies(doesnotknow)" in squeezed(pages[0] + pages[1])


@slow
@needs_chromium
@pytest.mark.parametrize("name", ["typical", "caregiver"])
@pytest.mark.parametrize("layout", [LAYOUTS[0], LAYOUTS[3]])
def test_the_printed_web_page_says_whose_it_is_on_each_sheet(name: str, layout: Layout, tmp_path: Path) -> None:
    """In a browser with a font of its own; nothing of page 1 is left out there."""
    document = page_of(person(name))
    pages = printed_pages(document, layout, tmp_path)
    assert all(document.running_head.split(" · ")[0] in page for page in pages)
    told = squeezed("".join(pages))
    assert [title for title in GROUPS if squeezed(title) not in told] == []


@slow
@needs_chromium
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(visit=extreme_visits(), layout=st.sampled_from(LAYOUTS))
def test_the_printed_web_page_has_everything_whatever_is_typed(
    visit: Visit, layout: Layout, tmp_path: Path
) -> None:
    found = squeezed("".join(printed_pages(summarize(visit, prepared_on=TODAY), layout, tmp_path))).casefold()
    told = [(where, [squeezed(form[:40]).casefold() for form in forms]) for where, forms in everything_told(visit)]
    assert [where for where, forms in told if not any(form in found for form in forms)] == []

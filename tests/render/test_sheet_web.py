"""Page 1 for a clinician as a web page: nothing is moved, all can be reached, and each printed sheet says whose it is."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace
from reading import Html, squeezed
from sheets_sample import ELDER, PEOPLE, document, group, row
from test_accessible_page import violations
from test_sheet_pdf import FSI, PDI, texts, with_choices

from visitprep.document.sheet import PainRow, PainRows, SafetyBox, Saying
from visitprep.document.words import act, plain
from visitprep.render import html
from visitprep.render.layout import Layout

pytestmark = pytest.mark.slow  # Chromium starts anew for each page

NAMED = pytest.mark.parametrize("name", PEOPLE)
needs_chromium = pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")


def made(name: str) -> str:
    return html.render(PEOPLE[name], Layout()).decode()


@NAMED
def test_all_of_the_fullest_page_is_there(name: str) -> None:
    found = squeezed(Html(made(name)).text)
    said = [text for text in texts(PEOPLE[name].sheets.choices[0]) if squeezed(text) not in found]  # type: ignore[union-attr]
    # A row of the box of which a part must not be missed is told in two parts.
    assert said == []


def test_a_screen_has_no_room_to_run_out_of() -> None:
    several = with_choices(ELDER, replace(ELDER, main=ELDER.main[:1]))
    assert html.render(several, Layout()) == html.render(with_choices(ELDER), Layout())


@NAMED
def test_each_link_leads_to_a_section_and_no_head_of_a_table_is_empty(name: str) -> None:
    page = made(name)
    ids = re.findall(r' id="([^"]+)"', page)
    links = re.findall(r'href="#([^"]+)"', page)
    assert len(links) >= 6 and set(links) <= set(ids) and len(ids) == len(set(ids))
    assert not re.search(r"<th[^>]*>\s*</th>", page)
    assert (
        "<script" not in page
        and "default-src 'none'" in page
        and "http" not in page.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
    )


def test_on_a_phone_the_bold_of_a_pain_stands_behind_its_own_place() -> None:
    rows = (
        PainRow(1, "Left jaw", (4, 4), 10, "4", "", (*act("getting worse"), *plain(". Told: nerve."))),
        PainRow(2, "Both feet", (6, 6), 8, "6", "", act("Numb: soles")),
        PainRow(3, "Right hip", (3, 3), 5, "3", "", plain("Aching.")),
    )
    page = html.render(
        with_choices(replace(ELDER, main=(group("pain", "Pain", PainRows(rows)),))), Layout()
    ).decode()
    (box,) = re.findall(r'<div class="worst">.*?</div><p>.*?</div>', page, re.DOTALL)
    told = squeezed(Html(box).text)
    assert [squeezed(word) in told for word in ("Left jaw", "Both feet", "Right hip")] == [True, True, False]
    assert told.index("gettingworse") < told.index("Bothfeet") < told.index("Numb:soles")


def test_what_folds_a_section_stands_beside_it_and_never_hides_it_on_paper() -> None:
    """What a browser hides inside a closed one it may not print."""
    page = made("scs")
    assert re.findall(r"<details[^>]*>(?!<summary>)", page) == []
    assert all("</summary></details>" in piece for piece in page.split("<details")[1:])
    style = page[page.index("<style>") : page.index("</style>")]
    hidden = style.index(".fold:not([open]) + .in { display: none; }")
    assert style.rindex("@media", 0, hidden) == style.rindex("@media screen and (max-width: 34rem)", 0, hidden)


@pytest.mark.parametrize(("foreign", "tag"), [("ar", '<bdi lang="ar">'), ("", "<bdi>")])
def test_words_of_another_script_are_set_apart_with_their_language(foreign: str, tag: str) -> None:
    typed = "البنسلين<b>"
    box = SafetyBox("Safety", (row("Allergies", f"**{FSI}{typed}{PDI}: rash**"),))
    sheet = replace(ELDER, side=(group("safety", "Safety", box),))
    page = html.render(document(sheet, "2 Mar 1942", foreign=foreign), Layout()).decode()
    assert f"<strong>{tag}البنسلين&lt;b&gt;</bdi>: rash</strong>" in page
    assert "\u2068" not in page


def test_only_somebodys_own_words_take_the_direction_of_their_script() -> None:
    sheet = replace(ELDER, why=replace(ELDER.why, sayings=(Saying("ظهري يؤلمني"),)))
    page = html.render(document(sheet, "2 Mar 1942"), Layout()).decode()
    assert '<p class="own" dir="auto">“ظهري يؤلمني”</p>' in page
    assert page.count("unicode-bidi") == 1 and "\nblockquote, .own { unicode-bidi: plaintext; }" in page


@needs_chromium
@NAMED
def test_each_printed_sheet_says_whose_it_is_and_no_heading_is_left_behind(name: str, tmp_path: Path) -> None:
    page, out = tmp_path / "page.html", tmp_path / "print.pdf"
    page.write_text(made(name), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={out}", page.as_uri()], check=True, capture_output=True, timeout=100)
    run = subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, check=True)
    sheets = run.stdout.decode().split("\f")[:-1]
    titles = {group.title for group in PEOPLE[name].sheets.choices[0].main}  # type: ignore[union-attr]
    assert len(sheets) >= 2
    for number, sheet in enumerate(sheets, 1):
        lines = [line for line in sheet.split("\n") if line.strip()]
        assert squeezed(f"{PEOPLE[name].running_head} · {PEOPLE[name].title}") in squeezed(sheet)
        assert f"Page {number} of {len(sheets)}" in sheet
        body = [line for line in lines if "Page " not in line and line != PEOPLE[name].footer]
        assert not any(body[-1].startswith(title) for title in titles if title)
    whole = squeezed("".join(sheets))
    assert [title for title in titles if squeezed(title) not in whole] == []


@needs_chromium
@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    "options", [("--window-size=1280,900",), ("--window-size=400,800",)], ids=["wide", "phone"]
)
@pytest.mark.parametrize("name", ["child", "follow-up", "bare"])
def test_axe_objects_to_nothing(name: str, options: tuple[str, ...], tmp_path: Path) -> None:
    assert violations(PEOPLE[name], tmp_path, *options) == []

"""Page 1 for a clinician as PDF: one side, no letter too small, nothing lost, and told to a screen reader."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pdfua
import pytest
from msgspec import Struct
from msgspec.structs import fields, replace
from reading import pdf_text, squeezed, structure
from sheets_sample import ELDER, PEOPLE, SCS, document, group, lines, row, running

from visitprep.document.blocks import Document
from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Choices, LabelledRows, Lines, SafetyBox, Sheets, Trends
from visitprep.document.words import Span, text_of
from visitprep.render import pdf
from visitprep.render.layout import Layout

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with poppler")

PAPERS = [Layout(), Layout("a4")]
NAMED = pytest.mark.parametrize("name", PEOPLE)


@cache
def made(name: str, layout: Layout) -> bytes:
    return pdf.render(PEOPLE[name], layout)


def pages(data: bytes, folder: Path) -> list[str]:
    return pdf_text(data, folder).split("\f")[:-1]


def texts(thing: object) -> Iterator[str]:
    """Every text that is drawn on a sheet; not the words of a picture, nor the heads of a list without any."""
    if isinstance(thing, tuple) and thing and all(isinstance(one, Span) for one in thing):
        yield text_of(thing)
    elif isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | Choices):
        for one in thing:
            yield from texts(one)
    elif isinstance(thing, Lines):
        yield from texts((thing.rows, thing.more))
    elif isinstance(thing, Struct) and not isinstance(thing, PainMap | Trends):
        for field in fields(thing):
            if field.name not in ("id",) and not (field.name == "title" and _is_covered(thing)):
                yield from texts(getattr(thing, field.name))


def _is_covered(thing: object) -> bool:
    """The title of a group whose box has its own."""
    return any(isinstance(block, SafetyBox) for block in getattr(thing, "blocks", ()))


@NAMED
@pytest.mark.parametrize("layout", PAPERS)
def test_everything_stands_on_one_side_in_ten_points_or_more(name: str, layout: Layout, tmp_path: Path) -> None:
    """Also of the woman of 84 with 17 medicines and 6 allergies."""
    choice, size = pdf.choice_made(PEOPLE[name], layout)
    assert choice == 0 and 10 <= size <= 11.2
    first, *others = pages(made(name, layout), tmp_path)
    assert len(others) == 1 and others[0].startswith("Medicines now\n")
    found = squeezed(first)
    assert [text for text in texts(PEOPLE[name].sheets.choices[0]) if squeezed(text) not in found] == []  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["elder", "scs"])
@pytest.mark.parametrize("layout", PAPERS)
def test_no_letter_is_smaller_than_its_measure(name: str, layout: Layout, tmp_path: Path) -> None:
    """Body text 10 points and more; 9 beside a heading and in brackets, 8.5 at the foot; read back as it is set."""
    (tmp_path / "page.pdf").write_bytes(made(name, layout))
    run = ["pdftohtml", "-xml", "-i", "-l", "1", "-zoom", "1", "-stdout", tmp_path / "page.pdf"]
    told = subprocess.run(run, capture_output=True, check=True).stdout.decode()
    sizes = dict(re.findall(r'<fontspec id="(\d+)" size="(\d+)"', told))
    small = [
        re.sub("<.*?>", "", text)
        for font, text in re.findall(r'<text [^>]*font="(\d+)">(.*?)</text>', told)
        if int(sizes[font]) < 10
    ]
    for text in small:
        text = text.strip(" \xa0")
        is_map = text in ("Right", "Front", "Left", "Back") or text.isdigit()
        is_small = text.startswith(("past week", "label →", "(", "Page 1")) or "not checked" in text
        assert is_map or is_small or not text, text


def with_choices(*sheets: object) -> Document:
    return document(Sheets(sheets, "Page 1 goes on overleaf."), "2 Mar 1942")  # type: ignore[arg-type]


def longer(times: int) -> object:
    """The woman of 84 with so many more medicines than there is room for."""
    rows = tuple((f"medicine {n}", "1 a day", "helps") for n in range(times))
    return replace(ELDER, main=(*ELDER.main, group("more", "Other medicines", lines(*rows))))


@pytest.mark.parametrize("layout", PAPERS)
def test_the_first_choice_that_fits_is_printed(layout: Layout, tmp_path: Path) -> None:
    """Each of them says a little less; none is passed over."""
    several = with_choices(*(longer(n) for n in (40, 30, 20, 12)), ELDER, replace(ELDER, foot=()))
    assert pdf.choice_made(several, layout) == (4, 10)
    first, _ = pages(pdf.render(several, layout), tmp_path)
    assert "Which pills can I drop?" in first and "medicine 1" not in first and "overleaf" not in first


def test_letters_get_smaller_before_anything_leaves() -> None:
    both = with_choices(SCS, replace(SCS, foot=()))
    choice, size = pdf.choice_made(both, Layout())
    assert choice == 0 and size < 11.2


def test_the_heights_of_parts_tell_whether_all_of_it_has_room_as_setting_it_does() -> None:
    """Whoever has shorter choices sets the fullest only where its parts leave room for it."""
    few = replace(SCS, main=SCS.main[:1])
    sizes = []
    for rows in (26, 31, 32, 33):
        whole = replace(few, main=(*few.main, *longer(rows).main[-1:]))  # type: ignore[attr-defined]
        size = pdf.choice_made(with_choices(whole, few), Layout())
        tried = pdf.choice_made(document(Sheets(Choices(iter((whole, few)))), "2 Mar 1942"), Layout())
        assert (size[0] == 0) == (tried[0] == 0) and size[1] == tried[1]
        sizes.append(size)
    assert {level for level, _ in sizes} == {0, 1} and (0, 10) in sizes, sizes


def test_page_1_is_chosen_once_and_set_as_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """While pages are numbered they are set several times: choosing again each time was half of the work."""
    inputs: list[dict[str, str]] = []
    real = pdf.typst.Compiler

    def compiler(*given: object, sys_inputs: dict[str, str], **more: object) -> object:
        inputs.append(sys_inputs)
        return real(*given, sys_inputs=sys_inputs, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(pdf.typst, "Compiler", compiler)
    pdf.render(with_choices(longer(40), ELDER), Layout())
    assert [sorted(given) for given in inputs] == [["data"], ["chosen", "data"]]


def test_when_even_the_last_choice_is_too_long_the_page_goes_on_and_says_so(tmp_path: Path) -> None:
    """Forty allergies are all printed."""
    allergies = SafetyBox("Safety", (row("Allergies", *(f"thing {n}: hives and a long story" for n in range(70))),))
    sheet = replace(ELDER, side=(group("safety", "Safety", allergies), *ELDER.side[1:]))
    found = pages(pdf.render(with_choices(sheet), Layout()), tmp_path)
    assert "Page 1 goes on overleaf." in found[0] and "Page 1 goes on overleaf." not in "".join(found[1:])
    assert all(f"thing {n}:" in "".join(found[:2]) for n in range(70))
    assert "\nMedicines now\n" in found[1]  # follows at once, and leaves no page half empty


@pytest.mark.parametrize(("many", "sides"), [(27, 1), (50, 2)])
def test_a_safety_box_longer_than_its_column_goes_on_in_full_width(many: int, sides: int, tmp_path: Path) -> None:
    """Below both columns; where that has no room, at the head of the next page. No fact is lost, and none is torn."""
    box = SafetyBox(
        "Safety", tuple(row(f"Fact {n}", f"thing {n}: a long story of hives and an ambulance") for n in range(many))
    )
    sheet = replace(ELDER, main=ELDER.main[:1], side=(group("safety", "Safety", box),))
    found = pages(pdf.render(with_choices(sheet), Layout()), tmp_path)
    assert squeezed("Safety, continued") in squeezed(found[sides - 1])
    assert ("overleaf" in found[0]) == (sides == 2)
    assert all(squeezed(f"thing {n}:") in squeezed("".join(found[:sides])) for n in range(many))


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_in_large_print_it_may_take_two_sides(paper: str, tmp_path: Path) -> None:
    few = replace(ELDER, main=ELDER.main[:2], side=(replace(ELDER.side[0], blocks=(SafetyBox("Safety", ELDER.side[0].blocks[0].rows[:4]),)), *ELDER.side[1:]))  # type: ignore[union-attr]  # fmt: skip
    several, layout = with_choices(ELDER, few, replace(few, side=(), main=few.main[:1])), Layout(paper, True)  # type: ignore[arg-type]
    assert pdf.choice_made(several, layout) == (2, 18)
    found = pages(pdf.render(several, layout), tmp_path)
    assert "\nMedicines now\n" in "".join(found[:2])


@NAMED
def test_each_page_says_whose_it_is_what_it_is_and_which_of_how_many(name: str, tmp_path: Path) -> None:
    shown = PEOPLE[name]
    found = pages(made(name, Layout()), tmp_path)
    for number, page in enumerate(found, 1):
        foot = f"{shown.running_head} · {shown.title} · {shown.footer}Page {number} of {len(found)}"
        assert squeezed(page).endswith(squeezed(foot))


def test_a_foot_that_is_too_long_says_whose_it_is_and_whose_word_to_the_end(tmp_path: Path) -> None:
    """What the page is gives way, and no word of these two."""
    word = (
        "Reported by the patient and Maximiliana Featherstonehaugh-Oyelaran (daughter-in-law), not verified. End."
    )
    shown = replace(
        with_choices(ELDER), running_head="Wilhelmina van der Berg-Oyelaran · born 2 March 1942", footer=word
    )
    shown = replace(shown, title="Pain clinic visit summary, for the clinic and for whoever is asked to help there")
    for page in pages(pdf.render(shown, Layout()), tmp_path):
        assert squeezed("born 2 March 1942 · Reported by") in squeezed(page)
        assert squeezed("not verified. End.") in squeezed(page) and "…" not in page


@pytest.mark.parametrize("clinic", ["The Interdisciplinary Center for Pain and Palliative Medicine at St. Brigid"])
def test_a_clinic_that_has_no_room_beside_the_name_stands_under_it(clinic: str, tmp_path: Path) -> None:
    head = replace(ELDER.masthead, appointment=("Tue 8 Dec 2026, 2:00 pm", clinic))
    first = pages(pdf.render(with_choices(replace(ELDER, masthead=head, foot=())), Layout()), tmp_path)[0]
    assert first.split("\n")[:2] == [
        "Wilhelmina van der Berg-Oyelaran 84, born 2 Mar 1942",
        f"Tue 8 Dec 2026, 2:00 pm · {clinic}",
    ]


def test_a_long_word_without_blanks_stays_in_its_column(tmp_path: Path) -> None:
    """And a hostile one is text like any other."""
    long = "Hydrochlorothiazide" * 9 + "#[*x*]"
    sheet = replace(
        ELDER, main=(group("a", "A", lines((long, long, long)), running(long), LabelledRows((row(long, long),))),)
    )
    data = pdf.render(with_choices(sheet), Layout())
    (tmp_path / "page.pdf").write_bytes(data)
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", tmp_path / "page.pdf", "-"], capture_output=True, check=True
    )
    rights = [float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes.stdout.decode())]
    assert max(rights) <= 612 - 35
    assert squeezed(pages(data, tmp_path)[0]).count(squeezed(long)) == 6


# -- for screen readers ----------------------------------------------------------------------------------------


def elements(data: bytes) -> list[tuple[int, str, str]]:
    """How deep each element is, what it is, and the text right in it."""
    found: list[tuple[int, str, str]] = []
    for line in structure(data).splitlines():
        if text := re.fullmatch(r' *"(.*)"', line):
            deep, kind, words = found[-1]
            found[-1] = (deep, kind, words + text[1])
        elif name := re.match(r"( *)([A-Z][A-Za-z0-9]*)\b", line):
            found.append((len(name[1]), name[2], ""))
    return found


@pytest.mark.slow_after(1)
@NAMED
def test_the_name_and_the_birth_date_are_read_first_as_the_title(name: str, tmp_path: Path) -> None:
    found = [one for one in elements(made(name, Layout())) if one[2].strip()]
    head = PEOPLE[name].sheets.choices[0].masthead  # type: ignore[union-attr]
    assert found[0][1:] == ("H1", f"{head.name} {head.age_and_birth}".strip())
    levels = [int(kind[1]) for _, kind, _ in found if re.fullmatch("H[1-6]", kind)]
    assert levels.count(1) >= 1 and all(b <= a + 1 for a, b in pairwise(levels))


def pairs(found: list[tuple[int, str, str]]) -> dict[str, str]:
    """What each label of a list is tied to."""

    def whole(at: int) -> str:
        inner = found[at + 1 :]
        end = next((n for n, one in enumerate(inner) if one[0] <= found[at][0]), len(inner))
        return "".join(words for _, _, words in found[at : at + 1 + end])

    labels = [n for n, (_, kind, _) in enumerate(found) if kind == "Lbl"]
    bodies = [n for n, (_, kind, _) in enumerate(found) if kind == "LBody"]
    return {whole(n).replace("\xa0", " ").strip(): whole(next(body for body in bodies if body > n)) for n in labels}


def test_label_and_value_and_the_row_of_a_medicine_are_tied_together(tmp_path: Path) -> None:
    tied = pairs(elements(made("scs", Layout())))
    assert squeezed("clopidogrel 75 mg + aspirin 81 mg") in squeezed(tied["Blood thinners"])
    assert squeezed(tied["morphine ER 30 mg"]).startswith(squeezed("1 every 12 h → 3 a day"))
    assert tied["Fears"] == "that the cancer is back"
    assert tied["Sleep"].startswith("3 to 5 hours")
    assert tied["None reported"] == "diabetes, infection"


def test_two_views_are_a_table_with_heads(tmp_path: Path) -> None:
    found = [(kind, words) for _, kind, words in elements(made("child", Layout()))]
    assert sum(kind == "TH" for kind, _ in found) == 5 and sum(kind == "Table" for kind, _ in found) == 2


@NAMED
def test_pictures_have_words_and_bars_are_not_read(name: str, tmp_path: Path) -> None:
    data = made(name, Layout())
    figures = [one for one in elements(data) if one[1] == "Figure"]
    assert len(figures) == (2 if name == "follow-up" else 1)


@NAMED
@pytest.mark.parametrize("layout", [Layout(), Layout("letter", True)])
def test_a_checker_of_accessible_pdf_objects_to_nothing(name: str, layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(made(name, layout))
    assert [(one.rule_id, one.message) for one in pdfua.validate(path).findings] == []


def test_the_same_page_gives_the_same_bytes() -> None:
    assert pdf.render(PEOPLE["scs"], Layout()) == pdf.render(PEOPLE["scs"], Layout())


# -- other scripts ---------------------------------------------------------------------------------------------

FSI, PDI = "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("tongue", "typed"),
    [("ar", "البنسلين"), ("he", "פניצילין"), ("vi", "thuốc kháng sinh"), ("zh", "青霉素"), ("hi", "पेनिसिलिन")],
)
def test_words_of_another_script_move_none_of_ours(tongue: str, typed: str, tmp_path: Path) -> None:
    """The label, then the thing, then what it did, in the order of our sentence; and its language is told."""
    box = SafetyBox("Safety", (row("Allergies", f"{FSI}{typed}{PDI}: rash; hives"),))
    sheet = replace(ELDER, side=(group("safety", "Safety", box),), foot=())
    shown = document(sheet, "2 Mar 1942", foreign=tongue)
    if pdf.unprintable(shown):
        pytest.skip(f"no font for {tongue} on this machine")
    data = pdf.render(shown, Layout())
    (tmp_path / "page.pdf").write_bytes(data)
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", tmp_path / "page.pdf", "-"], capture_output=True, check=True
    )
    at = {word: float(x) for x, word in re.findall(r'<word xMin="([\d.]+)"[^>]*>([^<]*)<', boxes.stdout.decode())}
    assert at["Allergies"] < at["hives"] < 580 and at["Allergies"] < 400
    rash = next(x for word, x in at.items() if word.endswith("rash;"))
    assert rash < at["hives"]
    assert f"/Lang({tongue})".encode() in data.replace(b"/Lang (", b"/Lang(") or tongue == "vi"


def test_a_number_after_a_name_in_another_script_stays_behind_it(tmp_path: Path) -> None:
    head = replace(ELDER.masthead, name=f"Nadia {FSI}نادية{PDI}")
    shown = document(replace(ELDER, masthead=head, foot=()), "2 Mar 1942", foreign="ar")
    if pdf.unprintable(shown):
        pytest.skip("no font for Arabic on this machine")
    (tmp_path / "page.pdf").write_bytes(pdf.render(shown, Layout()))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", tmp_path / "page.pdf", "-"], capture_output=True, check=True
    )
    words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)<', boxes.stdout.decode())
    line = [(float(x), word) for x, y, word in words if float(y) < 60]
    arabic = max(
        x for x, word in line if "\u0600" < word.strip("\u2066\u2067\u2068\u2069\u202a\u202b\u202c")[:1] < "\u06ff"
    )
    (number,) = (x for x, word in line if word == "84,")
    assert arabic < number


def test_somebodys_own_words_take_the_direction_of_their_script(tmp_path: Path) -> None:
    """The quotation runs from the right; the sentence beside it does not."""
    said = "ظهري يؤلمني كثيرا ولا أستطيع الوقوف"
    why = replace(ELDER.why, sayings=(replace(ELDER.why.sayings[0], text=said),))
    shown = document(replace(ELDER, why=why, foot=()), "2 Mar 1942", foreign="ar")
    if pdf.unprintable(shown):
        pytest.skip("no font for Arabic on this machine")
    (tmp_path / "page.pdf").write_bytes(pdf.render(shown, Layout()))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", tmp_path / "page.pdf", "-"], capture_output=True, check=True
    )
    arabic = [
        float(x)
        for x, word in re.findall(r'xMax="([\d.]+)"[^>]*>([^<]*)<', boxes.stdout.decode())
        if "\u0600" < word[:1] < "\u06ff"
    ]
    assert max(arabic) > 355


def test_what_stands_last_goes_below_the_narrow_column_before_anything_runs_over(tmp_path: Path) -> None:
    """Half of the sheet would stay empty; only groups of lines are moved, and each stands once."""
    long = tuple(
        row(f"Row {n}", "what was said of it in a line of its own, and a little more than that") for n in range(6)
    )
    crowded = replace(ELDER, main=(*ELDER.main, group("more", "More", LabelledRows(long))), side=ELDER.side[:1])
    shown = document(Sheets((crowded,)), "2 Mar 1942")
    printed = pdf.as_printed(shown, Layout()).sheets.choices[0]  # type: ignore[union-attr]
    assert printed.side[-1].id == "more" and "more" not in [one.id for one in printed.main]
    assert {one.id for one in printed.main} >= {"pain", "medicines"}
    first, *others = pages(pdf.render(shown, Layout()), tmp_path)
    assert len(others) == 1 and all(first.count(f"Row {n}\n") == 1 or f"Row {n} " in first for n in range(6))
    assert first.index("Safety") < first.index("More\n")

"""The chart: gaps are gaps, nothing is left out, and it needs neither colour nor eyes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from io import StringIO

import pytest

from visitprep.cells import cells
from visitprep.document.blocks import Chart, Document, Part, Reading, Section, Series
from visitprep.render import chart, plain, view
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout

SVG = "{http://www.w3.org/2000/svg}"


def made(*values: float | tuple[float, float, float] | None, top: int = 10) -> Chart:
    """A chart of one series, on days called "day 1", "day 2" and so on."""
    readings = tuple(
        None if value is None else Reading(*value) if isinstance(value, tuple) else Reading(value, value, value)
        for value in values
    )
    return Chart(
        "Rosa's weeks", tuple(f"day {n}" for n in range(1, len(values) + 1)), (Series("Pain", top, readings),)
    )


def drawn(it: Chart) -> ET.Element:
    return ET.fromstring(chart.drawing(it, 0))


def dots(it: Chart) -> list[tuple[float, float]]:
    return [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in drawn(it).iter(f"{SVG}circle")]


def joined(it: Chart) -> str:
    """The line through the days: M begins a piece, L goes on."""
    path = next((p.get("d", "") for p in drawn(it).iter(f"{SVG}path") if p.get("stroke-linejoin")), "")
    return "".join(re.findall("[ML]", path))


def test_a_gap_is_a_gap_and_never_a_zero() -> None:
    """No dot stands for a day without a number, and no line is drawn across it."""
    it = made(3, 4, None, 0, 5)
    assert len(dots(it)) == 4
    assert joined(it) == "MLML"
    assert dots(it)[2][1] == max(y for _, y in dots(it))  # nothing but 0 is at the bottom


def test_the_higher_the_number_the_higher_the_dot() -> None:
    ys = [y for _, y in dots(made(*range(11)))]
    assert ys == sorted(ys, reverse=True) and len(set(ys)) == 11
    xs = [x for x, _ in dots(made(*range(11)))]
    assert xs == sorted(xs)


def test_a_day_that_varied_is_a_line_from_its_lowest_to_its_highest() -> None:
    same = chart.drawing(made(5), 0)
    varied = chart.drawing(made((2, 5, 9)), 0)
    assert varied.count("<path") == same.count("<path") + 1


def test_all_marks_lie_inside_the_drawing() -> None:
    it = made(*[n % 11 for n in range(400)], 99)
    _, _, width, height = map(float, drawn(it).get("viewBox", "").split())
    assert all(0 < x < width and -1 < y < height for x, y in dots(it))
    for text in drawn(it).iter(f"{SVG}text"):
        assert 0 <= float(text.get("x", "")) <= width


def test_it_is_black_and_white() -> None:
    """One ink, whatever the page's; paper stays white between a dot and its line."""
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', chart.drawing(made((1, 2, 3), None), 0))) == {
        "none", "currentColor", "#fff",
    }  # fmt: skip


@pytest.mark.parametrize("width", [30, 60, 80, 100])
@pytest.mark.parametrize("days", [1, 10, 42, 200])
def test_on_a_screen_every_day_has_a_column(width: int, days: int) -> None:
    """Days that do not fit stand below; the lower edge has a sign for each day that was told."""
    it = made(*[None if n % 7 == 3 else n % 11 for n in range(days)])
    lines = chart.columns(it, width)
    assert all(cells(line) <= width + 12 for line in lines)
    axis = [line for line in lines if line.startswith("  0 ")]
    assert sum(line.count("─") for line in axis) == sum(n % 7 != 3 for n in range(days))


def test_columns_grow_with_the_numbers() -> None:
    """From nothing at 0 to the top at 10, and shade up to the worst of the day."""
    rows = chart.columns(made(0, 5, 10, (2, 4, 10)), 4 + 12)[1:6]
    column = ["".join(row.ljust(17)[4 + 3 * n] for row in rows) for n in range(4)]
    assert column[0].strip() == ""
    assert column[1] == "  ▄██"
    assert column[2] == "█████"
    assert column[3] == "░░░██"


def test_in_words_it_goes_week_by_week() -> None:
    it = made(1, None, 2, 3, 4, 5, 6, 7, 8, 9, *[None] * 7)
    table = chart.by_week(it)
    assert [row[0] for row in table.rows] == ["day 1 to day 3", "day 4 to day 10", "day 11 to day 17"]
    assert [row[1] for row in table.rows] == ["1 to 2, on 2 days", "3 to 9, on 7 days", "nothing written"]
    said = chart.in_words(it, 0)
    assert said.startswith("Drawing: Pain, day by day.") and "day 4 to day 10: 3 to 9, on 7 days." in said


PAGE = Document(
    "Weeks", "Rosa Example", (), "end", (Part("", (Section("journal", "Journal", (made(3, None, (2, 5, 9)),)),)),)
)


def test_the_drawing_has_words_for_who_cannot_see_it() -> None:
    page = FORMATS["html"].render(PAGE, Layout()).decode()
    assert 'role="img" aria-label="Drawing: Pain, day by day. day 1 to day 3: 2 to 9, on 2 days."' in page
    assert b"/Alt" in FORMATS["pdf"].render(PAGE, Layout(large_print=True))  # and PDF/UA-1, or it would not compile


def test_without_a_drawing_there_is_a_table() -> None:
    assert "day 1 to day 3  2 to 9, on 2 days" in plain.text(PAGE)
    assert "| **day 1 to day 3** | 2 to 9, on 2 days |" in FORMATS["markdown"].render(PAGE, Layout()).decode()


def test_on_a_rich_screen_it_is_drawn() -> None:
    stream = StringIO()
    view.show(PAGE, stream, width=60)
    assert "█" in stream.getvalue() and "Rosa's weeks" in stream.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_a_chart_without_days_breaks_nothing(name: str) -> None:
    empty = Document("Weeks", "Rosa", (), "end", (Part("", (Section("s", "S", (Chart("none", (), ()), made())),)),))
    assert FORMATS[name].render(empty, Layout())
    view.show(empty, StringIO(), width=60)

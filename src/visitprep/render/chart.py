"""A chart: a drawing of our own as SVG for paper and the web, as columns of signs for a screen, and as a table.

Black on white, told apart by place and shape and never by colour. A day without a number is an empty place: no
line is drawn across it, and it is never a zero.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Final

from visitprep.document.blocks import Chart, Column, Reading, Series, Table
from visitprep.render import phrases
from visitprep.text import clean_line
from visitprep.wording import N_, count, say

# -- the drawing, in units of its own --------------------------------------------------------------------------

WIDE: Final = 640
NARROW: Final = 400
"""In a column, with letters as large as on the whole sheet."""
_LEFT: Final = 40
"""Room for the numbers at the side."""
_RIGHT: Final = 14
_ABOVE: Final = 9
_PANEL: Final = {WIDE: 110, NARROW: 84}
"""How high 0 to the top of a series is drawn."""
_BELOW: Final = 10
_DATES: Final = 26
_FONTS: Final = "Source Sans Pro, Arial, Helvetica, sans-serif"
_SIZE: Final = 17


def drawing(chart: Chart, number: int, width: int = WIDE) -> str:
    """Series `number` of the chart as SVG without a width; the last one has the dates below it."""
    is_last, panel = number == len(chart.series) - 1, _PANEL[width]
    height = _ABOVE + panel + _BELOW + (_DATES if is_last else 0)
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" fill="none" '
        f'stroke="currentColor" stroke-linecap="round"><g transform="translate(0 {_ABOVE})">',
        *_panel(chart.series[number], len(chart.days), width),
    ]
    if is_last:
        pieces += _dates(chart.days, panel + _BELOW + _DATES - 11, width)
    return "".join((*pieces, "</g></svg>"))


def _across(number: int, days: int, width: int) -> float:
    """Where the middle of day `number` is, counted from 0."""
    return _LEFT + (number + 0.5) * (width - _LEFT - _RIGHT) / max(days, 1)


def _panel(series: Series, days: int, width: int) -> Iterator[str]:
    panel = _PANEL[width]

    def down(value: float) -> float:
        return panel * (1 - min(max(value, 0), series.top) / series.top)

    for value in (0, series.top // 2, series.top):
        y = down(value)
        line = 'stroke-width="0.7" stroke-dasharray="1 5"' if value else 'stroke-width="1.4"'
        yield f'<path {line} d="M{_LEFT} {y:g}H{width - _RIGHT}"/>'
        yield _text(_LEFT - 9, y + 6, str(value), "end")
    for number in range(0, days, 7):  # a small mark for each week
        yield f'<path stroke-width="1" d="M{_across(number, days, width):.1f} {panel}v6"/>'
    if path := "".join(_joined(series.values, days, width, down)):
        yield f'<path stroke-width="1.3" stroke-linejoin="round" d="{path}"/>'
    wide = min(4.0, 0.35 * width / max(days, 1))
    for number, reading in enumerate(series.values):
        if reading is None:
            continue
        x = _across(number, days, width)
        if reading.low < reading.high:
            ends = f"{down(reading.low):.1f}V{down(reading.high):.1f}"
            yield f'<path stroke-width="{wide * 0.8:.1f}" d="M{x:.1f} {ends}"/>'
        yield (
            f'<circle cx="{x:.1f}" cy="{down(reading.middle):.1f}" r="{wide:.1f}" fill="currentColor" '
            'stroke="#fff" stroke-width="0.8"/>'
        )


def _joined(
    values: tuple[Reading | None, ...], days: int, width: int, down: Callable[[float], float]
) -> Iterator[str]:
    """A line through days that follow one another; a gap ends it."""
    joined = False
    for number, reading in enumerate(values):
        if reading is not None:
            yield f"{'L' if joined else 'M'}{_across(number, days, width):.1f} {down(reading.middle):.1f}"
        joined = reading is not None


def _dates(days: tuple[str, ...], top: float, width: int) -> Iterator[str]:
    """The first day of each week in words, as many as have room."""
    step = 7 if len(days) <= 49 else 14 if len(days) <= 98 else 7 * (len(days) // 42)
    last = -1000.0
    for number in range(0, len(days), step):
        x = _across(number, len(days), width)
        half = len(days[number]) * _SIZE * 0.26
        if x - half < last + _SIZE / 2:
            continue
        anchor, last = ("start", x + 2 * half) if x - half < _LEFT else ("middle", x + half)
        if anchor == "middle" and x + half > width:
            break
        yield _text(_LEFT if anchor == "start" else x, top, days[number], anchor)


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{_SIZE}" text-anchor="{anchor}" font-family="{_FONTS}" '
        f'fill="currentColor" stroke="none">{escape(clean_line(text))}</text>'
    )


# -- in words --------------------------------------------------------------------------------------------------


def in_words(chart: Chart, number: int) -> str:
    """The drawing of series `number` for somebody who cannot see it: week by week."""
    said = [say(phrases.CHART_OF, label=chart.series[number].label)]
    said += [f"{row[0]}: {row[number + 1]}." for row in by_week(chart).rows]
    return clean_line(" ".join(said))


def by_week(chart: Chart) -> Table:
    """A row for each seven days, counted back from the last."""
    columns = (Column(say(phrases.DAYS), 1.2), *(Column(series.label) for series in chart.series))
    rows = []
    first = len(chart.days) % 7 or 7
    begins = [0, *range(first, len(chart.days), 7)] if chart.days else []
    for begin in begins:
        end = begin + (first if not begin else 7)
        days = chart.days[begin:end]
        name = days[0] if len(days) == 1 else say(phrases.DAYS_FROM_TO, first=days[0], last=days[-1])
        rows.append((name, *(_of_a_week(series.values[begin:end]) for series in chart.series)))
    return Table(chart.caption, columns, tuple(rows))


def _of_a_week(values: tuple[Reading | None, ...]) -> str:
    said = [reading for reading in values if reading is not None]
    if not said:
        return say(phrases.NOTHING_WRITTEN)
    low, high = min(r.low for r in said), max(r.high for r in said)
    numbers = f"{low:g}" if low == high else say(phrases.DAYS_FROM_TO, first=f"{low:g}", last=f"{high:g}")
    days = count(N_("on {n} day"), N_("on {n} days"), len(said))
    return f"{numbers}, {days}"


# -- on a screen -----------------------------------------------------------------------------------------------

_STEPS: Final = " ▁▂▃▄▅▆▇█"
_ROWS: Final = 5
"""Lines of a column: with eight steps to a line, enough for the whole numbers from 0 to 10."""
_SIDE: Final = 4


def columns(chart: Chart, width: int) -> list[str]:
    """The chart as lines of at most `width` cells. More days than have room stand below, never left out."""
    room = max(width - _SIDE, 14)
    wide = min(max(room // max(len(chart.days), 1), 1), 3)
    lines: list[str] = []
    for begin in range(0, max(len(chart.days), 1), room // wide):
        end = min(begin + room // wide, len(chart.days))
        for series in chart.series:
            lines += ["", clean_line(series.label), *_columns_of(series, series.values[begin:end], wide)]
        lines.append(" " * _SIDE + _days_below(chart.days[begin:end], wide))
    return lines[1:]


def _columns_of(series: Series, values: tuple[Reading | None, ...], wide: int) -> Iterator[str]:
    gap = " " * (wide - 1)
    for row in reversed(range(_ROWS)):
        at = {_ROWS - 1: series.top, _ROWS // 2: series.top // 2}.get(row, "")
        signs = (_sign(reading, row, series.top) for reading in values)
        yield f"{at:>{_SIDE - 1}} {gap.join(signs)}".rstrip()
    axis = gap.join(" " if reading is None else "─" for reading in values)
    yield f"{0:>{_SIDE - 1}} {axis}".rstrip()


def _sign(reading: Reading | None, row: int, top: int) -> str:
    """Full up to the day as a whole, shaded from there to its highest number."""
    if reading is None:
        return " "
    height = reading.middle / top * _ROWS - row
    if height >= 1:
        return "█"
    if height > 0 and (step := _STEPS[round(height * 8)]) != " ":
        return step
    return "░" if reading.high / top * _ROWS - row > 0.05 and reading.high > reading.middle else " "


def _days_below(days: tuple[str, ...], wide: int) -> str:
    """The day that each seventh column stands for, where there is room for its words."""
    line = ""
    for number in range(0, len(days), 7):
        at = number * wide
        if (not line or len(line) < at) and (not line or at + len(days[number]) <= max(len(days) * wide, 40)):
            line = line.ljust(at) + days[number]
    return line

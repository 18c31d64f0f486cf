"""A small chart of the visits and the journal's weeks: 0 to 10, black only, told apart by marks and dashes."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from visitprep.document.sheet import Trend, Trends
from visitprep.text import clean_line

_LEFT, _TOP, _WIDTH, _HEIGHT = 16, 8, 128, 70
_SIDE: Final = 204
_DASHES: Final = ("", "5 2.5", "1.5 2.2", "7 2 1.5 2", "3 3")
_FONTS: Final = "Source Sans Pro, Source Sans 3, Arial, Helvetica, sans-serif"
_LINE: Final = 9.5
"""From one name at the end of a line to the next."""


def drawing(chart: Trends) -> str:
    """The chart as SVG without a width: scores as white squares, pains as lines that a gap breaks."""
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} 96" fill="none" stroke="currentColor" '
        'stroke-linejoin="round">',
        *_grid(chart.times),
    ]
    lines = [line for line in chart.lines if not line.is_marked]
    for number, line in enumerate(lines):
        pieces += _line(line, len(chart.times), _DASHES[number % len(_DASHES)])
    for line in chart.lines:
        if line.is_marked:
            pieces += _squares(line, len(chart.times))
    return "".join((*pieces, *_names(chart), "</svg>"))


def _across(number: int, times: int) -> float:
    return _LEFT + _WIDTH * (number / (times - 1) if times > 1 else 0.5)


def _down(value: float) -> float:
    return _TOP + _HEIGHT * (1 - min(max(value, 0), 10) / 10)


def _grid(times: tuple[str, ...]) -> Iterator[str]:
    for value in (0, 5, 10):
        dots = ' stroke-dasharray="1 3"' if value else ""
        line = f"M{_LEFT} {_down(value):.1f}H{_LEFT + _WIDTH}"
        yield f'<path d="{line}" stroke-width="{0.5 if value else 0.9}"{dots}/>'
        yield _text(_LEFT - 3, _down(value) + 3, str(value), "end")
    # A date where there is room: the first, the last, and some between.
    most = max(2, min(len(times), 4))
    step = max((len(times) - 1) / (most - 1), 1) if len(times) > 1 else 1
    for number in sorted({round(i * step) for i in range(most)} & set(range(len(times)))):
        x = _across(number, len(times))
        yield f'<path d="M{x:.1f} {_down(0):.1f}v3" stroke-width="0.8"/>'
        yield _text(x, _down(0) + 12, times[number], "middle")


def _line(line: Trend, times: int, dash: str) -> Iterator[str]:
    path, joined = "", False
    for number, value in enumerate(line.values):
        if value is not None:
            path += f"{'L' if joined else 'M'}{_across(number, times):.1f} {_down(value):.1f}"
        joined = value is not None
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    if path:
        yield f'<path d="{path}" stroke-width="1.5"{dashes}/>'
    for number, value in enumerate(line.values):
        if value is not None:
            x, y = _across(number, times), _down(value)
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.7" fill="currentColor" stroke="none"/>'


def _squares(line: Trend, times: int) -> Iterator[str]:
    for number, value in enumerate(line.values):
        if value is not None:
            x, y = _across(number, times) - 3.4, _down(value) - 3.4
            yield f'<rect x="{x:.1f}" y="{y:.1f}" width="6.8" height="6.8" fill="#fff" stroke-width="1.5"/>'
    first = next((number for number, value in enumerate(line.values) if value is not None), times)
    if first < times - 1 and (value := line.values[first]) is not None:
        label = f"{clean_line(line.label)} {value:g}"
        yield _text(_across(first, times) + 6, _down(value) - 3, label, "start")


def _names(chart: Trends) -> Iterator[str]:
    """Each line's name and last number at its end, none on another; lines that end together share a line."""
    ends: dict[float, list[str]] = {}
    for line in chart.lines:
        last = next((value for value in reversed(line.values) if value is not None), None)
        if last is not None:
            ends.setdefault(last, []).append(f"{clean_line(line.label)} {last:g}")
    found = sorted((_down(value) + 3, ", ".join(names)) for value, names in ends.items())
    at = -100.0
    for y, names in found:
        at = max(y, at + _LINE)
        yield _text(_LEFT + _WIDTH + 6, at, names, "start")


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="9" text-anchor="{anchor}" font-family="{_FONTS}" '
        f'fill="currentColor" stroke="none">{escape(clean_line(text))}</text>'
    )

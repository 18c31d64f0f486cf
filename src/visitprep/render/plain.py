"""A document as plain text, 78 cells wide: for screen readers, e-mail, and the simplest printers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, assert_never

from visitprep.cells import cells, in_rows, pad, wrap
from visitprep.document.blocks import (
    Beside,
    Blank,
    Block,
    Box,
    Bullets,
    Card,
    Chart,
    Document,
    Fields,
    Paragraph,
    Quote,
    Scale,
    Scales,
    Table,
    TickList,
    Tone,
    WriteLines,
)
from visitprep.document.body_map import PainMap
from visitprep.render import chart, phrases
from visitprep.render.flat import flat
from visitprep.render.layout import Layout
from visitprep.text import clean, clean_line
from visitprep.wording import say

WIDTH: Final = 78
_LABEL: Final = 26
"""Widest label that stands beside its value; a longer one stands above."""
_GAP: Final = 2
"""Cells between two columns of a table."""


def render(document: Document, layout: Layout) -> bytes:
    """UTF-8 text. Each part begins after a form feed, so that a printer begins a page there."""
    return text(document).encode()


def text(document: Document, width: int = WIDTH) -> str:
    """The whole document in lines of at most `width` cells."""
    return "\n".join(_document(document, max(width, 20))).rstrip("\n") + "\n"


def _document(document: Document, width: int) -> Iterator[str]:
    document = flat(document)
    yield from wrap(clean(document.title), width)
    yield "=" * width
    yield from wrap(clean(document.running_head), width)
    for line in document.byline:
        yield from wrap(clean(line), width)
    for number, part in enumerate(document.parts):
        # The form feed stands alone on its line: a screen reader passes over it in silence.
        yield from ("", "\f", *wrap(clean(document.running_head), width)) if number else ()
        if part.title:
            yield from ("", *wrap(clean(part.title), width), "=" * width)
        for section in part.sections:
            if section.title:
                lines = wrap(clean(section.title), width)
                yield from ("", *lines, "-" * max(cells(line) for line in lines))
            yield from _blocks(section.blocks, width)
        yield from ("", "-" * width, *wrap(clean(document.footer), width))


def _blocks(blocks: tuple[Block, ...], width: int) -> Iterator[str]:
    for block in blocks:
        yield ""
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from wrap(clean(block.text), width)
        case Quote():
            yield from _indented(wrap(f"“{clean(block.text)}”", width - 4), "    ")
            if block.by:
                yield from _indented(wrap(f"-- {clean(block.by)}", width - 6), "      ")
        case Fields():
            yield from _pairs([(clean(f.label), _gap(clean(f.value), f.gap)) for f in block.rows], width)
        case Table():
            yield from _table(block, width)
        case Bullets():
            yield from _bullets(block, width)
        case TickList():
            for tick in block.items:
                yield from _hanging("[x] " if tick.ticked else "[ ] ", clean(tick.label), width)
                for detail in tick.details:
                    yield from _indented(wrap(clean(detail), width - 4), "    ")
        case Scales():
            yield from _scales(block, width)
        case PainMap():
            for pain in block.pains:
                yield from _hanging(f"{pain.number}. ", clean(pain.label), width)
            if not block.pains:
                yield from wrap(say(phrases.NO_MARKS), width)
        case Chart():
            yield from _table(chart.by_week(block), width)
        case WriteLines():
            yield from wrap(clean(block.label), width) if block.label else ()
            for _ in range(block.count):
                yield from ("", "_" * width)
        case Blank():
            yield from _blank(block, width)
        case Box():
            yield from _box(block, width)
        case Beside():
            # One after the other: a screen reader would read two columns as one line.
            for n, inner in enumerate((*block.left, *block.right)):
                yield from ("",) if n else ()
                yield from _block(inner, width)
        case Card():
            yield from _box(Box(block.title, phrases.whole_card(block)), width)
        case _:
            assert_never(block)


def _gap(value: str, gap: bool) -> str:
    return f"({value})" if gap else value


def _indented(lines: list[str], by: str) -> Iterator[str]:
    for line in lines:
        yield by + line


def _hanging(start: str, words: str, width: int) -> Iterator[str]:
    """`words` after `start`, with the lines that follow set in as far as the first."""
    first, *rest = wrap(words, width - cells(start))
    yield f"{start}{first}".rstrip()
    yield from _indented(rest, " " * cells(start))


def _pairs(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    """Labels with their values beside them in a column, or below a label that is too long for that."""
    most = min(_LABEL, width // 3)
    beside = min(max((cells(label) for label, _ in rows), default=0), most)
    for name, value in rows:
        label = name if not name or name[-1] in ":?.!" else f"{name}:"
        if cells(label) <= most + 1 and "\n" not in label:
            first, *rest = wrap(value, width - beside - 2)
            yield f"{pad(label, beside + 2)}{first}".rstrip()
            yield from _indented(rest, " " * (beside + 2))
        else:
            yield from wrap(label, width)
            yield from _indented(wrap(value, width - 4), "    ")


def _bullets(block: Bullets, width: int) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        if number > 1 and block.large:
            yield ""
        yield from _hanging(f"{number}. " if block.numbered else "* ", clean(item), width)


def _scales(block: Scales, width: int) -> Iterator[str]:
    for number, group in enumerate(phrases.scale_groups(block.rows)):
        if number:
            yield ""
        yield from _pairs([(clean(row.label), _scale(row)) for row in group], width)
        if said := phrases.anchors(group[0], block, ("#", "+")):
            yield from wrap(f"({said})", width)


def _scale(scale: Scale) -> str:
    value = phrases.scale_value(scale)
    if scale.low is None:
        return f"({value})"
    low = min(max(scale.low, 0), 10)
    high = min(max(scale.high if scale.high is not None else low, low), 10)
    return f"{pad(value, 14)}  [{'#' * low}{'+' * (high - low)}{'.' * (10 - high)}]"


def _blank(blank: Blank, width: int) -> Iterator[str]:
    number = clean_line(blank.number)
    yield from _hanging(f"{number}  " if number else "", clean(blank.question), width)
    if blank.hint:
        yield from _indented(wrap(f"({clean(blank.hint)})", width - 4), "    ")
    if blank.choices:
        yield from _indented(in_rows([f"[ ] {clean(choice)}" for choice in blank.choices], width - 4), "    ")
    if blank.anchors is not None:
        yield from _indented(in_rows(phrases.TO_CIRCLE, width - 4), "    ")
        yield from _indented(wrap(f"({phrases.blank_anchors(blank)})", width - 4), "    ")
    for _ in range(blank.lines):
        yield from ("", "    " + "_" * (width - 4))


def _box(box: Box, width: int) -> Iterator[str]:
    """Strong lines above and below: side lines would be read out as rubbish, line after line."""
    edge = "*" if box.tone is Tone.SAFETY else "-"
    yield edge * width
    if box.title:
        yield from wrap(clean(box.title), width)
    for number, block in enumerate(box.blocks):
        yield from ("",) if number else ()
        yield from _block(block, width)
    yield edge * width


def _table(table: Table, width: int) -> Iterator[str]:
    titles = [clean_line(column.title) for column in table.columns]
    rows = [[clean(cell) for cell in row] for row in table.rows]
    if table.caption:
        yield from wrap(clean(table.caption), width)
    if not rows:
        yield from wrap(say(phrases.EMPTY_TABLE), width)
    elif (widths := _column_widths(titles, rows, width)) is not None:
        yield _line(titles, widths)
        yield _line(["-" * w for w in widths], widths)
        yield from (_line(row, widths) for row in rows)
    else:
        yield from _stacked(titles, rows, width)


def _line(texts: list[str], widths: list[int]) -> str:
    return (" " * _GAP).join(pad(text, w) for text, w in zip(texts, widths, strict=True)).rstrip()


def _stacked(titles: list[str], rows: list[list[str]], width: int) -> Iterator[str]:
    """Each row as a small list of its own, for a table too wide for the page."""
    for number, row in enumerate(rows):
        yield from ("",) if number else ()
        pairs = zip_longest(titles[: len(row)], row, fillvalue="")
        yield from _pairs([(title, told) for title, told in pairs if told], width)


def _column_widths(titles: list[str], rows: list[list[str]], width: int) -> list[int] | None:
    """Cells for each column; none when the rows do not fit on one line each.

    A cell that runs over several lines would be read out in pieces, mixed with the pieces of its neighbours.
    """
    if any(len(row) != len(titles) for row in rows) or any("\n" in cell for row in rows for cell in row):
        return None
    widths = [max(cells(text) for text in column) for column in zip(titles, *rows, strict=True)]
    return widths if sum(widths) + _GAP * (len(widths) - 1) <= width else None

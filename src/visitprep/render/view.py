"""A document on the screen: through Rich, or as plain text for screen readers and pipes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, TextIO, assert_never

from visitprep.cells import cells, in_rows, longest_word, wrap
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
from visitprep.render import chart, phrases, plain
from visitprep.render.flat import BOLD, QUIET, flat
from visitprep.text import clean
from visitprep.wording import say, speaking

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table as Grid
    from rich.text import Text

_MOST = 100
"""A wider screen is not filled: long lines are hard to read."""
_TALLEST = 5
"""Lines in one cell of a table; a table with more is shown row by row instead."""


def show(document: Document, stream: TextIO, *, as_plain: bool = False, width: int | None = None) -> None:
    """Write `document` to `stream`, in its language. `width` is in cells; the terminal's own when not given."""
    with speaking(document.language):
        if as_plain:
            # A form feed would clear some terminals: on screen a blank line parts the pages.
            stream.write(plain.text(document, min(width or plain.WIDTH, plain.WIDTH)).replace("\f", ""))
            return
        from rich.console import Console

        console = Console(file=stream, markup=False, highlight=False, emoji=False, width=width)
        console.width = min(console.width, _MOST)
        for piece in _document(flat(document, is_bold=True), console.width):
            console.print(piece)


def _said(text: str, style: str = "") -> Text:
    """What people typed, which Rich takes as it is: never as markup."""
    from rich.text import Text

    begin, end = BOLD
    said = Text(style="" if QUIET[0] in text else style, overflow="fold")
    for mark in QUIET:
        text = text.replace(mark, "")
    for n, piece in enumerate(clean(text).replace(end, begin).split(begin)):
        said.append(piece, "bold" if n % 2 else None)
    return said


def _document(document: Document, width: int) -> Iterator[RenderableType]:
    from rich.rule import Rule

    yield _said(document.title, "bold")
    yield _said(document.running_head)
    for line in document.byline:
        yield _said(line)
    for part in document.parts:
        yield ""
        yield Rule(style="none")
        yield _said(part.title, "bold")
        for section in part.sections:
            if section.title:
                yield ""
                yield _said(section.title, "bold underline")
            for block in section.blocks:
                yield ""
                yield _block(block, width)
    yield Rule(style="none")
    yield _said(document.footer)


def _block(block: Block, width: int) -> RenderableType:
    from rich.padding import Padding

    match block:
        case Paragraph():
            return _said(block.text, "bold" if block.strong else "")
        case Quote():
            words = _said(f"“{clean(block.text)}”")
            return Padding(words.append(f"\n— {clean(block.by)}") if block.by else words, (0, 0, 0, 4))
        case Fields():
            return _pairs(
                [
                    (_said(f.label), _said(f"({clean(f.value)})" if f.gap else f.value, "" if f.gap else "bold"))
                    for f in block.rows
                ]
            )
        case Table():
            return _table(block, width)
        case Bullets():
            return _pairs(
                [
                    (_said(f"{n}." if block.numbered else "•", "bold"), _said(it))
                    for n, it in enumerate(block.items, 1)
                ],
                1,
            )
        case TickList():
            return _pairs(
                [
                    (_said("[x]" if t.ticked else "[ ]"), _said("\n".join((t.label, *t.details))))
                    for t in block.items
                ],
                1,
            )
        case Scales():
            return _scales(block)
        case PainMap():
            if not block.pains:
                return _said(say(phrases.NO_MARKS))
            return _pairs([(_said(f"{pain.number}.", "bold"), _said(pain.label)) for pain in block.pains], 1)
        case Chart():
            return _said("\n".join((block.caption, *chart.columns(block, width))))
        case WriteLines():
            return _said("\n\n".join((clean(block.label), *["_" * 40] * block.count)))
        case Blank():
            return _blank(block, width)
        case Box():
            return _box(block, width)
        case Beside():
            from rich.console import Group

            pieces = [_block(inner, width) for inner in (*block.left, *block.right)]
            return Group(*(part for piece in pieces for part in (piece, ""))) if pieces else ""
        case Card():
            return _box(Box(block.title, phrases.whole_card(block)), width)
        case _:
            assert_never(block)


def _blank(blank: Blank, width: int) -> RenderableType:
    room = width - cells(blank.number) - 2
    lines = [blank.question]
    if blank.hint:
        lines.append(f"({blank.hint})")
    lines += in_rows([f"[ ] {clean(choice)}" for choice in blank.choices], room)
    if blank.anchors is not None:
        lines += [*in_rows(phrases.TO_CIRCLE, room), f"({phrases.blank_anchors(blank)})"]
    lines += ["", "_" * min(room, 40)] * blank.lines
    return _pairs([(_said(blank.number, "bold"), _said("\n".join(lines)))])


def _grid(columns: int, gap: int) -> Grid:
    from rich.table import Table as Grid

    grid = Grid.grid(padding=(0, gap))
    for _ in range(columns):
        grid.add_column(overflow="fold")
    return grid


def _pairs(rows: list[tuple[Text, Text]], gap: int = 2) -> Grid:
    grid = _grid(2, gap)
    for left, right in rows:
        grid.add_row(left, right)
    return grid


def _scales(block: Scales) -> RenderableType:
    from rich.console import Group

    pieces: list[RenderableType] = []
    for group in phrases.scale_groups(block.rows):
        grid = _grid(3, 2)
        for row in group:
            grid.add_row(_said(row.label), _said(phrases.scale_value(row), "bold"), _said(_bar(row)))
        pieces += [grid, _said(phrases.anchors(group[0], block, ("█", "▒"))), ""]
    return Group(*pieces[:-1])


def _bar(scale: Scale) -> str:
    if scale.low is None:
        return ""
    low = min(max(scale.low, 0), 10)
    high = min(max(scale.high if scale.high is not None else low, low), 10)
    return "█" * low + "▒" * (high - low) + "·" * (10 - high)


def _box(box: Box, width: int) -> RenderableType:
    from rich.box import HEAVY, SQUARE
    from rich.console import Group
    from rich.panel import Panel

    inner: list[RenderableType] = [_said(box.title, "bold")] if box.title else []
    inner += [_block(block, width - 4) for block in box.blocks]
    return Panel(Group(*inner), box=HEAVY if box.tone is Tone.SAFETY else SQUARE, padding=(0, 1))


def _table(table: Table, width: int) -> RenderableType:
    from rich.box import SIMPLE_HEAD
    from rich.console import Group
    from rich.table import Table as Grid

    if not table.rows:
        return Group(_said(table.caption, "bold"), _said(say(phrases.EMPTY_TABLE)))
    titles = [column.title for column in table.columns]
    widths = _column_widths(titles, table.rows, width)
    if widths is None:
        return Group(_said(table.caption, "bold"), *_stacked(titles, table.rows))
    # The widths are ours: a Rich table too wide for the screen drops its last columns without a word.
    grid = Grid(box=SIMPLE_HEAD, pad_edge=False)
    for title, wide in zip(titles, widths, strict=True):
        grid.add_column(_said(title, "bold"), overflow="fold", width=wide)
    for row in table.rows:
        grid.add_row(*(_said(cell, "bold" if i == 0 else "") for i, cell in enumerate(row)))
    return Group(_said(table.caption, "bold"), grid) if table.caption else grid


def _column_widths(titles: list[str], rows: tuple[tuple[str, ...], ...], width: int) -> list[int] | None:
    """Cells for each column, none narrower than its longest word; none when that would not fit or read well."""
    if any(len(row) != len(titles) for row in rows):
        return None
    columns = [[clean(text) for text in texts] for texts in zip(titles, *rows, strict=True)]
    room = width - 3 * len(columns)
    wanted = [max(cells(line) for text in column for line in text.split("\n")) for column in columns]
    if sum(wanted) <= room:
        return wanted
    least = [max(longest_word(text) for text in column) for column in columns]
    spare = room - sum(least)
    if spare < 0 or room < 9 * len(columns):
        return None
    more = [w - m for w, m in zip(wanted, least, strict=True)]
    widths = [m + spare * extra // sum(more) for m, extra in zip(least, more, strict=True)]
    tallest = max(len(wrap(text, w)) for column, w in zip(columns, widths, strict=True) for text in column)
    return widths if tallest <= _TALLEST else None


def _stacked(titles: list[str], rows: tuple[tuple[str, ...], ...]) -> Iterator[RenderableType]:
    """Each row as a small list of its own, for a table too wide for the screen."""
    from rich.padding import Padding

    for row in rows:
        named = enumerate(zip_longest(titles[: len(row)], row, fillvalue=""))
        pairs = [(_said(title), _said(cell, "" if n else "bold")) for n, (title, cell) in named]
        yield Padding(_pairs(pairs), (0, 0, 1, 0))

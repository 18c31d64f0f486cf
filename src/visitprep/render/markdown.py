"""A document as Markdown (GitHub's dialect, for its tables). What people typed is escaped: it shows as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never

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
    Scales,
    Table,
    TickList,
    WriteLines,
)
from visitprep.document.body_map import PainMap
from visitprep.patterns import compiled
from visitprep.render import chart, phrases
from visitprep.render.flat import BOLD, QUIET, flat
from visitprep.render.layout import Layout
from visitprep.text import clean
from visitprep.wording import say

_ALWAYS: Final = compiled(r"([\\`*_\[\]{}|~$^])")
_AT_LINE_START: Final = compiled(r"(?m)^(\s*)([#+=:-])")
_NUMBER_AT_LINE_START: Final = compiled(r"(?m)^(\s*\d+)([.)])")
_BARE_ADDRESS: Final = compiled(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")


def escaped(text: str) -> str:
    """`text` so that any Markdown reader shows it as typed."""
    # Entities first: the ampersands they bring must not be escaped again.
    text = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _ALWAYS.sub(r"\\\1", text)
    text = _BARE_ADDRESS.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", text).replace("@", "&#64;")
    text = _AT_LINE_START.sub(r"\1\\\2", text)
    # Four blanks at the start of a line would make it code, and blanks at its end are a line break.
    text = re.sub(r"(?m)^[ \t]+", lambda m: "&nbsp;" * len(m[0]), text)
    return _NUMBER_AT_LINE_START.sub(r"\1\\\2", text)


def one_line(text: str) -> str:
    """`escaped`, for a place that ends with the line: a table cell, a heading, an item."""
    return re.sub(r" *\n *", "<br>", escaped(text))


def render(document: Document, layout: Layout) -> bytes:
    """UTF-8 Markdown."""
    page = "\n".join(_document(flat(document, is_bold=True))).rstrip("\n") + "\n"
    page = _QUIET_LABEL.sub(r"*\1:*", page)
    page = re.sub(rf"\*\*{QUIET[0]}([^{QUIET[1]}]*){QUIET[1]}\*\*", r"\1", page)
    page = page.replace(BOLD[0], "**").replace(BOLD[1], "**")
    return re.sub("|".join(QUIET), "", page).encode()


_QUIET_LABEL: Final = compiled(rf"\*\*{QUIET[0]}([^{QUIET[1]}]*){QUIET[1]}:\*\*")


def _document(document: Document) -> Iterator[str]:
    yield from (f"# {one_line(document.title)}", "")
    for line in (document.running_head, *document.byline):
        yield from (one_line(line), "")
    for number, part in enumerate(document.parts):
        if number:
            yield from ("---", "")
        if part.title:
            yield from (f"## {one_line(part.title)}", "")
        for section in part.sections:
            if section.title:
                yield from (f"### {one_line(section.title)}", "")
            yield from _blocks(section.blocks)
    yield from ("---", "", one_line(document.footer))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    last: Block | None = None
    for block in blocks:
        if isinstance(block, Bullets | TickList) and isinstance(last, Bullets | TickList):
            yield from ("<!-- -->", "")  # two lists in a row would run into one
        yield from _block(block)
        yield ""
        last = block


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            said = _lines(block.text)
            yield f"**{said}**" if block.strong and said else said
        case Quote():
            yield from (f"> {line}" for line in _lines(block.text).split("\n"))
            if block.by:
                yield from (">", f"> — {one_line(block.by)}")
        case Fields():
            yield from (f"- **{one_line(f.label)}:** {_gap(one_line(f.value), f.gap)}" for f in block.rows)
        case Table():
            yield from _table(block)
        case Bullets():
            for number, item in enumerate(block.items, 1):
                yield f"{number}. {one_line(item)}" if block.numbered else f"- {one_line(item)}"
        case TickList():
            for tick in block.items:
                yield f"- [{'x' if tick.ticked else ' '}] {one_line(tick.label)}"
                yield from (f"  - {one_line(detail)}" for detail in tick.details)
        case Scales():
            for n, group in enumerate(phrases.scale_groups(block.rows)):
                yield from ("",) if n else ()
                for row in group:
                    yield f"- **{one_line(row.label)}:** {one_line(phrases.scale_value(row))}"
                if said := phrases.anchors(group[0], block):
                    yield from ("", f"({one_line(said)})")
        case PainMap():
            yield from (f"- {pain.number}. {one_line(pain.label)}" for pain in block.pains)
            if not block.pains:
                yield say(phrases.NO_MARKS)
        case Chart():
            yield from _table(chart.by_week(block))
        case WriteLines():
            yield one_line(block.label)
            for _ in range(block.count):
                yield from ("", r"\_" * 40)
        case Blank():
            yield from _blank(block)
        case Box():
            yield "---"
            yield ""
            if block.title:
                yield from (f"**{one_line(block.title)}**", "")
            yield from _blocks(block.blocks)
            yield "---"
        case Beside():
            yield from _blocks((*block.left, *block.right))
        case Card():
            yield from _block(Box(block.title, phrases.whole_card(block)))
        case _:
            assert_never(block)


def _blank(blank: Blank) -> Iterator[str]:
    number = f"**{one_line(blank.number)}** " if blank.number.strip() else ""
    yield f"{number}{one_line(blank.question)}"
    if blank.hint:
        yield from ("", f"({one_line(blank.hint)})")
    if blank.choices:
        yield ""
        yield from (f"- [ ] {one_line(choice)}" for choice in blank.choices)
    if blank.anchors is not None:
        yield from ("", "&nbsp;&nbsp; ".join(phrases.TO_CIRCLE))
        yield from ("", f"({one_line(phrases.blank_anchors(blank))})")
    for _ in range(blank.lines):
        yield from ("", r"\_" * 40)


def _lines(text: str) -> str:
    """Typed line ends stay line ends: a backslash before each, and a blank line kept as a break of its own."""
    return re.sub(
        r" *\n", "<br>\n", re.sub(r"\n{2,}", lambda m: "\n" + "&nbsp;\n" * (len(m[0]) - 1), escaped(text))
    )


def _gap(value: str, gap: bool) -> str:
    return f"({value})" if gap else value


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield from (f"**{one_line(table.caption)}**", "")
    if not table.rows:
        yield say(phrases.EMPTY_TABLE)
        return
    yield _row([one_line(column.title) for column in table.columns])
    yield _row(["---"] * len(table.columns))
    for cells in table.rows:
        yield _row(
            [f"**{one_line(cell)}**" if i == 0 and cell.strip() else one_line(cell) for i, cell in enumerate(cells)]
        )


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"

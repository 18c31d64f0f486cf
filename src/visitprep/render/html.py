"""A document as one self-contained web page: no script, nothing fetched, and it prints well.

The page forbids itself everything but its own style (the policy in its head), so that no text in it could
ever load or run anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
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
    Part,
    Quote,
    Scale,
    Scales,
    Table,
    TickList,
    Tone,
    WriteLines,
)
from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Sheet
from visitprep.render import chart, phrases, web_sheet
from visitprep.render.body.drawing import drawing
from visitprep.render.layout import Layout
from visitprep.render.said_once import said_once
from visitprep.render.web import APART, said
from visitprep.render.web_margins import page_boxes
from visitprep.text import clean_line
from visitprep.wording import say

_STYLE: Final = Path(__file__).with_name("page.css")
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_PAPER: Final = {"letter": "letter", "a4": "A4"}
_SQUARE: Final = (
    '<svg viewBox="0 0 16 16" role="img" aria-label="{alt}" fill="none" stroke="currentColor" '
    'stroke-width="1.3"><rect x="1.5" y="1.5" width="13" height="13"/>{tick}</svg>'
)
_TICK: Final = '<path d="M4 8.4l2.8 3L12 4.4" stroke-width="2.2"/>'


def render(document: Document, layout: Layout) -> bytes:
    """The page as UTF-8."""
    page = "\n".join(_page(document, layout)) + "\n"
    return (page.replace(APART, f'<bdi lang="{_code(document.foreign)}">') if document.foreign else page).encode()


def _code(language: str) -> str:
    return escape(language.replace("_", "-"))


def _page(document: Document, layout: Layout) -> Iterator[str]:
    language = document.language
    size = ' class="large"' if layout.large_print else ""
    yield f'<!DOCTYPE html>\n<html lang="{_code(language)}"{size}>'
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY, quote=False)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(clean_line(document.title))}</title>"
    yield f"<style>\n@page {{ size: {_PAPER[layout.paper]}; margin: 0.55in 0.5in; {page_boxes(document)} }}"
    yield "@page :first { @top-left { content: ''; } }"  # the first sheet begins with the name anyway
    yield f"{_STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>"
    yield f'<a class="skip" href="#summary">{escape(say(phrases.SKIP_TO_PAGE))}</a>'
    if document.sheets is not None:
        yield from _sheeted(said_once(document), document.sheets.choices[0])
        yield f"<footer><p>{said(document.footer)}</p></footer>\n</body>\n</html>"
        return
    yield f'<header>\n<p class="head">{said(document.running_head)}</p>\n<h1>{said(document.title)}</h1>'
    yield from (f"<p>{said(line)}</p>" for line in document.byline)
    yield '</header>\n<main id="summary" tabindex="-1">'
    for part in document.parts:
        yield from _part(part, document)
    yield f"</main>\n<footer><p>{said(document.footer)}</p></footer>\n</body>\n</html>"


def _sheeted(document: Document, sheet: Sheet) -> Iterator[str]:
    """One table, whose head a browser prints again on each sheet of paper: Firefox fills no margins."""
    groups = web_sheet.groups(sheet)
    behind = [
        (f"behind-{number}-{n}", section)
        for number, part in enumerate(document.parts)
        for n, section in enumerate(part.sections)
    ]
    links = [(id, title) for id, title, _ in groups if title]
    links += [
        (f"behind-{n}-0", part.title) for n, part in enumerate(document.parts) if part.title and part.sections
    ]
    yield '<main id="summary" tabindex="-1">\n<table class="sheet" role="presentation">'
    head = f"{said(document.running_head)}{phrases.BETWEEN}{said(document.title)}"
    yield f'<thead aria-hidden="true"><tr><td>{head}</td></tr></thead><tbody>\n<tr><td class="first">'
    yield from web_sheet.opening(sheet, links)
    yield "</td></tr>"
    for id, title, group in groups:
        body = web_sheet.body(group)
        opened, long = group.id in web_sheet.OPEN, web_sheet.may_break(group)
        yield from _folded(id, title, group.note, body, is_open=opened, is_long=long)
    for part in document.parts:
        if part.title:
            yield f'<tr class="part-row"><td><p class="part-title">{said(part.title)}</p></td></tr>'
        for id, section in behind:
            if section in part.sections:
                blocks = (line for block in section.blocks for line in _block(block, 3))
                yield from _folded(id, section.title, "", blocks, is_open=False, is_long=True)
    yield "</tbody></table></main>"


def _folded(id: str, title: str, note: str, body: Iterator[str], *, is_open: bool, is_long: bool) -> Iterator[str]:
    """A section that a phone folds away. What folds it stands before it and not round it, so that paper, a wide
    screen and an old browser, which cannot be told to unfold it, show it anyway."""
    small = f" <small>{said(note)}</small>" if note else ""
    long = ' class="long"' if is_long else ""
    yield f'<tr{long}><td><section class="group" id="{escape(id)}">'
    if title:
        yield f'<h2 class="section-title">{said(title)}{small}</h2>'
        opened = " open" if is_open else ""
        yield f'<details class="fold"{opened}><summary><h2>{said(title)}</h2>{small}</summary></details>'
    yield '<div class="in">'
    yield from body
    yield "</div></section></td></tr>"


def _part(part: Part, document: Document) -> Iterator[str]:
    ticked = all(isinstance(block, TickList) for section in part.sections for block in section.blocks)
    yield f'<section class="part{" ticked" if ticked else ""}">'
    yield f'<p class="again" aria-hidden="true">{said(document.running_head)}</p>\n<div class="inside">'
    if part.title:
        yield f'<h2 class="part-title">{said(part.title)}</h2>'
    below = 3 if part.title else 2
    for section in part.sections:
        yield "<section>"
        if section.title:
            yield f'<h{below} class="section-title">{said(section.title)}</h{below}>'
        for block in section.blocks:
            yield from _block(block, below + bool(section.title))
        yield "</section>"
    yield "</div></section>"


def _block(block: Block, level: int) -> Iterator[str]:
    """One block. `level` is the heading level that the title of a box gets here."""
    match block:
        case Paragraph():
            yield (f'<p class="strong">{said(block.text)}</p>' if block.strong else f"<p>{said(block.text)}</p>")
        case Quote():
            by = f"<footer>— {said(block.by)}</footer>" if block.by else ""
            yield f'<blockquote dir="auto">“{said(block.text)}”{by}</blockquote>'
        case Fields():
            yield "<dl>"
            for field in block.rows:
                gap = ' class="gap"' if field.gap else ""
                yield f"<dt>{said(field.label)}</dt><dd{gap}>{said(field.value)}</dd>"
            yield "</dl>"
        case Table():
            yield from _table(block)
        case Bullets():
            kind = "ol" if block.numbered else "ul"
            yield f'<{kind} class="questions">' if block.large else f"<{kind}>"
            yield from (f"<li>{said(item)}</li>" for item in block.items)
            yield f"</{kind}>"
        case TickList():
            yield '<ul class="ticks">'
            for tick in block.items:
                alt = escape(say(phrases.TICKED if tick.ticked else phrases.NOT_TICKED))
                details = "".join(f'<span class="detail">{said(detail)}</span>' for detail in tick.details)
                square = _SQUARE.format(alt=alt, tick=_TICK if tick.ticked else "")
                yield f"<li>{square}{said(tick.label)}{details}</li>"
            yield "</ul>"
        case Scales():
            yield from _scales(block)
        case PainMap():
            yield from _body_map(block)
        case Chart():
            yield from _chart(block)
        case WriteLines():
            # The first line begins behind the label where there is room: see the style.
            label = f"<p>{said(block.label)}{'<i></i>' * (block.count > 0)}</p>"
            yield f'<div class="lines">{label}{"<div></div>" * (block.count - 1)}</div>'
        case Blank():
            yield from _blank(block)
        case Box():
            yield f'<section class="box{" safety" if block.tone is Tone.SAFETY else ""}">'
            if block.title:
                yield f'<h{level} class="title">{said(block.title)}</h{level}>'
            for inner in block.blocks:
                yield from _block(inner, level + bool(block.title))
            yield "</section>"
        case Beside():
            columns = f"{block.share:.3g}fr {1 - block.share:.3g}fr"
            yield f'<div class="beside" style="--columns:{columns}">'
            for side in (block.left, block.right):
                yield "<div>"
                for inner in side:
                    yield from _block(inner, level)
                yield "</div>"
            yield "</div>"
        case Card():
            for n in range(max(block.times, 1)):
                yield from _card(block, level, again=n > 0)
        case _:
            assert_never(block)


def _blank(blank: Blank) -> Iterator[str]:
    number = f"<b>{said(blank.number)}</b> " if blank.number.strip() else ""
    yield f'<div class="blank"><p class="asked">{number}{said(blank.question)}</p>'
    if blank.hint:
        yield f'<p class="detail">{said(blank.hint)}</p>'
    if blank.choices:
        square = _SQUARE.format(alt=escape(say(phrases.NOT_TICKED)), tick="")
        yield '<ul class="choices">'
        yield from (f"<li>{square}{said(choice)}</li>" for choice in blank.choices)
        yield "</ul>"
    if blank.anchors is not None:
        yield '<ul class="circles">'
        yield from (f"<li>{number}</li>" for number in phrases.TO_CIRCLE)
        yield f'</ul><p class="detail">{escape(phrases.blank_anchors(blank))}</p>'
    if blank.lines:
        yield f'<div class="lines{" one" if blank.lines == 1 else ""}">{"<div></div>" * blank.lines}</div>'
    yield "</div>"


def _card(card: Card, level: int, *, again: bool) -> Iterator[str]:
    """The card; drawn `again` only on paper, where it is cut out and nothing reads it aloud."""
    yield '<div class="card again" aria-hidden="true">' if again else '<div class="card">'
    yield f'<div><p class="strong">{said(card.title)}</p>'
    if card.alert:
        yield f'<p class="alert">{said(card.alert)}</p>'
    for side, after in ((card.left, "</div><div>"), (card.right, "")):
        for block in side:
            yield from _block(block, level)
        yield after
    yield f'<p class="note">{said(card.note)}</p></div></div>'


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield f'<p class="caption">{said(table.caption)}</p><p>{escape(say(phrases.EMPTY_TABLE))}</p>'
        return
    titles = [said(column.title) for column in table.columns]
    total = sum(max(column.weight, 0.05) for column in table.columns) or 1
    # The roles tell a screen reader what the narrow screen's style would hide: that this is a table.
    yield '<div class="table"><table role="table">'
    if table.caption:
        yield f"<caption>{said(table.caption)}</caption>"
    yield "<colgroup>"
    yield from (f'<col style="width:{100 * max(c.weight, 0.05) / total:.1f}%">' for c in table.columns)
    yield '</colgroup><thead role="rowgroup"><tr role="row">'
    for title in titles:  # one without words is no head
        yield f'<th scope="col" role="columnheader">{title}</th>' if title else '<td role="cell"></td>'
    yield '</tr></thead><tbody role="rowgroup">'
    for row in table.rows:
        yield '<tr role="row">'
        for i, cell in enumerate(row):
            title = titles[i] if i < len(titles) else ""
            kind = 'th scope="row" role="rowheader"' if i == 0 else 'td role="cell"'
            yield f'<{kind} data-title="{title}">{said(cell)}</{kind[:2]}>'
        yield "</tr>"
    yield "</tbody></table></div>"


def _scales(block: Scales) -> Iterator[str]:
    for group in phrases.scale_groups(block.rows):
        yield '<div class="scales">'
        for row in group:
            yield f"<span>{said(row.label)}</span>{_bar(row)}"
            value = escape(phrases.scale_value(row))
            yield f'<span class="none">{value}</span>' if row.low is None else f"<strong>{value}</strong>"
        if told := phrases.anchors(group[0], block, phrases.SHADES):
            yield f'<span class="anchors">{escape(told)}</span>'
        yield "</div>"


def _bar(scale: Scale) -> str:
    """Ten cells, black up to the lower number and striped from there to the higher; the words stand beside."""
    if scale.low is None:
        return ""
    high = scale.high if scale.high is not None else scale.low
    cells = []
    for i in range(10):
        x = 1 + 16 * i
        fill = "currentColor" if i < scale.low else "none"
        cells.append(f'<rect x="{x}" y="1" width="16" height="13" fill="{fill}"/>')
        if scale.low <= i < high:
            cells.append(f'<path d="M{x} 7l6 -6M{x} 14l13 -13M{x + 6} 14l10 -10M{x + 12} 14l4 -4"/>')
    return (
        '<svg viewBox="0 0 162 15" preserveAspectRatio="xMinYMid" aria-hidden="true" fill="none" '
        f'stroke="currentColor">{"".join(cells)}</svg>'
    )


def _body_map(block: PainMap) -> Iterator[str]:
    alt = escape(phrases.map_in_words(block.pains))
    yield '<figure class="map">'
    yield drawing(block.pains).replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
    if not block.named:
        yield "</figure>"
        return
    yield "<figcaption>"
    if block.pains:
        yield "<ul>"
        yield from (f"<li><b>{pain.number}</b>{said(pain.label)}</li>" for pain in block.pains)
        yield "</ul>"
    else:
        yield f"<p>{escape(say(phrases.NO_MARKS))}</p>"
    yield f'<p class="note">{escape(say(phrases.MAP_NOTE))}</p></figcaption></figure>'


def _chart(block: Chart) -> Iterator[str]:
    yield f'<figure class="chart"><p class="caption">{said(block.caption)}</p>'
    for number, series in enumerate(block.series):
        alt = escape(chart.in_words(block, number))
        yield f"<p>{said(series.label)}</p>"
        yield chart.drawing(block, number).replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
    yield f'<figcaption class="note">{escape(say(phrases.HOW_TO_READ))}</figcaption></figure>'

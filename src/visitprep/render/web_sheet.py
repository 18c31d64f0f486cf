"""Page 1 on a screen: nothing is left out, and on a phone the first screen holds who, why, the worst and safety."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import assert_never

from msgspec.structs import replace

from visitprep.document.sheet import (
    Compared,
    Figure,
    Framed,
    Group,
    Labelled,
    LabelledRows,
    Lines,
    Numbered,
    PainRow,
    PainRows,
    Running,
    SafetyBox,
    Sheet,
    SheetBlock,
    ToWrite,
    Trends,
    Why,
)
from visitprep.document.words import Words, joined
from visitprep.render import phrases, trends
from visitprep.render.body.drawing import drawing
from visitprep.render.linear import is_safety, linear, small_lines
from visitprep.render.web import lines, said, spans
from visitprep.wording import say

OPEN = frozenset({"pain", "medicines"})
"""Sections that a phone shows unfolded."""
_MAY_BREAK = frozenset({"pain", "medicines", "changed"})
_BAR_WIDTH, _BAR_HEIGHT = 80, 12


def name_of(group: Group) -> str:
    """What a group is called in the list of links and above it; empty for one without a name."""
    box = next((block for block in group.blocks if isinstance(block, SafetyBox)), None)
    if box or group.title:
        return box.title if box else group.title
    is_figure = any(isinstance(block, Figure) for block in group.blocks)
    return say(phrases.BODY_MAP) if is_figure else ""


def opening(sheet: Sheet, links: list[tuple[str, str]]) -> Iterator[str]:
    """The first screen of a phone."""
    head = sheet.masthead
    yield f"<header><h1>{said(head.name)}</h1>"
    told = phrases.BETWEEN.join(said(text) for text in (head.age_and_birth, *head.appointment) if text)
    yield f'<p class="who">{told}</p></header>'
    if head.under:
        yield f'<p class="under">{spans(head.under)}</p>'
    for saying in sheet.why.sayings:
        by = f'<span class="by">{said(saying.by)}</span> ' if saying.by else ""
        yield f'<blockquote class="why">{by}<p class="own" dir="auto">“{said(saying.text)}”</p></blockquote>'
    yield from _worst(sheet)
    for group in sheet.side:
        if is_safety(group):
            yield '<section class="box safety" aria-labelledby="safety">'
            yield f'<h2 class="title" id="safety">{said(name_of(group))}</h2>'
            for block in group.blocks:
                if isinstance(block, SafetyBox):
                    yield from _rows(tuple(_parted(block)[0]))
                else:
                    yield from _block(block)
            yield "</section>"
    yield f'<nav aria-label="{escape(say(phrases.ON_THIS_PAGE))}"><ul>'
    yield from (f'<li><a href="#{escape(id)}">{said(title)}</a></li>' for id, title in links)
    yield "</ul></nav>"


def groups(sheet: Sheet) -> list[tuple[str, str, Group]]:
    """The sections below it: an id, a name, and what stands there."""
    found: list[tuple[str, str, Group]] = []
    more = [
        line
        for group in sheet.side
        for block in group.blocks
        if isinstance(block, SafetyBox)
        for line in _parted(block)[1]
    ]
    if more:
        title = say(phrases.MORE_ON_SAFETY)
        found.append(("more-on-safety", title, Group("more", title, (LabelledRows(tuple(more)),))))
    wishes = _wishes(sheet.why)
    placed = [group for group in linear(sheet) if not is_safety(group)]
    for number, group in enumerate((*placed, *sheet.foot)):
        found.append((f"{group.id}-{number}", name_of(group), group))
    if wishes:
        title = say(phrases.WISHES)
        after = next((n for n, one in enumerate(found) if one[2].id == "pain"), len(found) - 1)
        found.insert(after + 1, ("wishes", title, Group("wishes", title, wishes)))
    return found


def body(group: Group) -> Iterator[str]:
    for block in group.blocks:
        yield from _block(block)


def may_break(group: Group) -> bool:
    """Long enough to be torn over two sheets of paper."""
    return group.id in _MAY_BREAK


def _wishes(why: Why) -> tuple[SheetBlock, ...]:
    found: tuple[SheetBlock, ...] = (Numbered(why.concerns),) if why.concerns else ()
    return (*found, LabelledRows(why.wishes)) if why.wishes else found


def _parted(box: SafetyBox) -> tuple[list[Labelled], list[Labelled]]:
    """What is to be acted on, and the rest."""
    first: list[Labelled] = []
    more: list[Labelled] = []
    for row in box.rows:
        acted = tuple(line for line in row.lines if any(span.act for span in line))
        others = tuple(line for line in row.lines if line not in acted)
        first += [replace(row, lines=acted)] if acted else []
        more += [replace(row, lines=others)] if others else []
    if not first:  # nothing is: then the box holds all
        first, more = more, []
    return first, [*more, *small_lines(box)]


def _worst(sheet: Sheet) -> Iterator[str]:
    """Pain 1 with what must not be missed of it; then that of every other pain, each behind its own place.

    Only where the list is a screen away.
    """
    rows = [
        row for group in sheet.main for block in group.blocks if isinstance(block, PainRows) for row in block.rows
    ]
    if not rows or not rows[0].place:
        return
    yield f'<div class="worst">{_pain_line(rows[0])}'
    if flags := _to_act(rows[0]):
        yield f"<p>{spans(flags)}</p>"
    for row in rows[1:]:
        if flags := _to_act(row):
            place = f'<span class="n">{row.number}</span> <span class="place">{said(row.place)}</span>'
            yield f'<p class="other">{place} {spans(flags)}</p>'
    yield "</div>"


def _to_act(row: PainRow) -> Words:
    return joined(tuple((span,) for span in dict.fromkeys(span for span in row.words if span.act)), " · ")


def _pain_line(row: PainRow) -> str:
    change = f' <span class="change">{spans(row.change)}</span>' if row.change else ""
    extremes = f" <small>({said(row.extremes)})</small>" if row.extremes else ""
    return (
        f'<div class="row"><span class="n">{row.number}</span><span class="place">{said(row.place)}</span>'
        f'{_bar(row)}<span class="u">{said(row.numbers)}{extremes}{change}</span></div>'
    )


def _bar(row: PainRow) -> str:
    """Usual: full height. Worst: a thin bar in the middle. The words stand beside."""
    if row.usual is None and row.worst is None:
        return ""

    def wide(value: float) -> str:
        return f"{_BAR_WIDTH * min(max(value, 0), 10) / 10:g}"

    usual = row.drawn
    drawn = f'<rect y="1" width="{wide(usual)}" height="10" fill="currentColor"/>' if usual is not None else ""
    if row.worst is not None:
        drawn += f'<rect y="4" width="{wide(row.worst)}" height="4" fill="currentColor"/>'
    ticks = "".join(f"M{x} 0V{_BAR_HEIGHT}" for x in (0.5, _BAR_WIDTH / 2, _BAR_WIDTH - 0.5))
    return (
        f'<svg class="bar" viewBox="0 0 {_BAR_WIDTH} {_BAR_HEIGHT}" aria-hidden="true">{drawn}'
        f'<path d="{ticks}M0 {_BAR_HEIGHT - 0.5}H{_BAR_WIDTH}" stroke="currentColor" fill="none"/></svg>'
    )


def _rows(rows: tuple[Labelled, ...]) -> Iterator[str]:
    yield '<dl class="pairs">'
    yield from (f"<div><dt>{said(row.label)}</dt><dd>{lines(row.lines)}</dd></div>" for row in rows)
    yield "</dl>"


def _more(words: Words) -> Iterator[str]:
    if words:
        yield f"<p>{spans(words)}</p>"


def _table(kind: str, heads: tuple[str, ...], rows: tuple[tuple[Words, ...], ...]) -> Iterator[str]:
    yield f'<table class="{kind}" role="table"><thead role="rowgroup"><tr role="row">'
    for head in heads:  # one without words is no head
        yield f'<th scope="col" role="columnheader">{said(head)}</th>' if head else '<td role="cell"></td>'
    yield '</tr></thead><tbody role="rowgroup">'
    for row in rows:
        cells = [spans(cell) for cell in row]
        yield '<tr role="row">'
        yield f'<th scope="row" role="rowheader">{cells[0]}</th>' if cells[0] else '<td role="cell"></td>'
        yield from (f'<td role="cell">{cell}</td>' for cell in cells[1:])
        yield "</tr>"
    yield "</tbody></table>"


def _figure(svg: str, alt: str) -> str:
    told = f'<svg role="img" aria-label="{escape(alt)}" '
    return f'<figure class="map">{svg.replace("<svg ", told, 1)}</figure>'


def _block(block: SheetBlock) -> Iterator[str]:
    match block:
        case PainRows():
            yield '<ol class="pains">'
            for row in block.rows:
                words = f"<p>{spans(row.words)}</p>" if row.words else ""
                yield f"<li>{_pain_line(row)}{words}</li>"
            yield "</ol>"
            yield from _more(block.more)
        case Lines():
            yield from _table("meds", block.heads, block.rows)
            yield from _more(block.more)
        case LabelledRows():
            yield from _rows(block.rows)
            yield from _more(block.more)
        case Running():
            yield '<ul class="running">'
            yield from (f"<li>{spans(item)}</li>" for item in block.items)
            yield "</ul>"
        case Numbered():
            yield f'<ol start="{block.first}">'
            yield from (f"<li>{said(item)}</li>" for item in block.items)
            yield "</ol>"
        case SafetyBox():
            yield from _rows((*block.rows, *small_lines(block)))
        case Compared():
            yield from _table("voices", block.heads, block.rows)
        case Framed():
            yield f'<div class="box"><p class="by">{said(block.title)}</p>'
            yield from _rows(block.rows)
            yield "</div>"
        case Trends():
            yield _figure(trends.drawing(block), block.in_words)
        case ToWrite():
            square = '<span class="square"></span>'
            ticks = "".join(f"<li>{square}{said(choice)}</li>" for choice in block.choices)
            label = f'<p class="by">{said(block.label)}</p>' if block.label else ""
            choices = f'<ul class="choices">{ticks}</ul>' if ticks else ""
            yield f'<div class="lines">{label}{choices}{"<div></div>" * block.lines}</div>'
        case Figure():
            yield _figure(drawing(block.map.pains), phrases.map_in_words(block.map.pains))
            if block.map.named:
                yield '<ul class="running">'
                yield from (f"<li>{pain.number} {said(pain.label)}</li>" for pain in block.map.pains)
                yield "</ul>"
        case _:
            assert_never(block)

"""A document as the data that `page.typ` draws: plain dictionaries, lists, strings and numbers."""

from __future__ import annotations

import re
from typing import Any, Final, assert_never

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
from visitprep.patterns import compiled
from visitprep.render import chart, phrases
from visitprep.render.body.drawing import drawing
from visitprep.render.layout import Layout
from visitprep.render.pdf.sheets import Show, sheets_data
from visitprep.wording import say

_BEHIND: Final = 10
"""Size of the letters behind a page 1 for a clinician, which has them as small as this."""
_REPEATED: Final = 200
"""Letters of the running head and the footer that are repeated on each page; a longer one is given whole once."""
_WORDS: Final = compiled("[^ \n\t/-]{2,40}[/-]?")
_TIED: Final = compiled(
    r"(?<=→) | (?=· )|(?<=\d\d\d) (?=\d\d\d)"  # an arrow, a dot between, a phone number
    r"|(?<=\d) (?=(?:mcg|[mkµ]?g|m?[lL]|IU|units?|mmol|[cm]m|%)(?!\w))"
)

_SQUARE: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#000" stroke-width="1.3">'
    '<rect x="1.5" y="1.5" width="13" height="13"/>{tick}</svg>'
)
SQUARES: Final = [
    _SQUARE.format(tick=""),
    _SQUARE.format(tick='<path d="M4 8.4l2.8 3L12 4.4" stroke-width="2.2"/>'),
]


def page_data(document: Document, layout: Layout, show: Show, show_span: Show, font: str) -> dict[str, Any]:
    """Everything `page.typ` needs to know."""
    sheets = document.sheets
    behind: dict[str, Any] = {"sheets": None, "pictures": [], "drawn": []}
    if sheets is not None:
        behind = sheets_data(sheets, _together(show), _together(show_span))
    show = _together(show)
    head, footer = show(document.running_head), show(document.footer)
    if sheets is not None:
        footer = _foot(head, show(document.title), footer)
    too_long = [text for text in (head, footer) if len(text) > _REPEATED]
    return {
        "title": show(document.title),
        "head": _shortened(head),
        "footer": _shortened(footer),
        "byline": [show(line) for line in document.byline] + too_long,
        "page-of": say(phrases.PAGE_OF),
        "language": language_code(document.language),
        "font": font,
        "paper": layout.paper,
        "large": layout.large_print,
        "size": 18 if layout.large_print else 11 if sheets is None else _BEHIND,
        "foreign": language_code(document.foreign) if document.foreign else "",
        **behind,
        "parts": [
            {
                "title": show(part.title),
                "level": 1,
                "sections": [
                    {
                        "id": section.id,
                        "said-in": section.said_in,
                        "title": show(section.title),
                        "level": 2 if show(part.title) else 1,
                        "blocks": _blocks(
                            section.blocks, 1 + bool(show(part.title)) + bool(show(section.title)), show
                        ),
                    }
                    for section in part.sections
                ],
            }
            for part in document.parts
        ],
    }


def language_code(language: str) -> str:
    """The two or three letters the typesetter and browsers want ("es" for "es_MX")."""
    code = re.split("[-_]", language)[0].lower()
    return code if re.fullmatch("[a-z]{2,3}", code) else "en"


def _together(show: Show) -> Show:
    """Number and unit, and the parts of a phone number, are not torn apart; no line begins with a dot between."""
    return lambda text: _TIED.sub("\u00a0", show(text))


def _foot(head: str, title: str, footer: str) -> str:
    """Whose page it is, what it is, and whose word; where that is too long, what it is stands on page 1 alone."""
    whole = phrases.BETWEEN.join(filter(None, (head, title, footer)))
    return whole if len(whole) <= _REPEATED else phrases.BETWEEN.join(filter(None, (head, footer)))


def _shortened(text: str) -> str:
    return text if len(text) <= _REPEATED else text[:_REPEATED] + "…"


def _blocks(blocks: tuple[Block, ...], level: int, show: Show) -> list[dict[str, Any]]:
    return [_block(block, level, show) for block in blocks]


def _block(block: Block, level: int, show: Show) -> dict[str, Any]:
    """One block. `level` is the heading level that the title of a box would get here."""
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": show(block.text), "strong": block.strong}
        case Quote():
            return {"kind": "quote", "text": show(block.text), "by": show(block.by)}
        case Fields():
            rows = [
                {"label": show(f.label), "value": show(f.value), "gap": f.gap, "said-in": f.said_in}
                for f in block.rows
            ]
            return {"kind": "fields", "rows": rows}
        case Table():
            return _table(block, show)
        case Bullets():
            items = [show(item) for item in block.items]
            return {"kind": "bullets", "items": items, "numbered": block.numbered, "large": block.large}
        case TickList():
            return {
                "kind": "ticks",
                "squares": SQUARES,
                "items": [
                    {
                        "label": show(tick.label),
                        "ticked": tick.ticked,
                        "alt": say(phrases.TICKED if tick.ticked else phrases.NOT_TICKED),
                        "details": [show(detail) for detail in tick.details],
                    }
                    for tick in block.items
                ],
            }
        case Scales():
            return {
                "kind": "scales",
                "groups": [_scales(group, block, show) for group in phrases.scale_groups(block.rows)],
            }
        case PainMap():
            return {
                "kind": "bodymap",
                "svg": drawing(block.pains).replace("currentColor", "#000"),
                "alt": show(phrases.map_in_words(block.pains)),
                "named": block.named,
                "marks": [{"number": str(pain.number), "label": show(pain.label)} for pain in block.pains],
                "none": say(phrases.NO_MARKS),
                "note": say(phrases.MAP_NOTE),
            }
        case Chart():
            return {
                "kind": "chart",
                "caption": show(block.caption),
                "series": [
                    {
                        "label": show(series.label),
                        "svg": chart.drawing(block, number).replace("currentColor", "#000"),
                        "narrow": chart.drawing(block, number, chart.NARROW).replace("currentColor", "#000"),
                        "alt": show(chart.in_words(block, number)),
                    }
                    for number, series in enumerate(block.series)
                ],
                "note": say(phrases.HOW_TO_READ),
            }
        case WriteLines():
            return {"kind": "lines", "label": show(block.label), "count": max(block.count, 0)}
        case Blank():
            return {
                "kind": "blank",
                "number": show(block.number),
                "question": show(block.question),
                "hint": show(block.hint),
                "choices": [show(choice) for choice in block.choices],
                "circles": list(phrases.TO_CIRCLE) if block.anchors is not None else [],
                "anchors": show(phrases.blank_anchors(block)),
                "count": max(block.lines, 0),
            }
        case Box():
            title = show(block.title)
            return {
                "kind": "box",
                "title": title,
                "level": level,
                "safety": block.tone is Tone.SAFETY,
                "whole": block.whole,
                "blocks": _blocks(block.blocks, level + bool(title), show),
            }
        case Beside():
            return {
                "kind": "beside",
                "share": block.share,
                "left": _blocks(block.left, level, show),
                "right": _blocks(block.right, level, show),
            }
        case Card():
            return {
                "kind": "card",
                "title": show(block.title),
                "left": _blocks(block.left, level, show),
                "right": _blocks(block.right, level, show),
                "note": show(block.note),
                "alert": show(block.alert),
                "times": max(block.times, 1),
            }
        case _:
            assert_never(block)


def _table(table: Table, show: Show) -> dict[str, Any]:
    rows = [[show(cell) for cell in row] for row in table.rows]
    columns = [
        {
            "title": show(c.title),
            "weight": max(c.weight, 0.05),
            "long": _longest([show(c.title), *(r[i] for r in rows if i < len(r))]),
        }
        for i, c in enumerate(table.columns)
    ]
    return {
        "kind": "table",
        "caption": show(table.caption),
        "columns": columns,
        "rows": rows,
        "empty": say(phrases.EMPTY_TABLE),
    }


def _longest(texts: list[str]) -> list[str]:
    """The few longest ordinary words of a column: it is never made narrower than these."""
    found = {word for text in texts for word in _WORDS.findall(text)}
    return sorted(found, key=lambda word: (-len(word), word))[:4]


def _scales(group: tuple[Scale, ...], block: Scales, show: Show) -> dict[str, Any]:
    return {
        "anchors": show(phrases.anchors(group[0], block, phrases.SHADES)),
        "rows": [
            {
                "label": show(row.label),
                "low": None if row.low is None else min(max(row.low, 0), 10),
                "high": None if row.low is None else min(max(row.high if row.high is not None else row.low, 0), 10),
                "value": show(phrases.scale_value(row)),
            }
            for row in group
        ],
    }

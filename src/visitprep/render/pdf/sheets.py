"""Page 1 as the data that `sheet.typ` draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from visitprep.document.sheet import (
    Compared,
    Figure,
    Framed,
    Group,
    Labelled,
    LabelledRows,
    Lines,
    Masthead,
    Numbered,
    PainRows,
    Running,
    SafetyBox,
    Sheet,
    SheetBlock,
    Sheets,
    ToWrite,
    Trends,
    Why,
)
from visitprep.document.words import Words
from visitprep.render import phrases, trends
from visitprep.render.body.drawing import drawing
from visitprep.render.linear import is_to_fill, linear, small_lines
from visitprep.wording import say

Show = Callable[[str], str]
"""Makes one text ready for the page: cleaned, and with a name for each character that cannot be drawn."""


class _Pictures:
    """Each picture once: the choices of page 1 have most of them in common."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def __call__(self, svg: str) -> int:
        if svg not in self.all:
            self.all.append(svg)
        return self.all.index(svg)


def sheets_data(sheets: Sheets, show: Show, show_span: Show) -> dict[str, Any]:
    """Each part of page 1 in all its choices, every different one once, and the pictures that they share."""
    pictures = _Pictures()
    data = _Data(show, show_span, pictures)
    drawn: list[dict[str, Any]] = []
    first = sheets.choices[0]
    columns = {
        "main": in_choices(sheets, lambda sheet: sheet.main),
        "side": in_choices(sheets, lambda sheet: sheet.side),
        "foot": in_choices(sheets, lambda sheet: sheet.foot),
    }
    read = [group.id for group in linear(first)]
    return {
        "sheets": {
            "masthead": [_index(drawn, data.masthead(sheet.masthead)) for sheet in sheets.choices],
            "why": [_index(drawn, data.why(sheet.why)) for sheet in sheets.choices],
            **{
                name: [
                    {
                        "id": id,
                        "choices": [_index(drawn, data.group(group)) if group else None for group in groups],
                        "read": read.index(id) if id in read else len(read),
                    }
                    for id, groups in slots.items()
                ]
                for name, slots in columns.items()
            },
            "alone": not first.side,
            "count": len(sheets.choices),
            "harsh": sheets.harsh,
            "overleaf": show(sheets.overleaf),
            "continued": say(phrases.SAFETY_CONTINUED),
        },
        "drawn": drawn,
        "pictures": pictures.all,
    }


def in_choices(sheets: Sheets, of: Callable[[Sheet], tuple[Group, ...]]) -> dict[str, list[Group | None]]:
    """Each group of one column by its id, as it is in every choice; None where it is left out."""
    order = dict.fromkeys(group.id for sheet in sheets.choices for group in of(sheet))
    return {
        id: [next((group for group in of(sheet) if group.id == id), None) for sheet in sheets.choices]
        for id in order
    }


def _index(drawn: list[dict[str, Any]], one: dict[str, Any]) -> int:
    if one not in drawn:
        drawn.append(one)
    return drawn.index(one)


class _Data:
    def __init__(self, show: Show, show_span: Show, picture: Callable[[str], int]) -> None:
        self.show, self.show_span, self.picture = show, show_span, picture

    def words(self, words: Words) -> list[tuple[str, bool]]:
        return [(self.show_span(span.text), span.act) for span in words]

    def labelled(self, row: Labelled) -> dict[str, Any]:
        return {"label": self.show(row.label), "lines": [self.words(line) for line in row.lines]}

    def masthead(self, head: Masthead) -> dict[str, Any]:
        show = self.show
        return {
            "name": show(head.name),
            "age": show(head.age_and_birth),
            "appointment": [show(line) for line in head.appointment],
            "under": self.words(head.under),
        }

    def why(self, why: Why) -> dict[str, Any]:
        return {
            "sayings": [{"text": self.show(saying.text), "by": self.show(saying.by)} for saying in why.sayings],
            "concerns": [self.show(concern) for concern in why.concerns],
            "wishes": [self.labelled(row) for row in why.wishes],
        }

    def group(self, group: Group) -> dict[str, Any]:
        return {
            "title": "" if any(isinstance(block, SafetyBox) for block in group.blocks) else self.show(group.title),
            "note": self.show(group.note),
            "boxed": is_to_fill(group),
            "blocks": [self.block(block) for block in group.blocks],
        }

    def block(self, block: SheetBlock) -> dict[str, Any]:
        show, words = self.show, self.words
        match block:
            case PainRows():
                return {
                    "kind": "pains",
                    "rows": [
                        {
                            "number": str(row.number),
                            "place": show(row.place),
                            "bar": bool(row.place),  # an empty one, to mark by hand, where no number was told
                            "usual": row.drawn,
                            "worst": row.worst,
                            "numbers": show(row.numbers),
                            "extremes": show(row.extremes),
                            "words": words(row.words),
                            "change": words(row.change),
                        }
                        for row in block.rows
                    ],
                    "usual-word": say(phrases.USUAL),
                    "worst-word": say(phrases.WORST),
                    "more": words(block.more),
                }
            case Lines():
                return {
                    "kind": "lines",
                    "rows": [[words(cell) for cell in row] for row in block.rows],
                    "weights": [max(weight, 0.05) for weight in block.weights],
                    "boxes": block.boxes,
                    "more": words(block.more),
                }
            case LabelledRows():
                rows = [self.labelled(row) for row in block.rows]
                return {"kind": "labelled", "rows": rows, "more": words(block.more)}
            case Running():
                return {"kind": "running", "items": [words(item) for item in block.items]}
            case Numbered():
                return {"kind": "numbered", "items": [show(item) for item in block.items], "first": block.first}
            case SafetyBox():
                return {"kind": "safety", "title": show(block.title), "rows": self.safety_rows(block)}
            case Compared():
                return {
                    "kind": "compared",
                    "heads": [show(head) for head in block.heads],
                    "rows": [[words(cell) for cell in row] for row in block.rows],
                }
            case Framed():
                return {
                    "kind": "framed",
                    "title": show(block.title),
                    "rows": [self.labelled(r) for r in block.rows],
                }
            case Trends():
                return self.pictured(trends.drawing(block), block.in_words, 1)
            case ToWrite():
                choices = [show(choice) for choice in block.choices]
                return {
                    "kind": "write",
                    "label": show(block.label),
                    "choices": choices,
                    "count": max(block.lines, 0),
                }
            case Figure(map=body, width=width):
                words_of_map = phrases.map_in_words(body.pains)
                named = [(str(pain.number), show(pain.label)) for pain in body.pains] if body.named else []
                return self.pictured(drawing(body.pains), words_of_map, width, named)
            case _:
                assert_never(block)

    def safety_rows(self, box: SafetyBox) -> list[dict[str, Any]]:
        """The rows; those that run on behind the first of them."""
        rows = [self.labelled(row) for row in (*box.rows, *small_lines(box))]
        if not box.run_on:
            return rows
        apart = len(box.rows) - box.run_on
        return [*rows[:apart], {**rows[apart], "more": rows[apart + 1 :], "denied": rows[len(box.rows) :][:1]}]

    def pictured(
        self, svg: str, alt: str, width: float, named: list[tuple[str, str]] | None = None
    ) -> dict[str, Any]:
        picture = self.picture(svg.replace("currentColor", "#000"))
        return {"kind": "picture", "picture": picture, "alt": self.show(alt), "width": width, "words": named or []}

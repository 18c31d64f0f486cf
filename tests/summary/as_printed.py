"""Page 1 of a document as the PDF prints it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from visitprep.document.blocks import Document
from visitprep.document.sheet import Group, Sheet
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.render.pdf.sheets import in_choices
from visitprep.render.said_once import said_once


def as_printed(document: Document, layout: Layout) -> Document:
    """`document` with the page 1 that is printed as its only choice; each part of it chooses for itself."""
    if document.sheets is None:
        return document
    found, choices = pdf._Typesetter(document, layout).choose()[1], document.sheets.choices
    levels = found["levels"]

    def printed(of: Callable[[Sheet], tuple[Group, ...]]) -> tuple[Group, ...]:
        slots = in_choices(document.sheets, of) if document.sheets else {}
        return tuple(group for id, groups in slots.items() if (group := groups[levels.get(id, 0)]))

    main, side = printed(lambda sheet: sheet.main), printed(lambda sheet: sheet.side)
    moved = tuple(group for group in main if group.id in found["moved"])
    sheet = Sheet(
        choices[levels["masthead"]].masthead,
        choices[levels["why"]].why,
        tuple(group for group in main if group not in moved),
        (*side, *moved),
        printed(lambda sheet: sheet.foot),
    )
    fullest = {
        group.id
        for group in (*sheet.main, *sheet.side, *sheet.foot)
        if group in (*choices[0].main, *choices[0].side, *choices[0].foot)
    } | ({"why"} if sheet.why == choices[0].why else set())
    return replace(said_once(document, fullest), sheets=replace(document.sheets, choices=(sheet,)))

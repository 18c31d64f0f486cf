"""A document as PDF: tagged for screen readers (PDF/UA-1), the same bytes each time, drawn by `page.typ`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

import typst
from msgspec import Struct
from msgspec.structs import replace

from visitprep.document.blocks import Document
from visitprep.document.sheet import Choices, Group, Sheet
from visitprep.errors import CannotPrint
from visitprep.render.layout import Layout
from visitprep.render.pdf.fonts import FAMILY, MISSING_GLYPH, fonts_for, shown
from visitprep.render.pdf.pages import page_data
from visitprep.render.pdf.sheets import in_choices
from visitprep.render.said_once import said_once
from visitprep.text import clean, clean_page, clean_span
from visitprep.wording import N_

_TEMPLATE: Final = Path(__file__).with_name("page.typ")


def render(document: Document, layout: Layout) -> bytes:
    """The PDF. Characters that this machine cannot draw are printed by their number, as `[U+0915]`."""
    typesetter = _Typesetter(document, layout)
    try:
        return typesetter.set(*typesetter.choose())
    except typst.TypstError as error:
        if MISSING_GLYPH in error.message:
            raise CannotPrint(
                N_("This computer has no letters for part of the text, so the PDF could not be made."),
                N_("Make the page as HTML instead, and print it from a web browser."),
            ) from error
        raise


def choice_made(document: Document, layout: Layout) -> tuple[int, float]:
    """How far down the choices of page 1 the shortest of its parts is, and how large its letters are."""
    found = _Typesetter(document, layout).choose()[1]
    return max(found["levels"].values()), found["size"]


def as_printed(document: Document, layout: Layout) -> Document:
    """`document` with the page 1 that is printed as its only choice; each part of it chooses for itself."""
    if document.sheets is None:
        return document
    found, choices = _Typesetter(document, layout).choose()[1], document.sheets.choices
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


def unprintable(document: Document) -> str:
    """The characters of `document` that this machine has no font for, each once; empty when it has all."""
    return "".join(sorted(fonts_for(_all_text(document))[1]))


_TRIALS: Final = ((3_500, 1), (5_000, 12))
"""Letters of a page 1 up to which it is tried first whether the first so many choices are enough; beyond that
making all of them at once costs less."""


class _Typesetter:
    """Typst with the fonts for one document. It is asked what page 1 has room for, and then sets all of it."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._document, self._layout = document, layout
        self._fonts, self._missing = fonts_for(_all_text(document))

    def choose(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """The data to set, and what is chosen for page 1: where all has room there, no shorter choice is made.

        Nothing is chosen where there is no page 1.
        """
        sheets = self._document.sheets
        if sheets is None:
            return self._data(self._document), {}
        letters = 0 if isinstance(sheets.choices, tuple) else sum(map(len, _texts(sheets.choices[0])))
        for limit, many in _TRIALS if letters else ():
            if letters <= limit:
                few = replace(sheets, choices=tuple(islice(sheets.choices, many)))
                data = self._data(replace(self._document, sheets=few), is_trial=True)
                if (chosen := self._ask(data))["fits"]:
                    return data, chosen
        return (data := self._data(self._document)), self._ask(data)

    def set(self, data: dict[str, Any], chosen: dict[str, Any]) -> bytes:
        compiler = self._compiler(data=data, chosen=chosen) if chosen else self._compiler(data=data)
        made = compiler.compile(format="pdf", pdf_standards="ua-1")
        assert isinstance(made, bytes)
        return made

    def _ask(self, data: dict[str, Any]) -> dict[str, Any]:
        """What is chosen for page 1, or only that the trial does not fit."""
        compiler = self._compiler(data={**data, "parts": []})
        found: dict[str, Any] = json.loads(compiler.query("<chosen>", field="value"))[0]
        return found

    def _compiler(self, **inputs: dict[str, Any]) -> typst.Compiler:
        told = {name: json.dumps(value) for name, value in inputs.items()}
        return typst.Compiler(_TEMPLATE, font_paths=self._fonts, sys_inputs=told)

    def _data(self, document: Document, *, is_trial: bool = False) -> dict[str, Any]:
        def show(text: str) -> str:
            return shown(clean_page(text), self._missing)

        def show_span(text: str) -> str:
            return shown(clean_span(text), self._missing)

        return {**page_data(document, self._layout, show, show_span, FAMILY), "trial": is_trial}


def _all_text(document: Document) -> str:
    """All that is typed: what the shorter choices of page 1 say is in the fullest, but for words of ours."""
    if document.sheets is not None:
        document = replace(document, sheets=replace(document.sheets, choices=(document.sheets.choices[0],)))
    return clean("\n".join(dict.fromkeys(_texts(document))))


def _texts(thing: object) -> Iterator[str]:
    """Every text in a document, however deep: the choices of page 1 have most of them in common."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | Choices):
        for one in thing:
            yield from _texts(one)
    elif isinstance(thing, Struct):
        for name in thing.__struct_fields__:
            yield from _texts(getattr(thing, name))

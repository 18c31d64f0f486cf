"""The table of formats a document can be written in. Each one's module is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from msgspec import Struct

from visitprep.document.blocks import Document
from visitprep.formats_copies_measures import Format as Name
from visitprep.render.layout import Layout
from visitprep.wording import speaking


class Format(Struct, frozen=True):
    """One way to write a document."""

    name: Name
    """What the person types to choose it."""
    suffixes: tuple[str, ...]
    """How file names of this format end, with the dot; ours with the first."""
    module: str

    @property
    def suffix(self) -> str:
        return self.suffixes[0]

    def render(self, document: Document, layout: Layout) -> bytes:
        """The finished file, in the document's language. Raises `CannotPrint` when this machine cannot make it."""
        make = cast("Callable[[Document, Layout], bytes]", import_module(self.module).render)
        with speaking(document.language):
            return make(document, layout)


FORMATS: Final[dict[Name, Format]] = {
    it.name: it
    for it in (
        Format(Name.PDF, (".pdf",), "visitprep.render.pdf"),
        Format(Name.HTML, (".html", ".htm"), "visitprep.render.html"),
        Format(Name.MARKDOWN, (".md",), "visitprep.render.markdown"),
        Format(Name.TEXT, (".txt",), "visitprep.render.plain"),
    )
}

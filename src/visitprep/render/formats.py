"""The table of formats a document can be written in. Each one's module is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from visitprep.document import Document
from visitprep.render.layout import Layout


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a document."""

    name: str
    """What the person types to choose it."""
    suffix: str
    """How the file name ends, with its dot."""
    module: str

    def render(self, document: Document, layout: Layout) -> bytes:
        """The finished file. Raises `CannotPrint` when this machine cannot make it."""
        make = cast("Callable[[Document, Layout], bytes]", import_module(self.module).render)
        return make(document, layout)


FORMATS: Final[dict[str, Format]] = {
    it.name: it
    for it in (
        Format("pdf", ".pdf", "visitprep.render.pdf"),
        Format("html", ".html", "visitprep.render.html"),
        Format("markdown", ".md", "visitprep.render.markdown"),
        Format("text", ".txt", "visitprep.render.plain"),
    )
}

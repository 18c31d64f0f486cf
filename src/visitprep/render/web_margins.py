"""What a browser prints at the top and the bottom of each sheet of paper."""

from __future__ import annotations

from visitprep.document.blocks import Document
from visitprep.render import phrases
from visitprep.text import clean_line
from visitprep.wording import say


def page_boxes(document: Document) -> str:
    """What a browser prints at the top and the bottom of each sheet."""
    before, between, after = _page_of()
    number = f"{_css(before)} counter(page) {_css(between)} counter(pages) {_css(after)}"
    head = "" if document.sheets else _css(clean_line(document.running_head))
    top = f"@top-left {{ content: {head}; font-weight: 600; }} " if head else ""
    return (
        f"{top}"
        f"@bottom-left {{ content: {_css(clean_line(document.footer))}; }} @bottom-right {{ content: {number}; }}"
    )


def _page_of() -> tuple[str, str, str]:
    before, _, rest = say(phrases.PAGE_OF).partition("{x}")
    between, _, after = rest.partition("{y}")
    return before, between, after


def _css(text: str) -> str:
    """A CSS string. All but letters and digits goes by its number, so that no text can end the string."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in text) + '"'

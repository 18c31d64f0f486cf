"""Text as HTML: what people typed is text and never markup, and what is set apart keeps its own direction."""

from __future__ import annotations

from html import escape
from typing import Final

from visitprep.document.words import Words
from visitprep.text import clean_page, clean_span

APART: Final = "<bdi>"
"""Round words of another script; the page gives it their language where that is known. Nobody can type it."""
_ISOLATES: Final = {"\u2068": APART, "\u2069": "</bdi>"}


def said(text: str) -> str:
    """One text. Line ends stay, and the style shows them."""
    return _apart(escape(clean_page(text)))


def spans(words: Words) -> str:
    """A line of which a part may be bold."""
    pieces = (_apart(escape(clean_span(span.text))) for span in words)
    return "".join(
        f"<strong>{piece}</strong>" if span.act else piece for span, piece in zip(words, pieces, strict=True)
    )


def lines(found: tuple[Words, ...]) -> str:
    return "<br>".join(spans(line) for line in found)


def _apart(markup: str) -> str:
    for mark, tag in _ISOLATES.items():
        markup = markup.replace(mark, tag)
    return markup

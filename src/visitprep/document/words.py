"""A line of text of which a part may be bold: the page's one accent, and nothing else is."""

from __future__ import annotations

from string import Formatter

from msgspec import Struct

from visitprep.wording import say


class Span(Struct, frozen=True):
    """A stretch of a line. `act` means "act on this", and is drawn bold."""

    text: str
    act: bool = False


Words = tuple[Span, ...]
"""One line or paragraph. The spans follow each other as they are; a space between two stands in one of them."""


def plain(text: str) -> Words:
    """Text without an accent; no words for an empty one."""
    return (Span(text),) if text else ()


def act(text: str) -> Words:
    """Text to act on."""
    return (Span(text, act=True),) if text else ()


def joined(pieces: tuple[Words, ...], between: str) -> Words:
    """The pieces that say something, with `between` between them."""
    found: list[Span] = []
    for piece in pieces:
        if piece:
            found += [Span(between), *piece] if found else piece
    return tuple(found)


def filled(message: str, **found: Words) -> Words:
    """`message` in the language of the moment, with words in place of its `{placeholders}`."""
    spans: list[Span] = []
    for before, name, _, _ in Formatter().parse(say(message)):
        spans += (*plain(before), *(found[name] if name else ()))
    return tuple(spans)


def text_of(words: Words) -> str:
    """The same without its accents, for formats that have none."""
    return "".join(span.text for span in words)

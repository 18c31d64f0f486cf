"""XML read into a tree, with nothing in it that could reach outside or swell.

A record needs no document type, and without one there are no entities: so whatever declares one is refused before
the tree is built. `defusedxml` does the same at the price of ElementTree's slow parser.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol
from xml.etree import ElementTree
from xml.parsers import expat

from visitprep.health_records.found import Unfit
from visitprep.wording import N_

DAMAGED = N_("it is cut short or damaged, and nothing that can be read is whole in it")
CUT = N_("it ends, or breaks off, in the middle: what is whole before that was read, and the rest is missing")
DOWNLOAD_AGAIN = N_("Download it once more, and try with the new file.")
_ENTITIES = N_("it defines short names that could stand for anything, which no health record needs")
_NAMESPACES = (
    b'xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sdtc="urn:hl7-org:sdtc"'
)
_FRAGMENT = re.compile(rb"<(?:section|component|structuredBody|entry)[\s>](?![^>]*xmlns=)")
_BEFORE = re.compile(rb"\s+|<!--.*?-->|<\?.*?\?>", re.DOTALL)
_NOTHING = re.compile(rb"\s*<\?xml.*?\?>", re.DOTALL)


@contextmanager
def unswept() -> Iterator[None]:
    """Nothing of a tree that is being built can be let go: to look for it again and again is a third of the time.

    Around each piece that is read. What is left behind goes by itself: no part of it points back at another.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Begins(Exception):
    """The first element: from here on nothing can be declared."""


_PIECE = 1 << 18
"""Bytes after which what has been read can be looked at, and let go."""


class SoFar(Protocol):
    """Looks at a document while it is read."""

    def begin(self) -> None:
        """From the start: also once more, where the letters were not those that the document says."""

    def look(self, top: ElementTree.Element) -> None:
        """What has been read, inside an element of its own. The last part of each is not whole yet."""


def parsed(data: bytes, so_far: SoFar | None = None) -> ElementTree.Element:
    """The root of a whole document, or of a piece of one. Raises Unfit."""
    data = data.lstrip(b"\xef\xbb\xbf\x00 \t\r\n") if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else data
    if _FRAGMENT.match(data, _first_tag(data)):
        data = b"<fragment %s>%s</fragment>" % (_NAMESPACES, _NOTHING.sub(b"", data, count=1))
    _refuse_declarations(data)
    try:
        return _tree(data, so_far)
    except (ElementTree.ParseError, ValueError, LookupError):
        return _read_as_latin(data, so_far)


def _tree(data: bytes, so_far: SoFar | None) -> ElementTree.Element:
    if so_far is None:
        return ElementTree.fromstring(data)
    so_far.begin()
    builder = ElementTree.TreeBuilder()
    top = builder.start("top", {})  # ours, so that the tree below it can be seen while it grows
    parser = ElementTree.XMLParser(target=builder)
    for place in range(0, len(data), _PIECE):
        parser.feed(data[place : place + _PIECE])
        so_far.look(top)
    parser.close()
    return top[0]


_WHOLE = frozenset({"entry", "component", "section", "tr", "item", "paragraph"})
"""What tells something by itself, also where the document breaks off behind it."""


def whole_part(text: str) -> bytes:
    """A document up to the last thing in it that is whole, with the ends of what stands open; empty without one."""
    data = _NOTHING.sub(b"", text.lstrip().encode("utf-8", "replace"), count=1)
    opened: list[str] = []
    whole: tuple[int, list[str]] = (0, [])
    parser = expat.ParserCreate()

    def ends(name: str) -> None:
        nonlocal whole
        opened.pop()
        within = opened[-1].rpartition(":")[2] if opened else ""
        if name.rpartition(":")[2] in _WHOLE or within in ("ClinicalDocument", "section"):
            has_end = data.startswith(b"</", parser.CurrentByteIndex)
            whole = parser.CurrentByteIndex, [*([name] if has_end else []), *reversed(opened)]

    parser.StartElementHandler = lambda name, _: opened.append(name)
    parser.EndElementHandler = ends
    with suppress(expat.ExpatError):
        parser.Parse(data, True)
    return data[: whole[0]] + "".join(f"</{tag}>" for tag in whole[1]).encode()


def _first_tag(data: bytes) -> int:
    """Where the first element begins, behind comments and instructions."""
    place = 0
    while found := _BEFORE.match(data, place):
        place = found.end()
    return place


def _refuse_declarations(data: bytes) -> None:
    parser = expat.ParserCreate()

    def begins(*_: object) -> None:
        raise _Begins

    def declares(*_: object) -> None:
        raise Unfit(_ENTITIES, DOWNLOAD_AGAIN)

    parser.StartElementHandler = begins
    parser.StartDoctypeDeclHandler = declares
    parser.EntityDeclHandler = declares
    try:
        parser.Parse(data, True)
    except _Begins:
        return
    except (expat.ExpatError, ValueError, LookupError):
        return  # the parse itself says what is wrong


def _read_as_latin(data: bytes, so_far: SoFar | None) -> ElementTree.Element:
    """A document that says UTF-8 and was written in Windows' letters is read in those; else it is damaged."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        raise Unfit(DAMAGED, DOWNLOAD_AGAIN)
    again = _NOTHING.sub(b"", data, count=1).decode("cp1252", "replace").encode()
    _refuse_declarations(again)
    try:
        return _tree(again, so_far)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise Unfit(DAMAGED, DOWNLOAD_AGAIN) from None

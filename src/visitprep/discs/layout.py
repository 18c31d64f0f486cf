"""How a DICOM file is laid out: where its answers begin, and how one is told from the next."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import BinaryIO

from msgspec import Struct

BLOCK = 4096
"""Bytes read at a time. One block holds the head of most files."""
UNDEFINED = 0xFFFFFFFF
ITEM, ITEM_END, SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
KIND = {order: struct.Struct(order + "IHH") for order in "<>"}
"""A tag (with its halves the other way round in the usual order), a kind and a length, at one go."""
LENGTH = {order: struct.Struct(order + "I") for order in "<>"}
_LONG = frozenset({b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"})
LONG_KINDS = {order: frozenset(struct.unpack(order + "H", kind)[0] for kind in _LONG) for order in "<>"}
"""Kinds whose length stands four bytes further on, as numbers."""
NO_END = 1 << 62
"""The size of what was unpacked in part."""
_PREAMBLE = 132
_SYNTAX = 0x00100002
_BIG, _DEFLATED = b"1.2.840.10008.1.2.2", b"1.2.840.10008.1.2.1.99"
_DEEPEST = 32
_MOST_INFLATED = 4_000_000


class NotDicom(Exception):
    """It is another kind of file."""


class CutShort(Exception):
    """It ends in the middle of something."""


class Layout(Struct, frozen=True):
    explicit: bool
    order: str
    """"<" or ">"."""


class Bytes:
    """A file looked at in blocks, at any place."""

    __slots__ = ("base", "data", "file", "size")

    def __init__(self, file: BinaryIO, size: int) -> None:
        self.file, self.size = file, size
        self.base, self.data = 0, file.read(BLOCK)

    def at(self, place: int, length: int) -> int:
        """Where `place` stands in `data`, with `length` bytes there. Raises CutShort."""
        if place + length > self.size:
            raise CutShort
        start = place - self.base
        if start < 0 or start + length > len(self.data):
            self.file.seek(place)
            self.base, self.data = place, self.file.read(max(BLOCK, length))
            start = 0
            if len(self.data) < length:
                raise CutShort
        return start


def begin(source: Bytes) -> tuple[Bytes, int, Layout]:
    """Where the answers begin, and how they are laid out; of packed ones, unpacked. Raises NotDicom or CutShort."""
    start = source.data
    if start[128:132] != b"DICM":
        return source, 0, _without_preamble(start)
    place, syntax = _PREAMBLE, b""
    while place < source.size:
        at = source.at(place, 12)
        tag, kind, length = KIND["<"].unpack_from(source.data, at)
        if tag & 0xFFFF != 2:
            break
        value = place + 8
        if kind in LONG_KINDS["<"]:
            (length,), value = LENGTH["<"].unpack_from(source.data, at + 8), place + 12
        if tag == _SYNTAX:
            at = source.at(value, length)
            syntax = source.data[at : at + length].strip(b"\0 ")
        place = value + length
    if syntax == _DEFLATED:
        return *_inflated(source, place), Layout(True, "<")
    at = source.at(place, 8)
    # Some files are laid out otherwise than they say: whether kinds are written out is seen at once.
    return source, place, Layout(_is_kind(source.data[at + 4 : at + 6]), ">" if syntax == _BIG else "<")


def _without_preamble(start: bytes) -> Layout:
    """Old discs leave it out: then the file begins with group 8."""
    if len(start) < 12 or start[:2] != b"\x08\0" or start[3] > 1:
        raise NotDicom
    explicit = _is_kind(start[4:6])
    if not explicit and struct.unpack_from("<I", start, 4)[0] > 1_000:
        raise NotDicom
    return Layout(explicit, "<")


def _is_kind(raw: bytes) -> bool:
    """Two capital letters, as the kind of a value is written."""
    return raw.isalpha() and raw.isupper()


def _inflated(source: Bytes, place: int) -> tuple[Bytes, int]:
    source.file.seek(place)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = unpacker.decompress(source.file.read(_MOST_INFLATED), _MOST_INFLATED)
    except zlib.error:
        raise CutShort from None
    size = len(data) if unpacker.eof else NO_END  # more than was unpacked: its end is not known
    return Bytes(BytesIO(data), size), 0


def element(source: Bytes, place: int, layout: Layout) -> tuple[int, int, int]:
    """The tag at `place`, where its value begins, and how long that is."""
    order = layout.order
    at = source.at(place, 8)
    data = source.data
    group, number = struct.unpack_from(order + "HH", data, at)
    tag = group << 16 | number
    if group == 0xFFFE or not layout.explicit:
        return tag, place + 8, struct.unpack_from(order + "I", data, at + 4)[0]
    if data[at + 4 : at + 6] in _LONG:
        at = source.at(place, 12)
        return tag, place + 12, struct.unpack_from(order + "I", source.data, at + 8)[0]
    return tag, place + 8, struct.unpack_from(order + "H", data, at + 6)[0]


def inside(source: Bytes, place: int, layout: Layout) -> Layout:
    """How a sequence at `place` is laid out inside: one of an unknown kind is in the plain way."""
    at = source.at(place, 8)
    is_unknown = layout.explicit and source.data[at + 4 : at + 6] == b"UN"
    return Layout(False, "<") if is_unknown else layout


def after_sequence(source: Bytes, place: int, layout: Layout, depth: int) -> int:
    """Where the sequence that begins at `place`, of no stated length, is over."""
    if depth > _DEEPEST:
        raise NotDicom
    while True:
        tag, value, length = element(source, place, layout)
        if tag == SEQUENCE_END:
            return value
        if tag != ITEM:
            raise CutShort
        place = value + length if length != UNDEFINED else _after_item(source, value, layout, depth)


def _after_item(source: Bytes, place: int, layout: Layout, depth: int) -> int:
    while True:
        tag, value, length = element(source, place, layout)
        if tag == ITEM_END:
            return value
        if length == UNDEFINED:
            place = after_sequence(source, value, inside(source, place, layout), depth + 1)
        else:
            place = value + length

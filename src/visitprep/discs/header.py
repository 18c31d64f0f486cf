"""The head of one DICOM file, and whether its end is there. Knows the four ways in which a file can be laid out.

Only the elements asked for are kept, everything else is stepped over; of the pixels only the length is read.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

BLOCK = 4096
"""Bytes read at a time. One block holds the head of most files."""
_PREAMBLE = 132
_UNDEFINED = 0xFFFFFFFF
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_PIXELS, _PIXELS_LITTLE = 0x7FE00010, 0x00107FE0
_KIND = {order: struct.Struct(order + "IHH") for order in "<>"}
"""A tag (with its halves the other way round in the usual order), a kind and a length, at one go."""
_PIXELS_BEGIN = b"\xe0\x7f\x10\0O"
_PADDING = b"\xfc\xff\xfc\xff"
_FURTHER = 4 * BLOCK
_LENGTH = {order: struct.Struct(order + "I") for order in "<>"}
_LONG = frozenset({b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"})
_LONG_KINDS = {order: frozenset(struct.unpack(order + "H", kind)[0] for kind in _LONG) for order in "<>"}
_SYNTAX = 0x00100002
_BIG, _DEFLATED = b"1.2.840.10008.1.2.2", b"1.2.840.10008.1.2.1.99"
_DEEPEST = 32
_LONGEST_VALUE = 1_000
"""Of what is kept; a longer one is cut."""
_MOST_INFLATED = 4_000_000
_CHARSETS = {
    "ISO_IR 100": "latin-1", "ISO_IR 101": "iso8859_2", "ISO_IR 109": "iso8859_3", "ISO_IR 110": "iso8859_4",
    "ISO_IR 144": "iso8859_5", "ISO_IR 127": "iso8859_6", "ISO_IR 126": "iso8859_7", "ISO_IR 138": "iso8859_8",
    "ISO_IR 148": "iso8859_9", "ISO_IR 13": "shift_jis", "ISO_IR 166": "tis_620", "ISO_IR 192": "utf-8",
    "GB18030": "gb18030", "GBK": "gbk", "ISO 2022 IR 87": "iso2022_jp", "ISO 2022 IR 149": "euc_kr",
    "ISO 2022 IR 100": "latin-1",
}  # fmt: skip
_CHARSET = 0x00080005


class NotDicom(Exception):
    """It is another kind of file."""


class CutShort(Exception):
    """It ends in the middle of something."""


@dataclass(slots=True)
class Head:
    """What was asked for, as it stands in the file; and what was found out about its end."""

    values: dict[int, bytes] = field(default_factory=dict)
    has_pixels: bool = False
    is_cut: bool = False

    def text(self, tag: int) -> str:
        """The first value in readable letters; empty when it is not there."""
        raw = self.values.get(tag, b"").strip(b"\0 ")
        if raw.isascii() and b"\x1b" not in raw:
            return " ".join(raw.decode("ascii").split("\\")[0].split())
        named = self.values.get(_CHARSET, b"").decode("ascii", "replace").strip("\0 ")
        charset = next(
            (_CHARSETS[one.strip()] for one in reversed(named.split("\\")) if one.strip() in _CHARSETS), "latin-1"
        )
        return " ".join(raw.decode(charset, "replace").split("\\")[0].split())


@dataclass(frozen=True, slots=True)
class _Layout:
    explicit: bool
    order: str
    """"<" or ">"."""


class _Bytes:
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


def read_head(file: BinaryIO, size: int, wanted: Collection[int]) -> Head:
    """The head of `file`, which is `size` bytes long. Raises NotDicom; a file cut short says so in the head."""
    source = _Bytes(file, size)
    head = Head()
    try:
        place, layout = _begin(source, head)
        if layout is None:
            source, place = _inflated(source, place)
            layout = _Layout(True, "<")
        _walk(source, place, layout, head, wanted)
    except CutShort:
        head.is_cut = True
    return head


def _begin(source: _Bytes, head: Head) -> tuple[int, _Layout | None]:
    """Where the answers begin and how they are laid out; None for those that are packed."""
    start = source.data
    if start[128:132] != b"DICM":
        return 0, _without_preamble(start)
    place, syntax = _PREAMBLE, b""
    while place < source.size:
        at = source.at(place, 12)
        tag, kind, length = _KIND["<"].unpack_from(source.data, at)
        if tag & 0xFFFF != 2:
            break
        value = place + 8
        if kind in _LONG_KINDS["<"]:
            (length,), value = _LENGTH["<"].unpack_from(source.data, at + 8), place + 12
        if tag == _SYNTAX:
            at = source.at(value, length)
            syntax = source.data[at : at + length].strip(b"\0 ")
        place = value + length
    if syntax == _DEFLATED:
        return place, None
    at = source.at(place, 8)
    # Some files are laid out otherwise than they say: whether kinds are written out is seen at once.
    return place, _Layout(_is_kind(source.data[at + 4 : at + 6]), ">" if syntax == _BIG else "<")


def _without_preamble(start: bytes) -> _Layout:
    """Old discs leave it out: then the file begins with group 8."""
    if len(start) < 12 or start[:2] != b"\x08\0" or start[3] > 1:
        raise NotDicom
    explicit = _is_kind(start[4:6])
    if not explicit and struct.unpack_from("<I", start, 4)[0] > 1_000:
        raise NotDicom
    return _Layout(explicit, "<")


def _is_kind(raw: bytes) -> bool:
    """Two capital letters, as the kind of a value is written."""
    return raw.isalpha() and raw.isupper()


def _inflated(source: _Bytes, place: int) -> tuple[_Bytes, int]:
    source.file.seek(place)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = unpacker.decompress(source.file.read(_MOST_INFLATED), _MOST_INFLATED)
    except zlib.error:
        raise CutShort from None
    size = len(data) if unpacker.eof else 1 << 62  # more than was unpacked: its end is not known
    return _Bytes(BytesIO(data), size), 0


def _element(source: _Bytes, place: int, layout: _Layout) -> tuple[int, int, int]:
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


def _walk(source: _Bytes, place: int, layout: _Layout, head: Head, wanted: Collection[int]) -> None:
    """Written for speed: a head has hundreds of elements, and a disc thousands of heads."""
    if layout.order == "<":
        kept = {(tag & 0xFFFF) << 16 | tag >> 16: tag for tag in wanted}
        pixels = _PIXELS_LITTLE
    else:
        kept, pixels = {tag: tag for tag in wanted}, _PIXELS
    last = max(wanted) >> 16
    unpack, unpack_long = _KIND[layout.order].unpack_from, _LENGTH[layout.order].unpack_from
    long_kinds = _LONG_KINDS[layout.order]
    explicit, size = layout.explicit, source.size
    data, base = source.data, source.base
    room, tried = len(data) - 12, False
    while place + 8 <= size:
        at = place - base
        if at > room:  # also near the end of the file, where no 12 bytes are left
            at = source.at(place, min(12, size - place))
            data, base = source.data, source.base
            if at > (room := len(data) - 12):
                data, room = data + b"\0" * 12, room + 12
        tag, kind, length = unpack(data, at)
        if not explicit:
            (length,), value = unpack_long(data, at + 4), place + 8
        elif kind in long_kinds:
            (length,), value = unpack_long(data, at + 8), place + 12
        else:
            value = place + 8
        if tag == pixels:
            head.has_pixels = True
            head.is_cut = not _ends(source, value, length)
            return
        end = value + length
        if length == _UNDEFINED:
            end = _after_sequence(source, value, _inside(source, place, layout), 0)
        elif end > size:
            raise CutShort
        elif tag in kept:
            stored = min(length, _LONGEST_VALUE)
            at = source.at(value, stored)
            head.values[kept[tag]] = source.data[at : at + stored]
        elif tag & 0xFFFF > last and not tried and pixels == _PIXELS_LITTLE:
            tried = True
            if _has_whole_pixels(source, at):
                head.has_pixels = True
                return
        if source.base != base:
            data, base = source.data, source.base
            room = len(data) - 12
        place = end
    if place != size and size < 1 << 62 and any(_tail(source, place)):
        raise CutShort


def _has_whole_pixels(source: _Bytes, at: int) -> bool:
    """Past all that is asked for: whether the pixels begin not far from here, and end where the file ends.

    What only looks like their beginning does not end there, so that nothing is taken for whole that is not.
    """
    data, base = source.data, source.base + at
    if (found := data.find(_PIXELS_BEGIN, at) - at) < 0:
        source.file.seek(base)
        data, at = source.file.read(_FURTHER), 0
        found = data.find(_PIXELS_BEGIN)
    if found < 0 or at + found + 12 > len(data):
        return False
    length: int = _LENGTH["<"].unpack_from(data, at + found + 8)[0]
    end = base + found + 12 + length
    return end == source.size or (end < source.size and _tail(source, end)[:4] == _PADDING)


def _ends(source: _Bytes, value: int, length: int) -> bool:
    """Whether the pixels are all there: as many as were said, or up to the mark that ends packed ones."""
    if length != _UNDEFINED:
        return value + length <= source.size
    packed = _Layout(True, "<")
    while True:
        tag, value, length = _element(source, value, packed)
        if tag == _SEQUENCE_END:
            return True
        if tag != _ITEM or length == _UNDEFINED:
            return False
        value += length


def _tail(source: _Bytes, place: int) -> bytes:
    source.file.seek(place)
    return source.file.read(BLOCK)


def _inside(source: _Bytes, place: int, layout: _Layout) -> _Layout:
    """How a sequence at `place` is laid out inside: one of an unknown kind is in the plain way."""
    at = source.at(place, 8)
    is_unknown = layout.explicit and source.data[at + 4 : at + 6] == b"UN"
    return _Layout(False, "<") if is_unknown else layout


def _after_sequence(source: _Bytes, place: int, layout: _Layout, depth: int) -> int:
    """Where the sequence that begins at `place`, of no stated length, is over."""
    if depth > _DEEPEST:
        raise NotDicom
    while True:
        tag, value, length = _element(source, place, layout)
        if tag == _SEQUENCE_END:
            return value
        if tag != _ITEM:
            raise CutShort
        place = value + length if length != _UNDEFINED else _after_item(source, value, layout, depth)


def _after_item(source: _Bytes, place: int, layout: _Layout, depth: int) -> int:
    while True:
        tag, value, length = _element(source, place, layout)
        if tag == _ITEM_END:
            return value
        if length == _UNDEFINED:
            place = _after_sequence(source, value, _inside(source, place, layout), depth + 1)
        else:
            place = value + length


def items_of(data: bytes, sequence: int, wanted: Collection[int]) -> Iterator[tuple[int, dict[int, bytes]]]:
    """Each item of a sequence of a file that is read whole (the index of a disc): its place, and what it says.

    First what stands before the sequence, under place -1. Raises NotDicom or CutShort after what could be read.
    """
    source = _Bytes(BytesIO(data), len(data))
    place, layout = _begin(source, Head())
    if layout is None:
        raise NotDicom
    root: dict[int, bytes] = {}
    while place + 8 <= source.size:
        tag, value, length = _element(source, place, layout)
        if tag == sequence:
            yield -1, root
            yield from _items(
                source, value, value + length if length != _UNDEFINED else source.size, layout, wanted
            )
            return
        if length == _UNDEFINED:
            place = _after_sequence(source, value, layout, 0)
            continue
        if tag in wanted:
            root[tag] = data[value : value + length]
        place = value + length
    raise CutShort


def _items(
    source: _Bytes, place: int, end: int, layout: _Layout, wanted: Collection[int]
) -> Iterator[tuple[int, dict[int, bytes]]]:
    while place < end:
        begun = place
        tag, place, length = _element(source, place, layout)
        if tag == _SEQUENCE_END:
            return
        if tag != _ITEM:
            raise CutShort
        over = place + length if length != _UNDEFINED else source.size
        found: dict[int, bytes] = {}
        while place < over:
            tag, value, length = _element(source, place, layout)
            if tag == _ITEM_END:
                place = value
                break
            if length == _UNDEFINED:
                place = _after_sequence(source, value, layout, 0)
                continue
            if tag in wanted:
                at = source.at(value, length)
                found[tag] = source.data[at : at + length]
            place = value + length
        yield begun, found

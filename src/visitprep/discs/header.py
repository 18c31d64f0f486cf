"""The head of one DICOM file, and whether its end is there. Knows the four ways in which a file can be laid out.

Only the elements asked for are kept, everything else is stepped over; of the pixels only the length is read.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import BinaryIO

from msgspec import Struct, field

from visitprep.discs.layout import (
    BLOCK,
    ITEM,
    KIND,
    LENGTH,
    LONG_KINDS,
    NO_END,
    SEQUENCE_END,
    UNDEFINED,
    Bytes,
    CutShort,
    Layout,
    after_sequence,
    begin,
    element,
    inside,
)
from visitprep.text import clean_line

_PIXELS, _PIXELS_LITTLE = 0x7FE00010, 0x00107FE0
_PIXELS_BEGIN = b"\xe0\x7f\x10\0O"
_PADDING = b"\xfc\xff\xfc\xff"
_FURTHER = 4 * BLOCK
_LONGEST_VALUE = 1_000
"""Of what is kept; a longer one is cut."""
_CHARSETS = {
    "ISO_IR 100": "latin-1", "ISO_IR 101": "iso8859_2", "ISO_IR 109": "iso8859_3", "ISO_IR 110": "iso8859_4",
    "ISO_IR 144": "iso8859_5", "ISO_IR 127": "iso8859_6", "ISO_IR 126": "iso8859_7", "ISO_IR 138": "iso8859_8",
    "ISO_IR 148": "iso8859_9", "ISO_IR 13": "shift_jis", "ISO_IR 166": "tis_620", "ISO_IR 192": "utf-8",
    "GB18030": "gb18030", "GBK": "gbk", "ISO 2022 IR 87": "iso2022_jp", "ISO 2022 IR 149": "euc_kr",
    "ISO 2022 IR 100": "latin-1",
}  # fmt: skip
_CHARSET = 0x00080005


class Head(Struct):
    """What was asked for, as it stands in the file; and what was found out about its end."""

    values: dict[int, bytes] = field(default_factory=dict)
    has_pixels: bool = False
    is_cut: bool = False

    def text(self, tag: int) -> str:
        """The first value in readable letters; empty when it is not there."""
        raw = self.values.get(tag, b"").strip(b"\0 ")
        if raw.isascii() and b"\x1b" not in raw:
            return clean_line(raw.decode("ascii").split("\\")[0])
        named = self.values.get(_CHARSET, b"").decode("ascii", "replace").strip("\0 ")
        charset = next(
            (_CHARSETS[one.strip()] for one in reversed(named.split("\\")) if one.strip() in _CHARSETS), "latin-1"
        )
        return clean_line(raw.decode(charset, "replace").split("\\")[0])


def read_head(file: BinaryIO, size: int, wanted: Collection[int]) -> Head:
    """The head of `file`, which is `size` bytes long. Raises NotDicom; a file cut short says so in the head."""
    head = Head()
    try:
        source, place, layout = begin(Bytes(file, size))
        _walk(source, place, layout, head, wanted)
    except CutShort:
        head.is_cut = True
    return head


def _walk(source: Bytes, place: int, layout: Layout, head: Head, wanted: Collection[int]) -> None:
    """Written for speed: a head has hundreds of elements, and a disc thousands of heads."""
    if layout.order == "<":
        kept = {(tag & 0xFFFF) << 16 | tag >> 16: tag for tag in wanted}
        pixels = _PIXELS_LITTLE
    else:
        kept, pixels = {tag: tag for tag in wanted}, _PIXELS
    last = max(wanted) >> 16
    unpack, unpack_long = KIND[layout.order].unpack_from, LENGTH[layout.order].unpack_from
    long_kinds = LONG_KINDS[layout.order]
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
        if length == UNDEFINED:
            end = after_sequence(source, value, inside(source, place, layout), 0)
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
    if place != size and size < NO_END and any(_tail(source, place)):
        raise CutShort


def _has_whole_pixels(source: Bytes, at: int) -> bool:
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
    length: int = LENGTH["<"].unpack_from(data, at + found + 8)[0]
    end = base + found + 12 + length
    return end == source.size or (end < source.size and _tail(source, end)[:4] == _PADDING)


def _ends(source: Bytes, value: int, length: int) -> bool:
    """Whether the pixels are all there: as many as were said, or up to the mark that ends packed ones."""
    if length != UNDEFINED:
        return value + length <= source.size
    packed = Layout(True, "<")
    while True:
        tag, value, length = element(source, value, packed)
        if tag == SEQUENCE_END:
            return True
        if tag != ITEM or length == UNDEFINED:
            return False
        value += length


def _tail(source: Bytes, place: int) -> bytes:
    source.file.seek(place)
    return source.file.read(BLOCK)

"""The index of a disc (DICOMDIR): which files should be on it, and to which study each belongs."""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator
from io import BytesIO

from msgspec import Struct

from visitprep.discs.header import Head
from visitprep.discs.layout import (
    ITEM,
    ITEM_END,
    SEQUENCE_END,
    UNDEFINED,
    Bytes,
    CutShort,
    Layout,
    NotDicom,
    after_sequence,
    begin,
    element,
)

_RECORDS, _FIRST = 0x00041220, 0x00041200
_NEXT, _LOWER, _KIND, _FILE = 0x00041400, 0x00041420, 0x00041430, 0x00041500
_STUDY = 0x0020000D
_TOLD = frozenset({0x00080005, 0x00080020, 0x00080060, 0x00081030, 0x00100010, _STUDY})
"""What the index itself says of a study, and of the series and the person around it."""
_WANTED = frozenset({_FIRST, _NEXT, _LOWER, _KIND, _FILE}) | _TOLD


class Listed(Struct, frozen=True):
    """One file that the index names."""

    path: str
    """As the index has it, with / between, in capitals."""
    head: Head
    """What the index says of its study: less than the file does, and all there is where that is missing."""

    @property
    def study(self) -> str:
        """The number of its study; empty when the index does not say."""
        return self.head.text(_STUDY)


class Index(Struct, frozen=True):
    files: tuple[Listed, ...]
    is_damaged: bool = False
    """Some of it could not be read: `files` are those that could."""


def read_index(data: bytes) -> Index:
    """What the index names. Never raises for what is in it."""
    records: dict[int, dict[int, bytes]] = {}
    root: dict[int, bytes] = {}
    damaged = False
    try:
        for place, values in _items_of(data, _RECORDS, _WANTED):
            if place < 0:
                root = dict(values)
            else:
                records[place] = values
    except (CutShort, NotDicom, struct.error):
        damaged = True
    told = _told(records, root.get(_FIRST, b""))
    found = []
    for place, values in records.items():
        if name := values.get(_FILE):
            path = "/".join(piece.strip("\0 ") for piece in name.decode("latin-1").split("\\"))
            found.append(Listed(path.upper(), Head(told.get(place, {}))))
    return Index(tuple(found), damaged)


def _told(records: dict[int, dict[int, bytes]], first: bytes) -> dict[int, dict[int, bytes]]:
    """What each record says together with those it is below, by the links from one to the next."""
    order = "<" if _number(first, "<") in records else ">"
    found: dict[int, dict[int, bytes]] = {}
    waiting: list[tuple[int, dict[int, bytes]]] = [(_number(first, order), {})]
    while waiting:
        place, above = waiting.pop()
        while place in records and place not in found:
            record = records[place]
            found[place] = above | {tag: value for tag, value in record.items() if tag in _TOLD}
            if lower := _number(record.get(_LOWER, b""), order):
                waiting.append((lower, found[place]))
            place = _number(record.get(_NEXT, b""), order)
    return found


def _number(raw: bytes, order: str) -> int:
    return int(struct.unpack(order + "I", raw)[0]) if len(raw) == 4 else 0


def _items_of(data: bytes, sequence: int, wanted: Collection[int]) -> Iterator[tuple[int, dict[int, bytes]]]:
    """Each item of a sequence of a file that is read whole (the index of a disc): its place, and what it says.

    First what stands before the sequence, under place -1. Raises NotDicom or CutShort after what could be read.
    """
    source = Bytes(BytesIO(data), len(data))
    source, place, layout = begin(source)
    root: dict[int, bytes] = {}
    while place + 8 <= source.size:
        tag, value, length = element(source, place, layout)
        if tag == sequence:
            yield -1, root
            yield from _items(source, value, value + length if length != UNDEFINED else source.size, layout, wanted)
            return
        if length == UNDEFINED:
            place = after_sequence(source, value, layout, 0)
            continue
        if tag in wanted:
            root[tag] = data[value : value + length]
        place = value + length
    raise CutShort


def _items(
    source: Bytes, place: int, end: int, layout: Layout, wanted: Collection[int]
) -> Iterator[tuple[int, dict[int, bytes]]]:
    while place < end:
        begun = place
        tag, place, length = element(source, place, layout)
        if tag == SEQUENCE_END:
            return
        if tag != ITEM:
            raise CutShort
        over = place + length if length != UNDEFINED else source.size
        found: dict[int, bytes] = {}
        while place < over:
            tag, value, length = element(source, place, layout)
            if tag == ITEM_END:
                place = value
                break
            if length == UNDEFINED:
                place = after_sequence(source, value, layout, 0)
                continue
            if tag in wanted:
                at = source.at(value, length)
                found[tag] = source.data[at : at + length]
            place = value + length
        yield begun, found

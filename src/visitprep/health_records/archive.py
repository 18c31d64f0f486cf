"""A zip read by the names inside it, within limits, and never unpacked.

Each member is refused, or opened as a stream; what it says about its own size is not believed.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO

from msgspec import Struct

from visitprep.health_records.found import NotRead, Unfit
from visitprep.health_records.xml import CUT, DOWNLOAD_AGAIN
from visitprep.wording import N_

MOST_MEMBERS = 20_000
MOST_BYTES = 1_000_000_000
"""Of all members together; the index of an Apple export is streamed and may be longer."""
_MOST_CUT = 250_000_000
"""Of one that breaks off, and of each member in it."""
_CHUNK = 1 << 16
_SWELLS = 300
"""A member that grows by more than this holds nothing but one thing over and over."""

_CUT_SHORT = N_("it is cut short or damaged, so that it cannot be opened")
LOCKED = N_("it is locked with a password")
UNLOCK = N_(
    "Open it first: double-click the file, type its password, copy the files into a new folder, and try with that "
    "folder. The password was set when the record was asked for."
)
_STRANGE = N_("it has a name or is a link that leads outside the zip, so it was not read")
_BOMB = N_("it would swell to many times its size, so it was not read")


class Member(Struct, frozen=True):
    name: str
    size: int
    open: Callable[[], IO[bytes]]
    """As a stream. Raises Unfit."""


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    try:
        return archive.open(info)
    except DAMAGE:
        raise Unfit(_CUT_SHORT, DOWNLOAD_AGAIN) from None


DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What reading a damaged member raises."""


def members(file: IO[bytes], name: str) -> Iterator[Member | NotRead]:
    """Each member that may be read, and a sentence for each that may not. Raises Unfit."""
    try:
        archive = zipfile.ZipFile(file)
    except DAMAGE:
        file.seek(0)
        found = _before_the_cut(file.read(_MOST_CUT))
        first = next(found, None)
        if first is None:
            raise Unfit(_CUT_SHORT, DOWNLOAD_AGAIN) from None
        yield from (NotRead(name, CUT, DOWNLOAD_AGAIN), first)
        yield from found
        return
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if any(info.flag_bits & 0x1 for info in infos):
        yield NotRead(name, LOCKED, UNLOCK)
        infos = [info for info in infos if not info.flag_bits & 0x1]
        if all(info.file_size < 20_000 for info in infos):
            return  # a note beside what is locked
    if len(infos) > MOST_MEMBERS:
        yield NotRead(name, N_("it holds more files than any record has, so only the first ones were read"))
    for info in infos[:MOST_MEMBERS]:
        inner = info.filename.replace("\\", "/")
        if _is_of_the_computer(inner):
            continue
        if _leads_outside(inner) or stat.S_ISLNK(info.external_attr >> 16):
            yield NotRead(f"{name}: {inner.rpartition('/')[2]}", _STRANGE)
        elif info.compress_size and info.file_size > 10_000_000 and info.file_size > _SWELLS * info.compress_size:
            yield NotRead(f"{name}: {inner}", _BOMB)
        else:
            yield Member(inner, info.file_size, partial(_opened, archive, info))


_HEADER = struct.Struct("<4sxxHHxxxxxxxxIxxxxHH")
"""What stands before each member, for a zip that has lost the list at its end."""
_BEGINS = b"PK\x03\x04"


def _before_the_cut(data: bytes) -> Iterator[Member]:
    """The members one after the other, the last one as far as it goes."""
    place = 0
    while (place := data.find(_BEGINS, place)) >= 0 and len(data) >= place + _HEADER.size:
        _, flags, method, packed, length, more = _HEADER.unpack_from(data, place)
        named = place + _HEADER.size
        name, begin = data[named : named + length].decode("utf-8", "replace"), named + length + more
        if flags & 0x1 or method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return
        content, place = _inflated(data, begin) if method else (data[begin : begin + packed], begin + packed)
        if content and not name.endswith("/") and not _is_of_the_computer(name) and not _leads_outside(name):
            yield Member(name, len(content), partial(io.BytesIO, content))


def _inflated(data: bytes, place: int) -> tuple[bytes, int]:
    """As much of a member as is held, and where it ends."""
    inflate, content = zlib.decompressobj(-15), bytearray()
    while not inflate.eof and place < len(data):
        packed = data[place : place + _CHUNK]
        piece, place = inflate.decompress(packed), place + len(packed)
        content += piece if len(content) < _MOST_CUT else b""
    return bytes(content), place - len(inflate.unused_data)


def _is_of_the_computer(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.rpartition("/")[2] in (".DS_Store", "Thumbs.db")


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or (len(name) > 1 and name[1] == ":")

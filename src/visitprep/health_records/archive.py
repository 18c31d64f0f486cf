"""A zip read by the names inside it, within limits, and never unpacked.

Each member is refused, or opened as a stream; what it says about its own size is not believed.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from msgspec import Struct

from visitprep.health_records.found import NotRead, Unfit
from visitprep.wording import N_

MOST_MEMBERS = 20_000
MOST_BYTES = 1_000_000_000
"""Of all members together; the index of an Apple export is streamed and may be longer."""
_SWELLS = 300
"""A member that grows by more than this holds nothing but one thing over and over."""

_CUT_SHORT = N_("it is cut short or damaged, so that it cannot be opened")
_DOWNLOAD_AGAIN = N_("Download it once more, and try with the new file.")
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
    opened: zipfile.ZipFile
    info: zipfile.ZipInfo

    def open(self) -> IO[bytes]:
        """As a stream. Raises Unfit."""
        try:
            return self.opened.open(self.info)
        except (RuntimeError, NotImplementedError, zipfile.BadZipFile, OSError, ValueError, EOFError):
            raise Unfit(_CUT_SHORT, _DOWNLOAD_AGAIN) from None


DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What reading a damaged member raises."""


def opened(file: IO[bytes]) -> zipfile.ZipFile:
    """Raises Unfit."""
    try:
        return zipfile.ZipFile(file)
    except DAMAGE:
        raise Unfit(_CUT_SHORT, _DOWNLOAD_AGAIN) from None


def members(archive: zipfile.ZipFile, name: str) -> Iterator[Member | NotRead]:
    """Each member that may be read, and a sentence for each that may not."""
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
        if inner.startswith("__MACOSX/") or inner.rpartition("/")[2] in (".DS_Store", "Thumbs.db"):
            continue
        if _leads_outside(inner) or stat.S_ISLNK(info.external_attr >> 16):
            yield NotRead(f"{name}: {inner.rpartition('/')[2]}", _STRANGE)
        elif info.compress_size and info.file_size > 10_000_000 and info.file_size > _SWELLS * info.compress_size:
            yield NotRead(f"{name}: {inner}", _BOMB)
        else:
            yield Member(inner, info.file_size, archive, info)


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or (len(name) > 1 and name[1] == ":")

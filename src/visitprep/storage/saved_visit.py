"""One visit with its journal as one file, to be carried to another computer. The format: docs/file-format.md.

One line of JSON that says what follows and how long it is; then the visit's file and the journal, byte for byte as
they are kept. A file that was only a copy of `visit.json` is read, too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import assert_never

from msgspec import Struct

from visitprep.errors import DamagedVisit, NewerVisit, Unreadable
from visitprep.files import read_whole
from visitprep.storage import journal_file, locked
from visitprep.storage.content.migrations import MIGRATIONS, Migrations
from visitprep.storage.content.visit_file import FORMAT as VISIT_FORMAT
from visitprep.storage.content.visit_file import MAX_BYTES as MOST_OF_A_VISIT
from visitprep.storage.content.visit_file import Damaged, Edited, Fine, Newer, Stored, decode
from visitprep.storage.journal_file import Journal
from visitprep.wording import N_, Later

FORMAT = "visitprep saved visit"
CURRENT = 1
MAX_BYTES = MOST_OF_A_VISIT + journal_file.MAX_BYTES + 1_000
_BEGINNING = b'{"format": "%b",' % FORMAT.encode()
_ROOM = 1_000
"""Bytes of the first line, at most."""
_TRY_AGAIN = N_("Save the visit once more on the other computer, and copy the file again.")


class SavedVisit(Struct, frozen=True):
    """What was in such a file."""

    stored: Stored
    journal: Journal
    journal_bytes: bytes
    as_written: bool
    """False when something other than visitprep changed it on the way; it could be read all the same."""
    visit_bytes: bytes
    shared: tuple[str, ...] = ()


def is_saved_visit(data: bytes) -> bool:
    """Whether it is one by its content; the beginning of the file is enough."""
    start = data[:_ROOM].lstrip(b"\xef\xbb\xbf \r\n\t")
    return start.startswith(_BEGINNING) or b'"format": "%b"' % VISIT_FORMAT.encode() in start[:80]


def pack(visit: bytes, journal: bytes, shared: Iterable[str] = ()) -> bytes:
    """The file: of the bytes of a visit's file and of its journal (empty for none)."""
    head = {
        "format": FORMAT,
        "schema_version": CURRENT,
        "visit_bytes": len(visit),
        "journal_bytes": len(journal),
        "digest": hashlib.sha256(visit + journal).hexdigest(),
        "shared": [*shared],
    }
    return json.dumps(head).encode() + b"\n" + visit + journal


def journal_bytes(folder: Path) -> bytes:
    """The journal's own bytes; empty when there is none. Raises Unreadable."""
    try:
        path = folder / journal_file.FILE
        return locked.plain(path, read_whole(path, journal_file.MAX_BYTES))
    except FileNotFoundError:
        return b""


def journals_as_one(journals: Iterable[bytes]) -> bytes:
    """The journals of several visits as the bytes of one. A header in the middle holds no entry."""
    ends = (data if data.endswith(b"\n") else data + b"\n" for data in journals if data)
    return b"".join(ends)


def unpack(path: Path, data: bytes, migrations: Migrations = MIGRATIONS) -> SavedVisit:
    """What is in the file at `path`. Raises NewerVisit, DamagedVisit or Unreadable."""
    visit, journal, as_written, shared = data, b"", True, tuple[str, ...]()
    if data.startswith(_BEGINNING):
        visit, journal, as_written, shared = _parts(path, data)
    match found := decode(visit, migrations):
        case Fine():
            pass
        case Edited():
            as_written = False
        case Newer(version):
            raise NewerVisit(path, version, migrations.current)
        case Damaged(fault):
            raise DamagedVisit(path, Later(str, (fault,)), None)
        case _:
            assert_never(found)
    return SavedVisit(found.stored, journal_file.parsed(path, journal), journal, as_written, visit, shared)


def _parts(path: Path, data: bytes) -> tuple[bytes, bytes, bool, tuple[str, ...]]:
    """The two files in it, whether they are to the byte what was saved, and what was in common with others."""
    first, _, rest = data.partition(b"\n")
    try:
        head = json.loads(first[:_ROOM])
        version, size = int(head["schema_version"]), int(head["visit_bytes"])
        whole, digest = size + int(head["journal_bytes"]), str(head["digest"])
        shared = tuple(map(str, head.get("shared", ())))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Unreadable(path, N_("its first line is damaged"), _TRY_AGAIN) from None
    if version > CURRENT:
        raise NewerVisit(path, version, CURRENT)
    if len(rest) < whole or size < 0:
        raise Unreadable(path, N_("its end is missing"), _TRY_AGAIN)
    return rest[:size], rest[size:], hashlib.sha256(rest).hexdigest() == digest, shared

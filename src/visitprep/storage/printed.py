"""What a visit said when a copy of it was made, so that a later look can tell what changed since.

printed/printed-7-clinic.json: a whole visit file (docs/file-format.md), saved at the time of printing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from visitprep.patterns import compiled
from visitprep.storage import locked
from visitprep.storage.content.visit_file import Stored, encode
from visitprep.storage.disk.atomic import make_private_folder, write_atomically
from visitprep.storage.earlier import read_version

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

FOLDER = "printed"
KEPT = 3
"""How many are kept of each copy."""
_NAME = compiled(r"printed-(\d{1,9})-([a-z][a-z-]{0,30})\.json")


class Printed(Struct, frozen=True):
    """One copy that was made."""

    copy: str
    """Which: the name of a copy (`formats_copies_measures.CopyName`)."""
    when: datetime
    """Local time, whole seconds."""
    visit: Visit
    """The whole visit as it was then, not only what that copy shows."""


def remember(folder: Path, visit: Visit, copy: str, when: datetime) -> None:
    """Records in `folder`, the visit's own, that `copy` was made `when`; deletes the oldest. Raises NotSaved."""
    number = 1 + max((number for number, _, _ in _files(folder)), default=0)
    make_private_folder(folder / FOLDER)
    data = encode(Stored(visit, number, when.replace(microsecond=0)))
    path = folder / FOLDER / f"printed-{number}-{copy}.json"
    write_atomically(path, locked.sealed(path, data))
    for _, _, path in sorted((one for one in _files(folder) if one[1] == copy), reverse=True)[KEPT:]:
        with contextlib.suppress(OSError):
            path.unlink()


def last_printed(folder: Path, copy: str = "", unlike: Visit | None = None) -> Printed | None:
    """The newest copy made of the visit in `folder`: of one kind, or (empty) of any. None when there is none.
    One like `unlike`, which says nothing that it does not, only where there is no other.

    One that cannot be read is passed over.
    """
    same = None
    for _, kind, path in sorted(_files(folder), reverse=True):
        if copy in ("", kind) and (version := read_version(path)):
            made = Printed(kind, version.saved, version.stored.visit)
            if made.visit != unlike:
                return made
            same = same or made
    return same


def _files(folder: Path) -> Iterator[tuple[int, str, Path]]:
    """Each one kept: its number, which copy, its path."""
    with contextlib.suppress(OSError):
        for path in (folder / FOLDER).iterdir():
            if named := _NAME.fullmatch(path.name):
                yield int(named[1]), named[2], path

"""What two computers both had: the visit as it was when it was saved for another, or came from one, in its folder.

Each is a visit's file in `shared/`, under a name that comes of its content; a saved file lists the names there are.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from visitprep.errors import NotSaved
from visitprep.storage import locked
from visitprep.storage.content.visit_file import Stored, encode
from visitprep.storage.disk.atomic import make_private_folder, write_atomically
from visitprep.storage.earlier import read_version

FOLDER = "shared"
KEPT = 12


def keep(folder: Path, stored: Stored) -> None:
    """In the `folder` of that visit. No failure of it is told: it only spares questions."""
    path = folder / FOLDER / _name(stored)
    with contextlib.suppress(NotSaved, OSError):
        make_private_folder(path.parent)
        write_atomically(path, locked.sealed(path, encode(stored)))
        for old in names(folder)[:-KEPT]:
            path.with_name(old).unlink(missing_ok=True)


def names(folder: Path) -> list[str]:
    """The oldest first."""
    return [path.name for path in sorted((folder / FOLDER).glob("*"), key=lambda path: path.stat().st_mtime_ns)]


def last_in_common(folder: Path, theirs: Iterable[str], file: Stored) -> Stored | None:
    """The newest here that is one of `theirs`, and is not what is in the `file` itself."""
    both = [name for name in names(folder) if name in {*theirs} - {_name(file)}]
    found = read_version(folder / FOLDER / both[-1]) if both else None
    return found.stored if found else None


def _name(stored: Stored) -> str:
    return hashlib.sha256(encode(stored)).hexdigest()[:20]

"""What two computers both had: a visit's file as it was saved for another or came from one, named by its bytes."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from visitprep.errors import NotSaved
from visitprep.storage import locked
from visitprep.storage.disk.atomic import make_private_folder, write_atomically
from visitprep.storage.earlier import Version, read_version

FOLDER = "shared"


def keep(folder: Path, visit: bytes) -> None:
    """In the `folder` of that visit. No failure of it is told: it only spares questions."""
    path = folder / FOLDER / _name(visit)
    with contextlib.suppress(NotSaved, OSError):
        make_private_folder(path.parent)
        write_atomically(path, locked.sealed(path, visit))
        for old in names(folder)[:-12]:
            path.with_name(old).unlink(missing_ok=True)


def names(folder: Path) -> list[str]:
    """The oldest first."""
    return [path.name for path in sorted((folder / FOLDER).glob("*"), key=lambda path: path.stat().st_mtime_ns)]


def last_in_common(folder: Path, theirs: Iterable[str], visit: bytes) -> Version | None:
    """The newest here that is one of `theirs`, and is not the `visit` that came itself."""
    both = [name for name in names(folder) if name in {*theirs} - {_name(visit)}]
    return read_version(folder / FOLDER / both[-1]) if both else None


def _name(visit: bytes) -> str:
    return hashlib.sha256(visit).hexdigest()[:20]

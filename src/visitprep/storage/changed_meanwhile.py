"""Answers lying beside a visit: another program changed its file while it was open (`open_visit.py`).

They are told of by every command until somebody says what is to become of them, and are never deleted.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from visitprep.storage import earlier
from visitprep.storage.disk.atomic import flush_folder, not_saved

_OPEN = "visit (conflict {n}).json"
_SETTLED = "visit (settled {n}).json"


def new_name(folder: Path) -> Path:
    return earlier.free_name(folder, _OPEN, first=2)


def unsettled(folder: Path) -> tuple[Path, ...]:
    """The files nobody has decided about, oldest first. `folder` is the visit's."""
    return _named(folder, _OPEN)


def all_files(folder: Path) -> tuple[Path, ...]:
    return (*unsettled(folder), *_named(folder, _SETTLED))


def settle(folder: Path) -> None:
    """From now on none of them is told of. Each stays, under a name that says so. Raises NotSaved."""
    for path in unsettled(folder):
        settled = earlier.free_name(folder, _SETTLED, first=2)
        try:
            path.rename(settled)
            flush_folder(folder)
        except OSError as error:
            raise not_saved(settled, error) from None


def _named(folder: Path, pattern: str) -> tuple[Path, ...]:
    with contextlib.suppress(OSError):  # a folder that cannot be listed is told of by whoever opens the visit
        return tuple(sorted(folder.glob(pattern.format(n="*")), key=lambda path: (len(path.name), path.name)))
    return ()

"""Removing a folder with all that is in it."""

from __future__ import annotations

import contextlib
import shutil
import time
from pathlib import Path

from visitprep.errors import VisitprepError
from visitprep.storage.content.migrations import Migrations
from visitprep.storage.disk.lock import HOLDER, LOCK, take
from visitprep.storage.locked import KEY, RECIPIENT
from visitprep.storage.visit_folder import VisitFolder

_BEGUN_AGO = 60.0
"""Seconds after which nobody is making a visit any more that has no file yet."""


def remove_whole(path: Path) -> None:
    """A folder with all that is in it, a link to one by itself. Raises OSError; another may be removing it too."""
    if path.is_symlink():
        path.unlink(missing_ok=True)
        return
    problems: list[BaseException] = []
    shutil.rmtree(path, onerror=lambda function, name, failed: problems.append(failed[1]))
    for problem in problems:
        if not isinstance(problem, FileNotFoundError):
            raise problem


def remove_if_begun(path: Path, migrations: Migrations) -> None:
    """The folder of a visit that was never saved, when nobody is making it. Raises OSError."""
    if VisitFolder(path, migrations).holds_a_visit or not _is_bare(path):
        return
    if time.time() - path.stat().st_mtime < _BEGUN_AGO:
        return
    with contextlib.suppress(VisitprepError):
        lock = take(path / LOCK, path.name)
        try:
            if _is_bare(path):
                remove_whole(path)
        finally:
            lock.release()


def _is_bare(path: Path) -> bool:
    """Nothing in it but what is there before the first save."""
    names = {entry.name for entry in path.iterdir()} - {LOCK, HOLDER, KEY, RECIPIENT}
    return all(name.startswith(".visitprep-") for name in names)

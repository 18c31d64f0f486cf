"""The earlier versions kept beside a visit: before each import, the ends of three sittings, and the last two saves.

A version is the very file that was replaced, given a second name (a hard link) just before: that costs some
microseconds, where a copy would be written and flushed again after every answer. Keeping the last five saves
alone would keep five answers of the same minute; a sitting is one run of the program that saved something.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from visitprep.errors import Unreadable
from visitprep.files import read_whole
from visitprep.patterns import compiled
from visitprep.storage import locked
from visitprep.storage.content.migrations import MIGRATIONS, Migrations
from visitprep.storage.content.visit_file import MAX_BYTES, Edited, Fine, Stored, decode
from visitprep.storage.disk.atomic import make_private_folder, not_saved, write_atomically

SITTINGS_KEPT = 3
SAVES_KEPT = 2
IMPORTS_KEPT = 50
"""So many that every one can be taken back: people bring in a handful of records."""

FOLDER = "earlier"
_NAME = compiled(r"visit-(\d{1,12})(?:-(sitting|import))?\.json")


class Kept(StrEnum):
    """Why a version is kept."""

    SAVE = ""
    """It is one of the last saves."""
    SITTING = "sitting"
    """A sitting ended with it."""
    IMPORT = "import"
    """Something was taken in from elsewhere after it."""


class Version(Struct, frozen=True):
    """One readable file that could take the place of `visit.json`."""

    path: Path
    stored: Stored
    as_written: bool
    """False when it was edited or damaged since visitprep wrote it."""

    @property
    def saved(self) -> datetime:
        return self.stored.saved

    @property
    def kept(self) -> Kept | None:
        """None for a file that lies beside the visit."""
        named = _NAME.fullmatch(self.path.name)
        return Kept(named[2] or "") if named else None


def keep(path: Path, data: bytes, revision: int, why: Kept) -> Path:
    """Keeps the file at `path` (holding `data`) under a second name, and returns that name. Raises NotSaved."""
    folder = path.parent / FOLDER
    target = folder / f"visit-{revision}{f'-{why}' if why else ''}.json"
    make_private_folder(folder)
    try:
        target.unlink(missing_ok=True)
    except OSError as error:
        raise not_saved(target, error) from None
    second_name(path, data, target)
    return target


def second_name(path: Path, data: bytes | None, target: Path) -> None:
    """The file at `path` under the name `target` too: a link, or else a copy of `data` (None: of the file).

    `target` is a name nobody has. The caller flushes the folder. Raises NotSaved, or Unreadable for a copy.
    """
    # A link to a link would lead to somebody else's file.
    if not path.is_symlink():
        with contextlib.suppress(OSError):  # not every disk knows links (USB sticks)
            os.link(path, target)
            return
    try:
        write_atomically(target, read_whole(path, MAX_BYTES) if data is None else data)
    except OSError as error:
        raise not_saved(target, error) from None


def prune(folder: Path) -> None:
    """Deletes versions beyond the number kept. `folder` is the visit's."""
    kept = sorted(_files(folder), reverse=True)
    for why, most in ((Kept.SITTING, SITTINGS_KEPT), (Kept.SAVE, SAVES_KEPT), (Kept.IMPORT, IMPORTS_KEPT)):
        for path in [path for _, one, path in kept if one is why][most:]:
            with contextlib.suppress(OSError):
                path.unlink()


def drop_second_names(path: Path) -> None:
    """Takes away versions that are the file at `path` itself, left by a program killed between two steps.

    Editing that file in place would change such a version with it.
    """
    with contextlib.suppress(OSError):
        current = path.lstat()
        if current.st_nlink < 2:
            return
        for _, _, version in _files(path.parent):
            if os.path.samestat(current, version.lstat()):
                version.unlink()


def highest_revision(folder: Path) -> int:
    """The highest revision among the kept versions; 0 without any."""
    return max((revision for revision, _, _ in _files(folder)), default=0)


def versions(
    folder: Path, migrations: Migrations = MIGRATIONS, *, and_these: tuple[Path, ...] = ()
) -> tuple[Version, ...]:
    """Every readable version of the visit in `folder`, and of the files named, newest first.

    Order is by revision, then by the time saved: clocks go back, revisions do not.
    """
    paths = [*(path for _, _, path in _files(folder)), *and_these]
    found = (read_version(path, migrations) for path in paths)
    return tuple(
        sorted(
            (version for version in found if version),
            key=lambda v: (v.stored.revision, v.saved.isoformat()),
            reverse=True,
        )
    )


def read_version(path: Path, migrations: Migrations = MIGRATIONS) -> Version | None:
    """The version in the file at `path`; None when it cannot be read."""
    try:
        found = decode(locked.plain(path, read_whole(path, MAX_BYTES)), migrations)
    except (Unreadable, OSError):
        return None
    if isinstance(found, Fine | Edited):
        return Version(path, found.stored, isinstance(found, Fine))
    return None


def newest_good(folder: Path, migrations: Migrations = MIGRATIONS) -> Version | None:
    """The newest version that is exactly as visitprep wrote it. Reads no more files than it has to."""
    for _, _, path in sorted(_files(folder), reverse=True):
        version = read_version(path, migrations)
        if version and version.as_written:
            return version
    return None


def free_name(folder: Path, pattern: str, first: int) -> Path:
    """The first name of `pattern`, with `{n}` counted up from `first`, that is free in `folder`."""
    number = first
    while os.path.lexists(path := folder / pattern.format(n=number)):
        number += 1
    return path


def _files(folder: Path) -> Iterator[tuple[int, Kept, Path]]:
    """Each kept version: its revision, why it is kept, its path."""
    # A folder that cannot be listed counts as empty: saving matters more than old versions.
    with contextlib.suppress(OSError):
        for path in (folder / FOLDER).iterdir():
            if named := _NAME.fullmatch(path.name):
                yield int(named[1]), Kept(named[2] or ""), path

"""The files a person pointed at, as pieces to read: a file, a zip, a folder with all below it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import IO

from visitprep.errors import NotFound
from visitprep.files import what_next, why
from visitprep.health_records.found import Finds, NotRead, Unfit
from visitprep.health_records.reading import Gathering, Piece
from visitprep.wording import N_, Later, later

_MOST_FILES = 20_000
_SKIPPED = frozenset({"__MACOSX", ".git"})
_IS_LINK = N_("it is a link to another place, so it was not followed")
_NO_FILE = N_("it is not an ordinary file")
_TOO_MANY = N_("it holds more files than any record has, so only the first ones were read")


def finds_in(paths: Sequence[Path], today: date) -> Finds:
    """Everything that the records at these paths hold. Raises NotFound for a path where nothing is."""
    gathering = Gathering(today)
    for path in paths:
        if not os.path.lexists(path) or not path.exists():
            raise NotFound(
                later(N_("There is nothing at {path}."), path=path),
                N_(
                    "Check where the download was saved. You can drag a file into this window in place of its name."
                ),
            )
        for piece in _pieces(path):
            if isinstance(piece, NotRead):
                gathering.not_read.append(piece)
            else:
                gathering.take(piece)
    return gathering.finish()


def _pieces(path: Path) -> Iterator[Piece | NotRead]:
    if not path.is_dir():
        yield _piece(path, path.name, path.name)
        return
    count = 0
    for folder, folders, names in os.walk(path, onerror=None):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED)
        for name in sorted(names):
            if name in (".DS_Store", "Thumbs.db", "desktop.ini"):
                continue
            count += 1
            if count > _MOST_FILES:
                yield NotRead(path.name, _TOO_MANY)
                return
            here = Path(folder, name)
            shown = here.relative_to(path).as_posix()
            if here.is_symlink():
                yield NotRead(shown, _IS_LINK)
            else:
                yield _piece(here, shown, str(path.name or path))


def _piece(path: Path, shown: str, inside: str) -> Piece | NotRead:
    """An ordinary file, asked about before it is opened: to open some devices does something."""
    try:
        status = path.stat()
    except OSError as error:
        return NotRead(shown, why(error), _next(error))
    if not stat.S_ISREG(status.st_mode):
        return NotRead(shown, _NO_FILE)

    def opened() -> IO[bytes]:
        try:
            return path.open("rb")
        except OSError as error:
            raise Unfit(why(error), _next(error)) from None

    return Piece(shown, status.st_size, opened, inside)


def _next(error: OSError) -> Later:
    return later(N_("{step}, then try again."), step=what_next(error, N_("Check who may read it")))

"""Reading a whole file with a limit, never waiting on a pipe and never reading a device to its end."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from visitprep.errors import Unreadable
from visitprep.files import why

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe nobody writes to would wait for ever
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_whole(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. Raises FileNotFoundError, or Unreadable."""
    try:
        fd = os.open(path, _FLAGS)
        with os.fdopen(fd, "rb") as file:
            if not stat.S_ISREG(os.fstat(fd).st_mode):
                raise Unreadable(path, "it is not an ordinary file", "Put an ordinary file in its place.")
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unreadable(path, why(error), "Check who may read it, then try again.") from None
    if len(data) > limit:
        raise Unreadable(
            path,
            f"it is larger than {limit // 1_000_000} MB, which no visit is",
            "Check that it is the right file.",
        )
    return data

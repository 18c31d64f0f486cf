"""Reading a whole file safely, and why the system would not read or write one, in words that hold no answer."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from visitprep.errors import Unreadable

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe nobody writes to would wait for ever
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_WHY: dict[int, str] = {
    errno.ENOSPC: "the disk is full",
    errno.EFBIG: "there is a limit on how large a file may be here",
    errno.EROFS: "this disk can only be read, not written to",
    errno.EACCES: "you do not have permission there",
    errno.EPERM: "you do not have permission there",
    errno.ENOENT: "the folder it belongs in is not there",
    errno.ENOTDIR: "part of its path is a file, not a folder",
    errno.EISDIR: "there is a folder of that name",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk reported a fault",
    errno.EBUSY: "another program is using it",
    errno.EMFILE: "too many files are open on this computer",
    errno.ENFILE: "too many files are open on this computer",
    errno.ELOOP: "its path is a link that leads back to itself",
}
_WHAT_NEXT: dict[int, str] = {
    errno.ENOSPC: "Make some room on the disk",
    errno.EROFS: "Use another disk",
    errno.EIO: "The disk may be failing: use another one if you can",
    errno.EBUSY: "Close other programs that may be using it (a sync program, an editor)",
    errno.ENOENT: "Check that the folder is still there, and the disk plugged in",
}
# Not every system has these two.
for _name, _as in (("EDQUOT", errno.ENOSPC), ("ETXTBSY", errno.EBUSY)):
    if _number := getattr(errno, _name, 0):
        _WHY[_number] = _WHY[_as]
        _WHAT_NEXT[_number] = _WHAT_NEXT[_as]


def read_whole(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. Raises FileNotFoundError, or Unreadable.

    It never waits on a pipe and never reads a device to its end.
    """
    try:
        # Asked before it is opened: to open some devices does something.
        _refuse_what_is_no_file(path, path.stat().st_mode)
        handle = os.open(path, _FLAGS)
        with os.fdopen(handle, "rb") as file:
            _refuse_what_is_no_file(path, os.fstat(handle).st_mode)
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unreadable(
            path, why(error), f"{what_next(error, 'Check who may read it')}, then try again."
        ) from None
    except ValueError:
        raise Unreadable(path, "no file can have such a name", "Check its name and try again.") from None
    if len(data) > limit:
        size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1_000} KB"
        raise Unreadable(path, f"it is larger than {size}", "Check that it is the right file.")
    return data


def _refuse_what_is_no_file(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        what = "it is a folder" if stat.S_ISDIR(mode) else "it is not an ordinary file"
        raise Unreadable(path, what, "Check that it is the file you mean, then try again.")


def why(error: OSError) -> str:
    """The reason, as the end of a sentence: "the disk is full"."""
    return _WHY.get(error.errno or 0) or f"the computer did not allow it ({_code(error)})"


def what_next(error: OSError, else_do: str) -> str:
    """The way out, without a full stop: what mends this reason, or `else_do` where nothing does."""
    return _WHAT_NEXT.get(error.errno or 0, else_do)


def _code(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, "no code given")

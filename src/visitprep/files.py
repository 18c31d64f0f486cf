"""Reading a whole file safely, and why the system would not read or write one, in words that hold no answer."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path

from visitprep.errors import Unreadable
from visitprep.wording import N_, Later, later

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe nobody writes to would wait for ever
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_WAITS = (0.02, 0.2)
"""Seconds between two tries to read."""

_WHY: dict[int, str] = {
    errno.ENOSPC: N_("the disk is full"),
    errno.EFBIG: N_("there is a limit on how large a file may be here"),
    errno.EROFS: N_("this disk can only be read, not written to"),
    errno.EACCES: N_("you do not have permission there"),
    errno.EPERM: N_("you do not have permission there"),
    errno.ENOENT: N_("the folder it belongs in is not there"),
    errno.ENOTDIR: N_("part of its path is a file, not a folder"),
    errno.EISDIR: N_("there is a folder of that name"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EIO: N_("the disk reported a fault"),
    errno.EBUSY: N_("another program is using it"),
    errno.EMFILE: N_("too many files are open on this computer"),
    errno.ENFILE: N_("too many files are open on this computer"),
    errno.ELOOP: N_("there is a link in its path that is not followed"),
}
_WHAT_NEXT: dict[int, str] = {
    errno.ENOSPC: N_("Make some room on the disk"),
    errno.EROFS: N_("Use another disk"),
    errno.EIO: N_("The disk may be failing: use another one if you can"),
    errno.EBUSY: N_("Close other programs that may be using it (a sync program, an editor)"),
    errno.ENOENT: N_("Check that the folder is still there, and the disk plugged in"),
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
            path,
            why(error),
            later(N_("{step}, then try again."), step=what_next(error, N_("Check who may read it"))),
        ) from None
    except ValueError:
        raise Unreadable(path, N_("no file can have such a name"), N_("Check its name and try again.")) from None
    if len(data) > limit:
        size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1_000} KB"
        raise Unreadable(
            path, later(N_("it is larger than {size}"), size=size), N_("Check that it is the right file.")
        )
    return data


def read_again(path: Path, limit: int) -> bytes:
    """`read_whole`, tried three times: what another program holds for a moment can be read a moment later.

    Only for a file whose content decides what is written next. Raises what `read_whole` does.
    """
    for wait in _WAITS:
        try:
            return read_whole(path, limit)
        except Unreadable:
            time.sleep(wait)
    return read_whole(path, limit)


def _refuse_what_is_no_file(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        what = N_("it is a folder") if stat.S_ISDIR(mode) else N_("it is not an ordinary file")
        raise Unreadable(path, what, N_("Check that it is the file you mean, then try again."))


def why(error: OSError) -> Later:
    """The reason, as the end of a sentence: "the disk is full"."""
    if known := _WHY.get(error.errno or 0):
        return later(known)
    code = errno.errorcode.get(error.errno or 0) or later(N_("no code given"))
    return later(N_("the computer did not allow it ({code})"), code=code)


def what_next(error: OSError, else_do: str) -> Later:
    """The way out, without a full stop: what mends this reason, or `else_do` where nothing does."""
    return later(_WHAT_NEXT.get(error.errno or 0, else_do))

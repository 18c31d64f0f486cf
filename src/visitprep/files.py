"""Why the system would not read or write a file, in plain words that hold no path and no answer."""

from __future__ import annotations

import errno

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


def why(error: OSError) -> str:
    """The reason, as the end of a sentence: "the disk is full"."""
    return _WHY.get(error.errno or 0) or f"the computer did not allow it ({_code(error)})"


def what_next(error: OSError, else_do: str) -> str:
    """The way out, without a full stop: what mends this reason, or `else_do` where nothing does."""
    return _WHAT_NEXT.get(error.errno or 0, else_do)


def _code(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, "no code given")

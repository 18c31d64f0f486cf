"""One writer at a time.

The lock is a separate file: saving replaces the visit's file, and a lock on the old one would guard nothing. The
system frees it when the program ends, however it ends: the file's being there never means that somebody holds it.
Where the system cannot do that, nothing else is put in its place; it is said.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
import time
from datetime import datetime
from pathlib import Path

from visitprep.days import day_and_month
from visitprep.errors import InUse, NotSaved, Sentence, Unreadable
from visitprep.files import read_whole
from visitprep.storage.disk.atomic import not_saved, write_atomically
from visitprep.text import clean_line
from visitprep.wording import N_, Later, later, say

LOCK = "visit.lock"
HOLDER = "visit.open"

_TO_LOCK = (
    os.O_RDWR
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOINHERIT", 0)
)
_HELD_BY_ANOTHER = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
_NO_LOCKS_HERE = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL})
"""What network and FUSE disks say that know no locks, or whose server keeps none."""
_POLL = 0.02
"""Seconds between two tries for a lock that is waited for."""


class Lock:
    """A lock held from `take` to `release`."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle
        self._note: Path | None = None

    def sign(self, note: Path, now: datetime) -> None:
        """Notes who holds the lock, for the other window's message. Failing to is no error."""
        who = {"process": os.getpid(), "computer": _computer(), "since": now.isoformat(timespec="minutes")}
        self._note = note  # first: a write reported as failed may still have left it
        with contextlib.suppress(NotSaved):
            write_atomically(note, json.dumps(who).encode())

    def moved(self, folder: Path) -> None:
        """The folder of the note has another name now."""
        if self._note:
            self._note = folder / self._note.name

    def release(self) -> None:
        """Frees the lock; a second call does nothing."""
        if self._handle is None:
            return
        if self._note:
            with contextlib.suppress(OSError):
                self._note.unlink()
        handle, self._handle = self._handle, None
        os.close(handle)  # which frees it, on every system


def take(path: Path, what: Sentence, *, wait: float = 0) -> Lock:
    """The lock in the file `path`, within `wait` seconds. Raises InUse, naming `what`, or NotSaved."""
    until = time.monotonic() + wait
    while True:
        try:
            if (handle := _taken(path)) is not None:
                return Lock(handle)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                raise NotSaved(
                    path,
                    N_("two windows cannot be kept apart on this kind of disk"),
                    N_("Keep your visits on this computer's own disk."),
                ) from None
            raise not_saved(path, error) from None
        if time.monotonic() >= until:
            raise InUse(what, _holder(path.parent))
        time.sleep(_POLL)


def take_visit(folder: Path, what: Sentence, now: datetime) -> Lock:
    """The lock of the visit in `folder`, with a note of who holds it. Raises InUse or NotSaved."""
    lock = take(folder / LOCK, what)
    lock.sign(folder / HOLDER, now)
    return lock


def _taken(path: Path) -> int | None:
    """A handle that holds the lock; None when another program has it. Raises OSError."""
    handle = os.open(path, _TO_LOCK, 0o600)
    try:
        # A visit that was deleted took its lock file with it: a lock on that one would guard nothing.
        if _locked(handle) and os.path.samestat(os.fstat(handle), path.stat()):
            return handle
    except FileNotFoundError:
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _locked(handle: int) -> bool:
    """Whether the system gave it to us. Windows and the others have a call of their own each."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD_BY_ANOTHER:
            return False
        raise
    return True


def _holder(folder: Path) -> Sentence:
    try:
        found = json.loads(read_whole(folder / HOLDER, 10_000))
        since = datetime.fromisoformat(found["since"])
        computer, process = clean_line(str(found["computer"])), int(found["process"])
    except (OSError, Unreadable, ValueError, TypeError, KeyError):
        return ""
    when = Later(_moment, (since,))
    if computer and computer != _computer():
        return later(
            N_("process {process} on {computer}, since {when}"), process=process, computer=computer, when=when
        )
    return later(N_("process {process}, since {when}"), process=process, when=when)


def _moment(since: datetime) -> str:
    return say(N_("{date}, {time}"), date=day_and_month(since), time=f"{since:%H:%M}")


def _computer() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")

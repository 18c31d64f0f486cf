"""One writer at a time.

The lock is a separate file: saving replaces the visit's file, and a lock on the old one would guard nothing. The
system frees it when the program ends, however it ends.
"""

from __future__ import annotations

import contextlib
import json
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.days import day_and_month
from visitprep.errors import InUse, NotSaved, Sentence, Unreadable
from visitprep.files import read_whole
from visitprep.storage.atomic import not_saved, write_atomically
from visitprep.text import clean_line
from visitprep.wording import N_, Later, later, say

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK = "visit.lock"
HOLDER = "visit.open"


class Lock:
    """A lock held from `take` to `release`."""

    def __init__(self, held: BaseFileLock) -> None:
        self._held = held
        self._note: Path | None = None

    def sign(self, note: Path, now: datetime) -> None:
        """Notes who holds the lock, for the other window's message. Failing to is no error."""
        who = {"process": os.getpid(), "computer": _computer(), "since": now.isoformat(timespec="minutes")}
        self._note = note  # first: a write reported as failed may still have left it
        with contextlib.suppress(NotSaved):
            write_atomically(note, json.dumps(who).encode())

    def release(self) -> None:
        """Frees the lock; a second call does nothing."""
        if self._note and self._held.is_locked:
            with contextlib.suppress(OSError):
                self._note.unlink()
        self._held.release()


def take(path: Path, what: str, *, wait: float = 0) -> Lock:
    """The lock in the file `path`, within `wait` seconds. Raises InUse, naming `what`, or NotSaved."""
    # Imported here: it takes as long as all of Pydantic, and reading needs no lock.
    from filelock import FileLock, Timeout

    held = FileLock(path, timeout=wait, mode=0o600, thread_local=False)
    try:
        held.acquire()
    except Timeout:
        raise InUse(what, _holder(path.parent)) from None
    except OSError as error:
        raise not_saved(path, error) from None
    except NotImplementedError:
        raise NotSaved(
            path,
            N_("two windows cannot be kept apart on this kind of disk"),
            N_("Keep your visits on this computer's own disk."),
        ) from None
    return Lock(held)


def take_visit(folder: Path, what: str, now: datetime) -> Lock:
    """The lock of the visit in `folder`, with a note of who holds it. Raises InUse or NotSaved."""
    lock = take(folder / LOCK, what)
    lock.sign(folder / HOLDER, now)
    return lock


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

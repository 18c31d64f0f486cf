"""A visit that is open for writing: its lock is held, and what is on disk is known to the byte."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from visitprep.errors import NotSaved, SavedBeside, Unreadable
from visitprep.files import read_again
from visitprep.storage import changed_meanwhile, earlier, journal_file, locked
from visitprep.storage.content.migrations import CURRENT
from visitprep.storage.content.visit_file import MAX_BYTES, Stored, encode, next_revision
from visitprep.storage.disk.atomic import write_atomically
from visitprep.storage.disk.lock import Lock
from visitprep.wording import N_, Later

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

FILE = "visit.json"


class OpenVisit:
    """What `VisitStore.open` gives. Leave it by `with` or `close`, and the next window may open the visit."""

    def __init__(
        self,
        path: Path,
        stored: Stored,
        on_disk: bytes | None,
        lock: Lock,
        clock: Callable[[], datetime],
        version: int = CURRENT,
    ) -> None:
        self.path = path
        """The file saved to: `visit.json`, or after a conflict the one beside it."""
        self._stored = stored
        self._on_disk = on_disk
        self._attempted: bytes | None = None
        self._lock: Lock | None = lock
        self._clock = clock
        self._version = version
        self._first_save = True
        self._import_begins = False
        self._told_unreadable = False

    @property
    def id(self) -> str:
        return self.path.parent.name

    @property
    def visit(self) -> Visit:
        """As it was last saved or loaded."""
        return self._stored.visit

    @property
    def saved(self) -> datetime:
        return self._stored.saved

    @property
    def revision(self) -> int:
        return self._stored.revision

    def save(self, visit: Visit) -> None:
        """`visit` on the disk when this returns. Raises NotSaved, with the file as it was and nothing lost.

        Raises SavedBeside, once, when another program changed the file. `visit` is then in a file beside it,
        and every later one goes there too. A file that cannot be read is NotSaved once, because that may pass;
        the next save goes beside it.
        """
        if self._lock is None:
            raise RuntimeError("this visit is closed")
        stored, data = self._encoded(visit)
        data = locked.sealed(self.path, data)
        there = self._there()
        if there is not None:
            # A save reported as failed may have reached the disk all the same.
            if there not in (self._on_disk, self._attempted):
                self._save_beside(stored, data)
            self._keep_old_format(there)
        self._replace(there, data)
        self._is_saved(stored, data)

    def begin_import(self) -> None:
        """What was saved last is kept, however much is saved after: what comes in now can be taken back to it."""
        self._import_begins = True

    @property
    def journal(self) -> journal_file.Journal:
        """The journal as it is on disk now. Raises Unreadable."""
        return journal_file.read(self.path.parent)

    @property
    def has_journal(self) -> bool:
        """Whether anything was ever written in it; the file itself is not read."""
        return (self.path.parent / journal_file.FILE).exists()

    def write_in_journal(self, entry_id: str, values: Mapping[str, Any]) -> None:
        """`values` at the end of the journal, on the disk when this returns. Raises NotSaved or Unreadable."""
        if self._lock is None:
            raise RuntimeError("this visit is closed")
        journal_file.write(self.path.parent, entry_id, values)

    def put_journal(self, data: bytes) -> None:
        """The whole journal of a visit that has none yet, as it was kept elsewhere. Raises NotSaved."""
        if self._lock is None or self.has_journal:
            raise RuntimeError("this visit is closed, or has a journal")
        journal_file.put(self.path.parent, data)

    def close(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _why_kept(self) -> earlier.Kept:
        if self._import_begins:
            return earlier.Kept.IMPORT
        return earlier.Kept.SITTING if self._first_save else earlier.Kept.SAVE

    def _encoded(self, visit: Visit) -> tuple[Stored, bytes]:
        stored = Stored(visit, next_revision(self._stored.revision), self._clock().replace(microsecond=0))
        try:
            return stored, encode(stored)
        except ValueError:
            # Pydantic's own words would quote the answer.
            raise NotSaved(
                self.path,
                N_("an answer holds half a character, which no file can hold"),
                N_("Type that answer again."),
            ) from None

    def _there(self) -> bytes | None:
        """What is on the disk now: None if nothing is there, empty if it cannot be read for good."""
        try:
            found = read_again(self.path, MAX_BYTES)
        except FileNotFoundError:
            return None
        except Unreadable as problem:
            if self._told_unreadable or not self.path.is_file():
                return b""
            self._told_unreadable = True
            raise NotSaved(
                self.path, N_("what is there now cannot be read"), Later(str, (problem.next_step,))
            ) from None
        self._told_unreadable = False
        return found

    def _save_beside(self, stored: Stored, data: bytes) -> None:
        original = self.path
        path = changed_meanwhile.new_name(original.parent)
        write_atomically(path, data)
        self.path = path
        self._is_saved(stored, data)
        raise SavedBeside(original, path)

    def _keep_old_format(self, there: bytes) -> None:
        """The file as an older visitprep wrote it, before the first one in today's format takes its place."""
        if self._version == CURRENT:
            return
        aside = self.path.with_name(f"visit.v{self._version}.json")
        if aside.exists():  # a visit brought up to date before, and then put back
            aside = earlier.free_name(aside.parent, f"visit.v{self._version}-{{n}}.json", first=2)
        earlier.second_name(self.path, there, aside)
        self._version = CURRENT

    def _replace(self, there: bytes | None, data: bytes) -> None:
        kept = None
        # The first revision is an empty visit: nothing to go back to.
        if there and self.path.name == FILE and self.revision > 1:
            # An answer is worth more than an old version of it: the save goes on without keeping one.
            with contextlib.suppress(NotSaved, Unreadable):
                kept = earlier.keep(self.path, there, self.revision, self._why_kept())
        self._attempted = data
        try:
            write_atomically(self.path, data)
        except BaseException:
            if kept:
                kept.unlink(missing_ok=True)
            raise
        if kept:
            earlier.prune(self.path.parent)

    def _is_saved(self, stored: Stored, data: bytes) -> None:
        self._stored, self._on_disk, self._attempted = stored, data, None
        self._first_save = self._import_begins = False

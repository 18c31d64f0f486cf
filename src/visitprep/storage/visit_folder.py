"""One visit's folder, read and put in order. Whoever changes something here holds its lock.

visit.json          the visit (docs/file-format.md)
earlier/            earlier versions
journal.jsonl       the journal, if there is one
printed/            what it said when a copy was made (printed.py)
label.txt           the name it was given, if any
calendar.txt        the number calendars know it by, once one was made
visit.lock          held while it is open; visit.open says by whom
"""

from __future__ import annotations

import contextlib
import os
import secrets
from datetime import date, datetime
from pathlib import Path
from typing import assert_never

from msgspec import Struct

from visitprep.days import in_words
from visitprep.errors import (
    DamagedVisit,
    EditedVisit,
    LockedVisit,
    NewerVisit,
    NoEarlierVersion,
    Unreadable,
    VisitprepError,
)
from visitprep.files import read_whole
from visitprep.patterns import compiled
from visitprep.storage import changed_meanwhile, earlier, locked, printed
from visitprep.storage.content.faults import Fault
from visitprep.storage.content.migrations import Migrations
from visitprep.storage.content.visit_file import (
    MAX_BYTES,
    Damaged,
    Decoded,
    Edited,
    Fine,
    Newer,
    Stored,
    decode,
    encode,
    next_revision,
)
from visitprep.storage.disk.atomic import is_open_to_others, not_saved, sweep, tighten, write_atomically
from visitprep.storage.earlier import Version
from visitprep.storage.glance import Glance, glance_at
from visitprep.storage.journal_file import FILE as JOURNAL
from visitprep.storage.open_visit import FILE
from visitprep.text import capital, clean_line
from visitprep.wording import N_, Later, say

_LABEL = "label.txt"
_KEY = "calendar.txt"
_KEY_SHAPE = compiled(r"[0-9a-f]{32}")
_LABEL_LIMIT = 200


class VisitInfo(Struct, frozen=True):
    """One line of the list of visits."""

    id: str
    label: str
    """The name it was given; else the person's; else empty."""
    saved: datetime | None
    """None when the file cannot be read."""
    path: Path
    problem: VisitprepError | None = None
    """What `VisitStore.open` would raise."""
    names: tuple[str, ...] = ()
    """Everything the visit can be called by besides its id: its own name, and the names of the person."""
    follows: str = ""
    """Id of the visit that this one was begun from; empty for none."""
    beside: tuple[Path, ...] = ()
    """Files with answers that lie beside it, and of which nobody has said yet what is to become of them."""
    links: tuple[Path, ...] = ()
    """What in the folder, or the folder itself, is a link to somewhere else."""
    begun: date | None = None
    day: date | None = None
    is_open_to_others: bool = False
    """Until it is opened the next time, others on this computer may look into it."""

    @property
    def called(self) -> str:
        """What it is called wherever it is meant; never by its file."""
        if self.label or not self.begun:
            nameless = N_("a visit that cannot be read") if self.saved is None else N_("a visit without a name yet")
            is_locked = isinstance(self.problem, LockedVisit)
            return self.label or say(N_("a locked visit") if is_locked else nameless)
        return say(N_("a visit without a name yet, begun on {day}"), day=in_words(self.begun))

    @property
    def has_journal(self) -> bool:
        return self.path.with_name(JOURNAL).exists()


class Restored(Struct, frozen=True):
    """What putting back a version did."""

    version: Version
    """The version that was put in place."""
    set_aside: Path | None
    """Where the file that was there before is now; None when there was none."""


class VisitFolder(Struct, frozen=True):
    """The folder of one visit. It need not be there."""

    path: Path
    migrations: Migrations

    @property
    def file(self) -> Path:
        return self.path / FILE

    @property
    def holds_a_visit(self) -> bool:
        """True for what is left of one, too. Otherwise a program was killed before its first save here."""
        return _may_be_there(self.file) or _may_be_there(self.path / earlier.FOLDER)

    def load(self, *, accept_edited: bool) -> tuple[Fine | Edited, bytes]:
        """The visit and its bytes. Raises NewerVisit, DamagedVisit, or EditedVisit unless `accept_edited`."""
        found, data = self._decoded()
        if isinstance(found, Edited) and accept_edited:
            return found, data
        if problem := self._problem(found):
            raise problem
        assert isinstance(found, Fine)
        return found, data

    def info(self) -> VisitInfo:
        """The visit's line in the list."""
        glance, problem = self._glance()
        label = self.given_name()
        return VisitInfo(
            self.path.name,
            label or (glance.called if glance else ""),
            glance.saved if glance else None,
            self.file,
            problem,
            tuple(filter(None, (label, *(glance.names if glance else ())))),
            glance.follows if glance else "",
            changed_meanwhile.unsettled(self.path),
            self.links(),
            glance.begun if glance else None,
            glance.day if glance else None,
            is_open_to_others(self.path),
        )

    def _glance(self) -> tuple[Glance | None, VisitprepError | None]:
        """What the list says of the visit, and what `load` would raise."""
        try:
            data = self._bytes()
        except Unreadable as problem:
            return None, problem
        try:
            said = None if data is None else locked.plain(self.file, data)
        except Unreadable as problem:
            return None, problem
        if said is not None and (found := glance_at(said)):
            return found, None
        decoded = self._decoded_from(said)
        return (Glance.of(decoded.stored) if isinstance(decoded, Fine | Edited) else None), self._problem(decoded)

    def links(self) -> tuple[Path, ...]:
        """What in it leads elsewhere; the folder first, when it is a link itself."""
        with contextlib.suppress(OSError):
            return tuple(path for path in (self.path, *sorted(self.path.iterdir())) if path.is_symlink())
        return ()

    def last_good(self) -> Version | None:
        return earlier.newest_good(self.path, self.migrations)

    def tidy(self) -> None:
        """Takes away what a killed program left."""
        sweep(self.path)
        sweep(self.path / earlier.FOLDER)
        sweep(self.path / printed.FOLDER)
        earlier.drop_second_names(self.file)
        if locked.is_opened(self.path):  # a program that was killed while it locked them
            locked.lock_files(self.path)
        with contextlib.suppress(OSError):
            for path in (self.path, *self.path.iterdir()):
                tighten(path)

    def set_label(self, label: str) -> None:
        """The name people call it by, cut at 200 characters; an empty one takes it away. Raises NotSaved."""
        path = self.path / _LABEL
        if label := clean_line(label)[:_LABEL_LIMIT]:
            write_atomically(path, locked.sealed(path, label.encode() + b"\n"))
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise not_saved(path, error) from None

    def calendar_key(self) -> str:
        """A random number by which a calendar recognizes this visit; it reveals nothing. Raises NotSaved."""
        path = self.path / _KEY
        with contextlib.suppress(OSError, Unreadable):
            found = locked.plain(path, read_whole(path, 10_000)).decode("ascii", "replace").strip()
            if _KEY_SHAPE.fullmatch(found):
                return found
        key = secrets.token_hex(16)
        write_atomically(path, locked.sealed(path, key.encode() + b"\n"))
        return key

    def put_back(self, wanted: Path | None, now: datetime) -> Restored:
        """Puts the file `wanted`, else the last good version, in the visit file's place; the file itself is kept.

        What was there becomes `visit.unreadable-1.json` or `visit.edited-1.json`; with nothing wrong with it,
        an earlier version. Raises NewerVisit, NoEarlierVersion or NotSaved.
        """
        found: Decoded | None
        try:
            found, there = self._decoded()
        except Unreadable:
            found, there = None, b""
        if isinstance(found, Newer) and (problem := self._problem(found)):
            raise problem
        version = earlier.read_version(wanted, self.migrations) if wanted else self.last_good()
        if version is None:
            raise NoEarlierVersion(self.path.name)
        now_there = found.stored.revision if isinstance(found, Fine | Edited) else 0
        revision = next_revision(max(now_there, earlier.highest_revision(self.path), version.stored.revision))
        data = encode(Stored(version.stored.visit, revision, now.replace(microsecond=0)))
        aside = self._set_aside(found, there)
        try:
            write_atomically(self.file, locked.sealed(self.file, data))
        except BaseException:
            # Two names for one file again become one; a folder that had to be moved goes back.
            if aside and not os.path.lexists(self.file):
                aside.rename(self.file)
            elif aside:
                aside.unlink(missing_ok=True)
            raise
        earlier.prune(self.path)
        return Restored(version, aside)

    def _set_aside(self, found: Decoded | None, there: bytes) -> Path | None:
        if not os.path.lexists(self.file):
            return None
        if isinstance(found, Fine):
            return earlier.keep(self.file, there, found.stored.revision, earlier.Kept.SITTING)
        kind = "edited" if isinstance(found, Edited) else "unreadable"
        aside = earlier.free_name(self.path, f"visit.{kind}-{{n}}.json", first=1)
        try:
            earlier.second_name(self.file, None, aside)
        except Unreadable:  # a folder or a pipe can only be moved
            self.file.rename(aside)
        return aside

    def _problem(self, found: Decoded) -> DamagedVisit | EditedVisit | NewerVisit | None:
        match found:
            case Fine():
                return None
            case Edited():
                return EditedVisit(self.file, self._last_good_time())
            case Newer(version):
                return NewerVisit(self.file, version, self.migrations.current)
            case Damaged(fault):
                return DamagedVisit(self.file, Later(str, (fault,)), self._last_good_time())
        assert_never(found)

    def _last_good_time(self) -> datetime | None:
        good = self.last_good()
        return good.saved if good else None

    def _decoded(self) -> tuple[Decoded, bytes]:
        """Raises Unreadable when the system cannot read it."""
        data = self._bytes()
        return self._decoded_from(None if data is None else locked.plain(self.file, data)), data or b""

    def _decoded_from(self, data: bytes | None) -> Decoded:
        return Damaged(Fault(N_("it is not there"))) if data is None else decode(data, self.migrations)

    def _bytes(self) -> bytes | None:
        """None when there is no file. Raises Unreadable."""
        try:
            return read_whole(self.file, MAX_BYTES)
        except FileNotFoundError:
            return None

    def whose(self) -> str:
        """As it is called where another window has it open."""
        info = self.info()
        return say(N_("{name}'s visit"), name=info.label) if info.label else capital(info.called)

    def given_name(self) -> str:
        """The name it was given of its own; empty for none, and where that cannot be read."""
        try:
            said = locked.plain(self.path / _LABEL, read_whole(self.path / _LABEL, 10_000))
            return clean_line(said.decode("utf-8", "replace"))[:_LABEL_LIMIT]
        except (OSError, Unreadable):
            return ""


def _may_be_there(path: Path) -> bool:
    """True also for a folder we may not look into, so that the visit is listed with that as its problem."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True

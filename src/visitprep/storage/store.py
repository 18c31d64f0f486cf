"""Every visit on this computer, each in a folder of its own. Folders are made when something is written.

<home>/settings.json
<home>/visits/visit-1/      see visit_folder.py
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from visitprep.errors import NoSuchVisit, NotRemoved, Unreadable
from visitprep.files import why
from visitprep.patterns import compiled
from visitprep.storage import changed_meanwhile, earlier, locked, shared
from visitprep.storage.content.migrations import MIGRATIONS, Migrations
from visitprep.storage.content.visit_file import Stored
from visitprep.storage.disk.atomic import flush_folder, make_private_folder, move, not_saved
from visitprep.storage.disk.lock import take, take_visit
from visitprep.storage.earlier import Version
from visitprep.storage.journal_file import Journal
from visitprep.storage.journal_file import read as read_journal
from visitprep.storage.open_visit import FILE, OpenVisit
from visitprep.storage.removing import remove_if_begun, remove_whole
from visitprep.storage.settings import AskerMode, Settings, change_settings, read_settings
from visitprep.storage.visit_folder import Restored, VisitFolder, VisitInfo
from visitprep.text import clean_line
from visitprep.wording import N_, Later

_GOING = ".going-"
"""Begins the name of a folder that is being deleted."""
_ID = compiled(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")


class VisitStore:
    """The visits under `home`. `clock` gives the local time that is written into each file."""

    def __init__(self, home: Path, clock: Callable[[], datetime], migrations: Migrations = MIGRATIONS) -> None:
        self.home = home
        self._visits = home / "visits"
        self._clock = clock
        self._migrations = migrations

    # The visits there are.

    def visits(self) -> tuple[VisitInfo, ...]:
        """Every visit, in the order they were made. One with a problem is listed with it, never left out."""
        return tuple(self._folder(visit_id).info() for visit_id in self.ids())

    def ids(self) -> list[str]:
        """The visits there are, in the order they were made."""
        try:
            names = [entry.name for entry in self._visits.iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise Unreadable(self._visits, why(error), N_("Check who may read that folder.")) from None
        for name in names:
            if name.startswith(_GOING):  # deleted, and the program was killed before all of it was gone
                with contextlib.suppress(OSError):
                    remove_whole(self._visits / name)
        named = (name for name in names if _ID.fullmatch(name))
        found = (name for name in named if VisitFolder(self._visits / name, self._migrations).holds_a_visit)
        return sorted(found, key=lambda name: (_number(name), name))

    def given_name(self, visit_id: str) -> str:
        """The name a visit was given of its own; empty for none. Raises NoSuchVisit."""
        return self._folder(visit_id).given_name()

    def calendar_key(self, visit_id: str) -> str:
        """A number by which a calendar recognizes this visit. Raises NoSuchVisit or NotSaved."""
        return self._folder(visit_id).calendar_key()

    def path(self, visit_id: str) -> Path:
        """The visit's file. Raises NoSuchVisit."""
        return self._folder(visit_id).file

    def read(self, visit_id: str, *, accept_edited: bool = False) -> Stored:
        """The visit on disk, for showing and printing; takes no lock. Raises what `open` does."""
        return self._folder(visit_id).load(accept_edited=accept_edited)[0].stored

    def read_journal(self, visit_id: str) -> Journal:
        """The visit's journal; takes no lock. Raises NoSuchVisit or Unreadable."""
        return read_journal(self._folder(visit_id).path)

    # One visit, to write.

    def create(self, *, like: str = "") -> OpenVisit:
        """A new visit, saved and empty, and open; under the passphrase of the visit `like`, if that has one.

        Raises NotSaved, or LockedVisit.
        """
        from visitprep.visit.visit import Visit

        self._sweep_begun()
        folder = self._new_folder()
        try:
            lock = take_visit(folder, folder.name, self._clock())
            if like:
                locked.share_key(self._folder(like).path, folder)
            opened = OpenVisit(folder / FILE, Stored(Visit(), 0, self._clock()), None, lock, self._clock)
            try:
                opened.save(Visit())
            except BaseException:
                opened.close()
                raise
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return opened

    def open(self, visit_id: str, *, accept_edited: bool = False) -> OpenVisit:
        """The visit, locked for writing. The caller closes it.

        Raises NoSuchVisit, InUse, NewerVisit, DamagedVisit, or EditedVisit unless `accept_edited`, and leaves
        the file as it was. Half-written files that a killed program left are removed.
        """
        folder = self._folder(visit_id)
        lock = take_visit(folder.path, Later(folder.whose, ()), self._clock())
        try:
            folder.tidy()
            found, data = folder.load(accept_edited=accept_edited)
        except BaseException:
            lock.release()
            raise
        return OpenVisit(folder.file, found.stored, data, lock, self._clock, found.version)

    def rename(self, visit_id: str, label: str) -> None:
        """Gives a visit a name of its own; an empty one takes it away. Raises NoSuchVisit or NotSaved."""
        self._folder(visit_id).set_label(label)

    def delete(self, visit_id: str) -> tuple[Path, ...]:
        """Removes a visit with every version of it. Raises NoSuchVisit, InUse or NotRemoved.

        One step takes it out of the list, whole; what is left of it by a program that is killed then is removed
        by the next that looks. What links in it lead to is left as it is, and handed back.
        """
        folder = self._folder(visit_id)
        left = tuple(link.resolve() for link in folder.links())
        lock = take_visit(folder.path, Later(folder.whose, ()), self._clock())
        going = self._visits / f"{_GOING}{visit_id}-{os.urandom(4).hex()}"
        try:
            if os.name == "nt":  # which moves no folder with an open file in it
                lock.release()
            move(folder.path, going)
            lock.moved(going.resolve())
            flush_folder(self._visits)
            remove_whole(going)
        except OSError as error:
            raise NotRemoved(going if os.path.lexists(going) else folder.path, why(error)) from None
        finally:
            lock.release()
        if self.settings.current == visit_id:
            self.set_current(None)
        return left

    # Under a passphrase.

    def is_locked(self, visit_id: str) -> bool:
        """Whether it is under a passphrase, given or not. Raises NoSuchVisit."""
        return locked.is_locked(self._folder(visit_id).path)

    def needs_passphrase(self, visit_id: str) -> bool:
        """Whether it is, and was not given in this run. Raises NoSuchVisit."""
        return self.is_locked(visit_id) and not locked.is_opened(self._folder(visit_id).path)

    def give_passphrase(self, visit_id: str, passphrase: str) -> bool:
        """Opens it for this run, and every visit with the same key; False when it is another. Raises Unreadable."""
        others = [self._visits / name for name in self.ids() if name != visit_id]
        return locked.open_key([self._folder(visit_id).path, *others], passphrase)

    @contextlib.contextmanager
    def _held(self, visit_id: str) -> Iterator[VisitFolder]:
        """The folder of a visit while its lock is held. Raises NoSuchVisit or InUse."""
        folder = self._folder(visit_id)
        lock = take_visit(folder.path, Later(folder.whose, ()), self._clock())
        try:
            yield folder
        finally:
            lock.release()

    def lock(self, visit_id: str, passphrase: str) -> None:
        """Puts every file of a visit under the passphrase. Raises NoSuchVisit, InUse, NotSaved or NoLock."""
        with self._held(visit_id) as folder:
            folder.tidy()
            if not locked.is_locked(folder.path):
                locked.make_key(folder.path, passphrase)
            locked.lock_files(folder.path)

    def unlock(self, visit_id: str) -> None:
        """The files as they were before. Raises NoSuchVisit, InUse, NotSaved, LockedVisit or Unreadable."""
        with self._held(visit_id) as folder:
            try:
                locked.unlock_files(folder.path)
            except OSError as error:
                raise not_saved(folder.path, error) from None

    # Going back.

    def versions(self, visit_id: str) -> tuple[Version, ...]:
        """What a visit can be put back to, newest first: earlier versions, and files saved beside it."""
        folder = self._folder(visit_id).path
        return earlier.versions(folder, self._migrations, and_these=changed_meanwhile.all_files(folder))

    def beside(self, visit_id: str) -> tuple[Path, ...]:
        """Files with answers beside the visit, of which nobody has said what is to become. Raises NoSuchVisit."""
        return changed_meanwhile.unsettled(self._folder(visit_id).path)

    def settle(self, visit_id: str) -> None:
        """Leaves them where they are, and tells of them no more. Raises NoSuchVisit, InUse or NotSaved."""
        with self._held(visit_id) as folder:
            changed_meanwhile.settle(folder.path)

    def last_good(self, visit_id: str) -> Version | None:
        """The newest earlier version that is just as visitprep wrote it."""
        return self._folder(visit_id).last_good()

    def restore(self, visit_id: str, version: Path | None = None) -> Restored:
        """Puts the file `version`, else the last good one, in the place of the visit's file, which is kept.

        Choosing one settles what is to become of files beside the visit.
        Raises NoSuchVisit, InUse, NewerVisit, NoEarlierVersion or NotSaved.
        """
        with self._held(visit_id) as folder:
            folder.tidy()
            restored = folder.put_back(version, self._clock())
            shutil.rmtree(folder.path / shared.FOLDER, ignore_errors=True)  # it may hold what is gone from here
            if version:
                changed_meanwhile.settle(folder.path)
            return restored

    # Between runs.

    @property
    def settings(self) -> Settings:
        return read_settings(self.home)

    @property
    def current_id(self) -> str | None:
        """The visit that was open last, if it still exists; else the only one; else None."""
        named, ids = self.settings.current, self.ids()
        if named in ids:
            return named
        return ids[0] if len(ids) == 1 else None

    def set_current(self, visit_id: str | None) -> None:
        """Remembers which visit to go on with. Raises NotSaved."""
        self._change_settings(current=visit_id)

    def set_asker(self, mode: AskerMode | None) -> None:
        """Remembers how questions are asked; None forgets it. Raises NotSaved."""
        self._change_settings(asker=mode)

    def set_pace(self, factor: float) -> None:
        """Remembers how fast questions are answered. Raises NotSaved."""
        self._change_settings(pace=f"{factor:.2f}")

    def turn_off_measures(self, measures: frozenset[str]) -> None:
        """Remembers which measures the program leaves out; none when empty. Raises NotSaved."""
        self._change_settings(measures_off=sorted(measures) or None)

    def _change_settings(self, **changes: str | list[str] | None) -> None:
        make_private_folder(self.home)
        lock = take(self.home / "settings.lock", N_("The settings file"), wait=2)
        try:
            change_settings(self.home, **changes)
        finally:
            lock.release()

    def _folder(self, visit_id: str) -> VisitFolder:
        folder = VisitFolder(self._visits / visit_id, self._migrations)
        if not _ID.fullmatch(visit_id) or not folder.holds_a_visit:
            raise NoSuchVisit(clean_line(visit_id)[:40])
        return folder

    def _sweep_begun(self) -> None:
        """Takes away what a program left that was killed while it made a visit: nothing was said in it."""
        with contextlib.suppress(OSError):
            for path in self._visits.glob("visit-*"):
                remove_if_begun(path, self._migrations)

    def _new_folder(self) -> Path:
        make_private_folder(self._visits)
        try:
            number = 1 + max((_number(entry.name) for entry in self._visits.iterdir()), default=0)
            while True:
                folder = self._visits / f"visit-{number}"
                try:
                    folder.mkdir(mode=0o700)
                except FileExistsError:  # another window made one just now
                    number += 1
                else:
                    return folder
        except OSError as error:
            raise not_saved(self._visits, error) from None


def _number(visit_id: str) -> int:
    """7 for `visit-7`; 0 for a folder with a name of its own."""
    found = re.fullmatch(r"visit-(\d{1,9})", visit_id)
    return int(found[1]) if found else 0

"""A visit under a passphrase: every file in its folder with the person's words is an age file (age-encryption.org).

key.age     the folder's own key, under the passphrase: `age -d -i key.age visit.json` opens a file
key.pub     its public half, to which every save is written

The passphrase is asked once a run, because opening `key.age` is slow on purpose; a save is as quick as ever. A file
says by its first bytes whether it is an age file, so that a folder half of whose files are locked can be read.
Whoever locks nothing never loads pyrage.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from visitprep.errors import LockedVisit, NoLock, NotSaved, Unreadable
from visitprep.files import read_whole
from visitprep.storage.disk.atomic import write_atomically
from visitprep.wording import N_

if TYPE_CHECKING:
    from types import ModuleType

KEY, RECIPIENT = "key.age", "key.pub"
SUBFOLDERS = ("earlier", "printed", "shared")
_BEGINS = b"age-encryption.org/v1\n"
_MOST = 10_000
"""Bytes of a key's file."""
_MAX_BYTES = 60_000_000
_STAYS = frozenset({KEY, RECIPIENT, "visit.lock", "visit.open"})
"""What holds nothing of the person's, or has to be read before the passphrase is asked."""


class _Keys(Struct, frozen=True):
    identity: Any
    recipient: Any


_opened: dict[Path, _Keys] = {}
"""The folders whose passphrase was given in this run."""


def is_locked(folder: Path) -> bool:
    return (folder / KEY).exists()


def is_opened(folder: Path) -> bool:
    return folder in _opened


def plain(path: Path, data: bytes) -> bytes:
    """What the file at `path`, which holds `data`, says. Raises LockedVisit, or Unreadable for one cut short."""
    if not data.startswith(_BEGINS):
        return data
    keys = _opened.get(_folder_of(path))
    if keys is None:
        raise LockedVisit(path)
    pyrage = _pyrage()
    try:
        found: bytes = pyrage.decrypt(data, [keys.identity])
    except pyrage.DecryptError:
        raise Unreadable(
            path, N_("it is damaged, or locked with another key"), N_("Go back with: visitprep restore")
        ) from None
    return found


def sealed(path: Path, data: bytes) -> bytes:
    """`data` as it is kept at `path`: as it is, or locked where the folder is. Raises LockedVisit."""
    folder = _folder_of(path)
    keys = _opened.get(folder)
    if keys is None:
        if is_locked(folder):
            raise LockedVisit(path)
        return data
    done: bytes = _pyrage().encrypt(data, [keys.recipient])
    return done


def make_key(folder: Path, passphrase: str) -> None:
    """A key of its own for `folder`, opened. Raises NotSaved or NoLock."""
    pyrage = _pyrage()
    identity = pyrage.x25519.Identity.generate()
    recipient = identity.to_public()
    wrapped = pyrage.passphrase.encrypt(f"{identity}\n".encode(), passphrase)
    write_atomically(folder / RECIPIENT, f"{recipient}\n".encode())
    write_atomically(folder / KEY, wrapped)
    _opened[folder] = _Keys(identity, recipient)


def open_key(folders: list[Path], passphrase: str) -> bool:
    """Opens the first folder's key, and with it every other that has the same; False for a wrong passphrase.

    Raises Unreadable or NoLock.
    """
    pyrage = _pyrage()
    wrapped = _key_of(folders[0])
    try:
        said = pyrage.passphrase.decrypt(wrapped, passphrase).decode("ascii", "replace").strip()
        identity = pyrage.x25519.Identity.from_str(said)
    except (pyrage.DecryptError, pyrage.IdentityError):
        return False
    keys = _Keys(identity, identity.to_public())
    _opened.update({folder: keys for folder in folders if is_locked(folder) and _key_of(folder) == wrapped})
    return True


def share_key(folder: Path, new: Path) -> None:
    """The key of `folder`, if it is locked, for the folder `new` as well. Raises LockedVisit or NotSaved."""
    if not is_locked(folder):
        return
    if (keys := _opened.get(folder)) is None:
        raise LockedVisit(folder / KEY)
    for name in (RECIPIENT, KEY):
        write_atomically(new / name, read_whole(folder / name, _MOST))
    _opened[new] = keys


def lock_files(folder: Path) -> None:
    """Every file that is not locked yet. Raises NotSaved."""
    for path in _files(folder):
        data = _read(path)
        if not data.startswith(_BEGINS):
            write_atomically(path, sealed(path, data))


def unlock_files(folder: Path) -> None:
    """Every file as it was, and then the key is gone. Raises NotSaved, LockedVisit or Unreadable."""
    for path in _files(folder):
        data = _read(path)
        if data.startswith(_BEGINS):
            write_atomically(path, plain(path, data))
    for name in (KEY, RECIPIENT):
        (folder / name).unlink(missing_ok=True)
    _opened.pop(folder, None)


def forget() -> None:
    """As at the beginning of a run."""
    _opened.clear()


def _files(folder: Path) -> Iterator[Path]:
    for place in (folder, *(folder / name for name in SUBFOLDERS)):
        if place.is_dir():
            yield from (
                path
                for path in sorted(place.iterdir())
                if path.name not in _STAYS and path.is_file() and not path.is_symlink()
            )


def _read(path: Path) -> bytes:
    try:
        return read_whole(path, _MAX_BYTES)
    except (FileNotFoundError, Unreadable):
        raise NotSaved(path, N_("what is there now cannot be read"), N_("Check who may read it.")) from None


def _key_of(folder: Path) -> bytes:
    try:
        return read_whole(folder / KEY, _MOST)
    except FileNotFoundError:
        return b""


def _folder_of(path: Path) -> Path:
    return path.parent.parent if path.parent.name in SUBFOLDERS else path.parent


def _pyrage() -> ModuleType:
    try:
        import pyrage
    except ImportError:
        raise NoLock from None
    module: ModuleType = pyrage
    return module

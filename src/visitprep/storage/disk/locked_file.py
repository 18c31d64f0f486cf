"""A file locked under a passphrase, in the age format (age-encryption.org): any program that knows age opens it.

`pyrage` is imported only when something is locked or opened.
"""

from __future__ import annotations

from pathlib import Path

from visitprep.errors import NoLock, Unreadable
from visitprep.wording import N_

_BEGINNING = b"age-encryption.org/"
_SCRYPT = b"-> scrypt "


class WrongPassphrase(Unreadable):
    """It does not open the file, or the file was damaged on the way: age does not say which."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            N_("this passphrase does not open it, or the file is damaged"),
            N_("Try again. Small and capital letters, and spaces, count."),
        )


def is_locked(data: bytes) -> bool:
    """Whether it is a file that age locked."""
    return data.startswith(_BEGINNING)


def lock(data: bytes, passphrase: str) -> bytes:
    """`data` locked under the passphrase. It takes a second on purpose: so does each try to guess it."""
    try:
        from pyrage import passphrase as age
    except ImportError:
        raise NoLock from None
    locked: bytes = age.encrypt(data, passphrase)
    return locked


def unlock(path: Path, data: bytes, passphrase: str) -> bytes:
    """What is in the locked file at `path`. Raises WrongPassphrase, or Unreadable for one locked with a key."""
    try:
        from pyrage import DecryptError
        from pyrage import passphrase as age
    except ImportError:
        raise NoLock from None
    if _SCRYPT not in data[:200]:
        raise Unreadable(
            path,
            N_("it is locked with a key, not with a passphrase"),
            N_("Open it with the program that locked it."),
        )
    try:
        opened: bytes = age.decrypt(data, passphrase)
    except DecryptError:
        raise WrongPassphrase(path) from None
    return opened

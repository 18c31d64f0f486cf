"""Writing a file so that a crash at any moment leaves the old one or the new one, whole.

The order is the promise: write a temporary file beside the target, flush it to the disk, put it in the
target's place, flush the folder. Only then does `write_atomically` return, and may a screen say "saved".
A file that only grows (the journal) is never replaced: `append` adds to its end, and a crash cuts short at most
what was being added.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from visitprep.errors import NotSaved
from visitprep.files import what_next, why
from visitprep.wording import N_, later

_PREFIX, _SUFFIX = ".visitprep-", ".tmp"
_TO_WRITE = (
    os.O_WRONLY
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)  # Windows would turn \n into \r\n, and the digest would no longer fit
)
_NEW_FILE = _TO_WRITE | os.O_EXCL
_GROWING_FILE = _TO_WRITE | os.O_APPEND
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700
_OTHERS = 0o077
"""What anybody but the owner may do."""
_NAMELESS = getattr(os, "O_TMPFILE", 0)
"""Linux: a file in a folder without a name there, which is gone with the program that made it."""
_LEFT_BEHIND = 60.0
"""Seconds after which a half-written file in a folder without a lock is nobody's any more."""
# On Windows a virus scanner or a sync program can hold the target for a moment. Seconds; 1.3 s in all.
_WINDOWS_WAITS: Sequence[float] = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.5)
# Some network and FUSE file systems cannot flush a folder; that does not mean that the disk is failing.
_CANNOT_FLUSH_FOLDER = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})
# The folder is not there any more, or the disk reports faults: what was written before may be gone with it.
_MAY_BE_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE})


def write_atomically(path: Path, data: bytes, *, private: bool = True) -> None:
    """`data` as the whole of the file at `path`, on the disk when this returns. Raises NotSaved.

    `private` says whose folder it is: visitprep's own, or (False: an export) one the person chose, so that
    the error suggests another. Only the owner can read the file either way (0600): an export holds the same
    answers. A link at `path` is replaced by the file; what it pointed to is left alone.
    """
    try:
        _refuse_to_replace(path, private)
        if not private:  # the folder has no lock, and nobody looks there for what a killed program left
            _sweep_left_behind(path.parent)
            if _written_nameless(path, data):
                return
        temporary = _write_beside(path, data)
        try:
            move(temporary, path)
        except BaseException:
            _remove(temporary)
            raise
        flush_folder(path.parent)
    except OSError as error:
        raise not_saved(path, error, private=private) from None


def append(path: Path, data: bytes, size: int) -> None:
    """`data` at the end of the file at `path`, which is `size` bytes long, on the disk when this returns.

    Made for its owner only (0600) when it is not there. The cost does not depend on how long the file is. Raises
    NotSaved; what was written of `data` is then taken away again as far as the disk allows.
    """
    try:
        _refuse_to_replace(path, private=True)
        fd = os.open(path, _GROWING_FILE, _PRIVATE_FILE)
        try:
            try:
                _write_whole(fd, data)
            except BaseException:
                with contextlib.suppress(OSError):
                    os.ftruncate(fd, size)
                raise
        finally:
            os.close(fd)
        if not size:
            flush_folder(path.parent)
    except OSError as error:
        raise not_saved(path, error) from None


def not_saved(path: Path, error: OSError, *, private: bool = True) -> NotSaved:
    """A failed write as an error in plain words. That what was there is safe is said only where it is sure."""
    step = what_next(error, N_("Check who may write to that folder") if private else N_("Choose another folder"))
    again = N_("{step}, then try again. What was saved before is safe.")
    if error.errno in _MAY_BE_GONE:
        again = N_("{step}, then try again.")
    return NotSaved(path, why(error), later(again, step=step))


def make_private_folder(folder: Path) -> None:
    """`folder` and what is missing above it, each for its owner only (0700), on the disk. Raises NotSaved.

    A folder that is there already keeps its permissions: it may be somebody's shared disk.
    """
    missing: list[Path] = []
    try:
        while not folder.is_dir():
            missing.append(folder)
            if folder.parent == folder:
                break
            folder = folder.parent
        for new in reversed(missing):
            new.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
            flush_folder(new.parent)
    except OSError as error:
        raise not_saved(missing[0] if missing else folder, error) from None


def sweep(folder: Path) -> int:
    """Removes temporary files a killed program left in `folder`, and says how many.

    Only for a folder whose lock is held: another program's half-written file looks the same.
    """
    strays = list(_strays(folder))
    for stray in strays:
        _remove(stray)
    return len(strays)


def move(path: Path, target: Path, waits: Sequence[float] | None = None) -> None:
    """`path` under the name `target` in one step, tried again after each of `waits`. Raises OSError."""
    for wait in (_WINDOWS_WAITS if os.name == "nt" else ()) if waits is None else waits:
        try:
            path.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    path.replace(target)


def tighten(path: Path) -> None:
    """Takes away what others may do with a file or folder of ours. Failing to is no error; links are left alone."""
    if os.name == "nt":  # a profile is closed to others by itself
        return
    with contextlib.suppress(OSError):
        found = path.lstat()
        if found.st_mode & _OTHERS and not stat.S_ISLNK(found.st_mode):
            path.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)


def is_open_to_others(path: Path) -> bool:
    """Whether anybody else on this computer may look into it."""
    try:
        return os.name != "nt" and bool(path.stat().st_mode & _OTHERS)
    except OSError:
        return False


def flush_folder(folder: Path) -> None:
    """Makes new names in `folder` outlive a power cut. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH_FOLDER:
            raise
    finally:
        os.close(fd)


def _refuse_to_replace(path: Path, private: bool) -> None:
    """Replacing a file needs permission for its folder only, so even a read-only file could be replaced."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise NotSaved(path, N_("it is a device or a pipe, not an ordinary file"), N_("Choose a file name for it."))
    # The mode bits are read as well: for an administrator `os.access` says yes to everything.
    if not found.st_mode & 0o222 or not os.access(path, os.W_OK):
        again = N_("Make it writable again, then try again.")
        instead = N_("Make it writable again, or choose another name, then try again.")
        why = N_("it is marked read-only, so it was not replaced")
        raise NotSaved(path, why, again if private else instead)


def _write_beside(path: Path, data: bytes) -> Path:
    """Writes `data` to a temporary file beside `path` and flushes it; leaves nothing behind if anything fails."""
    fd, temporary = _new_file(path.parent)
    try:
        try:
            _write_whole(fd, data)
        finally:
            os.close(fd)
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def _written_nameless(path: Path, data: bytes) -> bool:
    """`data` in a file that has no name until it is whole; False where the system or the disk has no such files.

    A program that is killed leaves nothing then, in a folder that may be a stick in somebody else's computer.
    """
    if not _NAMELESS or path.is_symlink():
        return False
    try:
        fd = os.open(path.parent, _NAMELESS | os.O_WRONLY | os.O_CLOEXEC, _PRIVATE_FILE)
    except OSError:
        return False
    try:
        _write_whole(fd, data)
        try:
            _name(fd, path)
        except FileExistsError:  # a name in use cannot be given: two steps, and no half-written file in between
            temporary = _temporary_name(path.parent)
            _name(fd, temporary)
            try:
                temporary.replace(path)
            except BaseException:
                _remove(temporary)
                raise
        except OSError:  # no /proc here, or a disk without links
            return False
    finally:
        os.close(fd)
    flush_folder(path.parent)
    return True


def _name(fd: int, path: Path) -> None:
    # With a folder named, Python asks the system to follow the link in /proc; without one it does not.
    os.link(f"/proc/self/fd/{fd}", path, src_dir_fd=fd, follow_symlinks=True)


def _temporary_name(folder: Path) -> Path:
    return folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"


def _new_file(folder: Path) -> tuple[int, Path]:
    # A name in use may be a planted link; O_EXCL refuses it, and we try another name.
    for attempt in range(8):
        temporary = _temporary_name(folder)
        try:
            return os.open(temporary, _NEW_FILE, _PRIVATE_FILE), temporary
        except FileExistsError:
            if attempt == 7:
                raise
    raise AssertionError("unreachable")


def _write_whole(fd: int, data: bytes) -> None:
    """All of `data`, on the disk when this returns."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]
    _flush(fd)


def _flush(fd: int) -> None:
    # A failed flush is final: asking the same file again can report a success that is not one.
    if sys.platform == "darwin":
        import fcntl

        # On a Mac, fsync stops at the drive's own memory. Not every file system knows the stronger call.
        with contextlib.suppress(OSError):
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            return
    os.fsync(fd)


def _strays(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for entry in folder.iterdir():
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                yield entry


def _sweep_left_behind(folder: Path) -> None:
    """Takes away what a program killed a while ago left in a folder that is the person's own."""
    until = time.time() - _LEFT_BEHIND
    for stray in _strays(folder):
        with contextlib.suppress(OSError):
            if stray.lstat().st_mtime < until:
                stray.unlink()


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()

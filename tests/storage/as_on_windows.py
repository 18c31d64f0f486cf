"""The store in a Python that looks like the one on Windows: run by test_windows.py, in a process of its own.

What Windows has no call for is taken away, so that reaching it is an error; what it has in its place stands in. It is
stricter in two ways that matter here: a folder with an open file in it cannot be moved, nor an open file removed.
"""

import errno
import fcntl
import os
import pathlib
import shutil
import signal
import sys
import sysconfig
import types
from datetime import datetime

held: set[int] = set()
real = {name: getattr(os, name) for name in ("replace", "unlink", "close", "rename")}
flock, LOCK = fcntl.flock, fcntl.LOCK_EX | fcntl.LOCK_NB
proc = os.readlink


def locking(handle: int, mode: int, length: int) -> None:
    try:
        flock(handle, LOCK)
    except OSError:
        raise OSError(errno.EACCES, "held") from None
    held.add(handle)


def open_below(path: object) -> bool:
    return any(
        proc(f"/proc/self/fd/{handle}").startswith(str(pathlib.Path(str(path)).absolute())) for handle in held
    )


def close(handle: int) -> None:
    held.discard(handle)
    real["close"](handle)


def refusing(name: str):
    attempts = {"left": 1}

    def call(path, *more, **named):
        if not named and open_below(path):
            raise PermissionError(errno.EACCES, "in use")
        if name == "replace" and attempts["left"]:  # a virus scanner looks at the new file for a moment
            attempts["left"] -= 1
            raise PermissionError(errno.EACCES, "scanned")
        return real[name](path, *more, **named)

    return call


def become_windows() -> None:
    sysconfig.get_config_vars()  # asks Windows itself, from Python 3.13 on, unless it knows them already
    shutil._use_fd_functions = False
    for name in (
        "O_NOFOLLOW", "O_CLOEXEC", "O_DIRECTORY", "O_NONBLOCK", "O_TMPFILE", "uname", "geteuid", "getuid", "fchmod",
        "fchown", "chown", "mkfifo", "fork", "setsid", "killpg",
    ):  # fmt: skip
        if hasattr(os, name):
            delattr(os, name)
    for name in ("SIGHUP", "SIGQUIT", "SIGALRM"):
        delattr(signal, name)
    for name in ("fcntl", "termios", "resource", "pwd", "grp", "tty", "pty"):
        sys.modules[name] = None  # type: ignore[assignment]
    msvcrt = types.ModuleType("msvcrt")
    msvcrt.locking, msvcrt.LK_NBLCK = locking, 2  # type: ignore[attr-defined]
    sys.modules["msvcrt"] = msvcrt
    os.O_BINARY = os.O_NOINHERIT = 0  # type: ignore[attr-defined]
    os.close = close
    for name in ("replace", "unlink", "rename"):
        setattr(os, name, refusing(name))
    for module in ("pathlib", "pathlib._local"):  # the second from Python 3.13 on
        if module in sys.modules:
            sys.modules[module].WindowsPath = pathlib.PosixPath  # type: ignore[attr-defined]
    os.environ["COMPUTERNAME"] = "ROSA-PC"
    os.name, sys.platform = "nt", "win32"


def use_the_store(home: pathlib.Path) -> None:
    from visitprep.errors import InUse, SavedBeside
    from visitprep.storage.disk.atomic import write_atomically
    from visitprep.storage.printed import last_printed, remember
    from visitprep.storage.store import VisitStore
    from visitprep.visit.visit import Visit

    def counted(number: int) -> Visit:
        return Visit.model_validate({"closing": {"anything_else": f"version {number}"}})

    store = VisitStore(home, lambda: datetime(2026, 3, 3, 10, 42))
    with store.create() as opened:
        for number in range(4):
            opened.save(counted(number))
        opened.write_in_journal("entry-1", {"day": "2026-03-03", "time": "10:42", "line": "rained"})
        remember(opened.path.parent, opened.visit, "clinic", datetime(2026, 3, 3))
        try:
            store.open("visit-1")
        except InUse as told:
            assert "process" in told.what
        else:
            raise AssertionError("two windows at once")
    store.rename("visit-1", "Knee")
    store.set_current("visit-1")
    with store.open("visit-1") as opened:
        assert opened.visit == counted(3)
        opened.path.write_bytes(b"another program")
        try:
            opened.save(counted(4))
        except SavedBeside:
            pass
        else:
            raise AssertionError("another program's file written over")
    (beside,) = store.beside("visit-1")
    store.restore("visit-1", beside)
    assert store.read("visit-1").visit == counted(4)
    assert [entry.line for entry in store.read_journal("visit-1").entries()] == ["rained"]
    assert (printed := last_printed(beside.parent)) and printed.visit == counted(3)
    assert [(info.label, info.beside, info.is_open_to_others) for info in store.visits()] == [("Knee", (), False)]
    assert store.settings.current == "visit-1"
    page = home / "page.txt"
    for text in (b"one", b"two\n"):
        write_atomically(page, text, private=False)
    assert page.read_bytes() == b"two\n"
    assert store.delete("visit-1") == ()
    assert (store.visits(), list((home / "visits").iterdir())) == ((), [])
    assert not held


if __name__ == "__main__":
    import pydantic  # noqa: F401

    become_windows()
    use_the_store(pathlib.Path(sys.argv[1]))
    sys.stdout.write("done\n")

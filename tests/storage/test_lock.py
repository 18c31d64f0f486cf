"""One window at a time writes to a visit; the other is told which, and nothing of either is lost."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from kept_visits import Clock, counted, forked, number_in, python, rosa, saved_visit

from sentences import NO_PERMISSION
from visitprep.errors import InUse, NotSaved, VisitprepError
from visitprep.storage.store import VisitStore

HOLDS = """
import sys, datetime, pathlib
from visitprep.storage.store import VisitStore
store = VisitStore(pathlib.Path(sys.argv[1]), lambda: datetime.datetime(2026, 3, 3, 9, 30))
with store.open("visit-1"):
    print("open", flush=True)
    sys.stdin.readline()
"""


def at_once(do: Callable[[], str]) -> None:
    """Runs `do` here and in a copy of this process, both to their end."""
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.write(writing, do().encode())
        finally:
            os._exit(0)
    os.close(writing)
    assert do() == "done"
    with os.fdopen(reading) as pipe:
        assert pipe.read() == "done"
    os.waitpid(child, 0)


def test_a_second_window_is_told_who_has_it_open(store: VisitStore) -> None:
    """It may still look; and may write once the first has closed."""
    saved_visit(store)
    other = python(HOLDS, store.home)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    for attempt in (store.open, store.delete, store.restore):
        with pytest.raises(InUse) as told:
            attempt("visit-1")
        assert f"process {other.pid}, since 3 March, 09:30" in told.value.what
        assert told.value.next_step
    assert store.read("visit-1").visit == rosa()
    assert store.visits()[0].problem is None
    other.communicate("\n")
    store.open("visit-1").close()
    assert not store.path("visit-1").with_name("visit.open").exists()


def test_a_killed_window_holds_nothing(store: VisitStore) -> None:
    """The system frees the lock, and its note is written over."""
    saved_visit(store)
    other = python(HOLDS, store.home)
    assert other.stdout is not None
    other.stdout.readline()
    os.kill(other.pid, signal.SIGKILL)
    other.communicate()
    with store.open("visit-1") as opened:
        opened.save(counted(2))
        with pytest.raises(InUse, match=f"process {os.getpid()}, since"):
            store.open("visit-1")


@pytest.mark.parametrize("note", [b"", b"not json", b"[]", b'{"process": "x"}', b'{"since": "yesterday"}'])
def test_a_note_that_cannot_be_read_costs_only_the_detail(store: VisitStore, note: bytes) -> None:
    """The lock is what counts."""
    path = saved_visit(store)
    with store.open("visit-1"):
        path.with_name("visit.open").write_bytes(note)
        with pytest.raises(InUse, match=r"open in another window\.$"):
            store.open("visit-1")


def test_a_visit_that_could_not_be_opened_is_not_left_locked(store: VisitStore) -> None:
    """Whatever was wrong with it."""
    path = saved_visit(store)
    whole = path.read_bytes()
    path.write_bytes(b"damaged")
    for _ in range(2):
        with pytest.raises(Exception, match="could not be read"):
            store.open("visit-1")
    path.write_bytes(whole)
    store.open("visit-1").close()


def test_two_windows_lose_no_answer(store: VisitStore, clock: Clock) -> None:
    """Each reads, adds one and saves, again and again; every one counts."""
    saved_visit(store, counted(0))

    def adds() -> str:
        for _ in range(20):
            while True:
                try:
                    opened = store.open("visit-1")
                    break
                except InUse:
                    time.sleep(0.001)
            with opened:
                opened.save(counted(number_in(opened.visit) + 1))
        return "done"

    at_once(adds)
    found = store.read("visit-1")
    assert (number_in(found.visit), found.revision) == (40, 42)


def test_two_windows_that_begin_at_once_make_two_visits(store: VisitStore) -> None:
    """A folder is somebody's as soon as it is there."""

    def makes() -> str:
        for _ in range(10):
            store.create().close()
        return "done"

    at_once(makes)
    assert len(store.visits()) == 20


def test_a_folder_of_somebody_else_is_told_in_plain_words(shared_folder: Path, clock: Clock) -> None:
    """It is listed with that as its problem, and cannot be opened."""
    store = VisitStore(shared_folder / "home", clock)
    saved_visit(store)
    for folder in (store.home, store.home / "visits"):
        folder.chmod(0o755)
    store.path("visit-1").parent.chmod(0 if os.geteuid() else 0o700)

    def try_it() -> str:
        said = [str(info.problem) for info in store.visits()]
        for attempt in (store.open, store.read, store.delete):
            try:
                attempt("visit-1")
            except VisitprepError as error:
                said.append(error.what)
        return "\n".join(said)

    said = forked(try_it, as_nobody=True).splitlines()
    assert len(said) == 4
    assert all(NO_PERMISSION in line for line in said)
    store.path("visit-1").parent.chmod(0o700)


def test_leftovers_are_swept_by_whoever_holds_the_lock(store: VisitStore) -> None:
    """Looking takes nothing away: the half-written file may be the other window's."""
    folder = saved_visit(store).parent
    (folder / "earlier").mkdir(exist_ok=True)
    strays = [folder / ".visitprep-01.tmp", folder / "earlier" / ".visitprep-02.tmp"]
    for stray in strays:
        stray.touch()
    with store.open("visit-1"):
        assert [stray for stray in strays if stray.exists()] == []
        for stray in strays:
            stray.touch()
        store.visits()
        store.read("visit-1")
        with pytest.raises(InUse):
            store.open("visit-1")
        assert [stray for stray in strays if stray.exists()] == strays


@pytest.mark.parametrize("error", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_disk_without_locks_is_said_and_nothing_else_is_put_in_their_place(
    store: VisitStore, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    """A lock file that lies there, as it always does, never means that a window has the visit open."""
    fcntl = pytest.importorskip("fcntl")
    saved_visit(store)
    with monkeypatch.context() as patch:

        def refused(*_: object) -> None:
            raise OSError(error, os.strerror(error))

        patch.setattr(fcntl, "flock", refused)
        for _ in range(2):
            with pytest.raises(NotSaved, match="this kind of disk") as told:
                store.open("visit-1")
            assert "this computer's own disk" in told.value.next_step
    store.open("visit-1").close()


def test_a_lock_on_a_file_that_was_deleted_guards_nothing(
    store: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other window deleted the visit between our opening of its lock file and our locking it."""
    fcntl = pytest.importorskip("fcntl")
    path = saved_visit(store).with_name("visit.lock")
    real = fcntl.flock

    def late(handle: int, how: int) -> None:
        path.unlink(missing_ok=True)
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with pytest.raises(InUse):
        store.open("visit-1")
    monkeypatch.undo()
    store.open("visit-1").close()

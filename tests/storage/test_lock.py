"""One window at a time writes to a visit; the other is told which, and nothing of either is lost."""

from __future__ import annotations

import os
import signal
import time

import pytest
from kept_visits import Clock, counted, forked, number_in, python, rosa, saved_visit

from visitprep.errors import InUse, NotSaved
from visitprep.storage.store import VisitStore

HOLDS = """
import sys, datetime, pathlib
from visitprep.storage.store import VisitStore
store = VisitStore(pathlib.Path(sys.argv[1]), lambda: datetime.datetime(2026, 3, 3, 9, 30))
with store.open("visit-1"):
    print("open", flush=True)
    sys.stdin.readline()
"""


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
    start = time.monotonic()
    with store.open("visit-1") as opened:
        assert time.monotonic() - start < 1
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

    child = python("")  # starts while the other one works, so that both really run at once
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.write(writing, adds().encode())
        os._exit(0)
    assert adds() == "done"
    os.close(writing)
    with os.fdopen(reading) as pipe:
        assert pipe.read() == "done"
    os.wait()
    child.communicate()
    found = store.read("visit-1")
    assert (number_in(found.visit), found.revision) == (40, 42)


def test_two_windows_that_begin_at_once_make_two_visits(store: VisitStore) -> None:
    """A folder is somebody's as soon as it is there."""

    def makes() -> str:
        for _ in range(5):
            store.create().close()
        return "done"

    results = [forked(makes) for _ in range(2)]
    assert results == ["done", "done"]
    assert len(store.visits()) == 10


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs two users")
def test_a_folder_of_somebody_else_is_told_in_plain_words(store: VisitStore) -> None:
    """Instead of the system's own message."""
    saved_visit(store)
    for folder in (*store.home.parents, store.home, store.home / "visits", store.path("visit-1").parent):
        if store.home.parents[2] in folder.parents or folder == store.home.parents[2]:
            folder.chmod(0o755)
    store.path("visit-1").chmod(0o644)

    def try_it() -> str:
        try:
            store.open("visit-1")
        except NotSaved as error:
            return error.what
        return "opened"

    assert "you do not have permission there" in forked(try_it, as_nobody=True)

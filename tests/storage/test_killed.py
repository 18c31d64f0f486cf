"""Killed or failing at any system call, a save leaves the old visit or the new one, whole, and no litter.

The calls are stopped by strace, so what is tested is the program as it runs and not a stand-in for the disk.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kept_visits import Clock, counted, names_in, number_in, python

from visitprep.storage.store import VisitStore
from visitprep.storage.visit_file import Fine, decode

SAVES = """
import os, sys, datetime, pathlib
from visitprep.errors import NotSaved
from visitprep.storage.store import VisitStore
from visitprep.visit.visit import Visit
store = VisitStore(pathlib.Path(sys.argv[1]), lambda: datetime.datetime(2026, 3, 3, 9, 30))
with store.open("visit-1") as opened:
    for number in (1, 2):
        closing = {"anything_else": f"version {number}"}
        visit = Visit.model_validate({**dict(opened.visit), "closing": closing})
        try:
            opened.save(visit)
        except NotSaved as error:
            os.write(1, f"failed {number}\\n".encode())
        else:
            os.write(1, f"saved {number}\\n".encode())
"""


def _strace_works() -> bool:
    if sys.platform != "linux" or not (strace := shutil.which("strace")):
        return False
    command = [strace, "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=write", "true"]
    tried = subprocess.run(command, capture_output=True, check=False)
    return tried.returncode == 0


pytestmark = pytest.mark.skipif(not _strace_works(), reason="needs strace, and to be allowed to trace")


@pytest.fixture
def fresh(tmp_path: Path, clock: Clock) -> Callable[[], VisitStore]:
    """A way to get a store that holds version 0 of one visit, with an older one beside it."""
    pattern = VisitStore(tmp_path / "pattern", clock)
    with pattern.create() as opened:
        opened.save(counted(-5))
        opened.save(counted(0))
    made = 0

    def copy() -> VisitStore:
        nonlocal made
        made += 1
        home = tmp_path / f"home-{made}"
        shutil.copytree(pattern.home, home)
        return VisitStore(home, clock)

    return copy


def run(store: VisitStore, inject: str, log: Path) -> tuple[int, list[str]]:
    """The exit code and what was told of a program making two saves, with a call of it stopped."""
    calls = inject.partition(":")[0]
    # With --seccomp-bpf the calls that are not traced run at full speed.
    under = (
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-o",
        str(log),
        "-e",
        f"trace={calls}",
        "-e",
        f"inject={inject}",
    )
    # strace says which it was by ending as its program did.
    child = python(SAVES, store.home, under=under)
    out, _ = child.communicate(timeout=60)
    return child.returncode, out.splitlines()


def last(told: list[str], word: str) -> int:
    return max((int(line.split()[1]) for line in told if line.startswith(word)), default=0)


def check(store: VisitStore, told: list[str]) -> None:
    """The file is whole, holds no less than was acknowledged, and the next sitting goes on from it."""
    path = store.path("visit-1")
    found = decode(path.read_bytes())
    assert isinstance(found, Fine), found
    number = number_in(found.stored.visit)
    assert last(told, "saved") <= number <= 2
    for version in (path.parent / "earlier").iterdir():
        if not version.name.startswith("."):
            assert isinstance(decode(version.read_bytes()), Fine), version.name
    with store.open("visit-1") as opened:
        assert number_in(opened.visit) == number
        opened.save(counted(9))
    assert number_in(store.read("visit-1").visit) == 9
    assert litter(store) == set()


def litter(store: VisitStore) -> set[str]:
    folder = store.path("visit-1").parent
    expected = {"visit.json", "visit.lock"}
    return {
        name
        for name in names_in(folder) - expected
        if not (name.startswith("earlier/visit-") and name.endswith(".json"))
    }


@pytest.mark.parametrize("call", ["write", "fsync", "/^rename", "/^link", "/^unlink"])
def test_killed_at_any_call_nothing_acknowledged_is_lost(
    fresh: Callable[[], VisitStore], tmp_path: Path, call: str
) -> None:
    """At the first such call, the second, and so on, until a run gets through."""
    for number in range(1, 40):
        store = fresh()
        code, told = run(store, f"{call}:signal=KILL:when={number}", tmp_path / "log")
        check(store, told)
        if code == 0:
            break
    assert code == 0
    assert number > 2
    assert told == ["saved 1", "saved 2"]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("write", "ENOSPC"),
        ("fsync", "EIO"),
        ("/^rename", "EACCES"),
        ("/^link", "EPERM"),
        ("/^unlink", "EIO"),
        ("/^mkdir", "EDQUOT"),
    ],
)
def test_an_error_of_any_call_is_told_and_leaves_no_litter(
    fresh: Callable[[], VisitStore], tmp_path: Path, call: str, error: str
) -> None:
    """A save that is not told as failed is on the disk; one that is told leaves the older file or the new."""
    failures = 0
    for number in range(1, 40):
        store = fresh()
        code, told = run(store, f"{call}:error={error}:when={number}", tmp_path / "log")
        hit = "(INJECTED)" in (tmp_path / "log").read_text()
        if code != 0:
            # The call that failed was the one that tells: that is the child's own and not the store's.
            assert call == "write"
        elif hit:
            failures += last(told, "failed") > 0
            assert len(told) == 2
        if call != "/^unlink":  # taking a stray away cannot be done when that is what fails
            assert litter(store) == set()
        check(store, told)
        if not hit:
            break
    assert not hit
    if call in ("write", "fsync", "/^rename"):
        assert failures >= 2


def test_each_save_flushes_the_file_renames_it_and_flushes_the_folder(
    fresh: Callable[[], VisitStore], tmp_path: Path
) -> None:
    """The order is the promise: no rename before the flush, no "saved" before the folder's."""
    store = fresh()
    log = tmp_path / "log"
    calls = "trace=write,fsync,/^rename"
    child = python(SAVES, store.home, under=("strace", "-qq", "-y", "-o", str(log), "-e", calls))
    child.communicate(timeout=60)
    steps = []
    for line in log.read_text().splitlines():
        name = line.partition("(")[0]
        if name == "write" and '"saved' in line:
            steps.append("saved")
        elif name == "fsync":
            steps.append("flush file" if ".tmp" in line else "flush folder")
        else:
            steps.append("rename" if name.startswith("rename") else name)
    told = [at for at, step in enumerate(steps) if step == "saved"]
    assert len(told) == 2
    for at in told:
        assert steps[at - 4 : at] == ["write", "flush file", "rename", "flush folder"]

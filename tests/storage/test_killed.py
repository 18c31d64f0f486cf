"""Killed or failing at any system call, a save leaves the old visit or the new one, whole, and no litter.

The calls are stopped by strace, so what is tested is the program as it runs and not a stand-in for the disk.
strace stops the Nth call of each process. One Python therefore loads everything once and makes a copy of itself
for every point; each copy first spends calls that change nothing, so that N falls on another point of its saves.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from kept_visits import Clock, counted, names_in, number_in, python

from visitprep.storage.content.visit_file import Fine, decode
from visitprep.storage.store import VisitStore

SAVES = """
import contextlib, datetime, json, os, pathlib, sys
from visitprep.errors import NotSaved, VisitprepError
from visitprep.storage.store import VisitStore
from visitprep.visit.visit import Visit

folder, call, at, points = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
nothing = os.open("/dev/null", os.O_WRONLY)
spend = {
    "write": lambda: os.write(nothing, b""),
    "fsync": lambda: os.fsync(nothing),
    "rename": lambda: os.rename("/no/such", "/no/place"),
    "link": lambda: os.link("/no/such", "/no/place"),
    "unlink": lambda: os.unlink("/no/such"),
}[call]

def two_saves(home):
    store = VisitStore(home, lambda: datetime.datetime(2026, 3, 3, 9, 30))
    with store.open("visit-1") as opened:
        for number in (1, 2):
            closing = {"anything_else": f"version {number}"}
            visit = Visit.model_validate({**dict(opened.visit), "closing": closing})
            try:
                opened.save(visit)
            except NotSaved:
                os.write(1, f"failed {number}\\n".encode())
            else:
                os.write(1, f"saved {number}\\n".encode())

ended = {}
for point in range(1, points + 1):
    home = folder / f"home-{point}"
    if (child := os.fork()) == 0:
        os.dup2(os.open(home / "told", os.O_WRONLY | os.O_CREAT, 0o600), 1)
        for _ in range(at - point):
            with contextlib.suppress(OSError):
                spend()
        try:
            two_saves(home)
        except VisitprepError:
            os._exit(3)
        except OSError:
            os._exit(4)
        os._exit(0)
    ended[point] = [child, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])]
print(json.dumps(ended))
"""

AT = 60
"""The call that is stopped, in each process; more than any process makes by itself at the start."""

CALLS = {
    "write": "write",
    "fsync": "fsync",
    "rename": "/^rename",
    "link": "/^link",
    "unlink": "/^unlink",
}


def _strace_works() -> bool:
    if sys.platform != "linux" or not (strace := shutil.which("strace")):
        return False
    command = [strace, "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=write", "true"]
    tried = subprocess.run(command, capture_output=True, check=False)
    return tried.returncode == 0


pytestmark = [
    pytest.mark.slow,  # dozens of processes, each traced and stopped at another call
    pytest.mark.skipif(not _strace_works(), reason="needs strace, and to be allowed to trace"),
]


@dataclass(frozen=True)
class Run:
    """What became of two saves that were stopped at one point."""

    store: VisitStore
    code: int
    """0 when it got through, -9 when killed, 3 for an error of visitprep's, 4 for one of the system's."""
    was_hit: bool
    told: list[str]

    def last(self, word: str) -> int:
        """The number of the last save that was told by `word`; 0 for none."""
        return max((int(line.split()[1]) for line in self.told if line.startswith(word)), default=0)

    @property
    def litter(self) -> set[str]:
        folder = self.store.path("visit-1").parent
        return {
            name
            for name in names_in(folder) - {"visit.json", "visit.lock"}
            if not (name.startswith("earlier/visit-") and name.endswith(".json"))
        }


def runs(folder: Path, clock: Clock, call: str, what: str, points: int) -> list[Run]:
    """Two saves of a visit, stopped by `what` at the first such call, at the second, and so on."""
    pattern = VisitStore(folder / "pattern", clock)
    with pattern.create() as opened:
        opened.save(counted(-5))
        opened.save(counted(0))
    for point in range(1, points + 1):
        shutil.copytree(pattern.home, folder / f"home-{point}")
    log = folder / "log"
    # --seccomp-bpf lets the calls that are not traced run at full speed, but then strace sends no signals.
    fast = [] if "signal=" in what else ["--seccomp-bpf"]
    inject = f"inject={CALLS[call]}:{what}:when={AT}"
    under = ("strace", "-f", *fast, "-qq", "-o", str(log), "-e", f"trace={CALLS[call]}", "-e", inject)
    child = python(SAVES, folder, call, AT, points, under=under)
    out, problems = child.communicate()
    assert out, problems
    hit = {line.split()[0] for line in log.read_text().splitlines() if "(INJECTED)" in line}
    return [
        Run(
            VisitStore(folder / f"home-{point}", clock),
            code,
            code == -9 or str(process) in hit,
            (folder / f"home-{point}" / "told").read_text().splitlines(),
        )
        for point, (process, code) in json.loads(out).items()
    ]


def check(run: Run) -> None:
    """The file is whole, holds no less than was acknowledged, and the next sitting goes on from it."""
    path = run.store.path("visit-1")
    found = decode(path.read_bytes())
    assert isinstance(found, Fine), found
    number = number_in(found.stored.visit)
    assert run.last("saved") <= number <= 2
    for version in (path.parent / "earlier").glob("visit*"):
        assert isinstance(decode(version.read_bytes()), Fine), version.name
    with run.store.open("visit-1") as opened:
        assert number_in(opened.visit) == number
        opened.save(counted(9))
    assert number_in(run.store.read("visit-1").visit) == 9
    assert run.litter == set()


@pytest.mark.parametrize("call", ["write", "fsync", "rename", "link", "unlink"])
def test_killed_at_any_call_nothing_acknowledged_is_lost(tmp_path: Path, clock: Clock, call: str) -> None:
    """Every such call of opening and two saves, and some points after the last, where it gets through."""
    found = runs(tmp_path, clock, call, "signal=KILL", points=12)
    killed = [run for run in found if run.code == -9]
    through = [run for run in found if run.code == 0]
    assert len(killed) + len(through) == 12
    assert len(killed) >= 2
    assert through
    assert all(run.told == ["saved 1", "saved 2"] for run in through)
    for run in found:
        check(run)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("write", "ENOSPC"),
        ("fsync", "EIO"),
        ("rename", "EACCES"),
        ("link", "EPERM"),
        ("unlink", "EIO"),
    ],
)
def test_an_error_of_any_call_is_told_and_leaves_no_litter(
    tmp_path: Path, clock: Clock, call: str, error: str
) -> None:
    """A save that is not told as failed is on the disk; one that is leaves the older file or the new."""
    found = runs(tmp_path, clock, call, f"error={error}", points=14)
    hit = [run for run in found if run.was_hit]
    assert len(hit) >= 2
    assert not found[-1].was_hit
    for run in found:
        if run.code == 0:
            assert len(run.told) == 2
        else:
            assert (call, run.code, run.was_hit) == ("write", 4, True)  # the telling failed, not the store
        if call != "unlink":  # what cannot be taken away stays, until the next sitting sweeps
            assert run.litter == set()
        check(run)
    failed = [run for run in hit if run.last("failed")]
    if call in ("write", "fsync", "rename"):
        assert len(failed) >= 2
    else:
        assert failed == []  # earlier versions and notes cost no save


def test_each_save_flushes_the_file_renames_it_and_flushes_the_folder(tmp_path: Path, clock: Clock) -> None:
    """The order is the promise: no rename before the flush, no "saved" before the folder's."""
    pattern = VisitStore(tmp_path / "home-1", clock)
    with pattern.create() as opened:
        opened.save(counted(0))
    log = tmp_path / "log"
    under = ("strace", "-f", "-qq", "-y", "-o", str(log), "-e", "trace=write,fsync,/^rename")
    python(SAVES, tmp_path, "unlink", 1, 1, under=under).communicate()
    steps = []
    for line in log.read_text().splitlines():
        name = line.split(maxsplit=1)[1].partition("(")[0]
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

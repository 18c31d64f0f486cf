"""Killed or failing at any system call, the journal loses at most the line being written.

strace stops the program as it runs, as in test_killed.py; one run of its own for each point, since there are few.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from kept_visits import python

from visitprep.storage.journal_file import FILE, read, write

WRITES = """
import os, pathlib, sys
from visitprep.errors import NotSaved
from visitprep.storage.journal_file import write

folder = pathlib.Path(sys.argv[1])
day = {"day": "2026-03-03", "time": "10:42", "now": {"low": 6, "high": 6}}
os.write(1, b"begin\\n")
for number in (1, 2, 3):
    try:
        write(folder, f"entry-{number}", {**day, "line": f"entry {number}"})
    except NotSaved:
        os.write(1, f"failed {number}\\n".encode())
    else:
        os.write(1, f"saved {number}\\n".encode())
"""


def _strace_works() -> bool:
    if sys.platform != "linux" or not (strace := shutil.which("strace")):
        return False
    command = [strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=write", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not _strace_works(), reason="needs strace, and to be allowed to trace"),
]


@dataclass(frozen=True)
class Run:
    folder: Path
    was_hit: bool
    told: list[str]

    @property
    def saved(self) -> set[str]:
        return {f"entry-{line.split()[1]}" for line in self.told if line.startswith("saved")}


def run(folder: Path, call: str, what: str, at: int) -> Run:
    """Three entries, stopped by `what` at the call number `at` on the journal's own file."""
    folder.mkdir()
    log = folder.with_suffix(".log")
    # Only calls on the journal count: -P follows the path.
    under = (
        "strace", "-f", "-qq", "-o", str(log), "-P", str(folder / FILE),
        "-e", f"trace={call}", "-e", f"inject={call}:{what}:when={at}",
    )  # fmt: skip
    out, _ = python(WRITES, folder, under=under).communicate()
    told = out.splitlines()
    was_hit = "(INJECTED)" in log.read_text() or "saved 3" not in told
    return Run(folder, was_hit, told)


def check(done: Run) -> None:
    """All that was acknowledged is there, nothing is half there, and the next sitting goes on."""
    found = read(done.folder)
    ids = {kept.id for kept in found.kept}
    assert done.saved <= ids <= {"entry-1", "entry-2", "entry-3"}
    assert {entry.line for entry in found.entries()} == {f"entry {one[-1]}" for one in ids}
    assert all(line.is_last for line in found.bad.values())
    before = (done.folder / FILE).read_bytes() if (done.folder / FILE).exists() else b""
    write(done.folder, "entry-9", {"day": "2026-03-04", "time": "08:00"})
    assert (done.folder / FILE).read_bytes().startswith(before)
    assert {kept.id for kept in read(done.folder).kept} == ids | {"entry-9"}


@pytest.mark.parametrize("call", ["openat", "write", "fsync", "close"])
def test_killed_at_any_call_nothing_acknowledged_is_lost(tmp_path: Path, call: str) -> None:
    hits = 0
    for at in range(1, 5):
        done = run(tmp_path / f"{call}-{at}", call, "signal=KILL", at)
        hits += done.was_hit
        check(done)
    assert hits >= 2


@pytest.mark.parametrize(
    ("call", "error"), [("write", "ENOSPC"), ("write", "EDQUOT"), ("fsync", "EIO"), ("openat", "EACCES")]
)
def test_an_error_of_any_call_is_told_and_takes_nothing_with_it(tmp_path: Path, call: str, error: str) -> None:
    """An entry that is told as failed is not there, not even in part."""
    failed = 0
    for at in range(1, 4):
        done = run(tmp_path / f"{call}-{at}", call, f"error={error}", at)
        failed += any(line.startswith("failed") for line in done.told)
        found = read(done.folder)
        assert {kept.id for kept in found.kept} == done.saved
        assert found.bad == {}
        check(done)
    assert failed >= 2

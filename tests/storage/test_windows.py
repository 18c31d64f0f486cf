"""No call that only POSIX has is reached without its twin. Not a run on Windows, which no machine of ours is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from kept_visits import SOURCE


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="plays Windows on Linux")
def test_the_store_does_all_it_does_where_the_system_looks_like_windows(tmp_path: Path) -> None:
    script = Path(__file__).with_name("as_on_windows.py")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "home")],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("done\n", 0), done.stderr

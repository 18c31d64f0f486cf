"""A part of the battery, drawn by a seed. All of it: python tests/faults/battery.py"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="forks a process for each fault"),
]


@pytest.mark.timeout(3600)  # two minutes of work, and a machine may be busy
def test_a_part_of_the_battery_survives(tmp_path: Path) -> None:
    from battery import battery

    rows = list(battery(100, 20260303, tmp_path))
    assert [problem for row in rows for problem in row.failed] == []
    assert all(row.tried >= 15 for row in rows), [str(row) for row in rows]

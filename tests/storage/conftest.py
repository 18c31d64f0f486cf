"""A clock that moves when told, a store in a folder of the test's own."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# `visit_strategies` lies beside the rooms' folders, and pytest puts only a test's own folder on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from kept_visits import Clock

from visitprep.storage.store import VisitStore


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> VisitStore:
    return VisitStore(tmp_path / "home", clock)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that somebody without rights can reach; pytest's own is closed to them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        if os.geteuid() == 0:
            os.chown(folder, 65534, 65534)
        yield folder
        folder.chmod(0o755)

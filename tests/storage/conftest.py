"""A clock that moves when told, a store in a folder of the test's own."""

from __future__ import annotations

import sys
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

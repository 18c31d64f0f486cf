"""Made-up examples are the same in every run, so that a change is judged by what it changed.

To look further, with others each time:  pytest --hypothesis-profile=further
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

from rows import put_together

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("further", derandomize=False, deadline=None, max_examples=300)
settings.load_profile("steady")

# Or each of the processes that run the tests would compile all of the program and of the tests for itself.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_configure(config: pytest.Config) -> None:
    """Of several processes that collect everything, each begins elsewhere, and finds compiled what others came by."""
    worker = getattr(config, "workerinput", None)
    if worker is None or config.args != config.getini("testpaths"):
        return
    here = Path(__file__).parent
    every = sorted(
        str(path) for path in here.iterdir() if (path.match("[!_.]*") and path.is_dir()) or path.match("test_*.py")
    )
    first = len(every) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    config.args[:] = every[first:] + every[:first]


def pytest_xdist_auto_num_workers() -> int:
    """`-n auto`: one more than there are cores, because the tests with real keys mostly wait."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One order in all processes. `slow_after(n)`: the first n cases of a test run with the others, the rest are slow."""
    items.sort(key=lambda item: item.path)
    seen: Counter[str] = Counter()
    for item in items:
        if mark := item.get_closest_marker("slow_after"):
            of = item.nodeid.split("[")[0]
            seen[of] += 1
            if seen[of] > mark.args[0]:
                item.add_marker(pytest.mark.slow)


@pytest.hookimpl(trylast=True, specname="pytest_collection_modifyitems")
def pytest_rows_put_together(items: list[pytest.Item]) -> None:
    items[:] = put_together(items)

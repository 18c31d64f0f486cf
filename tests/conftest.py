"""Made-up examples are the same in every run, so that a change is judged by what it changed.

To look further, with others each time:  pytest --hypothesis-profile=further
"""

from __future__ import annotations

import os
from collections import Counter

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("further", derandomize=False, deadline=None, max_examples=300)
settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """`-n auto`: one more than there are cores, because the tests with real keys mostly wait."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`slow_after(n)`: the first n cases of a test run with the others, the rest are slow."""
    seen: Counter[str] = Counter()
    for item in items:
        if mark := item.get_closest_marker("slow_after"):
            of = item.nodeid.split("[")[0]
            seen[of] += 1
            if seen[of] > mark.args[0]:
                item.add_marker(pytest.mark.slow)

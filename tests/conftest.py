"""Made-up examples are the same in every run, so that a change is judged by what it changed.

To look further, with others each time:  pytest --hypothesis-profile=further
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("further", derandomize=False, deadline=None, max_examples=300)
settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """`-n auto`: one more than there are cores, because the tests with real keys mostly wait."""
    return (os.cpu_count() or 1) + 1

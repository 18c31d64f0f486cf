"""Made-up examples are the same in every run, so that a change is judged by what it changed.

To look further, with others each time:  pytest --hypothesis-profile=further
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("further", derandomize=False, max_examples=300)
settings.load_profile("steady")

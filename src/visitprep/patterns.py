"""Regular expressions that are compiled when they are first used.

Reading what people type takes hundreds of them, and a command uses few: compiling all at the start was half of the
wait for the first question.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for its methods: being no `re.Pattern`, it cannot be given to `re.sub`."""
    return cast("re.Pattern[str]", _WhenUsed(pattern, flags))


class _WhenUsed:
    """Stands for a pattern; each method is looked up once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found

"""The pictures of one series by their numbers: which are skipped, and how many the hospital said there are."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct, field

_FARTHEST = 200
"""A first number above it, or a longer gap, is a way of numbering and says nothing of what is missing."""


class Series(Struct):
    files: int = 0
    numbers: set[int] = field(default_factory=set)
    """Instance numbers, which begin with 1."""
    counted: int = 0
    """How many the file says that the series has; 0 where it does not."""

    def take(self, number: str, counted: str) -> None:
        self.files += 1
        if number.strip().isdecimal():
            self.numbers.add(int(number))
        if counted.strip().isdecimal():
            self.counted = max(self.counted, int(counted))

    @property
    def lacking(self) -> int:
        """How many pictures are not there, by the count or by gaps in the numbers; 0 where nothing says so."""
        return max(self.counted - self.files, self._skipped)

    @property
    def _skipped(self) -> int:
        there = sorted(one for one in self.numbers if one > 0)
        if not there or there[0] > _FARTHEST:
            return 0
        steps = [after - before for before, after in pairwise(there)]
        if len(steps) > 1 and len(set(steps)) == 1 and steps[0] > 1:
            return 0  # every second, or tenth: so they are numbered
        gaps = [there[0] - 1, *(step - 1 for step in steps)]
        return sum(gap for gap in gaps if gap <= _FARTHEST)

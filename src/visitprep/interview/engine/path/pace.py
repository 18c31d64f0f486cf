"""How fast this person goes: what was spent at the questions so far, against what they take at a middling pace."""

from __future__ import annotations

from msgspec import Struct

MOST_AT_ONCE = 240.0
"""Seconds at one prompt that count: longer, and somebody has left the table."""
_GIVEN = 90.0
"""Seconds of a middling pace that count beside what was seen, so that two prompts do not decide it."""

_REMEMBERED = 600.0


class Pace(Struct, frozen=True):
    spent: float = 0.0
    expected: float = 0.0

    def after(self, spent: float, expected: float) -> Pace:
        return Pace(self.spent + spent, self.expected + expected)

    @classmethod
    def remembered(cls, factor: float) -> Pace:
        """As an earlier sitting ended: it counts as much as ten minutes of this one."""
        return cls(factor * (_REMEMBERED + _GIVEN) - _GIVEN, _REMEMBERED)

    @property
    def factor(self) -> float:
        """1 where nothing was seen yet. Nobody reads and types faster than the least: it was pasted."""
        return min(4.0, max(0.6, (self.spent + _GIVEN) / (self.expected + _GIVEN)))

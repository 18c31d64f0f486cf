"""A part of page 1 that is made anew only for a room that differs in what the part asks of it.

There are some forty rooms, each a step tighter than the one before, and a step is about a part or two.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

from visitprep.summary.first_page.rank import Room

Part = TypeVar("Part")


class Kept(Generic[Part]):
    """`make`, whose last part is given again as long as it would be the same.

    `make` may depend on nothing but the room and what is `given` with it.
    """

    def __init__(self, make: Callable[..., Part]) -> None:
        self._make = make
        self._last: tuple[Part, dict[str, object], tuple[object, ...]] | None = None
        """The part, what it asked of the room, and what was given."""

    def __call__(self, room: Room, *given: object) -> Part:
        if self._last is not None:
            part, asked, before = self._last
            if given == before and all(getattr(room, name) == was for name, was in asked.items()):
                return part
        watched = _Watched(room)
        part = self._make(cast(Room, watched), *given)
        self._last = part, watched.asked, given
        return part


class _Watched:
    """A room that notes what was asked of it."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.asked: dict[str, object] = {}

    def __getattr__(self, name: str) -> Any:
        self.asked[name] = found = getattr(self._room, name)
        return found

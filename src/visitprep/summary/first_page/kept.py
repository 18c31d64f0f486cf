"""A part of page 1 that is made anew only for a room that differs in what the part asks of it.

There are some forty rooms, each a step tighter than the one before, and a step is about a part or two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Generic, TypeVar

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
        watched = _Watched(**{field.name: getattr(room, field.name) for field in fields(room)})
        part = self._make(watched, *given)
        self._last = part, watched.asked, given
        return part


class _Watched(Room):
    """A room that notes what was asked of it."""

    asked: dict[str, object]

    def __init__(self, **of: Any) -> None:
        object.__setattr__(self, "asked", {})
        super().__init__(**of)

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name in Room.__dataclass_fields__:
            self.asked[name] = found
        return found

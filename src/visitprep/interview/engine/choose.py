"""A menu: rows to choose from, each with what it stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way

Value = TypeVar("Value", covariant=True)

LEAVE = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})
"""The ways out of a menu that has no help of its own."""


@dataclass(frozen=True, slots=True)
class Row(Generic[Value]):
    """`value` is what is chosen or done with it; a way, for a row that says the same as a way."""

    code: str
    label: str
    value: Value
    also: tuple[str, ...] = ()
    """What else may be typed for it, in small letters."""


@dataclass(frozen=True, slots=True)
class Menu(Generic[Value]):
    key: str
    text: str
    rows: Sequence[Row[Value]]
    heading: str = ""
    guidance: str = ""
    ways: frozenset[Way] = LEAVE

    def prompt(self) -> Prompt:
        return Prompt(
            key=self.key,
            text=self.text,
            kind=Kind.ONE,
            heading=self.heading,
            guidance=self.guidance,
            options=tuple(Option(row.code, row.label, row.also) for row in self.rows),
            ways=self.ways,
        )


def choose(
    conversation: Conversation,
    menu: Menu[Value],
    help_text: str = "",
    *,
    renew: Callable[[], Menu[Value]] | None = None,
) -> Value | Way:
    """The value of the row chosen, or the way taken. `renew` as in `Conversation.put`."""
    shown = menu

    def again() -> Prompt:
        nonlocal shown
        shown = renew() if renew else menu
        return shown.prompt()

    reply = conversation.put(menu.prompt(), help_text, renew=again)
    if not isinstance(reply, Answered):
        return reply.way
    return next(row.value for row in shown.rows if row.code == reply.value[0])

"""A menu: rows to choose from, each with what it stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.wording import say

Value = TypeVar("Value", covariant=True)

LEAVE = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})
"""The ways out of a menu that has no help of its own."""


class Row(Struct, Generic[Value], frozen=True):
    """`value` is what is chosen or done with it; a way, for a row that says the same as a way."""

    code: str
    label: str
    value: Value
    also: Sequence[str] = ()
    """Words that choose it where they are typed, besides its own."""


class Menu(Struct, Generic[Value], frozen=True):
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
            options=tuple(
                Option(row.code, row.label, also=tuple(dict.fromkeys((*row.also, *map(say, row.also)))))
                for row in self.rows
            ),
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

"""One answer typed in words, on a line that grows as it is typed."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from prompt_toolkit.application import Application
from prompt_toolkit.document import Document
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.shortcuts import PromptSession

from visitprep.interview.prompts import Way
from visitprep.terminal.keys.screen import STYLE, Screen

_LEAVING = {"escape": Way.BACK, "f1": Way.HELP, "c-d": Way.STOP}


class Entered(Struct, frozen=True):
    """What stood on the line, and the way taken instead of Enter."""

    text: str
    way: Way | None = None


def enter_text(screen: Screen, label: str, *, start: str = "", open_ways: frozenset[Way]) -> Entered:
    """Ask for words after `label`, beginning with `start`. Enter ends; line ends that are pasted stay."""
    session: PromptSession[Any] = PromptSession(
        f"{label} ",
        style=STYLE,
        input=screen.input,
        output=screen.output,
        complete_while_typing=False,
        reserve_space_for_menu=0,
        include_default_pygments_style=False,
    )
    buffer = session.default_buffer
    buffer.reset(Document(start))

    def accept(app: Application[Any]) -> None:
        app.exit(result=Entered(buffer.text))

    keys = KeyBindings()

    @keys.add("c-r", eager=True)
    @keys.add("c-s", eager=True)
    @keys.add("escape", "enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        """Neither a search through answers, nor a second kind of Enter that the guard does not know."""

    result: Entered = screen.run(
        session.app,
        accept=accept,
        leave=lambda way: Entered(buffer.text, way),
        keys=keys,
        typed=lambda: buffer.text != start,
        leaving={key: way for key, way in _LEAVING.items() if way in open_ways},
    )
    return result

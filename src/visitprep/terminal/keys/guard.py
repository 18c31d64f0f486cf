"""Which press of Enter is meant. Stiff hands, tremor and a heavy arm hold keys down, and keys repeat.

A held Enter key once answered four questions by itself. Two rules stop it. Enter does not count in the first
moments of a question, and each one that does not count starts those moments anew. And an Enter is taken only
when no third one comes close behind it: a key that is held waits half a second before it repeats, long past the
first rule. A double press still counts as one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

_SETTLE = 0.4
"""Share of the guard's time to wait for a repeat; 0.12 s, where keys repeat every 0.03 to 0.09 s."""
_HELD = 3
"""So many presses close together are one held key."""


class EnterGuard:
    """Calls `accept(application)` for an Enter that is meant. `seconds` is 0 for no guard (tests).

    `typed` says whether words were typed at this question: then an Enter is meant at once. A held one types none.
    """

    def __init__(
        self, seconds: float, accept: Callable[[Application[Any]], None], typed: Callable[[], bool] = lambda: False
    ) -> None:
        self._typed = typed
        self._seconds = seconds
        self._accept = accept
        self._quiet_until = 0.0
        self._presses = 0
        self._timer: asyncio.TimerHandle | None = None
        self.bindings = KeyBindings()
        self.bindings.add("enter", eager=True)(self._pressed)
        is_waiting = Condition(lambda: self._timer is not None)
        # Somebody who types on has let go of Enter. What they type was not meant for this question any more.
        self.bindings.add(Keys.Any, filter=is_waiting, eager=True)(self._typed_on)

    def start(self) -> None:
        """The question is on the screen from now on."""
        self._quiet_until = time.monotonic() + self._seconds

    def _pressed(self, event: KeyPressEvent) -> None:
        app = event.app
        if not self._seconds:
            self._take(app)
            return
        now = time.monotonic()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if now < self._quiet_until and not self._typed():
            self._quiet_until = now + self._seconds
            return
        self._presses += 1
        if self._presses >= _HELD or app.loop is None:
            self._presses = 0
            self._quiet_until = now + self._seconds
            return
        self._timer = app.loop.call_later(self._seconds * _SETTLE, self._take, app)

    def _typed_on(self, event: KeyPressEvent) -> None:
        self._take(event.app)

    def _take(self, app: Application[Any]) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._presses = 0
        if not app.is_done:
            self._accept(app)

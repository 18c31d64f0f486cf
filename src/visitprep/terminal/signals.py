"""Ctrl-C, and being told to end, are heard while a line is waited for.

Python looks at a signal when the call it is in comes back. One that arrives in the instant before the wait for a
key begins, or in another thread, does not end that wait, and the program would be deaf until the next line. So a
tick ends the wait now and then; Python's own reading then looks, and waits on.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_TICK = 0.2
"""Seconds until a signal is heard at the latest."""

if sys.platform == "win32":

    @contextmanager
    def hearing_signals(stream: TextIO) -> Iterator[None]:
        """Nothing to do: the console ends the wait by itself."""
        yield

else:

    @contextmanager
    def hearing_signals(stream: TextIO) -> Iterator[None]:
        """Within, no signal waits for longer than a tick. Only for a keyboard, in the thread that hears signals."""
        if not stream.isatty() or threading.current_thread() is not threading.main_thread():
            yield
            return
        # Left in place behind us: a last tick that is still on its way must not end the program.
        signal.signal(signal.SIGALRM, _heard)
        signal.setitimer(signal.ITIMER_REAL, _TICK, _TICK)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _heard(number: int, frame: object) -> None:
    """Coming here was the purpose."""

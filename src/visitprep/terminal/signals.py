"""Ctrl-C, and being told to end, are heard while a line is waited for.

Python looks at a signal when the call it is in comes back. One that arrives in the instant before the wait for a
key begins, or in another thread, does not end that wait, and the program would be deaf until the next line. So a
tick ends the wait now and then; Python's own reading then looks, and waits on.

The terminal throws away what was typed just before Ctrl-C. A line editor that was told of a key, and finds it gone,
waits for another where no tick reaches it; so while a line is waited for, the terminal keeps what was typed.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

_TICK = 0.2
"""Seconds until a signal is heard at the latest."""

if sys.platform == "win32":

    @contextmanager
    def hearing_signals(stream: TextIO) -> Iterator[None]:
        """Nothing to do: the console ends the wait by itself."""
        yield

else:
    import termios

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
            with _keeping_what_was_typed(stream):
                yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    @contextmanager
    def _keeping_what_was_typed(stream: TextIO) -> Iterator[None]:
        """Within, Ctrl-C throws no key away. What was not read then is dropped: it is no command for a shell."""
        kept = _on_ctrl_c(stream, termios.NOFLSH)
        try:
            yield
        except BaseException:
            with suppress(OSError, ValueError, termios.error):
                termios.tcflush(stream.fileno(), termios.TCIFLUSH)
            raise
        finally:
            if kept:
                _on_ctrl_c(stream, 0)

    def _on_ctrl_c(stream: TextIO, keep: int) -> bool:
        """Set whether the terminal keeps what was typed (`NOFLSH`) or not (0); whether that was a change."""
        with suppress(OSError, ValueError, termios.error):
            modes = termios.tcgetattr(stream.fileno())
            if modes[3] & termios.NOFLSH != keep:
                modes[3] = modes[3] & ~termios.NOFLSH | keep
                termios.tcsetattr(stream.fileno(), termios.TCSANOW, modes)
                return True
        return False


def _heard(number: int, frame: object) -> None:
    """Coming here was the purpose."""

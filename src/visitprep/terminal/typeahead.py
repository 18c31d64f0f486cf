"""Keys pressed before a question was on the screen: no answer to it, so that a held key answers nothing.

What goes on with the same list of lines is its next line all the same; of anything else it is said that it was not
taken, so that nobody thinks it was.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from visitprep.wording import N_

NOT_TAKEN = N_("Typed before this question was there, and not taken: {words}")

if sys.platform == "win32":
    import msvcrt

    def is_waiting(stream: TextIO, seconds: float = 0.0) -> bool:
        """Whether something typed waits to be read. On Windows the time is not waited for."""
        return stream.isatty() and msvcrt.kbhit()

    def drop_typed_ahead(stream: TextIO) -> None:
        """Forget what was typed and not yet read. Does nothing when `stream` is not a keyboard."""
        while is_waiting(stream):
            msvcrt.getwch()

else:
    import select
    import termios

    def is_waiting(stream: TextIO, seconds: float = 0.0) -> bool:
        """Whether something typed waits to be read, or comes within `seconds`."""
        with suppress(OSError, ValueError):
            return stream.isatty() and bool(select.select([stream], [], [], seconds)[0])
        return False

    def drop_typed_ahead(stream: TextIO) -> None:
        """Forget what was typed and not yet read. Does nothing when `stream` is not a keyboard."""
        with suppress(OSError, ValueError, termios.error):
            if stream.isatty():
                termios.tcflush(stream.fileno(), termios.TCIFLUSH)


def read_until_quiet(stream: TextIO, seconds: float) -> list[str]:
    """The whole lines that were typed and not read, until nothing came for `seconds`; blank ones are dropped.

    A line that is not ended yet stays where it is.
    """
    typed = b""
    while is_waiting(stream, seconds):
        if sys.platform == "win32":
            typed += msvcrt.getwch().encode()
            continue
        with suppress(OSError, ValueError):
            got = os.read(stream.fileno(), 4096)
            typed += got
            if got:
                continue
        break
    lines = typed.decode(errors="replace").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip()]


def drop_until_quiet(stream: TextIO, seconds: float) -> None:
    """Drop what is typed until nothing came for `seconds`: a held key repeats for as long as it is held."""
    drop_typed_ahead(stream)
    while is_waiting(stream, seconds) and not _is_closed(stream):
        drop_typed_ahead(stream)


def _is_closed(stream: TextIO) -> bool:
    """A closed terminal is always "ready", with nothing to read: waiting for quiet would never end."""
    if sys.platform == "win32":
        return False
    drop_typed_ahead(stream)
    return is_waiting(stream)

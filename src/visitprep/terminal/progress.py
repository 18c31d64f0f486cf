"""How far something slow is: a bar that is drawn over, or in plain lines a sentence at each quarter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from visitprep.wording import N_, say

_WIDTH = 30
_PARTS = 4


class Progress:
    """Call it with how much is done, of how much. Silent where nobody looks on."""

    def __init__(self, stream: TextIO, *, as_plain: bool) -> None:
        self._stream, self._plain = stream, as_plain
        self._shows = stream.isatty()
        self._last = -1
        self.drawn = False

    def __call__(self, done: int, of: int) -> None:
        if not self._shows or not of:
            return
        steps = _PARTS if self._plain else 100
        if (step := done * steps // of) == self._last:
            return
        self._last = step
        if not self._plain:
            filled = done * _WIDTH // of
            bar = "#" * filled + "-" * (_WIDTH - filled)
            self._stream.write(f"\r[{bar}] {step} %")
            self.drawn = True
        elif 0 < step < steps:
            self._stream.write(say(N_("Looked at {done} of {of} files."), done=done, of=of) + "\n")
        self._stream.flush()

    def clear(self) -> None:
        """The line of the bar is free again."""
        if self.drawn:
            self._stream.write("\r" + " " * (_WIDTH + 10) + "\r")
            self._stream.flush()


@contextmanager
def progress(stream: TextIO, *, as_plain: bool) -> Iterator[Progress]:
    """Shown while the block runs, and gone when it is left, however it is left."""
    shown = Progress(stream, as_plain=as_plain)
    try:
        yield shown
    finally:
        shown.clear()

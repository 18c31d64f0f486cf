"""The screen and the keyboard as prompt_toolkit sees them, and running one question on them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.input.typeahead import clear_typeahead, get_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style

from visitprep.cells import WIDEST, wrap
from visitprep.errors import InputEnded
from visitprep.interview.prompts import Way
from visitprep.terminal.keys.guard import EnterGuard
from visitprep.terminal.typeahead import drop_typed_ahead
from visitprep.text import clean
from visitprep.wording import N_, say

# Bold and reverse only: both can be seen on a light and on a dark ground, and neither carries meaning alone.
STYLE = Style(
    [
        ("qmark", "noinherit"),
        ("question", "noinherit"),
        ("answer", "noinherit"),
        ("instruction", "noinherit"),
        ("text", "noinherit"),
        ("selected", "noinherit"),
        ("separator", "noinherit"),
        ("disabled", "noinherit"),
        ("pointer", "noinherit bold"),
        ("highlighted", "noinherit reverse"),
    ]
)


class NoKeys(Exception):
    """There is no console here that could read single keys; plain lines still work."""


class Screen:
    """One keyboard and one screen. `guard` is in seconds (`EnterGuard`); 0 also keeps what is typed ahead."""

    def __init__(self, input: Input, output: Output, *, stdin: TextIO | None = None, guard: float = 0.3) -> None:
        self.input = input
        self.output = output
        self._stdin = stdin
        self._guard = guard
        self._is_fresh = False
        self.ahead = ""
        """Typed before the question was there, and kept since it goes on with the same list."""

    @classmethod
    def on(cls, stdin: TextIO, stdout: TextIO, *, guard: float = 0.3) -> Screen:
        """The screen behind two streams. Raises `NoKeys` where there is none (Git Bash and IDE consoles)."""
        try:
            output = create_output(stdout)
            screen = cls(create_input(stdin), output, stdin=stdin, guard=guard)
            output.get_size()
        # On Windows prompt_toolkit has an error of its own, which cannot be imported elsewhere.
        except Exception as error:
            if isinstance(error, (OSError, io.UnsupportedOperation)) or "Console" in type(error).__name__:
                raise NoKeys(str(error)) from error
            raise
        # Asking where the cursor is costs two seconds on terminals that do not answer, and leaves a warning.
        if hasattr(output, "enable_cpr"):
            output.enable_cpr = False
        return screen

    @property
    def width(self) -> int:
        """Cells for a line of text."""
        return max(2, min(self.output.get_size().columns - 1, WIDEST))

    @property
    def height(self) -> int:
        """Rows of the screen."""
        return self.output.get_size().rows

    def show(self, text: str, *, bold: bool = False, hang: int = 0) -> int:
        """Print `text` literally, wrapped; how many rows it took."""
        lines = wrap(clean(text), self.width, hang=hang)
        fragments = FormattedText([("bold" if bold else "", "\n".join(lines))])
        print_formatted_text(fragments, output=self.output, style=STYLE, include_default_pygments_style=False)
        return len(lines)

    def echo(self, answer: str) -> None:
        """The list is gone from the screen once it is answered; the answer stays."""
        self.show(say(N_("Your answer: {answer}"), answer=answer))

    @contextmanager
    def asking(self, *, goes_on: bool = False) -> Iterator[str]:
        """A question is shown and answered within: a key counts from its first word on, and none pressed before.

        Where it `goes_on` with a list of lines, what was typed before is kept in `ahead`; else it is dropped, and
        given back to be said. The keyboard is taken over here and not by each list, so that no key falls between
        the words and the list.
        """
        with self.input.raw_mode():
            typed = self.ahead + self._typed_ahead()
            self.ahead = typed.lstrip("\n") if goes_on else ""
            self._is_fresh = True
            yield "" if goes_on else " ".join(typed.split())

    def run(
        self,
        application: Application[Any],
        *,
        accept: Callable[[Application[Any]], None],
        leave: Callable[[Way], object],
        keys: KeyBindings,
        typed: Callable[[], bool] | None,
        leaving: dict[str, Way],
    ) -> Any:
        """Run until `accept` or one of the `leaving` keys exits; what it exited with.

        `leave(way)` makes the result of leaving; `typed` says whether words were typed, None in a list. Raises
        KeyboardInterrupt on Ctrl-C, `InputEnded` at the end.
        """
        if typed is None and not self._is_fresh:
            self._drop_typed_ahead()
        self._is_fresh = False
        guard = EnterGuard(self._guard, accept, typed or (lambda: False))
        leaves = KeyBindings()
        for key, way in leaving.items():
            _bind_leave(leaves, key, way, leave)
        leaves.add("<sigint>")(_interrupt)
        added = [keys, leaves, guard.bindings]
        application.key_bindings = merge_key_bindings([application.key_bindings or KeyBindings(), *added])
        # Esc is not eager, because arrows begin with it: short waits make it feel at once all the same.
        application.ttimeoutlen = 0.1
        application.timeoutlen = 0.2
        application.pre_run_callables.append(guard.start)
        try:
            return application.run()
        except EOFError:
            raise InputEnded from None
        finally:
            if typed is None:
                self._drop_typed_ahead()

    def _typed_ahead(self) -> str:
        """What was typed and not yet taken, as text."""
        if not self._guard:
            return ""
        presses = get_typeahead(self.input)
        while more := self.input.read_keys():
            presses += more
        return "".join(_as_text(press) for press in presses)

    def _drop_typed_ahead(self) -> None:
        if self._guard:
            clear_typeahead(self.input)
            if self._stdin is not None:
                drop_typed_ahead(self._stdin)


def _as_text(press: KeyPress) -> str:
    if press.key in (Keys.ControlM, Keys.ControlJ):
        return "\n"
    if press.key == Keys.BracketedPaste:
        return press.data
    return press.data if len(press.data) == 1 and press.data.isprintable() else ""


def _bind_leave(bindings: KeyBindings, key: str, way: Way, leave: Callable[[Way], object]) -> None:
    @bindings.add(key)
    def _(event: KeyPressEvent) -> None:
        if not event.app.is_done:
            event.app.exit(result=leave(way))


def _interrupt(event: KeyPressEvent) -> None:
    if not event.app.is_done:
        event.app.exit(exception=KeyboardInterrupt)

"""Questions with arrow keys, a line to type on, and a way out of each with one key."""

from __future__ import annotations

from typing import TextIO

from msgspec.structs import replace
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from visitprep.interview.prompts import Kind, Prompt, Reply, Size, Way, Went
from visitprep.terminal.keys.asked_line import LineAsked
from visitprep.terminal.keys.asked_list import ListAsked
from visitprep.terminal.keys.screen import Screen
from visitprep.terminal.typeahead import NOT_TAKEN
from visitprep.terminal.typed_commands import takes_text
from visitprep.wording import say


class KeyAsker:
    """Asks on a real terminal. `guard` is in seconds (`EnterGuard`); 0 turns it off, for tests.

    Raises `NoKeys` when made where single keys cannot be read. Give `input` and `output` to use those of
    prompt_toolkit instead of the streams.
    """

    def __init__(
        self,
        stdin: TextIO,
        stdout: TextIO,
        *,
        guard: float = 0.3,
        input: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self._screen = (
            Screen(input, output, guard=guard)
            if input is not None and output is not None
            else Screen.on(stdin, stdout, guard=guard)
        )
        self._heading = ""
        self._last_key = ""
        self._is_first = True
        self._drafts: dict[str, str | tuple[str, ...]] = {}

    @property
    def size(self) -> Size:
        return Size(self._screen.width, self._screen.height)

    def tell(self, text: str) -> None:
        """Show a paragraph or several; wrapped to the screen, shown literally."""
        self._screen.show("")
        self._screen.show(text)

    def ask(self, prompt: Prompt) -> Reply:
        """Ask until there is an answer or a way. What was half typed is there again at the next asking."""
        if not prompt.draft and prompt.key in self._drafts:
            prompt = replace(prompt, draft=self._drafts[prompt.key])
        goes_on = prompt.follows and not prompt.problem and prompt.key == self._last_key and takes_text(prompt)
        with self._screen.asking(goes_on=goes_on) as dropped:
            if dropped:
                self._screen.show("")
                self._screen.show(say(NOT_TAKEN, words=dropped))
            above = self._introduce(prompt)
            if takes_text(prompt):
                reply = LineAsked(self._screen, is_first=self._is_first).ask(prompt)
            elif prompt.kind is Kind.ONE:
                reply = ListAsked(self._screen).ask_one(prompt, above)
            else:
                reply = ListAsked(self._screen).ask_many(prompt, above)
        self._is_first = False
        self._drafts.pop(prompt.key, None)
        if isinstance(reply, Went) and reply.draft and reply.way is not Way.CLEAR:
            self._drafts[prompt.key] = reply.draft
        return reply

    def _introduce(self, prompt: Prompt) -> int:
        """Print everything but the answer line; how many rows it took."""
        show = self._screen.show
        if prompt.follows and not prompt.problem and prompt.key == self._last_key:
            return 0
        self._last_key = prompt.key
        rows = show("")
        if prompt.heading and prompt.heading != self._heading:
            rows += show(prompt.heading, bold=True) + show("")
        self._heading = prompt.heading
        if prompt.problem:
            rows += show(prompt.problem)
        if prompt.position:
            rows += show(f"{prompt.position}.")
        rows += show(prompt.text, bold=True)
        if prompt.guidance:
            rows += show(prompt.guidance)
        return rows

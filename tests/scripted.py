"""An asker that is played from a script: it drives the interview in tests without a terminal.

It is strict in the way a person is: it cannot pick an option that is not on the list, nor take a way that is not
open. And it is strict in the way a test is: a prompt that was not expected and a reply that was not used both fail.

    with ScriptedAsker([("reason.main", "my back"), Way.SKIP, ("pains", ("no_more",))]) as asker:
        Interview(visit, asker=asker, ...).walk()
"""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from visitprep.errors import InputEnded
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Size, Way, Went

Line = str | Answered | Went | Way | tuple[str, Reply | Way | str | tuple[str, ...]]
"""A reply, or the key of the prompt it is meant for and a reply.

A string answers LINE and WORDS, a tuple of codes (only beside a key, or in `Answered`) answers ONE and MANY.
"""


class ScriptedAsker:
    """Replies in order. `prompts`, `told` and `transcript` are what was asked, told, and both in order.

    With `ends=True` the script's end is the end of the input (`InputEnded`) instead of a failure.
    """

    def __init__(self, script: Sequence[Line], *, ends: bool = False, size: Size | None = None) -> None:
        self.size = size
        self._script = list(script)
        self._used = 0
        self._ends = ends
        self.prompts: list[Prompt] = []
        self.told: list[str] = []
        self.transcript: list[str] = []

    def tell(self, text: str) -> None:
        self.told.append(text)
        self.transcript.append(text)

    def ask(self, prompt: Prompt) -> Reply:
        self.prompts.append(prompt)
        self.transcript.append(_in_words(prompt))
        if self._used == len(self._script):
            if self._ends:
                raise InputEnded
            raise AssertionError(f"the script is over, and this was asked:\n{self._story()}")
        line = self._script[self._used]
        key, reply = _read(line)
        if key is not None and key != prompt.key:
            raise AssertionError(f"{key!r} was to be asked, and {prompt.key!r} was:\n{self._story()}")
        if problem := _impossible(reply, prompt):
            raise AssertionError(f"{problem}:\n{self._story()}")
        self._used += 1
        self.transcript.append(f"> {_said(reply)}")
        return reply

    @property
    def keys(self) -> list[str]:
        """The keys of what was asked, in order."""
        return [prompt.key for prompt in self.prompts]

    def check_finished(self) -> None:
        """Fail when part of the script was not used."""
        if rest := self._script[self._used :]:
            raise AssertionError(f"never asked for: {rest!r}\n{self._story()}")

    def _story(self) -> str:
        return "\n".join(self.transcript[-12:])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.check_finished()


def _read(line: Line) -> tuple[str | None, Reply]:
    key: str | None = None
    said: object = line
    if isinstance(line, tuple):
        key, said = line
    if isinstance(said, Way):
        return key, Went(said)
    if isinstance(said, (str, tuple)):
        return key, Answered(said)
    assert isinstance(said, (Answered, Went))
    return key, said


def _impossible(reply: Reply, prompt: Prompt) -> str:
    """Why no person could give this reply to this prompt; empty when one could."""
    if isinstance(reply, Went):
        if reply.way is Way.KEEP:
            return "" if prompt.saved or prompt.enter_goes_on else f"nothing is saved to keep at {prompt.key!r}"
        return "" if reply.way in prompt.ways else f"{reply.way} is not open at {prompt.key!r}"
    if prompt.kind in (Kind.LINE, Kind.WORDS):
        if not isinstance(reply.value, str):
            return f"{prompt.key!r} is answered in words, not with options"
        return "" if reply.value.strip() else f"a blank answer cannot be typed at {prompt.key!r}"
    if isinstance(reply.value, str):
        return f"{prompt.key!r} is answered with options, not in words"
    if prompt.kind is Kind.ONE and len(reply.value) != 1:
        return f"{prompt.key!r} takes exactly one option"
    codes = {option.code for option in prompt.options}
    unknown = [code for code in reply.value if code not in codes]
    return f"{unknown} not among {sorted(codes)} at {prompt.key!r}" if unknown else ""


def _in_words(prompt: Prompt) -> str:
    lines = [f"[{prompt.key}] {prompt.text}"]
    if prompt.problem:
        lines.insert(0, f"! {prompt.problem}")
    if prompt.guidance:
        lines.append(f"  {prompt.guidance}")
    lines += [f"  - {option.code}: {option.label}" for option in prompt.options]
    if prompt.saved:
        lines.append(f"  saved: {prompt.saved.words}")
    return "\n".join(lines)


def _said(reply: Reply) -> str:
    if isinstance(reply, Went):
        return f"({reply.way.value})"
    return reply.value if isinstance(reply.value, str) else ", ".join(reply.value) or "(none)"

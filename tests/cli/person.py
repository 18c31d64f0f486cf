"""Somebody who knows their answers, whatever order they are asked in."""

from __future__ import annotations

import re

from runs import Window

NEXT_LINE = re.compile(r"(?:^|(?<!\bto)\s)(?:[2-9]|\d\d):$")


class Person:
    """Fragments of questions and what is said to them: a reply, or replies for one asking after the other.

    What is asked and not known here gets `otherwise`. `asked` is every question as it was met; `unused` what was
    never asked for.
    """

    def __init__(self, answers: dict[str, str | list[str]], otherwise: str = ":skip") -> None:
        self._answers = {
            fragment: [said] if isinstance(said, str) else list(said) for fragment, said in answers.items()
        }
        self._used: set[str] = set()
        self._otherwise = otherwise
        self._list = ""
        """What was asked last: the further lines of a list stand under its question, by their number alone."""
        self.asked: list[str] = []

    def answer(self, window: Window, until: str, most: int = 400) -> None:
        """Answer in plain lines until a prompt with `until` stands there."""
        for _ in range(most):
            said = window.prompted()
            if until in said:
                return
            assert window.child.isalive(), said
            self.asked.append(said)
            window.press(self._reply(said) + "\n")
        raise AssertionError(f"{until!r} never came; asked last: {self.asked[-2:]}")

    def _reply(self, said: str) -> str:
        known = [fragment for fragment in self._answers if fragment in said]
        if not known and self._list and NEXT_LINE.search(said):
            known = [self._list]
        if not known:
            self._list = ""
            return self._otherwise
        fragment = self._list = max(known, key=lambda one: (said.rfind(one), len(one)))
        self._used.add(fragment)
        replies = self._answers[fragment]
        return replies.pop(0) if len(replies) > 1 else replies[0]

    @property
    def unused(self) -> list[str]:
        """Questions that never came, and replies that were never needed."""
        return [fragment for fragment, left in self._answers.items() if fragment not in self._used or len(left) > 1]

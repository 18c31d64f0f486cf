"""Somebody who answers whatever is asked, in letters that no word of ours has, and remembers all that was shown."""

from __future__ import annotations

from random import Random

from visitprep.errors import InputEnded
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Size, Way, Went

_TYPED = (
    "ж",
    "7",
    "3 - 8",
    "12",
    "99",
    "2 - 1",
    "2021",
    "3/4/2021",
    "2026-11-20",
    "31/2/2020",
    "10:30",
    "25:99",
    "5 мг",
    "2?",
    ":щщ",
)
"""What is right for some questions and a mistake at others."""


class Anybody:
    """The same every time for a seed; gone after `patience` questions."""

    size: Size | None = None

    def __init__(self, seed: int, patience: int) -> None:
        self._draw = Random(seed)
        self._left = patience
        self.shown: list[str] = []
        self.keys: set[str] = set()

    def tell(self, text: str) -> None:
        self.shown.append(text)

    def ask(self, prompt: Prompt) -> Reply:
        self.shown += (prompt.text, prompt.heading, prompt.position, prompt.guidance, prompt.problem, prompt.menu)
        self.shown += (option.label for option in prompt.options)
        self.shown.append(prompt.saved.words if prompt.saved else "")
        self.keys.add(prompt.key)
        self._left -= 1
        if self._left < 0:
            raise InputEnded
        draw = self._draw
        ways = sorted((prompt.ways - {Way.STOP, Way.MENU}) | ({Way.KEEP} if prompt.saved else set()), key=str)
        if ways and draw.random() < 0.25:
            return Went(draw.choice(ways))
        codes = [option.code for option in prompt.options if option.code != "again"]  # on, not round in a circle
        if prompt.kind is Kind.ONE:
            return Answered((draw.choice(codes),))
        if prompt.kind is Kind.MANY:
            return Answered(tuple(code for code in codes if draw.random() < 0.4))
        return Answered(draw.choice(_TYPED))

"""An asker that says whose visit it is where there are two: at the list of sections, behind it, and at a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from visitprep.interview.prompts import Asker, Prompt, Reply, Size
from visitprep.wording import N_, say

_HOME = "home"
"""The list of sections: whoever comes back to it may have been away."""


class NamedAsker:
    """Asks through the asker of the moment. `whose` is "" while there is only one visit."""

    def __init__(self, asker: Callable[[], Asker], whose: Callable[[], str]) -> None:
        self._asker = asker
        self._whose = whose
        self._said = ""

    @property
    def size(self) -> Size | None:
        return self._asker().size

    def tell(self, text: str) -> None:
        self._asker().tell(text)

    def ask(self, prompt: Prompt) -> Reply:
        whose = self._whose()
        if whose and whose != self._said:
            name = say(N_("For {name}"), name=whose.rstrip("."))
            prompt = replace(prompt, position=". ".join(filter(None, (name, prompt.position))))
        self._said = "" if prompt.key == _HOME else whose
        return self._asker().ask(prompt)

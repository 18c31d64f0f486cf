"""An asker that says with every question whose visit it is: where there are two, nobody has to remember."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from visitprep.interview.prompts import Asker, Prompt, Reply, Size
from visitprep.wording import N_, as_called, say


class NamedAsker:
    """Asks through the asker of the moment. `whose` is "" while there is only one visit."""

    def __init__(self, asker: Callable[[], Asker], whose: Callable[[], str]) -> None:
        self._asker = asker
        self._whose = whose

    @property
    def size(self) -> Size | None:
        return self._asker().size

    def tell(self, text: str) -> None:
        self._asker().tell(as_called(text))

    def ask(self, prompt: Prompt) -> Reply:
        if whose := self._whose():
            name = say(N_("For {name}"), name=whose.rstrip("."))
            prompt = replace(prompt, position=". ".join(filter(None, (name, prompt.position))))
        return self._asker().ask(prompt)

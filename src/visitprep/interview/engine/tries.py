"""What was typed at one question and could not be taken yet."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.patterns import compiled
from visitprep.visit.visit import Visit

_WORD = compiled(r"[^\W\d_]{2,}")
"""Of an answer that could not be taken: a few of them tell something, one or two are a slip of the hand."""


class Tries(Struct):
    """The draft and what is wrong with it; the words that were refused; those that are told beside the answer."""

    draft: str | tuple[str, ...] = ""
    problem: str = ""
    refused: str = ""
    told: list[str] = field(default_factory=list)

    def with_value(self, put: Callable[[object], Visit], value: object) -> tuple[Visit, object]:
        """With the value; or with it behind what was refused, where both are an answer: "930", then "morning"."""
        try:
            return put(value), value
        except (ValidationError, PydanticCustomError):
            if not self.refused or not isinstance(value, str):
                raise
            both = f"{self.refused} {value}"
            try:
                return put(both), both
            except (ValidationError, PydanticCustomError):
                pass
            raise

    def told_beside(self, taken: object) -> list[str]:
        """What was refused and tells something, and does not stand in the answer that was taken."""
        self.told += [self.refused] if len(_WORD.findall(self.refused)) > 2 else []
        return [one for one in dict.fromkeys(self.told) if one not in str(taken)]

"""What a copy is said to hold. No copy is made from it: tests hold it against every word that is printed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Holds(Struct, frozen=True):
    """The answers on a copy, by address: `medicines.name`, or `allergies` for all of a part."""

    answers: tuple[str, ...] = ()
    also: Mapping[str, tuple[str, ...]] = {}
    """Those that are there in one case only, or for one thing, by the words in front of them."""
    in_words: str = ""
    """For a copy whose answers are too many to list."""

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that is listed, whatever the case."""
        return frozenset(self.answers).union(*self.also.values())

"""Where it hurts, drawn: areas of the body, each with its pain's number and strength, and where it spreads."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from visitprep.document.sides import Side


class View(StrEnum):
    """Which figure an area is drawn on: only the one that the words name, where they name one.

    `BOTH` is for words that name none. What is usually shown from one side (a hand, a knee) is drawn there alone;
    for both sides of a hand there are two areas.
    """

    FRONT = "front"
    BACK = "back"
    BOTH = "both"


class Area(Struct, frozen=True):
    """One region of the body, on the patient's own side."""

    region: str
    """A region code of `visit.records.choices.pain.Region`."""
    side: Side
    view: View = View.BOTH


class MappedPain(Struct, frozen=True):
    """One pain on the figures."""

    number: int
    """As in the list of pains; up to nine are told apart."""
    usual: float | None
    """0 to 10, for the strength of the hatching; None where it was not said."""
    areas: tuple[Area, ...]
    spreads: tuple[Area, ...]
    """Where it spreads to, the way between filled in; drawn lighter, with an arrow along its way."""
    label: str
    """The place and the spread in words. The words are the record, the picture is a view of them."""


class PainMap(Struct, frozen=True):
    """Front and back of a body. Empty (`pains` is ()) it is there to be drawn on by hand."""

    pains: tuple[MappedPain, ...]
    named: bool = True
    """Print the places in words too. False where a list with the same numbers stands near."""

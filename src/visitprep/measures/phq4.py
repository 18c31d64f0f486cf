"""PHQ-4 scoring: two answers on anxiety, two on depression, each 0 to 3.

Source: Kroenke 2009, Psychosomatics 50:613-621.

A part needs both its answers and the total needs all four; no published rule fills in a missing one.
"""

from __future__ import annotations

from msgspec import Struct

from visitprep.measures.limits import check_answer
from visitprep.wording import N_, Wording

LOW, HIGH = 0, 3
CUT_OFF = 3
"""At or above this, on either part, is the published point to ask more. A screen, not a diagnosis."""
THANKS = Wording(
    N_("Thank you. Later we ask if these answers may be printed. You can talk with the clinic about them."),
    N_("Thank you. Later we ask if {name}'s answers may be printed. You can talk with the clinic about them."),
)
"""All that the screen says after the PHQ-4. `urgent.crisis_text` always belongs under it."""


class Phq4Score(Struct, frozen=True):
    """Four answers in the published order, each 0 to 3, or None where there is none."""

    nervous: int | None
    worry: int | None
    interest: int | None
    down: int | None

    @property
    def answers(self) -> tuple[int | None, int | None, int | None, int | None]:
        return self.nervous, self.worry, self.interest, self.down

    @property
    def missing(self) -> int:
        """How many of the four have no answer."""
        return self.answers.count(None)

    @property
    def anxiety(self) -> int | None:
        """0 to 6, or None when one of its two answers is missing."""
        return _sum(self.nervous, self.worry)

    @property
    def depression(self) -> int | None:
        """0 to 6, or None when one of its two answers is missing."""
        return _sum(self.interest, self.down)

    @property
    def total(self) -> int | None:
        """0 to 12, or None when any answer is missing."""
        return _sum(self.anxiety, self.depression)


def score_phq4(i1: int | None, i2: int | None, i3: int | None, i4: int | None) -> Phq4Score:
    """The score of the four items in order. `ValueError` unless None or a whole number from 0 to 3."""
    for answer in (i1, i2, i3, i4):
        check_answer(answer, LOW, HIGH, "PHQ-4")
    return Phq4Score(i1, i2, i3, i4)


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other

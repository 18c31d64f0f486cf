"""PEG scoring: the mean of three answers from 0 to 10 (Krebs 2009, J Gen Intern Med 24:733-738).

No severity words: the authors publish no bands. No score with an answer missing: they publish no rule for it.
"""

from __future__ import annotations

from msgspec import Struct

from visitprep.measures.limits import check_answer

LOW, HIGH = 0, 10


class PegScore(Struct, frozen=True):
    """Three answers, each 0 to 10, or None where there is none."""

    pain: int | None
    enjoyment: int | None
    activity: int | None

    @property
    def answers(self) -> tuple[int | None, int | None, int | None]:
        return self.pain, self.enjoyment, self.activity

    @property
    def missing(self) -> int:
        """How many of the three have no answer."""
        return self.answers.count(None)

    @property
    def mean(self) -> float | None:
        """0.0 to 10.0 with one decimal, or None when an answer is missing. Higher is worse."""
        given = [answer for answer in self.answers if answer is not None]
        # Thirds end in .0, .3 or .7, so rounding to one decimal never meets a tie.
        return round(sum(given) / 3, 1) if len(given) == 3 else None


def score_peg(pain: int | None, enjoyment: int | None, activity: int | None) -> PegScore:
    """The score of three answers. `ValueError` for anything but None or a whole number from 0 to 10."""
    for answer in (pain, enjoyment, activity):
        check_answer(answer, LOW, HIGH, "PEG")
    return PegScore(pain, enjoyment, activity)

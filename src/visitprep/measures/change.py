"""Change between two visits, as published and no further: the PEG's least difference, and the PGIC in words.

Both are for the clinician's page of a follow-up only.
"""

from __future__ import annotations

from visitprep.measures.instrument import load
from visitprep.measures.limits import check_answer
from visitprep.measures.peg import PegScore
from visitprep.wording import N_, say

PEG_LEAST_SAID = N_(
    "PEG: in six trials (1,710 people), most estimates of the smallest fall that people called “a little better” "
    "were 1.0 to 1.75 points (Reed et al., J Pain 2024;25:142-152)."
)
"""PMC10859144. Estimates from the spread of scores alone were lower (0.60 to 1.22)."""


def peg_difference(then: PegScore, now: PegScore) -> float | None:
    """Points, with one decimal, below zero when it fell (better); None unless both have all three answers."""
    if then.mean is None or now.mean is None:
        return None
    # From the sums: two means rounded before could be off by a tenth.
    before, after = (sum(answer for answer in score.answers if answer is not None) for score in (then, now))
    return round((after - before) / 3, 1)


def pgic_words(change: int) -> str:
    """The answer as "Much improved (2 of 7)". `ValueError` for anything but a whole number from 1 to 7."""
    check_answer(change, 1, 7, "PGIC")
    instrument = load("pgic")
    options = instrument.options if instrument else ()
    label = next((option.label for option in options if option.value == change), "")
    message = N_("{label} ({n} of 7)") if label else N_("{n} of 7 (1 = very much improved, 7 = very much worse)")
    return say(message, label=label, n=change)

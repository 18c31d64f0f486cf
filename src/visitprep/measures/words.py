"""Scores in words: one line each for the clinician, and what the person is told, which holds no score."""

from __future__ import annotations

from visitprep.measures.peg import PegScore
from visitprep.measures.phq4 import CUT_OFF, Phq4Score
from visitprep.wording import N_, Wording, count, say

PHQ4_THANKS = Wording(
    N_("Thank you. Later we ask if these answers may be printed. You can talk with the clinic about them."),
    N_("Thank you. Later we ask if {name}'s answers may be printed. You can talk with the clinic about them."),
)
"""All that the screen says after the PHQ-4. `urgent.crisis_text` always belongs under it."""


def not_scored(missing: int) -> str:
    """In words: not scored (1 answer missing)."""
    return count(N_("not scored ({n} answer missing)"), N_("not scored ({n} answers missing)"), missing)


def peg_line(score: PegScore) -> str:
    """The PEG in one line: the mean with one decimal, and the three answers as given."""
    if score.missing == len(score.answers):
        return say(N_("PEG: not answered"))
    mean = score.mean
    result = not_scored(score.missing) if mean is None else f"{mean:.1f}/10"
    pain, enjoyment, activity = (_answer(answer) for answer in score.answers)
    return say(
        N_("PEG {result}: pain {pain}, enjoyment of life {enjoyment}, general activity {activity}"),
        result=result,
        pain=pain,
        enjoyment=enjoyment,
        activity=activity,
    )


def phq4_line(score: Phq4Score) -> str:
    """The PHQ-4 in one line, for the clinician's part of the page only. No severity word."""
    if score.missing == len(score.answers):
        return say(N_("PHQ-4: not answered"))
    if score.total is not None:
        return say(
            N_(
                "PHQ-4 total {total}/12 (anxiety {anxiety}/6, depression {depression}/6; "
                "{cut_off} or more on either is a usual cut-off to ask more)"
            ),
            total=score.total,
            anxiety=score.anxiety,
            depression=score.depression,
            cut_off=CUT_OFF,
        )
    return say(
        N_(
            "PHQ-4 total {result}: anxiety {anxiety}, depression {depression}; "
            "{cut_off} or more on either is a usual cut-off to ask more. Answers in order: {answers}"
        ),
        result=not_scored(score.missing),
        anxiety=_part(score.anxiety),
        depression=_part(score.depression),
        cut_off=CUT_OFF,
        answers=", ".join(_answer(answer) for answer in score.answers),
    )


def _answer(answer: int | None) -> str:
    return say(N_("not answered")) if answer is None else str(answer)


def _part(part: int | None) -> str:
    return say(N_("not scored")) if part is None else f"{part}/6"

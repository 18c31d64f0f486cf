"""Scores in words: one line each for the clinician, and what the person is told, which holds no score."""

from __future__ import annotations

from visitprep.measures.peg import PegScore
from visitprep.measures.phq4 import CUT_OFF, Phq4Score
from visitprep.wording import N_, Wording, count, say

PHQ4_THANKS = Wording(
    N_("Thank you. If you say yes to it, your answers will be on the summary. Talk with the clinic about them."),
    N_("Thank you. After a yes to it, {name}'s answers will be on the summary. Talk with the clinic about them."),
)
"""All that the screen says after the PHQ-4. `urgent.crisis_text` always belongs under it."""


def not_scored(missing: int, language: str = "en") -> str:
    """In words: not scored (1 answer missing)."""
    return count(N_("not scored ({n} answer missing)"), N_("not scored ({n} answers missing)"), missing, language)


def peg_line(score: PegScore, language: str = "en") -> str:
    """The PEG in one line: the mean with one decimal, and the three answers as given."""
    if score.missing == len(score.answers):
        return say(N_("PEG: not answered"), language)
    mean = score.mean
    result = not_scored(score.missing, language) if mean is None else f"{mean:.1f}/10"
    pain, enjoyment, activity = (_answer(answer, language) for answer in score.answers)
    return say(
        N_("PEG {result}: pain {pain}, enjoyment of life {enjoyment}, general activity {activity}"),
        language,
        result=result,
        pain=pain,
        enjoyment=enjoyment,
        activity=activity,
    )


def phq4_line(score: Phq4Score, language: str = "en") -> str:
    """The PHQ-4 in one line, for the clinician's part of the page only. No severity word."""
    if score.missing == len(score.answers):
        return say(N_("PHQ-4: not answered"), language)
    if score.total is not None:
        return say(
            N_(
                "PHQ-4 total {total}/12 (anxiety {anxiety}/6, depression {depression}/6; "
                "{cut_off} or more on either is a usual cut-off to ask more)"
            ),
            language,
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
        language,
        result=not_scored(score.missing, language),
        anxiety=_part(score.anxiety, language),
        depression=_part(score.depression, language),
        cut_off=CUT_OFF,
        answers=", ".join(_answer(answer, language) for answer in score.answers),
    )


def _answer(answer: int | None, language: str) -> str:
    return say(N_("not answered"), language) if answer is None else str(answer)


def _part(part: int | None, language: str) -> str:
    return say(N_("not scored"), language) if part is None else f"{part}/6"

"""What a pain began with, where its line tells that with the place: "right knee, car wreck"."""

from __future__ import annotations

import re

from visitprep.lines.pain.described import denies
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Cause

_CAUSES = (
    (Cause.CRASH, r"(?:car |truck |bike |motorcycle )?(?:crash|wreck|accident)|mva"
        r"|(?:(?:i|we|s?he|they) )?(?:(?:got|was|were|been) )?(?:rear[- ]?ended|t-?boned|hit by an? \w+)"),
    (Cause.SURGERY, r"(?:after |since )?(?:my |the )?(?:\w+ )?(?:surgery|operation)"),
    (Cause.CANCER, r"cancer|chemo(?:therapy)?|radiation"),
    (Cause.WORK, r"(?:\w+ )*(?:at|on the) (?:work|job)|work injury"),
    (Cause.INJURY, r"(?:i |a |after a |after i |from a )?(?:bad )?(?:fell|fall|slipped|tripped|injur(?:y"
        r"|ed)|broke(?:n)?|sprain(?:ed)?|twisted)\b[^,;]*"),
    (Cause.ILLNESS, r"(?:after )?(?:shingles|covid|an? (?:illness|infection))"),
)  # fmt: skip


def cause_of(piece: str) -> Cause | None:
    """Of a part that tells nothing else."""
    if denies(piece):
        return None
    begins = r"(?:since |after |from )?(?:the |my |a )?"
    return next(
        (code for code, words in _CAUSES if re.fullmatch(rf"{begins}(?:{words})", piece, re.IGNORECASE)), None
    )


_SINCE_THAT = any_case(r"\s+(?P<since>(?:ever )?(?:since|after)\s+\S.*)$")


def without_cause(to: str) -> tuple[str, str]:
    """Where it spreads, and what it began with behind that: "down to the elbow since i got rear ended"."""
    found = _SINCE_THAT.search(to)
    if found is None or cause_of(re.sub(r"^ever ", "", found["since"], flags=re.IGNORECASE)) is None:
        return to, ""
    return to[: found.start()], re.sub(r"^ever ", "", found["since"], flags=re.IGNORECASE)

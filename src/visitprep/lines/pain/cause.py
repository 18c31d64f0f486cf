"""What a pain began with, where its line tells that with the place: "right knee, car wreck"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.pain.described import denies
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Cause

_VEHICLE = (
    r"(?:(?:car|auto\w*|van|(?:pick ?up )?truck|lorry|bus|coach|taxi|motor ?\w*|bike|bicycle|cycling|scooter|moped"
    r"|quad(?: bike)?|atv|tractor|trailer|train|tram|vehicle|road|traffic)\b)"
)
_A: Final = r"(?:an? |the |my |his |her |our )?"
VEHICLE_CRASH: Final = (
    rf"{_VEHICLE} (?:accident|smash)|accident (?:with|in|on|involving|between) {_A}{_VEHICLE}"
    rf"|(?:hit|struck|knocked (?:down|over|off)|run over) by {_A}(?:\w+ )?{_VEHICLE}|crash\w*"
    r"|wreck\w*|mva|rta|collision|rear[- ]?ended|t-?boned"
)
"""An accident is one of the road only where a vehicle is named: another may be a press or a fall."""
_CAUSES = (
    (Cause.CRASH, rf"(?:{_VEHICLE} )?(?:(?:i|we|s?he|they) )?(?:(?:got|was|were|been) )?(?:{VEHICLE_CRASH})"),
    (Cause.SURGERY, r"(?:after |since )?(?:my |the )?(?:\w+ )?(?:surgery|operation)"),
    (Cause.CANCER, r"cancer|chemo(?:therapy)?|radiation"),
    (Cause.WORK, r"(?:\w+ )*(?:at|on the) (?:work|job)|work injury"),
    (Cause.INJURY, r"(?:i |a |after a |after i |from a )?(?:bad )?(?:fell|fall|slipped|tripped|injur(?:y"
        r"|ed)|accident|broke(?:n)?|sprain(?:ed)?|twisted)\b[^,;]*"),
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

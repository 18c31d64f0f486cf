"""What a pain began with, where its line tells that with the place: "right knee, car wreck"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.pain.described import denies
from visitprep.lines.pain.illness import is_illness
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Cause

_VEHICLE = (
    r"(?:(?:car|auto\w*|van|(?:pick ?up )?truck|lorry|bus|coach|taxi|motor ?\w*|bike|bicycle|cycling|scooter|moped"
    r"|quad(?: bike)?|atv|tractor|trailer|train|tram|vehicle|road|traffic)\b)"
)
_VEHICLE_CRASH: Final = (
    rf"{_VEHICLE} (?:accident|smash)|accident (?:with|in|on|involving|between) (?:\w+ )?{_VEHICLE}"
    rf"|(?:hit|struck|knocked (?:down|over|off)|run over) by (?:\w+ ){{0,2}}{_VEHICLE}|crash\w*|wreck\w*"
    r"|mva|rta|collision|rear[- ]?ended|t-?boned"
)
"""An accident is one of the road only where a vehicle is named: another may be a press or a fall."""
NONE_KNOWN: Final = rf"no clear cause|no cause|nothing|for no reason|{NOT_SURE}"
_CAUSES = (
    (Cause.UNCLEAR, rf"{NONE_KNOWN}|just (?:came|started)|out of nowhere|(?:little by little|bit by bit|gradually"
        r"|slow(?:ly)?|crept up|by itself|on its own)"),
    (Cause.CRASH, rf"(?:{_VEHICLE} )?(?:{_VEHICLE_CRASH})"),
    (Cause.WORK, r"(?:\w+ )*(?:at work|on the job)|at the (?:plant|mill|factory|shop|warehouse|mine|job ?site|yard"
        r"|farm)|lifting .* work|work injury|my job"),
    (Cause.SURGERY, r"(?:\w+ )?(?:surger\w+|operation|operated)"),
    (Cause.CANCER, r"cancer|chemo\w*|radiation|tumou?r"),
    (Cause.INJURY, r"fell|fall|injur\w+|hurt it|twist(?:ed|ing (?!and))|sports?|slipped(?! dis)|tripped|sprain\w*"
        r"|pulled (?:a |my |the )?(?:muscle|tendon|ligament|hamstring|groin|back)|accident|broke\w*"),
    (Cause.ILLNESS, r"infection|shingles|virus|illness|covid|lyme|arthritis|diabetes"),
)  # fmt: skip
_LEADS = r"(?:(?:since|after|from|i|we|s?he|they|got|was|were|been|the|my|an?|bad)\s+)*"


def cause_in(words: str) -> Cause | None:
    return next((code for code, said in _CAUSES if re.search(rf"\b(?:{said})\b", words, re.IGNORECASE)), None)


def cause_of(piece: str) -> Cause | None:
    """Of a part that tells nothing else; behind a fall or a crash it may say how."""
    code = None if denies(piece) or is_illness(piece) else cause_in(piece)
    more = r"(?:\b[^,;]*)?" if code in (Cause.INJURY, Cause.CRASH) else ""
    is_whole = re.fullmatch(rf"{_LEADS}(?:{dict(_CAUSES)[code]}){more}", piece, re.IGNORECASE) if code else None
    return code if is_whole and code is not Cause.UNCLEAR else None


_SINCE_THAT = any_case(r"\s+(?P<since>(?:ever )?(?:since|after)\s+\S.*)$")


def without_cause(to: str) -> tuple[str, str]:
    """Where it spreads, and what it began with behind that: "down to the elbow since i got rear ended"."""
    found = _SINCE_THAT.search(to)
    since = re.sub(r"(?i)^ever ", "", found["since"]) if found else ""
    return (to[: found.start()], since) if found and cause_of(since) else (to, "")

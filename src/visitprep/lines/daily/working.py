"""Whether they work, as what, and whether there is a claim, in one line."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices.living import WorkStatus
from visitprep.wording import N_, later

_STATUS = (
    (WorkStatus.RETIRED, r"retired|retirement"),
    (WorkStatus.OFF_SICK, r"off (?:sick|work)|sick leave|on leave|medical leave"),
    (WorkStatus.DISABILITY, r"(?:on )?disab\w+|ssdi|ssi"),
    (WorkStatus.LIGHT_DUTY, r"light duty|lighter (?:duty|tasks)"),
    (WorkStatus.PART_TIME, r"part[ -]?time(?: now)?"),
    (WorkStatus.FULL_TIME, r"full[ -]?time"),
    (WorkStatus.STUDENT, r"student|at school|in school"),
    (WorkStatus.LOOKING, r"unemployed|looking for work|lost my job|laid off"),
    (WorkStatus.HOMEMAKER, r"homemaker|house ?wife|running the home|stay at home"),
    (WorkStatus.CARER, r"caring for|caregiver for|carer"),
)
_NO_CLAIM = re.compile(r"\b(?:no claims?|claim:? no|without a claim|not a claim)\b", re.IGNORECASE)
_CLAIM = re.compile(
    r"claim|workers'? ?comp\w*|comp case|lawsuit|lawyer|settlement|insurance"
    r" case",
    re.IGNORECASE,
)
_NO = re.compile(
    r"(?:no|none|i'?m |i am )?(?:not working|do not|don't|(?:i )?(?:do not|don't|can'?t)"
    r" work)?(?: any ?more| now)?",
    re.I,
)
_ASIDE = re.compile(
    r"(?:since|until|after|before|for|because|due to|on account of|from|about"
    r"|\d)\b",
    re.IGNORECASE,
)


def read(line: str, today: date) -> Reading:
    """What is neither a status nor a claim is the job; "not working" alone says too little and is asked about."""
    rest, values = Unread(line), dict[str, object]()
    unclear: list[Unclear] = []
    if rest.take(_NO_CLAIM):
        values["claim"] = "no"
    for status, words in _STATUS:
        if rest.take(re.compile(rf"\b(?:{words})\b", re.IGNORECASE)):
            values["status"] = status
            break
    jobs, left = [], []
    for piece in rest.pieces():
        if _CLAIM.search(piece) and "claim" not in values:
            values["claim"] = piece
        elif _NO.fullmatch(piece) and "status" not in values:
            ask = N_("Not working: retired, off sick, on disability, looking for work, or something else?")
            unclear.append(Unclear("status", piece, later(ask)))
        elif _NO.fullmatch(piece) or _ASIDE.match(piece):
            left.append(piece)
        else:
            jobs.append(
                re.sub(
                    r"^(?:yes|y|i work as|i am|i'm|as|work as|was|used to"
                    r" be)\s+(?:an?\s+)?",
                    "",
                    piece,
                    flags=re.I,
                )
            )
    if jobs:
        values["job"] = ", ".join(jobs)
    return Reading(
        {name: values[name] for name in ("status", "job", "claim") if name in values},
        tuple(unclear),
        rest.run_of(left),
    )

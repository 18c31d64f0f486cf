"""Whether they work, as what, and whether there is a claim, in one line."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices import WorkStatus

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
_CLAIM = re.compile(r"claim|workers'? ?comp\w*|comp case|lawsuit|lawyer|settlement|insurance case", re.IGNORECASE)
_NO = re.compile(r"no|none|not working|i do not|i don't|do not work|don't work", re.IGNORECASE)


def read(line: str, today: date) -> Reading:
    rest, values = Unread(line), dict[str, object]()
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
        elif _NO.fullmatch(piece):
            left.append(piece)
        else:
            jobs.append(
                re.sub(
                    r"^(?:yes|y|i work as|i am|i'm|as|work as|was|used to be)\s+(?:an?\s+)?", "", piece, flags=re.I
                )
            )
    if jobs:
        values["job"] = ", ".join(jobs)
    return Reading(
        {name: values[name] for name in ("status", "job", "claim") if name in values}, left=", ".join(left)
    )

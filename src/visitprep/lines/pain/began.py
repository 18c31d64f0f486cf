"""How a pain began and what they were told it is: "lifting a wheelchair at work, slipped disc"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices.pain import Cause

_TOLD = re.compile(
    r"\b(?:(?:i was|was|been|they|s?he|(?:the |my )?(?:doc(?:tor)?s?|surgeon|nurse|specialist|bone man)"
    r"|(?:the |my )?dr\.?(?: \w+)?)\s+)?"
    r"(?:told(?: me)?|said|says?|call(?:ed|s)? it"
    r"|diagnos\w+(?: as| with)?)"
    r"(?:\s+(?:it is|it's|it was|that it is))?\s+(?P<what>[^;.]+)",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(
    r"\b(?:not told(?: anything)?|nobody (?:has )?(?:said|told me|knows)|told nothing|no idea what)\b", re.I
)
_CAUSES = (
    (
        Cause.UNCLEAR,
        r"no clear cause|no cause|nothing|for no reason|don'?t know|not sure|no idea"
        r"|just (?:came|started)|out of nowhere|little by little",
    ),
    (Cause.CRASH, r"crash\w*|car accident|wreck|mva|collision|rear[- ]?ended"),
    (
        Cause.WORK,
        r"at work|on the job|at the (?:plant|mill|factory|shop|warehouse|mine|job ?site|yard|farm)"
        r"|lifting .* work|work injury|my job",
    ),
    (Cause.SURGERY, r"surger\w+|operation|operated"),
    (Cause.CANCER, r"cancer|chemo\w*|radiation|tumou?r"),
    (
        Cause.INJURY,
        r"fell|fall|injur\w+|hurt it|twist\w+|sports?|slipped(?! dis)|tripped|lift\w+|pulled|accident|broke\w*",
    ),
    (Cause.ILLNESS, r"infection|shingles|virus|illness|covid|lyme|arthritis|diabetes"),
)


def read(line: str, today: date) -> Reading:
    """The first part is how it began; what they were told is known by that word, or is the second part."""
    rest, values = Unread(line), dict[str, object]()
    if rest.take(_NOT_TOLD):
        values["told_diagnosis"] = "not told"
    elif found := rest.take(_TOLD):
        values["told_diagnosis"] = found["what"].strip(" ,")
    pieces = rest.pieces()
    if pieces:
        began = pieces[0]
        cause = next(
            (code for code, words in _CAUSES if re.search(rf"\b(?:{words})\b", began, re.IGNORECASE)), Cause.OTHER
        )
        values = {"cause": cause, **values}
        if cause is not Cause.UNCLEAR or not re.fullmatch(rf"(?:{_CAUSES[0][1]})", began, re.IGNORECASE):
            values["cause_detail"] = began
        if len(pieces) > 1:
            if "told_diagnosis" in values:
                values["cause_detail"] = ", ".join([str(values.get("cause_detail", began)), *pieces[1:]])
            else:
                values["told_diagnosis"] = ", ".join(pieces[1:])
    return Reading(values) if values else Reading({}, left=line)

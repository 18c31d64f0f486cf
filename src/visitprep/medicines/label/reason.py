"""What a medicine is for: the words behind "for", up to where another part of the label begins."""

from __future__ import annotations

import re
from typing import Final

from visitprep.medicines.label.vocabulary.doctor_and_reason import NOT_A_REASON, PRESCRIBER, REASON_WORD
from visitprep.medicines.label.vocabulary.pharmacy_words import ASIDE, DIRECTION, KIND
from visitprep.medicines.label.vocabulary.schedule import AS_NEEDED, LENGTH, LIMIT, SINCE, WHEN
from visitprep.medicines.label.vocabulary.stopped_and_turns import STOPPED
from visitprep.patterns import compiled

_LEAD: Final = compiled(
    r"(?:for|because of)\s+|(?P<kept>(?:to (?:prevent|protect|avoid)|against|as (?:prophylaxis|prevention))\s+"
    r"(?:(?:for|against|from|my|the|his|her|any|more|another|an?)\s+)*)"
)
"""What is kept of it: a medicine "to prevent infection" is not taken for one."""
_BLANK: Final = compiled(r"\s*")
_LONGEST: Final = 6  # words
_GOES_ON: Final = re.compile(
    r"(?:but|helps?|works?|does(?:n['’]?t)?|makes?|gives?|it|which|sometimes|maybe|plus)(?!\w)"
)
"""Behind the reason a line goes on with what the medicine does: "for the pain helps a bit"."""
_OF_A_WARNING: Final = compiled(
    r"\b(?:said|says|told|warn\w*|careful|easy|bad(?! days?\b| nights?\b)|hard|watch"
    r"|worr\w+|not good|no good|dangerous|risky?|trouble)\b"
    r"[^,;.]*$"
)
"""In front of "for", in the same clause: "said go easy for the kidneys" is not what it is for."""
_NEXT: Final = (AS_NEEDED, WHEN, LIMIT, LENGTH, KIND, DIRECTION, ASIDE, STOPPED, SINCE, _GOES_ON)


def reason_at(line: str, low: str, place: int) -> tuple[int, int] | None:
    """Where the reason told at `place` starts and stops; None when none is told there, or other words are."""
    lead = _LEAD.match(low, place)
    if not lead or is_of_a_warning(low, place):
        return None
    end, start = lead.end(), place if lead["kept"] else lead.end()
    for _ in range(_LONGEST):
        at = _BLANK.match(low, end)
        begin = at.end() if at else end
        if end != lead.end() and ends_reason(line, low, begin):
            break
        word = REASON_WORD.match(low, begin)
        if not word:
            break
        if word.group() in NOT_A_REASON:
            return None
        end = word.end()
    return (start, end) if end > lead.end() else None


def is_of_a_warning(low: str, place: int) -> bool:
    """What stands at `place` is what somebody warned of, and not what the medicine is for."""
    return _OF_A_WARNING.search(low[:place]) is not None


def ends_reason(line: str, low: str, begin: int) -> bool:
    return any(pattern.match(low, begin) for pattern in _NEXT) or PRESCRIBER.match(line, begin) is not None

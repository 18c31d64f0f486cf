"""Which of the signs that came with the pain are new, where words tell it of each: "no only the weight"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from visitprep.common_words import A_NO, MONTHS, NUMBERS
from visitprep.findings.safety.signs.named import signs_there, tells_of_blood
from visitprep.patterns import any_case
from visitprep.visit.as_typed import row_words
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, in_a_row, say

NEW_OR_NOT: Final = {
    YesNo.YES: N_("new or suddenly worse"),
    YesNo.NO: N_("not new"),
    YesNo.UNSURE: N_("not sure if new"),
}
_CALLED: Final = {
    CameWith.FEVER: r"fever|chills|temp\w*",
    CameWith.WEIGHT_LOSS: r"weight|pounds|lbs|kilos?|stone",
    CameWith.BLADDER: r"pee\w*|bladder|water|urin\w+|leak\w*",
    CameWith.BOWEL: r"poop\w*|bowels?|stools?",
    CameWith.SADDLE: r"numb(?!er)\w*|saddle",
    CameWith.WEAK_LIMB: r"weak\w*|legs?|arms?|hands?|foot|feet|limb",
    CameWith.UNSTEADY: r"unstead\w*|walk\w*|balance|wobbl\w*",
    CameWith.NIGHT_SWEATS: r"sweat\w*",
}
"""One of those that were just ticked, in a word."""
_ONLY: Final = any_case(
    r"\b(?:only|just|apart from|except(?: for)?|the (?:rest|others?))\b"
    r"(?! (?:when|if|at|on|after|with|from|because))"
)
_IS_NEW: Final = any_case(r"\b(?:new\w*|worse\w*|sudden\w*|yes|started|began)\b|\b(?:is|are)$")
_IS_OLD: Final = any_case(rf"\b(?:{A_NO}(?! (?:only|just))|old|same|always|years?|forever|the (?:rest|others?))\b")
BEGAN_LATELY: Final = any_case(
    rf"(?!.*\b(?:years?|yrs?|(?:19|20)\d\d)\b).*\b(?:(?:\d|1[0-2]|an?|{NUMBERS}|few|couple(?: of)?|last|past|this)"
    r" (?:days?|weeks?|wks?|months?|mths?)\b|(?:since|from|started|began|last|this)(?: \w+)?"
    rf" (?:(?:spring|summer|autumn|winter|christmas|easter)\b|(?:{MONTHS})\w*))"
)
"""Within about a year: "last 3 months", "since summer"."""


def new_apart(words: str, ticked: Collection[CameWith]) -> Mapping[CameWith, bool]:
    """Of words at "is any of that new?" each sign with whether it is: "no only the weight", "legs yes, pee no".

    Empty where they name none as new.
    """
    plain, found = re.sub(r"^(?:no|nope|nah|naw)\b[\s,;.]*", "", words, flags=re.IGNORECASE), dict[CameWith, bool]()
    only = _ONLY.search(plain) is not None
    for piece in re.split(r"\s*(?:[,;.]|\bbut\b)\s*", plain):
        named = [one for one in ticked if re.search(rf"\b(?:{_CALLED.get(one, '(?!)')})\b", piece, re.IGNORECASE)]
        is_new = _ONLY.search(piece) or _IS_NEW.search(piece)
        if _IS_OLD.search(piece) or is_new:
            found |= dict.fromkeys(named, not _IS_OLD.search(piece))
    if not any(found.values()):
        return {}
    return {**dict.fromkeys(ticked, False), **found} if only else found


def new_of_each(visit: Visit) -> Mapping[CameWith, bool]:
    """Where the words beside a yes tell it of each that was ticked."""
    health = visit.health
    ticked = tuple(one for one in health.came_with or () if one is not CameWith.OTHER)
    told = new_apart(health.notes.get("came_with_new", ""), ticked) if health.came_with_new is YesNo.YES else {}
    return {one: told[one] for one in ticked} if told.keys() == {*ticked} else {}


def newly_told(visit: Visit) -> frozenset[CameWith]:
    """What was ticked or named and may be new, but for what their words call old, and a cancer of before.

    Words that tell more of a row that was ticked ("6 left leg buckles") are no sign of their own.
    """
    told, ticked, note = new_of_each(visit), visit.health.came_with or (), visit.health.notes.get("came_with", "")
    of_rows = {row_words(visit, "ticks:came_with", one.value) for one in ticked}
    of_none = [piece for piece in note.split("; ") if piece not in of_rows and not _named(piece)]
    is_told = len(ticked) > 1 and bool(note) and not of_none and not tells_of_blood(note)
    may_be = {one for one in ticked if told.get(one, one is not CameWith.CANCER)} | _named(note)
    return frozenset(may_be - {CameWith.OTHER} if is_told else may_be)


def _named(words: str) -> frozenset[CameWith]:
    return signs_there(words) - {CameWith.OTHER}


def new_in_words(visit: Visit) -> str:
    """Which of those that were ticked are new, and which not, where the words tell it of each; else empty."""
    told = new_of_each(visit)
    parts = (
        say(N_("{what}: {signs}"), what=say(NEW_OR_NOT[answer]), signs=in_a_row([one.words() for one in signs]))
        for answer, is_new in ((YesNo.YES, True), (YesNo.NO, False))
        if (signs := [one for one, new in told.items() if new is is_new])
    )
    return "; ".join(parts)

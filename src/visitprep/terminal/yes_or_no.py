"""A yes, a no or a "not sure" in other words: "yep, mostly", "nope", "no idea"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from visitprep.interview.prompts import Option
from visitprep.patterns import compiled

_UNSURE = compiled(
    r"(?:(?:i'?m|i am|we'?re)\s+)?(?:really\s+)?(?:not (?:really |quite |too |so )?(?:sure|certain)|unsure"
    r"|no (?:idea|clue)|idk|dunno"
    r"|(?:i |we |s?he )?(?:do not|don'?t|doesn'?t|didn'?t|can'?t) (?:really )?(?:know|say|tell|remember)"
    r"|hard to (?:say|tell)|maybe|perhaps|could be|yes and no)\b"
    r"[\s,;.:-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_YES = compiled(
    r"(?:y|yes|yeah|yep|yup|ya|yea|sure|of course|correct|(?:i |we )?(?:think|guess|believe) so"
    r"|so far yes)\b(?!\s+and no\b)[\s,;.:-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NO = compiled(
    r"(?:n|no|nope|nah|naw)\b(?!\s+(?:idea|clue)\b)[\s,;.:-]*(?P<rest>.*)"
    r"|(?P<whole>not (?:at all|any ?more|yet)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_LAST = compiled(r"(?P<rest>.*?\w)[\s,;.:-]+(?P<said>yes|yep|yeah|no|nope)[.!]?", re.IGNORECASE | re.DOTALL)
_EITHER = compiled(r"\b(?:yes|yep|yeah|no|nope|not|never)\b|n't\b", re.IGNORECASE)


def yes_or_no(typed: str, options: Sequence[Option]) -> tuple[str, str] | None:
    """The code of the answer and what is said besides; None where the rows are others, or the words say neither."""
    codes = {option.code for option in options}
    text = " ".join(typed.split()).replace("’", "'")
    if not {"yes", "no"} <= codes or not text:
        return None
    if found := _UNSURE.fullmatch(text):
        says_more = found["rest"] or re.match(r"yes|maybe|perhaps|could", text, re.IGNORECASE)
        return ("unsure", text if says_more else "") if "unsure" in codes else None
    if found := _YES.fullmatch(text):
        return "yes", found["rest"]
    if found := _NO.fullmatch(text):
        return "no", found["rest"] or found["whole"] or ""
    if (found := _LAST.fullmatch(text)) and not _EITHER.search(found["rest"]):
        return ("yes" if found["said"].casefold().startswith("y") else "no"), found["rest"]
    return None

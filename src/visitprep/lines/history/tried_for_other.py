"""What was tried for something that is no pain: "for depression not pain", "that was for my mood"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import compiled

_NOT_PAIN: Final = compiled(
    r"\b(?:not|never|nothing)\s+(?:really\s+)?(?:(?:taken|given|meant)\s+)?(?:(?:for|to do with)\s+)?(?:the\s+"
    r"|my\s+)?pain\b",
    re.IGNORECASE,
)
_HELP: Final = compiled(
    r"\b(?:help\w*|work\w*|touch\w*|better|good)\b|\bfor (?:the |my )?pain (?:it|and)\b", re.IGNORECASE
)
_FOR_OTHER: Final = compiled(
    r"\bfor (?:(?:the|my|his|her|bad|an?|some)\s+)*(?:depression|anxiety|mood|panic|nerves|stress|ptsd|adhd|bipolar"
    r"|seizures?|epilepsy|smoking|birth control|blood pressure|acne|allergies|asthma|weight)\b",
    re.IGNORECASE,
)
_PAIN: Final = compiled(
    r"\b(?:and|plus|or|also|too)\b[^,;.]*\b(?:pain|headaches?|migraines?|aches?|cramps?)\b", re.IGNORECASE
)
_PIECE: Final = compiled(r"[^,;.]+")


def for_other(words: str) -> str:
    """The words that say so, as typed; empty where they do not."""
    pieces = [found[0].strip() for found in _PIECE.finditer(words)]
    told = [one for one in pieces if (_NOT_PAIN.search(one) and not _HELP.search(one)) or _FOR_OTHER.search(one)]
    return "" if not told or _PAIN.search(words) else ", ".join(told)

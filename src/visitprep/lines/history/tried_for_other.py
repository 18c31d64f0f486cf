"""What was tried for something that is no pain: "for depression not pain", "that was for my mood"."""

from __future__ import annotations

from typing import Final

from visitprep.patterns import any_case, compiled

_NOT_PAIN: Final = any_case(
    r"\b(?:not|never|nothing)\s+(?:really\s+)?(?:(?:taken|given|meant)\s+)?(?:(?:for|to do with)\s+)?(?:the\s+"
    r"|my\s+)?pain\b"
)
_HELP: Final = any_case(r"\b(?:help\w*|work\w*|touch\w*|better|good)\b|\bfor (?:the |my )?pain (?:it|and)\b")
_FOR_OTHER: Final = any_case(
    r"\bfor (?:(?:the|my|his|her|bad|an?|some)\s+)*(?:depression|anxiety|mood|panic|nerves|stress|ptsd|adhd|bipolar"
    r"|seizures?|epilepsy|smoking|birth control|blood pressure|acne|allergies|asthma|weight)\b"
)
_PAIN: Final = any_case(r"\b(?:and|plus|or|also|too)\b[^,;.]*\b(?:pain|headaches?|migraines?|aches?|cramps?)\b")
_PIECE: Final = compiled(r"[^,;.]+")


def for_other(words: str) -> str:
    """The words that say so, as typed; empty where they do not."""
    pieces = [found[0].strip() for found in _PIECE.finditer(words)]
    told = [one for one in pieces if (_NOT_PAIN.search(one) and not _HELP.search(one)) or _FOR_OTHER.search(one)]
    return "" if not told or _PAIN.search(words) else ", ".join(told)

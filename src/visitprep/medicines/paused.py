"""Whether a medicine was stopped for something that is to come, such as a shot: a pause, and no end."""

from __future__ import annotations

from typing import Final

from visitprep.patterns import any_case

DONE: Final = (
    r"(?:shots?|injections?|epidurals?|esi|(?:nerve )?blocks?|procedures?|surgery|operation|ablation|rfa|needle"
    r"|biopsy|colonoscopy|endoscopy|extraction|implant\w*|trial|spinal tap|scan|visit|appointment)"
)
"""What it may be held for."""
_HELD: Final = any_case(
    r"\bon hold\b|\bheld\b|\bholding\b|\bpaus\w+"
    rf"|\b(?:for|before|until|till|ahead of|because of) (?:\w+ ){{0,2}}{DONE}\b"
)
_LONG_AGO: Final = any_case(r"\b(?:(?:19|20)\d\d|years?|months?|never|for good|no longer)\b")


def says_held(text: str) -> bool:
    """Of words that say it is not taken now."""
    return _HELD.search(text) is not None and _LONG_AGO.search(text) is None

"""Why something was stopped that did no harm: "had to stop, no childcare", "insurance ran out", "b/c the aura"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.history.outcome.cut_off import ENDS_IT, PAYER
from visitprep.patterns import compiled

BECAUSE: Final = (
    r"(?:\b(?:(?:be?cause|bec[au]+se|becuz|bcuz|bcz|b[/.]?c\.?|['’]?cause|cuz|coz|cos)(?![\w'])(?:\s+of\b)?"
    r"|due to|on account of|thanks to|owing to|over (?=the\b|my\b|a\b)))"
)
_OVER: Final = r"(?:stop+(?:e?d|ing)?|quit|gave (?:it )?up|came off|went off|off|ended|dropped(?: out)?|left)"
_ENDED: Final = (
    rf"(?:(?:i|we|she|he|they|so|and|then|but|had to|have to|just|only)\s+)*{_OVER}"
    r"(?:\s+(?:it|that|going|taking it|of it))?"
)
_NO_HARM: Final = compiled(
    r"\b(?:(?:had |have |got |was |with |there was )?no (?:more )?(?:child ?care|baby ?sitter|sitter|ride"
    r"|transport\w*|car|time(?! of\b)|money"
    r"|insurance|coverage|visits?|sessions?|bus|way to get there|one to (?:drive|take|watch)\b[^,;.]*)"
    r"|(?:my |the |lost (?:my )?)?insurance\b[^,;.]*|lost (?:my |the )?(?:insurance|coverage|job|ride"
    r"|medicaid)[^,;.]*"
    r"|(?:it )?(?:cost|costs) (?:too much|a lot)[^,;.]*|too (?:far|expensive|costly|busy|much money|dear"
    r"|long a (?:drive|wait))\b[^,;.]*"
    r"|(?:could|can)(?:\s?n['’]?t| ?not) (?:afford|pay|get (?:there|a ride|time off|off work|it|them|in"
    r"|an appointment)|make it|drive|find)\b[^,;.]*"
    r"|(?:they|the (?:clinic|office|place|pool|gym|program)|(?:my |the )?(?:therapist|doctor|dr)) (?:closed"
    r"|shut|moved|left|quit|retired)\b[^,;.]*"
    rf"|{PAYER} {ENDS_IT}\b[^,;.]*|they (?:stop+ed|quit|would\s?n['’]?t|refused to) (?:pay|cover"
    rf"|approv|authori[sz])\w*[^,;.]*|(?:cut off|stopped|ended|denied) (?:\w+ ){{0,2}}by {PAYER}"
    r"|(?:we |i )?moved(?: away| house| states?| to \w+)?|covid|(?:the )?(?:pandemic|lockdown)"
    r"|ran out of (?:visits|sessions|money|time)"
    r"|(?:the )?(?:visits|sessions) (?:ran out|were used up)|battery (?:died|ran out|is dead)|(?:it )?(?:broke"
    r"|got lost|was discontinued)|(?:out of stock|shortage|not (?:made|sold|available) any ?more))",
    re.IGNORECASE,
)
_SAID: Final = compiled(rf"(?:{_ENDED}[\s,:;]*)?{BECAUSE}\s*(?P<why>[^,;]+)", re.IGNORECASE)
_AFTER_THE_END: Final = compiled(
    rf"{_ENDED}[\s,:;]+(?P<why>(?:no|my|the|too|could|can|lost|they|insurance|cost|we|i)\b[^,;]*)",
    re.IGNORECASE,
)
_STOPPED_BEHIND: Final = compiled(
    r"[\s,]+(?:(?:so|and|then|i|we|she|he|had to|just)\s+)+(?:stop+(?:e?d)?|quit|gave up|came off)(?:\s+(?:it"
    r"|going))?$",
    re.IGNORECASE,
)


_SAYS_NOTHING: Final = compiled(r"(?:it|that|this|of|they|he|she)(?: (?:did|was|is|said|does)\w*)?", re.IGNORECASE)


def is_no_harm(piece: str) -> bool:
    """Whether the piece tells of an end that the thing itself did not bring: money, time, the way there."""
    return _NO_HARM.search(piece) is not None


def reason_in(words: str) -> str:
    """Why it was stopped, as typed, without the words that say no more than that; empty where none is told."""
    for pattern in (_AFTER_THE_END, _SAID):
        for found in pattern.finditer(words):
            why = _STOPPED_BEHIND.sub("", found["why"]).strip(" .")
            if why and not _SAYS_NOTHING.fullmatch(why) and (pattern is _SAID or is_no_harm(why)):
                return why
    no_harm = _NO_HARM.search(words)
    return _STOPPED_BEHIND.sub("", no_harm[0]).strip(" .") if no_harm else ""

"""Why something was stopped that did no harm: "had to stop, no childcare", "insurance ran out", "b/c the aura"."""

from __future__ import annotations

from typing import Final

from visitprep.lines.history.outcome.cut_off import ENDS_IT, PAYER
from visitprep.patterns import any_case

MEASURED: Final = (
    r"(?:rhythm|heart ?beats?|heart rate|pulse|sodium|salt|potassium|qtc?|ekg|ecg|levels?|counts?|labs?"
    r"|enzymes?|platelets?|white cells?|pressure|palpitations|bleed(?:ing)?|interactions?)"
)
"""What is found under a medicine, and for which it is stopped."""
BECAUSE: Final = (
    r"(?:\b(?:(?:be?cause|bec[au]+se|becuz|bcuz|bcz|b[/.]?c\.?|['’]?cause|cuz|coz|cos)(?![\w'])(?:\s+of\b)?"
    r"|due to|on account of|thanks to|owing to|over (?=the\b|my\b|a\b)))"
)
_OVER: Final = r"(?:stop+(?:e?d|ing)?|quit|gave (?:it )?up|came off|went off|off|ended|dropped(?: out)?|left)"
_ENDED: Final = (
    rf"(?:(?:i|we|she|he|they|so|and|then|but|had to|have to|just|only)\s+)*{_OVER}"
    r"(?:\s+(?:it|that|going|taking it|of it))?"
)
_NO_HARM: Final = any_case(
    r"\b(?:(?:had |have |got |was |with |there was )?no (?:more )?(?:child ?care|baby ?sitter|sitter|ride"
    r"|transport\w*|car|time(?! of\b)|money|insurance|coverage|visits?|sessions?|bus|way to get there"
    r"|one to (?:drive|take|watch)\b[^,;.]*)|(?:my |the |lost (?:my )?)?insurance\b[^,;.]*|lost (?:my "
    r"|the )?(?:insurance|coverage|job|ride|medicaid)[^,;.]*|(?:it )?(?:cost|costs) (?:too much|a lot)[^,;.]*"
    r"|too (?:far|expensive|costly|busy|much money|dear|long a (?:drive|wait))\b[^,;.]*|(?:could"
    r"|can)(?:\s?n['’]?t| ?not) (?:afford|pay|get (?:there|a ride|time off|off work|it|them|in|an appointment)"
    r"|make it|drive|find)\b[^,;.]*|(?:they|the (?:clinic|office|place|pool|gym|program)|(?:my "
    rf"|the )?(?:therapist|doctor|dr)) (?:closed|shut|moved|left|quit|retired)\b[^,;.]*|{PAYER} {ENDS_IT}\b[^,;.]*"
    r"|they (?:stop+ed|quit|would\s?n['’]?t|refused to) (?:pay|cover|approv|authori[sz])\w*[^,;.]*|(?:cut off"
    rf"|stopped|ended|denied) (?:\w+ ){{0,2}}by {PAYER}|(?:we |i )?moved(?: away| house| states?| to \w+)?|covid"
    r"|(?:the )?(?:pandemic|lockdown)|ran out of (?:visits|sessions|money|time)|(?:the )?(?:visits"
    r"|sessions) (?:ran out|were used up)|battery (?:died|ran out|is dead)|(?:it )?(?:broke"
    r"|got lost|was discontinued)|(?:out of stock|shortage|not (?:made|sold|available) any ?more))"
)
_DENIED_HARM: Final = any_case(
    r"(?:(?:(?:and|but|so|it|that|they|i|s?he|we|really|just|is|was)\b|['’]s)\s*)*"
    r"(?:[\w-]+\s+(?=never|did|does))?(?:not (?:because|['’]?cause|cuz|that|as|like|due to|from|for any)\b"
    r"|(?:did\s?n['’]?t|did not|does\s?n['’]?t|does not|has\s?n['’]?t|never)\s+(?:(?:really|even|ever|did)\s+)*"
    r"(?:hurt|bother\w*|cause\w*|ma[dk]e (?:me|him|her|us)|g[ia]ve (?:me|him|her|us))\b"
    r"(?!.*\b(?:better|relief|help|feel good)\b))"
)
"""It tells of harm that was not done: "not because it hurt", "it never made me sick"."""
_SAID: Final = any_case(rf"(?:{_ENDED}[\s,:;]*)?{BECAUSE}[\s:]*(?P<why>[^,;]+)")
_AFTER_THE_END: Final = any_case(
    rf"{_ENDED}[\s,:;]+(?P<why>(?:no|my|the|too|could|can|lost|they|insurance|cost|we|i)\b[^,;]*)"
)
_STOPPED_BEHIND: Final = any_case(
    r"[\s,]+(?:(?:so|and|then|i|we|she|he|had to|just)\s+)+(?:stop+(?:e?d)?|quit|gave up|came off)(?:\s+(?:it"
    r"|going))?$"
)
_SAYS_NOTHING: Final = any_case(r"(?:it|that|this|of|they|he|she)(?: (?:did|was|is|said|does)\w*)?")


def is_no_harm(piece: str) -> bool:
    """Whether the piece tells of an end that the thing itself did not bring: money, time, the way there."""
    return _NO_HARM.search(piece) is not None or denies_harm(piece)


def denies_harm(piece: str) -> bool:
    return _DENIED_HARM.match(piece) is not None


def reason_in(words: str) -> str:
    """Why it was stopped, as typed, without the words that say no more than that; empty where none is told."""
    for pattern in (_AFTER_THE_END, _SAID):
        for found in pattern.finditer(words):
            why = _STOPPED_BEHIND.sub("", found["why"]).strip(" .")
            if why and not _SAYS_NOTHING.fullmatch(why) and (pattern is _SAID or is_no_harm(why)):
                return why
    no_harm = _NO_HARM.search(words)
    return _STOPPED_BEHIND.sub("", no_harm[0]).strip(" .") if no_harm else ""

"""Whether naloxone is at home, by the words that tell of it: "got it at home never use", "expired one".

What is told first decides: a having, a denial, a doubt. That it was never used denies nothing, and one that is out
of date is there. Other words ("my wife knows where") decide nothing.
"""

from __future__ import annotations

from typing import Final

from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import YesNo

NAME: Final = any_case(r"\b(?:nalox\w*|nalax\w*|nolox\w*|narcan(?!n?ed)\w*|kloxxado|zimhi|evzio|rivive)\b")
_USED: Final = r"(?:us(?:ed?|ing)|need(?:ed|s)?|ha(?:d|ve) to|took|take[ns]?|tried|touch(?:ed)?|open(?:ed)?)"
_NOT_USED: Final = any_case(
    rf"\b(?:never(?: ever)?|not|nobody|no ?one|(?:ha(?:ve|s|d)|do|does|did|was|is|ai)\s?n['’]?t)"
    rf"(?: (?:ever|yet|once|been|even|really|had to|have to))*"
    rf" {_USED}(?! (?:any|one|some|a)\b)(?: (?:to )?use)?(?: (?:it|that|them|yet))*\b"
    r"|\bun(?:used|opened|touched)\b"
)
_UNKNOWN: Final = any_case(
    r"\bnever h[ea]*rd\b|\bwhat(?:['’]?s| is| the hell is)?\W*(?:that|this|it|$)"
    r"|\b(?:do|does)\s?n['’]?t (?:even )?know (?:what|about) (?:it|that|this|is)\b"
)
"""They do not know what it is, and so have none."""
_GONE: Final = any_case(
    r"\b(?:(?:run|ran|is|are|am|was|['’]?s|s?he?s|theyre|im|all|we|clean) out(?! of date)|out of (?!date)"
    r"|used (?:it )?(?:all )?up|threw|thrown"
    r"|tossed|lost|gave (?:it|mine|them|ours|that) (?:away|to)|used to (?:have|keep|carry))\b"
)
_AWAY: Final = any_case(
    r"\b(?:at|in) (?:(?:the|my|her|his) )?(?:work|school|office|job|hospital|er|e\.r\.|ambulance|icu|jail)\b"
    r"|\b(?:ambulance|paramedics?|emts?|cops?|police|firem[ae]n|overdos\w*|o\.?d['’]?e?d|911|saved"
    r"|brought (?:me|him|her) back|(?:used|it) on (?:me|him|her)"
    r"|gave (?:me|him|her)\b.*\b(?:(?:19|20)\d\d|once|twice|one time))\b"
)
"""It is somewhere else, or was given: neither says that it is at home."""
_OF_SOMEBODY: Final = any_case(
    r"\b(?!(?:it|that|this|there|they|th[eo]se|ones?|mine|ours|kits?|box|pack|stuff|bottle|sprays?|none|dose)\b)"
    r"[^\W\d]+(?:(?:(?:['’]|(?<=he))s|(?:['’]|(?<=\bi))m|['’]re| is| am| are| was)(?: (?:just|now|still|back|all))*"
    r" (?:here|in|on|at|with|by|beside|next)\b|(?:['’](?:ve|s|d)| has| have| had)?(?: (?:just|now))* (?:gone|left"
    r"|been|came|come|hung|r[au]ng|joined|called|lost|got (?:back|in|him|her)|woken|fallen|stepped)\b"
    r"(?![^,;.]* (?:it|one|some)\b))[^,;.]*"
)
"""Where somebody is, or what they did, tells nothing of it: "Paul is on the phone with me now"."""
_DENIED: Final = (
    r"\b(?:no|nope|nah|naw|not|never|none|nor|neither|without|can(?:no|['’])?t (?:get|afford)"
    r"|(?:do|does|did|has|have|had|is|was|ai|could)\s?n['’]?t"
    r"|(?:would|['’]d) like|(?:need|want)s?(?= (?:a|one|some|it|to (?:get|have))\b(?! (?:new|refill))|$))\b"
)
_NOTHING: Final = r"(?!\s+(?:to\b|no\b|none\b|not\b|never\b|nothing\b|zero\b|rid\b))"
_THERE: Final = (
    r"^\W*(?:y|yes|yea|yeah|yep|yup|sure|of course)\b"
    rf"|\b(?:has|have|got|keeps?|carr(?:y|ies)|there(?:['’]?s| is)|bought|owns?){_NOTHING}\b|['’]ve\b{_NOTHING}"
    r"|\b(?:gave|given|prescribed|came|comes)\b|\bat (?:home|my place|our place|the house)\b|\bhere\b"
    r"|\b(?:in|under|on|by|behind|above|beside|inside|next to) (?:(?:the|my|his|her|our|their|every|a) )+\w+"
    r"|\bon (?:hand|me)\b|\bhandy\b|\bjust in case\b|\bfor (?:an )?emergenc(?:y|ies)\b|\bwith (?:him|her|me|us)\b"
    r"|\b(?:expired|out of date|past (?:its|the) date|old one)\b"
    r"|\b\d+ (?:of (?:them|em|those)|kits?|boxes|doses|sprays)\b"
)
_IN_DOUBT: Final = rf"\b(?:{NOT_SURE}|maybe|might|i think)\b"
_TOLD: Final = any_case(
    rf"(?P<unsure>{_IN_DOUBT})|(?P<other>\b(?:supposed|meant|ought) to\b|\bshould\b)"
    rf"|(?P<no>{_DENIED})|(?P<yes>{_THERE})"
)


def at_home(words: str) -> YesNo | None:
    """None where the words do not say it."""
    words = " ".join(_OF_SOMEBODY.sub(" ", NAME.sub(" ", words)).split()).strip(" ,.;:-")
    if _GONE.search(words) or _UNKNOWN.search(words):
        return YesNo.NO
    words = _NOT_USED.sub(" ", words)
    told = _TOLD.search(words)
    if told is None or told["other"] or (_AWAY.search(words) and not told["no"]):
        return None
    return YesNo.UNSURE if told["unsure"] else YesNo.NO if told["no"] else YesNo.YES


def meant(words: str) -> str:
    """The row of the question that the words mean; empty for none."""
    answer = at_home(words)
    return "" if answer is None else answer.value

"""Doses that are missed, in whatever words: "forgets the eve one", "pm one often skipped", "when i remember"."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.schedule import AM_PM, PART
from visitprep.patterns import any_case

TIME: Final = rf"(?:{PART}|mid day|bed time|{AM_PM}|first|second|third|last|extra|middle|other|1st|2nd|3rd|4th)"
ONE: Final = r"(?:one|dose|pill|tab|tablet|capsule|cap|patch)s?"
_NOT_BEFORE: Final = "".join(
    rf"(?<!{word}\s)"
    for word in (r"\bnever ever \bnot n't n’t esnt \bdont \bdidnt rarely \bno \bbe \bif \bto".split())
)
"""Nothing is missed; or it says what is done then."""
_OF_IT: Final = (
    r"(?!\s+(?:(?:the |its? )?(?:name|strength|mgs?|number|dosage|spelling)|what|how|why|who|which|whose|where|work"
    r"|(?:my|his|her) (?:appointment|visit))\b)"
)
_BE: Final = r"(?:(?:is|are|was|were|gets?|got|often|sometimes|usually|always|mostly|just)\s+)*"
MISSES: Final = (
    rf"{_NOT_BEFORE}(?:(?:skips|skipped|forgets|forgot|forgotten|misses|missed|leaves it (?:out|off)|goes without)"
    rf"\b{_OF_IT}"
    r"|(?:doesn['’]?t|does not|(?:i|we) (?:do not|don['’]?t)) take (?:it|them) (?=(?:on|when|if|most|every|some)\b)"
    r"|not on (?:the )?(?:days?|nights?|weekends?) "
    rf"|(?:(?:the|my|his|her)\s+)?(?<!i ){TIME}(?:\s+{ONE})?\s+{_BE}"
    r"(?:forgotten|missed|skipped|left (?:out|off)|not taken|slips (?:my|his|her) mind)\b)"
)
"""What no label says, whoever does so."""
_SKIPS: Final = r"(?:skip(?:ping)?|forget(?:ting)?|miss(?:ing)?|leav(?:e|ing) (?:it |them )?(?:out|off))"
MISSED: Final = any_case(
    rf"(?<!\w)(?:{MISSES}|{_NOT_BEFORE}{_SKIPS}\b{_OF_IT}"
    r"|(?:when|if) (?:i|he|she|they) (?:remembers?|thinks? of it)\b"
    r"|(?:not|\w+n['’]?t) (?:always\b|ever remember|every (?:day|night|dose|time)\b|take (?:it|them|all)\b)"
    r"|not as (?:on )?(?:the )?label\w*)",
    needs="skip|forg|miss|leav|without| not on | left |not taken|slips|take it|take them|take all|remember|think"
    "|always|every day|every night|every dose|every time| not as ",
)

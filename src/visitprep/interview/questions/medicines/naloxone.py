"""Whether naloxone is at home, told among the medicines: "never had narcan". It answers its own question, later on."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_NAMED: Final = r"\b(?:nalox\w*|nalax\w*|nolox\w*|narcan\w*|kloxxado|zimhi|evzio|rivive)\b"
_NAME: Final = compiled(_NAMED, re.IGNORECASE)
_NOT_SURE: Final = compiled(rf"\b(?:{NOT_SURE}|maybe|might|i think)\b", re.IGNORECASE)
_NEVER_USED: Final = compiled(
    r"\bnever (?:used|needed|had to|took|taken)\b|\bnot (?:used|needed)\b|\bhave ?n['’]?t (?:used|needed|had to)\b",
    re.IGNORECASE,
)
_NONE: Final = compiled(
    r"\b(?:no|not|never|none|nor|without|(?:do|does|did|has|have|had|is|was|ai)n['’]?t|(?:run|ran|is"
    r"|are|am|['’]?s|he?s|theyre|im) ?out"
    r"|out of|used up|need(?:s|ed)? (?:a|some|more|new)|expired|threw)\b",
    re.IGNORECASE,
)
_THERE: Final = compiled(
    r"\b(?:has|have|got|gets?|keeps?|kept|there(?:['’]?s| is)|carr(?:y|ies)|bought)\b|['’]ve\b"
    r"|\b(?:gave|given|prescribed|came|comes)\b|\bat home\b|\bin (?:the|my|his|her|our) \w+|\bon hand\b|\bhandy\b|\bwith (?:him|her|me|us)\b",
    re.IGNORECASE,
)
_STRENGTH: Final = compiled(r"\d\s*mg\b", re.IGNORECASE)
_CLAUSE: Final = compiled(r"\s*(?:[,;]|\.(?=\s|$))\s*")
_OF_IT: Final = compiled(
    r"(?:(?:and|but|so|we|i|he|she|they)\s+)*(?:never|no|not|none|do ?n['’]?t|does ?n['’]?t"
    r"|have ?n['’]?t|has ?n['’]?t|did ?n['’]?t)\b"
    r"(?:\s+(?:had|have|got|any|one|it|that|some|ever|either|in|at|the|house|home|yet))*",
    re.IGNORECASE,
)
"""Goes on about it: "never had any at home"."""


def told_of(line: str) -> tuple[YesNo | None, str, str]:
    """Whether it is there, the words that say so, and the line without them; None where nothing is told of it."""
    told: list[str] = []
    others: list[str] = []
    answer: YesNo | None = None
    for clause in filter(None, _CLAUSE.split(line)):
        said = _answer_in(clause)
        if said is not None and answer is None:
            answer = said
            told.append(clause)
        elif told and not others and _OF_IT.fullmatch(clause):
            told.append(clause)
        else:
            others.append(clause)
    return answer, ", ".join(told), (", ".join(others) if told else line)


def _answer_in(clause: str) -> YesNo | None:
    if _NAME.search(clause) is None or _STRENGTH.search(clause):
        return None
    if _NOT_SURE.search(clause):
        return YesNo.UNSURE
    if _NONE.search(_NEVER_USED.sub(" ", clause)):
        return YesNo.NO
    return YesNo.YES if _THERE.search(clause) else None


def with_told(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """The visit with its question answered, what to say back, and the rest of the line."""
    answer, words, rest = told_of(line)
    if answer is None:
        return None
    address = Address("substances", "naloxone")
    visit = with_more_noted(with_answer(visit, address, answer, moment), address, words, moment)
    told = say(N_("= naloxone (Narcan) at home: {answer}"), answer=answer.words())
    return visit, told, rest

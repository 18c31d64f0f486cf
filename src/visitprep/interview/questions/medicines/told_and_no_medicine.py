"""What is told among the medicines and is none: whether naloxone is at home, a need at the clinic, a pharmacy.

Words of naloxone that do not say whether it is there stay beside its question, which is asked later on.
"""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.lines.medicines.naloxone import NAME, at_home
from visitprep.medicines.label.line import read_parts
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import LegalRole
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_STRENGTH: Final = any_case(r"\d\s*mg\b")
_CLAUSE: Final = any_case(rf"\s*(?:[,;]|{FULL_STOP}|\s-+\s|\s(?:and|plus)\s(?=[^,;.]*{NAME.pattern}))\s*")
_ONLY_NAMED: Final = any_case(rf"\W*(?:the |my )?{NAME.pattern}(?: (?:nasal )?(?:spray|kit))?\W*")
_WORDS: Final = compiled(r"[^\W\d_]{4,}")


_NEED: Final = any_case(
    r"\b(?:hearing|deaf|hears?|(?:left|right|good) ear|blind|eyesight|see (?:well|much)|large print|forget\w*|dementia"
    r"|interpreter|speaks? (?:up|only|slow\w*|no|(?-i:[A-Z])\w+)|sign language)\b"
)
_ROLE: Final = any_case(r"\bi(?:['’]m| am| hold| have)\b.*\b(?:power of attorney|poa)\b")
_NOTE: Final = any_case(
    r"(?:please )?(?:note|be aware)\b|(?:i|we) (?:use|go to) (?:the )?\w+ (?:on|at) (?!my|the|both|left|right|his|her)(?:\w+ ?){1,3}$|(?:my|her|his|our) pharmac(?:y|ist)\b"
)
_A_MEDICINE: Final = any_case(r"\d\s*m?c?g\b|\b(?:drops?|pills?|tab\w*|spray|cream|vitamins?|tak\w+|aids?|for)\b")


def told_of(line: str) -> tuple[YesNo | None, str, str]:
    """Whether it is there, the words that tell of it, and the line without them; no words where nothing is told.

    What stands behind it and names no other medicine tells of it too.
    """
    clauses = tuple(filter(None, _CLAUSE.split(line)))
    begin = next((place for place, clause in enumerate(clauses) if NAME.search(clause)), None)
    if begin is None or _STRENGTH.search(clauses[begin]):
        return None, "", line
    end = begin + 1
    while end < len(clauses) and not _names_another(clauses[end]):
        end += 1
    words = ", ".join(clauses[begin:end])
    answer = at_home(words)
    if answer is None and (_names_another(words) or not _is_told(words)):
        return None, "", line
    return answer, words, ", ".join((*clauses[:begin], *clauses[end:]))


def _names_another(clause: str) -> bool:
    clause = NAME.sub(" ", clause)
    named = (lookup(word) or may_be(word) for word in _WORDS.findall(clause))
    return any(character.isdigit() for character in clause) or any(named)


def _is_told(words: str) -> bool:
    """Whether something is said that no label has: "my wife knows where"."""
    if _ONLY_NAMED.fullmatch(words):
        return False
    parts = read_parts(words)
    return parts is None or bool(parts.left) or not NAME.search(parts.line.name)


def with_told(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """The visit with its question answered or its words kept, what to say back, and the rest of the line."""
    is_note = _NEED.search(line) or _ROLE.search(line) or _NOTE.match(line)
    if is_note and not (_A_MEDICINE.search(line) or any(map(lookup, _WORDS.findall(line)))):
        visit = _noted(visit, [one for one in re.split(rf"{FULL_STOP}\s*", line.strip()) if one], moment)
        return visit, say(N_("= kept in your own words: {words}"), words=line.strip()), ""
    answer, words, rest = told_of(line)
    address = Address("substances", "naloxone")
    if not words and NAME.match(line.strip()) and at_home(line) is None:
        answer = YesNo.YES  # a line of the list as any other
    elif not words:
        return None
    if answer is None:
        told = say(N_("= naloxone (Narcan) at home: “{words}”"), words=words)
    else:
        visit = with_answer(visit, address, answer, moment)
        message = N_("= naloxone (Narcan) at home: {answer} (“{words}”)")
        told = say(message, answer=answer.words(), words=words or line.strip())
    return with_more_noted(visit, address, words, moment), told, rest


def _noted(visit: Visit, sentences: list[str], moment: Moment) -> Visit:
    """A need with the person's, a role with the helper, any other beside the list."""
    for words in sentences:
        if _ROLE.search(words) and visit.respondent.is_helper and visit.respondent.legal_role is None:
            visit = with_answer(visit, Address("respondent", "legal_role"), LegalRole.POWER_OF_ATTORNEY, moment)
        if _NEED.search(words):
            both = "; ".join(
                one for one in (visit.person.hearing_vision_memory, words) if one and says_something(one)
            )
            visit = with_answer(visit, Address("person", "hearing_vision_memory"), both, moment)
        else:
            visit = with_more_noted(visit, Address("medicines"), words, moment)
    return visit

"""Whether naloxone is at home, told among the medicines: "never had narcan". It answers its own question, later on.

Words that tell of it and do not say whether it is there stay beside that question, which is asked.
"""

from __future__ import annotations

from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.lines.medicines.naloxone import NAME, at_home
from visitprep.medicines.label.line import read_parts
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_STRENGTH: Final = any_case(r"\d\s*mg\b")
_CLAUSE: Final = any_case(rf"\s*(?:[,;]|{FULL_STOP}|\s-+\s|\s(?:and|plus)\s(?=[^,;.]*{NAME.pattern}))\s*")
_ONLY_NAMED: Final = any_case(rf"\W*(?:the |my )?{NAME.pattern}(?: (?:nasal )?(?:spray|kit))?\W*")
_WORDS: Final = compiled(r"[^\W\d_]{4,}")


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

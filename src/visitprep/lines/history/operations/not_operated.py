"""What is no operation: refused or only wanted, "dr Patel said no to a third"; there now, "leak pee since may"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from visitprep.lines.history.operations.device_words import kind_in
from visitprep.lines.history.operations.operation_words import OPERATION
from visitprep.lines.history.scans.not_done import CUT, THEN_NO, WANTED
from visitprep.lines.history.treatments.never_had import not_had_in
from visitprep.lines.not_one import says_not_one
from visitprep.patterns import any_case
from visitprep.urgent.lay_signs import tells_a_sign

_OPERATION: Final = r"(?:operations?|operat(?:e|ing)|surger(?:y|ies)|fus(?:ions?|e)|replacements?|ops?|procedures?)"
_NOT: Final = r"(?:\s?n['’]?t| not)"
_REFUSED: Final = any_case(
    rf"\b(?:(?:wo|would|will|ca|can|could){_NOT} (?:touch|operate|cut on|(?:do|have|risk|repeat|redo|fix|cut)\b"
    rf"(?= (?:(?:an?|the|any|my|his|her|it|one|that|another|second|third|other)\b|\w+ (?:again|{_OPERATION}))))"
    rf"|refuse[sd]?|refusing|denied|declined|cancell?ed|postponed|called off|inoperable"
    rf"|(?:is|was|are){_NOT} worth (?:it|doing|the risk|{_OPERATION})"
    rf"|(?:not|never|nothing) (?:to )?(?:be )?operat(?:e|ed|able)|(?:do|does|did){_NOT} want"
    rf"|advised against|no (?:(?:more|other|further|another|second|third|back|spine|neck) )*{_OPERATION}\b"
    rf"(?! (?:ever )?help)"
    r"|(?:told|said|says?)(?: (?:me|him|her|us))? no\b(?! (?:more (?!op|surg)|help|relief|pain))"
    r"|no to (?:an?|another|any|more|the)\b)"
)
_UNTIL: Final = any_case(r"\b(?:until|till?|'til|before|except|apart from|besides)\b")
"""It tells of what was there after all."""
_HOW_IT_WENT: Final = any_case(r"\b(?:help\w*|relief|trouble|problems?|pain|feeling|the same|right)\b")
"""What they never had since an operation: "never had any trouble with it"."""
_THERE_NOW: Final = any_case(r"\bsince (?!then|that|it\b)\w|\b(?:now|nowadays|lately|these days)\b")
_AS_IT_IS: Final = any_case(rf"{_HOW_IT_WENT.pattern}|\b(?:worse|better|hurt\w*|ach\w+|sore|gone|back|good|fine)\b")
_AFTER_ALL: Final = any_case(
    r"\b(?:finally|eventually|later|in the end|then) (?:(?:i|s?he|we|they|just|did) )*(?:got|had|have|did"
    r"|went for|agreed)\b"
)
_WHO: Final = any_case(
    r"\b(?:(?:the|my|his|her|a|another) )?(?:they|i|s?he|we|dr\.?(?: \w+)?|doctors?|docs?|surgeons?|\w+surgeon"
    r"|\w+ologist|insurance)\s*(?:(?:has|have|had|was|been|also|just)\s+)*$"
)


def without_refused(text: str, is_done: Callable[[str], bool]) -> tuple[str, str]:
    """What is told of operations, and what is told of one that was not done, each as it was typed.

    `is_done`: whether words tell of an operation with its day, so that what is refused behind them is another.
    """
    if _AFTER_ALL.search(text):
        return text, ""
    told, refused, begin, wanted = list[str](), list[str](), 0, False
    for cut in (*CUT.finditer(text), None):
        end = cut.start() if cut else len(text)
        clause, behind = text[begin:end], text[cut.end() :] if cut else ""
        was_wanted, wanted = wanted, bool(WANTED.search(clause) and THEN_NO.match(behind))
        at = 0 if wanted or was_wanted else _refused_from(clause, is_done)
        if at < 0:
            told.append(clause)
        else:
            told += [clause[:at].strip()] if at else []
            refused.append(clause[at:])
        begin = cut.end() if cut else end
    return (", ".join(told), ", ".join(refused)) if refused else (text, "")


def says_refused(text: str) -> bool:
    return bool(without_refused(text, lambda words: False)[1])


def _refused_from(clause: str, is_done: Callable[[str], bool]) -> int:
    """Where it begins in the clause; -1 where nothing is refused in it."""
    if says_not_one("surgeries", clause) or _is_there_now(clause):
        return 0
    found = _REFUSED.search(clause) or (None if _HOW_IT_WENT.search(clause) else not_had_in(clause))
    if found is None or _UNTIL.search(clause):
        return -1
    who = _WHO.search(clause[: found.start()])
    begin = who.start() if who else found.start()
    return begin if is_done(clause[:begin]) else 0


def _is_there_now(clause: str) -> bool:
    """A sign, or what began on a day and is there since: "leak pee some since summer", "I fall a lot now"."""
    is_now = tells_a_sign(clause) or (_THERE_NOW.search(clause) and not _AS_IT_IS.search(clause))
    return bool(is_now) and not OPERATION.search(clause) and kind_in(clause)[0] is None

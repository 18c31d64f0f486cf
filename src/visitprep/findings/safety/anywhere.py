"""What was told of a line where something else was asked: "(had the sugar when pregnant)" at who lives with them.

Stricter than the words of the table, which look where illnesses were asked for: what they fear, ask or were offered
is no fact, and what somebody else has is not theirs. Beside a no it makes a contradiction, never a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from visitprep.findings.safety.answers import DirectAnswer, concluded
from visitprep.findings.safety.anywhere_words import ANY, NO_FACT, PATTERNS
from visitprep.findings.safety.fact import Bearing, Line, SafetyFact, Source, Told
from visitprep.findings.safety.heard import is_denied, pieces
from visitprep.findings.safety.own_words import own_words
from visitprep.findings.said_of_taking import CALLED_BY
from visitprep.patterns import compiled
from visitprep.visit.visit import Visit

_KIN: Final = frozenset().union(*(names for pair in CALLED_BY for names in pair)) | {
    "family", "uncle", "aunt", "cousin", "cousins", "kids", "children", "people", "parents", "husbands", "boss",
    "dog", "cat", "brothers", "sisters", "sons", "daughters", "niece", "nephew", "grandson", "granddaughter",
    "baby",
}  # fmt: skip
_OWN: Final = frozenset({"i", "i'm", "i've", "im", "ive", "my", "me", "mine", "i'd"})
_OTHER: Final = frozenset({"he", "she", "they", "he's", "she's", "his", "her", "their", "hes", "shes", "who"})
_WORD: Final = compiled(r"[\w'’]+")
_THIRD: Final = compiled(r"\W*(?:has|gets|takes|is on|wears|uses|goes)\b", re.IGNORECASE)
_MEASURED: Final = compiled(
    r"\b(?:(?:h(?:b|g)?)?a1c|e?gfr|creatinine|enzymes?|levels?|count|platelets?|blood sugars?|insulin|ejection)\b",
    re.IGNORECASE,
)
_NO_RIGHT_BEFORE: Final = compiled(
    r"\b(?:no|not|never|without|(?:do|does|did|have|has|had|is|am|are|was)n['’]?t)"
    r"(?:\s+(?:have|had|has|got|any|an?|the|my|really|ever|been))*\s*$",
    re.IGNORECASE,
)
_ALWAYS: Final = frozenset({Line.KIDNEY, Line.ALSO})
"""Numbers of the kidneys are told beside a tick too; that they faint at needles beside other illnesses."""


def with_told_anywhere(visit: Visit, facts: Mapping[Line, SafetyFact]) -> dict[Line, SafetyFact]:
    """The lines, each with what speaks to it anywhere else, where nothing that it holds says that already."""
    found: dict[Line, list[Told]] = {}
    others = _KIN - _called_by_helper(visit)
    for source, address, words in own_words(visit):
        if not ANY.search(words):
            continue  # most words tell of none
        for line, piece in _told(words, others, is_own=not visit.respondent.is_helper):
            if source is Source.TESTS and _MEASURED.search(piece):
                continue  # what the table listens to: a number may be a good one
            found.setdefault(line, []).append(
                Told(source, piece, address, bearing=_bearing(line), acts=_acts(line, piece))
            )
    return {line: _with(fact, found.get(line, [])) for line, fact in facts.items()}


def _with(fact: SafetyFact, found: list[Told]) -> SafetyFact:
    stands = (one for one in fact.told if one.bearing is not Bearing.BESIDE or one.source is Source.ANSWER)
    known = " ".join(f"{one.words} {one.more}" for one in stands).casefold()
    new = {one.words.casefold(): one for one in reversed(found) if one.words.casefold() not in known}
    more = tuple(reversed(new.values()))
    if fact.holds and fact.line not in _ALWAYS:
        return fact
    if fact.holds:
        more = tuple(one for one in more if fact.line is Line.ALSO or re.search(r"\d", one.words))
    if not more:
        return fact
    return concluded(fact.line, DirectAnswer(fact.state, fact.said, fact.gap), (*fact.evidence, *more))


def _bearing(line: Line) -> Bearing:
    """A germ of before does not speak against "no infection now", and is no such denial either."""
    return Bearing.ADDS if line is Line.INFECTION else Bearing.SAYS_SO


def _acts(line: Line, piece: str) -> tuple[str, ...]:
    return () if line is Line.ALSO else (piece,)


def _told(words: str, others: frozenset[str], *, is_own: bool) -> Iterator[tuple[Line, str]]:
    """Each line that a piece of the words tells of, as theirs and as a fact, with the piece."""
    of_other = False
    for piece in pieces(words):
        piece = piece.strip(" ()[]\"'")
        for line, pattern in PATTERNS.items():
            for hit in pattern.finditer(piece):
                before = piece[: hit.start()]
                theirs = not _of_another(before, others, of_other=of_other, is_own=is_own)
                denied = is_denied(piece, hit) or _NO_RIGHT_BEFORE.search(before)
                if theirs and not denied and not NO_FACT.search(piece):
                    yield line, piece
                    break
        of_other = _speaks_of_another(piece, others, of_other=of_other)


def _of_another(before: str, others: frozenset[str], *, of_other: bool, is_own: bool) -> bool:
    """The nearest one named in front of it is somebody else; or nobody is, and the words go on with who was."""
    said = [word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(before)]
    for word in reversed(said):
        if word in others:
            return True
        if word in _OWN:
            return False
        if word in _OTHER:
            return is_own
    return of_other and is_own and bool(_THIRD.match(before))


def _speaks_of_another(piece: str, others: frozenset[str], *, of_other: bool) -> bool:
    said = [word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(piece)]
    if any(word in others for word in said):
        return True
    return of_other and not any(word in _OWN for word in said)


def _called_by_helper(visit: Visit) -> frozenset[str]:
    """What a helper calls the person: "my mother" of a daughter."""
    if not visit.respondent.is_helper:
        return frozenset()
    relation = set((visit.respondent.relation or "").casefold().split())
    return next(
        (called for of, called in CALLED_BY if of & relation),
        frozenset().union(*(called for _, called in CALLED_BY)),
    )

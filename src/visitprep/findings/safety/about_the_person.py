"""Words typed where something else was asked: whether they are about the person, and deny nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from visitprep.findings.called_by_helper import CALLED_BY, called_by_helper
from visitprep.findings.safety.evidence import is_denied, pieces
from visitprep.patterns import any_case, compiled
from visitprep.visit.visit import Visit

_Thing = TypeVar("_Thing")

_KIN: Final = frozenset().union(*(names for pair in CALLED_BY for names in pair)) | {
    "family", "uncle", "aunt", "cousin", "cousins", "kids", "children", "people", "parents", "husbands", "boss",
    "dog", "cat", "brothers", "sisters", "sons", "daughters", "niece", "nephew", "grandson", "granddaughter",
    "baby", "kid", "toddler", "grandkid", "grandbaby",
}  # fmt: skip
_OWN: Final = frozenset({"i", "i'm", "i've", "im", "ive", "my", "me", "mine", "i'd"})
_OTHER: Final = frozenset({"he", "she", "they", "he's", "she's", "his", "her", "their", "hes", "shes", "who"})
_WORD: Final = compiled(r"[\w'’]+")
_THIRD: Final = any_case(r"\W*(?:has|gets|takes|is on|wears|uses|goes)\b")
_NO_RIGHT_BEFORE: Final = any_case(
    r"\b(?:no|not|never|without|(?:do|does|did|have|has|had|is|am|are|was)n['’]?t)"
    r"(?:\s+(?:have|had|has|got|any|an?|the|my|really|ever|been))*\s*$"
)


def others_of(visit: Visit) -> frozenset[str]:
    """Who is somebody else, as they are called; for a helper not the person: "my mother" of a daughter."""
    return _KIN - called_by_helper(visit)


def told_of_self(
    words: str, patterns: Mapping[_Thing, re.Pattern[str]], others: frozenset[str], *, is_own: bool
) -> Iterator[tuple[_Thing, str]]:
    """Each thing that a piece of the words tells of as theirs and does not deny, with the piece."""
    of_other = False
    for piece in pieces(words):
        piece = piece.strip(" ()[]\"'")
        for thing, pattern in patterns.items():
            for hit in pattern.finditer(piece):
                before = piece[: hit.start()]
                theirs = not _of_another(before, others, of_other=of_other, is_own=is_own)
                if theirs and not (is_denied(piece, hit) or _NO_RIGHT_BEFORE.search(before)):
                    yield thing, piece
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

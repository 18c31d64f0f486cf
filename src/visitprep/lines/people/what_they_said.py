"""What was seen or said at somebody's who treats them: "dr ruiz surgeon, 2nd opinion sept, says surgery"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import A_TITLE
from visitprep.patterns import any_case

_SAYS: Final = (
    r"says?|said|sez|told|tells|thinks?|thought|wants?|wanted|recommend\w*|suggest\w*|advis\w+|disagree\w*|agrees?"
    r"|against it|(?:2nd|second|3rd|third|another|other) opinion|won['’]?t (?:operate|touch|do)"
)
_SEEN: Final = (
    r"saw|seen|i see|see (?:him|her|them)|consult\w*|visits?|visited|appointments?|appt|evaluat\w+|checked|mri"
    r"|x-?rays?|ct|emg|scans?|tests?|did (?:my|the|a)|once in|last (?:week|month|year|time)"
)
_TELLS: Final = any_case(rf"\b(?:{_SAYS}|{_SEEN})\b")
_DID: Final = any_case(
    r"(?P<who>(?:dr\b\.? |doctor )?(?!(?:s?he|they|i|who|it|we|the|my)\b)[^\W\d][\w'’.-]*(?: [\w'’.-]+)??)"
    r"\s+(?P<did>(?:who )?(?:did|took|operated|removed|fixed|replaced|fused|treated|delivered)\b.*)"
    r"|(?P<they>.+?)[,;]\s+(?P<more>(?:and |but )?(?:s?he|they)(?:['’]?(?:s|re|d|ve))? (?!.*\bon$).*)"
)
"""A name, and what was done by them: "Hanley did the surgery"."""
_OPINION: Final = any_case(rf"\b(?:{_SAYS})\b")
_BREAK: Final = any_case(rf"\s*[,;:]\s*|{A_TITLE}\.\s+|\s+-+\s+")
_FEW: Final = 4
_DOCTOR: Final = any_case(
    r"\b(?:dr\b\.?|doctor)\s+(?!who\b|that\b|is\b|for\b|at\b|in\b|says?\b|said\b|told\b)[^\W\d][\w'’-]*"
    r"(?:\s+(?:(?:the|my|a) )?(?:\w*surgeon|\w+ologist|pcp|gp|physiatrist|chiro\w*))?"
)


def told_apart(words: str) -> tuple[str, str]:
    """Who it is, and what they said or what was done there; empty where nothing is told."""
    told = _TELLS.search(words)
    did = _DID.fullmatch(words)
    if did is not None and not _TELLS.search(who := did["who"] or did["they"]):
        return who.strip(), (did["did"] or did["more"]).strip(" .")
    if told is None:
        return words, ""
    cuts = [cut for cut in _BREAK.finditer(words) if cut.start() < told.start()]
    if cuts:
        first = next((cut for cut in cuts if not _is_who(words[cut.end() :])), cuts[-1])
        return words[: first.start()].strip(), words[first.end() :].strip(" ,;.")
    if not _OPINION.search(words):
        return words, ""
    named = _DOCTOR.search(words)
    if named is None:
        head = words[: told.start()].strip()
        is_who = 0 < len(head.split()) <= _FEW and re.search(r"\b(?:i|me|we)\b", head, re.IGNORECASE) is None
        return (head, words[told.start() :].strip()) if is_who else (words, "")
    rest = words[named.end() :].strip(" ,;.") if not named.start() else words
    return named[0].strip(), rest


def tells_what_was_done(words: str) -> bool:
    return _DID.fullmatch(f"Lee {words}") is not None


def gives_opinion(words: str) -> bool:
    """What somebody thinks should be done, or should not."""
    return _OPINION.search(words) is not None


def _is_who(words: str) -> bool:
    """The next part tells more of who and where it is: a name, a role, a place."""
    part = _BREAK.split(words, maxsplit=1)[0]
    return _TELLS.search(part) is None and re.match(r"(?:s?he|they)\b", part, re.IGNORECASE) is None

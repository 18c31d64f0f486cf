"""Operations told where something else was asked: "had my gallbladder out in 1990" at the very end.

Told, a list that was left without one is no "no operations". What is refused, planned, or somebody else's is none.
"""

from __future__ import annotations

from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.somebody_else import told_apart
from visitprep.patterns import any_case
from visitprep.visit.visit import Visit

_OWNER: Final = (
    r"(?:(?:my|his|her|the|an?|both|two|2|some|another|emergency|open|left|right|back|neck|knee|hip)\s+)*"
)
_BODY: Final = (
    r"(?:gall ?bladder|appendix|tonsils?|wisdom (?:teeth|tooth)|spleen|uterus|womb|ovar(?:y|ies)|thyroid|kidney"
    r"|prostate|cyst|tumou?r|cataracts?|dis[ck]|colon|toe|finger|breasts?|stones?|lumps?|moles?|plates?|screws?|pins?)"
)
_NAMED: Final = (
    r"(?:surger(?:y|ies)|operations?|(?:hyster|mast|lump|append|lamin|dis[ck]|tonsill|thyroid|splen|cholecyst)ectom\w+"
    r"|c[- ]?sections?|caesareans?|cesareans?|(?:knee|hip|shoulder|joint|dis[ck]|valve) replacements?"
    r"|(?:spinal |back |neck |lumbar )?fusions?|(?:triple |heart )?bypass|hernia repair|rotator cuff repair"
    r"|meniscus repair|acl repair|vasectom\w+|tubal ligation)"
)
_DONE: Final = r"(?:out|removed|taken out|cut out|replaced|repaired|fused)"
_HAD: Final = any_case(
    rf"\b(?:had|got|after|since|following|from)\s+{_OWNER}(?:\w+\s+)?(?:{_NAMED}\b|{_BODY}\s+{_DONE}\b)"
    rf"|\b(?:they|surgeons?|doctors?)\s+(?:took|cut|taken)\s+(?:out\s+)?{_OWNER}{_BODY}"
    rf"|\b{_BODY}\s+(?:was|is|were|are|came|went)\s+(?:taken )?(?:out|removed)\b"
    r"|\b(?:was|were|been|got)\s+operated(?: on)?\b|\boperated on (?:me|him|her|my|his)\b"
    rf"|^{_OWNER}(?:\w+\s+)?(?:{_NAMED}|{_BODY}\s+{_DONE})(?:\s+(?:in|on|about|around|at))?\W+"
    r"(?:(?:19|20)\d\d|age \d+)\b"
)
_NOT_DONE: Final = any_case(
    r"\b(?:no|not|never|without|nearly|almost|might|may|could|should|would|will|going to|want\w*|wish\w*"
    r"|hop(?:e|es|ing)|offer\w*|suggest\w*|recommend\w*|scheduled|waiting|planned|before|if|afraid|scared|worr\w*"
    r"|avoid\w*|need\w*)\b|n['’]t\b"
)
_REFUSED: Final = any_case(
    r"\b(?:refuse[sd]?|refusing|denied|declined|cancell?ed|postponed|called off|inoperable|said no|told no)\b"
)
_CLAUSE: Final = any_case(rf"\s*(?:[;\n!]|{FULL_STOP}|,\s+(?=(?:and|but)\b)|\bbut\b)\s*")
_LISTED_THERE: Final = frozenset({"surgeries", "devices", "treatments", "past_medicines", "tests", "appointment"})
"""Lists on which an operation has its own place."""


def operations_told(visit: Visit) -> tuple[str, ...]:
    """The clauses that tell of one that was had, each once."""
    found: dict[str, str] = {}
    for _, address, words in own_words(visit):
        if address.part in _LISTED_THERE:
            continue
        for clause in _CLAUSE.split(told_apart(words, visit)[0]):
            plain = clause.strip(" ,.")
            hit = _HAD.search(plain)
            if (
                hit
                and not plain.endswith("?")
                and not _NOT_DONE.search(plain[: hit.end()])
                and not _REFUSED.search(plain)
            ):
                found.setdefault(plain.casefold(), plain)
    return tuple(found.values())

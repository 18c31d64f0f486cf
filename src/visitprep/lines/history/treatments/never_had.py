"""That a treatment was never had, and why: "tens not allowed, pacemaker", "never tried it, told no"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.history.stop_reason import BECAUSE
from visitprep.lines.history.treatments.treatment_kind import kind_said
from visitprep.lines.history.treatments.treatment_words import OTHER_TREATMENT
from visitprep.patterns import any_case
from visitprep.wording import N_, say

_NOT: Final = r"(?:\s?n['’]?o?t| not|['’]?t)"
_ME: Final = r"(?: (?:me|him|her|us))?"
_NO_MONEY: Final = rf"(?:wo|would){_NOT} (?:pay|cover|approve)(?: (?:for )?(?:it|that|them))?(?! for| \w*more)"
_NEVER: Final = any_case(
    rf"\b(?:(?:never|(?:did|have|has|had){_NOT})(?: (?:even|actually|ever|really|yet|been))*"
    r" (?:had|have|tried|try|used|use|got (?:a?round to)|got|get|started|given|offered"
    r"|(?:went|go)(?=\s*(?:$|[,;.(-]))"
    r"|(?:do|did|done)(?= (?:it|one|them|that)\b(?! for me)))|not (?:tried|had))\b"
)
_TOLD_NO: Final = any_case(
    rf"\b(?:(?:ca|can|could){_NOT} (?:have|get)|(?:not|never|(?:was|were|is|are){_NOT}) (?:allowed|permitted"
    r"|suitable|an option|a candidate)(?: to (?:have|use|get|try))?|(?:(?:they|dr|doctor|doc|nurse|surgeon|clinic"
    rf"|physio|therapist|gp|\w+ologist)\.?(?: \w+)?? )?(?:(?:told|said){_ME} (?:no|not allowed|(?:i|s?he) (?:ca"
    rf"|can|could){_NOT}(?: have)?)"
    rf"|(?:wo|would){_NOT} (?:let|allow|give|do){_ME})|(?:they |insurance )?{_NO_MONEY}"
    rf"|insurance (?:said no(?! more)|denied|refused)|refused|declined|turned (?:it|them) down|do(?:es)?{_NOT} want"
    rf"|(?:did{_NOT}|never) (?:want(?:ed)?|dared?)|not yet|waiting list"
    r"|too (?:scared|afraid|frightened)(?: (?:of \w+|to))?)\b"
    r"|\bno(?=[\s:(,–-]+(?:(?:because of|bc of|due to|s?he is|i am|s?he has|have|i|my|her|his|an?)\s+)*"
    r"(?:pace ?maker|defib\w*|metal|implants?|pregnan\w*|needles?|scared|afraid|(?:blood )?thinners?|epilep\w*)\b)"
)
_CLAUSE: Final = any_case(
    r"(?:(?:no|nope|well|oh|but|and|sorry|actually)\b[\s,.]*)*"
    rf"(?P<said>(?:(?!(?<=\w)(?:[,;:(]|\.(?:\s|$))|\b(?:with|on)\b|{BECAUSE}).)+)"
)
_SAYS_NO_MORE: Final = any_case(
    r"\b(?:i|we|s?he|they|it|its|one|them|that|this|my|the|an?|yet|was|were|been|got|just|have|has|is|am|are|but"
    r"|offered)\b|['’](?:ve|s|m)\b"
)


def _clause(words: str) -> str:
    """The first clause, where it says no more than that it was not had, and of what; else empty."""
    found = _CLAUSE.match(words)
    said = found["said"] if found else ""
    denied = not_had_in(said)
    if found is None or denied is None:
        return ""
    rest = _SAYS_NO_MORE.sub(" ", f"{said[: denied.start()]} {said[denied.end() :]}").strip(" ,")
    names = len(rest.split()) < 5 and (kind_said(rest)[0] or OTHER_TREATMENT.search(rest))
    return words[: found.end()] if names or not rest else ""


def not_had_in(words: str) -> re.Match[str] | None:
    """Where they say so, of whatever it is."""
    return _NEVER.search(words) or _TOLD_NO.search(words)


def never_had(words: str) -> bool:
    return bool(_clause(words))


def lacks_reason(words: str) -> bool:
    """What stands behind the comma is why: "not allowed" of "not allowed, pacemaker"."""
    return _clause(words).strip() == words.strip() != ""


def as_not_tried(what: str, words: str) -> str:
    """As it is kept and printed: without "never had it" where it is said why."""
    clause = _clause(words)
    why = words[len(clause) :].strip(" ,;.:") if _NEVER.search(clause) and not kind_said(clause)[0] else ""
    return say(N_("not tried: {what} ({words})"), what=what.partition(" (")[0], words=why or words)

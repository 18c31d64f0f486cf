"""Words that say that a medicine is bought without a prescription: "just store stuff", "on my own"."""

from __future__ import annotations

from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled

_BOUGHT: Final = any_case(
    r"(?:(?:y|yes|it['’]?s|that['’]?s|they['’]?re|it|is|are|just|only|all|the|some|an?|i|he|she|we|my|got|gets?|buys?"
    r"|bought|take|takes|them|from|off|at|in|plain|regular)\s+)*"
    r"(?:(?:corner |grocery |drug ?|dollar )?store(?:[- ]?bought)?"
    r"(?: (?:stuff|brand|kind|bought|ones?|meds?|pills?))?"
    r"|drugstore|over[- ]the[- ]counter|otc|(?:the )?shelf|supermarket"
    r"|on (?:my|his|her|their) own|by (?:my|him|her)self|(?:buys?|bought) (?:it|them)(?: (?:my|him|her)self)?"
    r"|(?:no|without an?|needs? no) (?:prescription|script)|not prescribed"
    r"|(?:nobody|no (?:doctor|one))(?: prescribes (?:it|them))?[\s,]*"
    r"(?:(?:i|we|he|she) (?:just )?(?:buys?|bought|gets?) (?:it|them))?)"
)
_CLAUSE: Final = compiled(rf"\s*(?:[,;]|{FULL_STOP})\s*")


def take(line: str, name: str) -> tuple[str, str]:
    """The words that say so of a medicine that can be bought, and the line without them."""
    row = lookup(name)
    if row is None or row.kind == "prescription":
        return "", line
    clauses = [one for one in _CLAUSE.split(line) if one]
    told = [one for one in clauses if _BOUGHT.fullmatch(one)]
    if not told:
        return "", line
    return ", ".join(told), ", ".join(one for one in clauses if one not in told)

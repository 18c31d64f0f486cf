"""Words that are no number, where one is asked for: that it is not known, or what is kept beside the answer."""

from __future__ import annotations

from visitprep.common_words import NUMBER_WORD
from visitprep.interview.prompts import Way, Went, way_and_words
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit, number_fields

_NOT_KNOWN = any_case(
    rf"(?:(?:i|we|s?he|they|i'?m|we'?re|really|honestly|sorry|well|oh|have|has|got|there'?s|would|mom|dad)\s+)*(?:{NOT_SURE})\b"
)
AS_USUAL = any_case(
    r"(?:it'?s )?(?:about |bout |just )?(?:the )?(?:same(?: (?:thing|as (?:usual|always|before)))?|usual)"
)
"""Of how strong it is right now."""
_NUMBER = any_case(rf"\d|\b(?:{NUMBER_WORD})\b")
_WORD = compiled(r"[^\W\d_]{2,}")
_FEW = 2
"""Words that may be a slip of the hand: what was typed is mended, and not kept."""


def passes_over(typed: str, ways: frozenset[Way], address: Address, visit: Visit) -> Went | None:
    """A way of not answering, with what is said besides; of a number also "no idea im not there at night"."""
    if went := way_and_words(typed, ways):
        return Went(went[0], words=went[1])
    found = _NOT_KNOWN.match(typed) if _is_number(address, visit) and Way.DONT_KNOW in ways else None
    if found is None or _NUMBER.search(typed):
        return None
    return Went(Way.DONT_KNOW, words=typed if _WORD.search(typed[found.end() :]) else "")


def is_story(typed: object, address: Address, visit: Visit) -> bool:
    """Worth keeping while the number is asked for once more; nobody should have to rub it out first."""
    return _is_number(address, visit) and isinstance(typed, str) and len(_WORD.findall(typed)) > _FEW


def _is_number(address: Address, visit: Visit) -> bool:
    return address.field in number_fields(address.part, type(visit))

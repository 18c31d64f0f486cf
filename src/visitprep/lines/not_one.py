"""A reply that says of a thing that it does not belong on its list: "that's no allergy", "chemo, no operation"."""

from __future__ import annotations

from typing import Final

from visitprep.lines.allergies.thing_and_severity import how_bad
from visitprep.patterns import compiled
from visitprep.visit.records.choices.health import AllergySeverity

_NO_HARM: Final = (None, AllergySeverity.UNKNOWN)
_CALLED: Final = {
    "allergies": r"(?:allerg(?:y|ies|ic)|(?:bad )?reaction)(?: (?:at all|to (?:it|that|them|this)))*",
    "medicines": r"(?:medicines?|medications?|meds?|drugs?|pills?)",
    "past_medicines": r"(?:medicines?|medications?|meds?|drugs?|pills?)",
    "surgeries": r"(?:operations?|surger(?:y|ies)|surgical)",
    "treatments": r"(?:treatments?|therapy)",
    "tests": r"(?:tests?|scans?)",
    "devices": r"(?:devices?|implants?|metal|in (?:me|my body|there)(?: (?:now|any ?more))?)",
}
"""The list to what its things are called."""
_NOT: Final = r"(?:not|no|is\s?n['’]?t|are\s?n['’]?t|ai\s?n['’]?t|was\s?n['’]?t|never(?: was| been)?)"
_NOT_ONE: Final = {
    part: compiled(
        rf"(?<![\w-]){_NOT}\s+(?:(?:an?|any|my|the|really|actually|real|even)\s+)*{words}(?=\s*(?:$|[,;.!]"
        rf"|\b(?:it['’]?s?|but|just|really|though|only|i|s?he|they)\b))"
    )
    for part, words in _CALLED.items()
}
_BEFORE: Final = compiled(
    r"(?:(?:no|sorry|wait|oh|but|that|this|it|they|those|['’]?s|thats|its|is|was|really)[\s,.;]*)*"
)
_FINE: Final = compiled(
    r"(?:(?:no,?|it|it['’]?s|its|that|that['’]?s|thats|is|was|nothing|happened|at all|bad|not|i|can|could|do|am"
    r"|take|have|had|use|eat|them|now|still|fine|ok|okay|alright|all right|good|with|any|no|problem|problems"
    r"|trouble|today|every|day|really|well|just|and|but|so)[\s,.;!]*)+"
)
_FINE_SIGN: Final = compiled(
    r"\bnothing happened\b|\bi (?:can |still )?(?:take|have|use|eat) (?:it|them)\b|\bno (?:problems?|trouble)\b"
    r"|\b(?:it|that|i)['’]?(?:s|m)?(?: am| is)? (?:fine|ok|okay) with (?:it|them)\b"
)


_POINTS: Final = compiled(
    r"(?:(?:no|sorry|wait|oh|but|actually)[\s,.]+)*(?:that|this|it|those|they|the last one)['’]?(?:s|re)?\b"
)


def points_at_none(part: str, words: str) -> bool:
    """Of what was told just before: "thats not an operation its just where he fell"."""
    return _POINTS.match(words.strip().casefold()) is not None and says_not_one(part, words)


def says_not_one(part: str, words: str) -> bool:
    """Of what stands on the list `part`; of an allergy also that the thing does no harm."""
    said = " ".join(words.casefold().split())
    pattern = _NOT_ONE.get(part)
    if pattern is not None and (found := pattern.search(said)):
        # "not an allergy, it just makes me sick" tells of a side effect, which belongs there.
        return part != "allergies" or how_bad(said[: found.start()] + said[found.end() :]) in _NO_HARM
    return part == "allergies" and _FINE_SIGN.search(said) is not None and _FINE.fullmatch(said) is not None


def more_than_not_one(part: str, words: str) -> str:
    """What is said besides: "she was seeing things" of "that's not a medicine. she was seeing things"."""
    pattern = _NOT_ONE.get(part)
    found = compiled(rf"(?i:{pattern.pattern})").search(words) if pattern is not None else None
    if found is None or not _BEFORE.fullmatch(words[: found.start()].casefold()):
        return words
    return words[found.end() :].strip(" ,;.!")

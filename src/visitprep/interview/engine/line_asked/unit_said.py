"""A unit alone, typed where a number without one was asked about: it belongs to that number."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.reading import Unclear
from visitprep.patterns import any_case

_UNIT: Final = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|m|h(?:ou)?rs?|h|days?|wee?ks?|wks?|months?|mos?|y(?:ea)?rs?|blocks?|blks?|miles?|mi"
    r"|kms?|kilomet(?:er|re)s?|met(?:er|re)s?|yards?|yds?|feet|ft|steps?|houses?|laps?|aisles?|mgs?|milligrams?"
    r"|mcgs?|micrograms?|g|grams?|mls?|units?|pounds?|lbs?|kilos?|kgs?|puffs?|drops?|patch(?:es)?|pills?|tabs?"
    r"|tablets?|caps?|capsules?|times?)"
)
_ALONE: Final = any_case(
    rf"(?:(?:it'?s|that'?s|i mean|in|just|only|like|about|probably|the|oh|sorry|duh|obviously)\b[ ,]*)*{_UNIT}"
    r"(?:[ ,]+(?:i think|i guess|probably|maybe|or so|tops|at most|max|of course|obviously|lol|sorry|ish))*[\s.!]*"
)
_LEAD: Final = any_case(r"(?:(?:it'?s|that'?s|i mean|in|just|only|the|oh|sorry|duh|obviously)\b[ ,]*)+")
_AND_MORE: Final = any_case(
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|blocks?|miles?|met(?:er|re)s?|yards?|feet|steps?)[.,;]\s+\S.*"
)
"""What follows stands behind the number too: "min. cant hold my arm up"."""
_NUMBER: Final = any_case(r"\d|½|\bhalf\b")


def with_its_number(unclear: Unclear, typed: str) -> str:
    """The number that was asked about with the unit that was answered; empty where the reply is something else."""
    said = typed.strip()
    is_unit = _ALONE.fullmatch(said.replace("\u2019", "'")) or _AND_MORE.fullmatch(said)
    if not _NUMBER.search(unclear.typed) or not is_unit:
        return ""
    if re.search(rf"(?<![a-z]){_UNIT}\W*$", unclear.typed, re.IGNORECASE):
        return ""
    return f"{unclear.typed} {_LEAD.sub('', said, count=1) if _LEAD.match(said) else said}"


def bare_answer(unclear: Unclear, words: str) -> str:
    """The answer behind a no: "30 mg" of "its 30", where 60 mg was proposed."""
    bare = re.sub(r"^(?:it'?s|it is|that'?s|should be|she'?s on|he'?s on)\s+", "", words, flags=re.IGNORECASE)
    unit = re.fullmatch(r"[\d.,]+ (\D+)", unclear.meant) if isinstance(unclear.meant, str) else None
    return f"{bare} {unit[1]}" if unit and re.fullmatch(r"[\d.,]+", bare) else bare

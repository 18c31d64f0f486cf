"""The reply to how bad an allergy was: words that tell what happened stand with what was told of it."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.medicines.allergy_words import HAPPENED, MAY_BE_WORSE, how_bad
from visitprep.lines.reading import Reading
from visitprep.patterns import compiled
from visitprep.text import clean_line

_ONLY_HOW_BAD: Final = compiled(
    r"(?:(?:it|was|is|it's|its|very|really|pretty|so|just|only|a|the|that|one|i|think|guess|severe|bad|mild|skin|rash"
    r"|side effect|not known|dont know|don't know|not sure|unsure|reaction|allergy|\d)\b[\s,.]*)+",
    re.IGNORECASE,
)


def happened_again(reply: str, before: str) -> Reading:
    """How bad it was, where the reply says more than that: "bad. throat closed up" stands behind what was told."""
    words = clean_line(reply).strip(" .")
    if not (HAPPENED.search(words) or MAY_BE_WORSE.search(words)) or _ONLY_HOW_BAD.fullmatch(words):
        return Reading({})
    code = how_bad(words)
    reaction = words if words.casefold() in before.casefold() or not before else f"{before}; {words}"
    return Reading({"reaction": reaction, **({"severity": code} if code else {})})

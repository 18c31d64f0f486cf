"""Illnesses as they were told: typed or taken in from a record, and ticked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from visitprep.findings.safety.answers import clauses
from visitprep.findings.safety.heard import says
from visitprep.findings.safety.table import SPEAKS
from visitprep.patterns import compiled
from visitprep.summary.words.answers_in_words import words
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit

_ANYTHING = re.compile(r"\w")
_NO_NAME = compiled(
    r"(?:it|its|it['’]s|this|that|these|since|for|from|type (?:\d|one|two|i+)|about|around|diagnosed|but|because"
    r"|when|after|before|only|still|both)\b",
    re.IGNORECASE,
)
"""How words begin that tell more of an illness, and do not name one."""
_FROM_RECORD = compiled(r"\s*\((?P<source>record of [^()]+|from a record)\)$")


def illnesses(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """The key, the name in their words, and the record it is from. "Something else" names no illness.

    Words that tell more of what was ticked and name nothing stand in the text of the section, as all others do.
    """
    typed = [one for one in clauses(visit) if _names(one)]
    for one in dict.fromkeys(typed):
        name, source = _without_source(one)
        number = sha256(one.encode("utf-8", "replace")).hexdigest()[:12]
        yield f"health.condition_details.{number}", name, source
    for condition in visit.health.conditions or ():
        if condition is not Condition.OTHER and not any(_tells(clause, condition) for clause in typed):
            yield f"health.conditions.{condition.value}", words(condition), ""


def _names(clause: str) -> bool:
    if not says(clause, _ANYTHING):  # a no, or somebody else's
        return False
    return not _NO_NAME.match(clause) or any(one.words and one.words.search(clause) for one in SPEAKS.values())


def _without_source(clause: str) -> tuple[str, str]:
    found = _FROM_RECORD.search(clause)
    return (clause[: found.start()], found["source"]) if found else (clause, "")


def _tells(clause: str, condition: Condition) -> bool:
    """The words are about what was ticked: by its own name, or by the words that a safety line knows it by."""
    if words(condition).casefold() in clause.casefold():
        return True
    return any(
        speaks.words is not None and says(clause, speaks.words)
        for speaks in SPEAKS.values()
        if condition in speaks.conditions
    )

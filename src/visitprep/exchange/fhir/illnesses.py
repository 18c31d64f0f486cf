"""Illnesses as they were told: typed or taken in from a record, and ticked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from msgspec import Struct

from visitprep.findings.safety.answers import clauses
from visitprep.findings.safety.evidence import says
from visitprep.findings.safety.table import SPEAKS
from visitprep.health_records.found import LeaveOut
from visitprep.health_records.not_theirs import why_not_theirs
from visitprep.health_records.told.in_words import STANDS
from visitprep.patterns import any_case, compiled
from visitprep.summary.words.answers_in_words import words
from visitprep.visit.as_recorded import line_of_row
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, say

_ANYTHING = re.compile(r"\w")
_NO_NAME = any_case(
    r"(?:it|its|it['’]s|this|that|these|since|for|from|type (?:\d|one|two|i+)|about|around|diagnosed|but|because"
    r"|when|after|before|only|still|both)\b"
)
"""How words begin that tell more of an illness, and do not name one."""
_FROM_RECORD = compiled(
    r"\s*\((?:(?P<standing>[^(),]+), )?(?P<source>record of [^()]+|from a record)\)(?P<more>: .*)?$", re.DOTALL
)
_UNTIL = compiled(r" until (?P<day>.+)$")
_SINCE = compiled(r" since (?P<day>.+)$")
_NOT_THEIRS = (LeaveOut.FAMILY, LeaveOut.RULED_OUT, LeaveOut.SCREENING)


class Illness(Struct, frozen=True):
    key: str
    name: str
    """In their words."""
    more: str = ""
    """The record it is from, and what was said besides."""
    onset: str = ""
    abatement: str = ""
    """Both in words."""
    is_past: bool = False
    is_suspected: bool = False


def illnesses(visit: Visit) -> Iterator[Illness]:
    """Typed or taken in, then ticked and not typed. "Something else" names no illness.

    Words that tell more of what was ticked and name nothing stand in the text of the section, as all others do.
    """
    typed = [one for one in _told(visit) if _names(one)]
    for one in dict.fromkeys(typed):
        number = sha256(one.encode("utf-8", "replace")).hexdigest()[:12]
        yield _illness(f"health.condition_details.{number}", one)
    for condition in visit.health.conditions or ():
        by_record = condition is Condition.OTHER or line_of_row(visit, condition.value)
        if not by_record and not any(_tells(clause, condition) for clause in typed):
            yield Illness(f"health.conditions.{condition.value}", words(condition))


def _told(visit: Visit) -> Iterator[str]:
    """One by one; a line that a record told is one, whatever stops are in it."""
    health = visit.health
    for line in (health.condition_details or "").split("\n"):
        found = _FROM_RECORD.search(line)
        if found and ";" not in line[: found.start()]:
            yield line.strip()
        else:
            alone = health.model_copy(update={"condition_details": line, "notes": {}})
            yield from clauses(visit.model_copy(update={"health": alone}))
    beside = health.model_copy(update={"condition_details": None})
    yield from clauses(visit.model_copy(update={"health": beside}))


def _illness(key: str, clause: str) -> Illness:
    """The line of a record in its parts; what was typed otherwise stays whole."""
    found = _FROM_RECORD.search(clause)
    if found is None:
        return Illness(key, clause)
    name, onset, abatement = clause[: found.start()], "", ""
    if until := _UNTIL.search(name):
        name, abatement = name[: until.start()], until["day"]
    if since := _SINCE.search(name):
        name, onset = name[: since.start()], since["day"]
    standing = found["standing"] or ""
    said = "; ".join(filter(None, (found["source"], (found["more"] or "").removeprefix(": "))))
    is_suspected = standing == say(STANDS[LeaveOut.SUSPECTED]) or why_not_theirs(name) is LeaveOut.SUSPECTED
    is_past = bool(abatement) or standing == say(NC_("status in a record", "past"))
    return Illness(key, name, said, onset, abatement, is_past, is_suspected)


def _names(clause: str) -> bool:
    if not says(clause, _ANYTHING) or why_not_theirs(clause) in _NOT_THEIRS:  # a no, or somebody else's
        return False
    return not _NO_NAME.match(clause) or any(one.words and one.words.search(clause) for one in SPEAKS.values())


def _tells(clause: str, condition: Condition) -> bool:
    """The words are about what was ticked: by its own name, or by the words that a safety line knows it by."""
    if words(condition).casefold() in clause.casefold():
        return True
    return any(
        speaks.words is not None and says(clause, speaks.words)
        for speaks in SPEAKS.values()
        if condition in speaks.conditions
    )

"""Illnesses that no other line tells, and numbers of the blood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from visitprep.findings.safety.answers import clauses, illnesses_answered
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.evidence import day_of, pieces
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.special.thinner_stopped import harmed_when_stopped
from visitprep.findings.safety.special.told_twice import WORD
from visitprep.findings.safety.table import SPEAKS
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.as_recorded import line_of_row
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_SALTS: Final = any_case(
    r"\b(?:sodium|potassium|magnesium|calcium|h(?:a)?emoglobin|hgb)\b[^;]*?\d|\d[^;]*\b(?:sodium|potassium)\b"
)
"""Numbers of the blood that no other line looks for, and that decide on a medicine or a needle."""
_CRITICAL: Final = any_case(r"\b(?:critical(?:ly)?|panic value|life[- ]threatening)\b")


def _blood(visit: Visit) -> Iterator[Told]:
    for test in visit.tests or ():
        if test.found and _CRITICAL.search(test.found):  # whatever it is of, a lab called so
            words = say(N_("{what}: {found}"), what=test.part, found=test.found) if test.part else test.found
            here = Address("tests", item=test.id)
            yield Told(Source.TESTS, words, here, when=day_of(test), bearing=Bearing.ADDS, acts=(words,))
            continue
        for piece in pieces(test.found):
            if _SALTS.search(piece) and not any(s.tests and s.tests.search(piece) for s in SPEAKS.values()):
                here = Address("tests", item=test.id)
                yield Told(Source.TESTS, piece, here, when=day_of(test), bearing=Bearing.ADDS)


def also(visit: Visit) -> SafetyFact:
    """Illnesses that no other line tells, ticked or typed."""
    told_elsewhere = {one for speaks in SPEAKS.values() for one in speaks.conditions} | {Condition.SLEEP_APNEA}
    ticked = [
        Told(Source.CONDITIONS, condition.words(), Address("health", "conditions"))
        for condition in visit.health.conditions or ()
        if condition not in {*told_elsewhere, Condition.OTHER} and not line_of_row(visit, condition.value)
    ]
    typed = [
        Told(Source.CONDITIONS, clause, Address("health", "condition_details"))
        for clause in clauses(visit)
        if says_something(clause) and not any(s.words and s.words.search(clause) for s in SPEAKS.values())
    ]
    with_words = (visit.health.condition_details or "").casefold()
    ticked = [one for one in ticked if f"{one.words.casefold()}:" not in with_words]  # told where its words belong
    said = [set(WORD.findall(one.words.casefold())) for one in typed]
    ticked = [one for one in ticked if not any(any(each <= words for each in _each_of(one)) for words in said)]
    blood, held = tuple(_blood(visit)), {one.words for one in harmed_when_stopped(visit)}
    typed = [one for one in typed if one.words not in held]  # beside the thinner
    if ticked or typed or blood:
        return SafetyFact(Line.ALSO, State.REPORTED, (*ticked, *typed), blood)
    state = State.DENIED if illnesses_answered(visit) else State.NOT_ANSWERED
    return SafetyFact(Line.ALSO, state, gap=visit.health.gaps.get("conditions"))


def _each_of(told: Told) -> tuple[set[str], ...]:
    """The words that tell which illness it is, "thyroid" of "thyroid disease"; of a row of several each."""
    each = re.split(r", | or ", told.words.casefold())
    return tuple(words for one in each if (words := set(WORD.findall(one)) - {"disease", "drug"}))

"""Every safety line of a visit, in the order of the box."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety import came_with, medicines_together
from visitprep.findings.safety.answers import by_table
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.lines_in_any_answer import with_told_anywhere
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact
from visitprep.findings.safety.special.allergies import allergies
from visitprep.findings.safety.special.body import lying, pregnancy
from visitprep.findings.safety.special.breathing import sleep_breathing
from visitprep.findings.safety.special.heart import blood_thinner, heart, implants
from visitprep.findings.safety.special.never import never
from visitprep.findings.safety.special.other_illnesses import also
from visitprep.findings.safety.special.steroids import steroids
from visitprep.findings.safety.special.substances import substances
from visitprep.findings.safety.special.which_illness import with_its_name
from visitprep.patterns import any_case
from visitprep.visit.visit import Visit

_RATE: Final = any_case(r"\be?gfr\b|\bglomerular filtration")


def _kidney(visit: Visit) -> SafetyFact:
    """As the table says, the rate of filtration first."""
    fact = by_table(visit, Line.KIDNEY)
    return replace(fact, evidence=tuple(sorted(fact.evidence, key=lambda one: not _RATE.search(one.words))))


def safety_facts(visit: Visit, today: date | None = None) -> Mapping[Line, SafetyFact]:
    """Every line. `today` is the day of the print; without it nothing is "of the past year" and ages are unknown.

    Give it the visit as its reader may see it (`summary.may_share`). Alcohol, drugs and tobacco are told only with
    the person's yes in any case.
    """
    own = {
        fact.line: fact
        for fact in (
            *allergies(visit),
            came_with.came_with(visit),
            came_with.cancer(visit),
            blood_thinner(visit, today),
            never(visit),
            *medicines_together.told_together(visit),
            implants(visit),
            heart(visit, today),
            _kidney(visit),
            sleep_breathing(visit),
            steroids(visit, today),
            pregnancy(visit, today),
            lying(visit),
            substances(visit),
            also(visit),
        )
    }
    lines = {line: with_its_name(own.get(line) or by_table(visit, line), visit) for line in Line}
    return with_told_anywhere(visit, lines)


def implants_told(visit: Visit) -> tuple[str, ...]:
    """What tells, anywhere else, of a device that is in the body."""
    fact = with_told_anywhere(visit, {Line.IMPLANTS: implants(visit)})[Line.IMPLANTS]
    return tuple(one.words for one in fact.evidence if one.bearing is Bearing.SAYS_SO)

"""Every safety line of a visit, in the order of the box."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitprep.findings.safety import came_with, special, together
from visitprep.findings.safety.answers import by_table
from visitprep.findings.safety.fact import Line, SafetyFact
from visitprep.visit.visit import Visit


def safety_facts(visit: Visit, today: date | None = None) -> Mapping[Line, SafetyFact]:
    """Every line. `today` is the day of the print; without it nothing is "of the past year" and ages are unknown.

    Give it the visit as its reader may see it (`summary.may_share`). Alcohol, drugs and tobacco are told only with
    the person's yes in any case.
    """
    own = {
        fact.line: fact
        for fact in (
            *special.allergies(visit),
            came_with.came_with(visit),
            came_with.cancer(visit),
            special.blood_thinner(visit, today),
            together.opioid_beside(visit),
            together.opioid_and_blocker(visit),
            special.implants(visit),
            special.heart(visit, today),
            special.sleep_breathing(visit),
            together.nsaid_beside(visit),
            together.twice(visit),
            special.steroids(visit, today),
            together.asked_before_sedation(visit),
            special.pregnancy(visit, today),
            special.lying(visit),
            special.substances(visit),
            special.also(visit),
        )
    }
    return {line: own.get(line) or by_table(visit, line) for line in Line}

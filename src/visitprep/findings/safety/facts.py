<<<<<<< HEAD
"""Every safety line of a visit, put together from its answer and from what else speaks to it."""
=======
"""Every safety line of a visit, in the order of the box."""
>>>>>>> truth

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

<<<<<<< HEAD
from visitprep.findings.safety.answers import Answered, answered
from visitprep.findings.safety.fact import Bearing, Line, SafetyFact, State, Told
from visitprep.findings.safety.heard import heard
from visitprep.findings.safety.lines import SPEAKS
=======
from visitprep.findings.safety import special, together
from visitprep.findings.safety.answers import by_table
from visitprep.findings.safety.fact import Line, SafetyFact
>>>>>>> truth
from visitprep.visit.visit import Visit


def safety_facts(visit: Visit, today: date | None = None, language: str = "en") -> Mapping[Line, SafetyFact]:
<<<<<<< HEAD
    """Every line, in the order of the box. `today` is the day of the print; without it "the past year" is unknown.

    Give it the visit as its reader may see it (`summary.may_share`); alcohol, drugs and tobacco are told only with
    the person's yes in any case.
    """
    return {line: _read(visit, line, language) for line in Line if line in SPEAKS}


def _read(visit: Visit, line: Line, language: str) -> SafetyFact:
    return concluded(line, answered(visit, line, language), tuple(heard(visit, line, language)))


def concluded(line: Line, answer: Answered, evidence: tuple[Told, ...]) -> SafetyFact:
    """What may be printed of a line, from its answer and from what else speaks to it."""
    speaking = any(one.bearing is Bearing.SAYS_SO for one in evidence)
    adding = speaking or any(one.bearing is Bearing.ADDS for one in evidence)
    if answer.state is State.DENIED:
        state = State.CONTRADICTED if speaking else State.REPORTED if adding else State.DENIED
    elif answer.state in (State.NOT_ANSWERED, State.UNSURE) and adding:
        state = State.REPORTED
    else:
        state = answer.state
    return SafetyFact(line, state, answer.said, evidence, answer.gap)
=======
    """Every line. `today` is the day of the print; without it nothing is "of the past year" and ages are unknown.

    Give it the visit as its reader may see it (`summary.may_share`). Alcohol, drugs and tobacco are told only with
    the person's yes in any case.
    """
    own = {
        fact.line: fact
        for fact in (
            *special.allergies(visit, language),
            special.blood_thinner(visit, today, language),
            together.opioid_beside(visit, language),
            together.opioid_and_blocker(visit, language),
            special.implants(visit, language),
            special.heart(visit, today, language),
            special.sleep_breathing(visit, language),
            together.twice(visit, language),
            special.steroids(visit, today, language),
            together.asked_before_sedation(visit, language),
            special.pregnancy(visit, today, language),
            special.lying(visit),
            special.substances(visit),
            special.also(visit, language),
        )
    }
    return {line: own.get(line) or by_table(visit, line, language) for line in Line}
>>>>>>> truth

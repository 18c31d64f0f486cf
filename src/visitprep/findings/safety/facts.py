"""Every safety line of a visit, put together from its answer and from what else speaks to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitprep.findings.safety.answers import Answered, answered
from visitprep.findings.safety.fact import Bearing, Line, SafetyFact, State, Told
from visitprep.findings.safety.heard import heard
from visitprep.findings.safety.lines import SPEAKS
from visitprep.visit.visit import Visit


def safety_facts(visit: Visit, today: date | None = None, language: str = "en") -> Mapping[Line, SafetyFact]:
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

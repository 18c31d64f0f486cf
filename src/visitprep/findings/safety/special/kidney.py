"""The kidneys: how well they filter is told before creatinine and all else."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety.answers import by_table
from visitprep.findings.safety.box_lines_and_heads import Line
from visitprep.findings.safety.safety_fact import SafetyFact
from visitprep.patterns import any_case
from visitprep.visit.visit import Visit

_RATE: Final = any_case(r"\be?gfr\b|\bglomerular filtration")


def kidney(visit: Visit) -> SafetyFact:
    """As the table says, the rate of filtration first."""
    fact = by_table(visit, Line.KIDNEY)
    return replace(fact, evidence=tuple(sorted(fact.evidence, key=lambda one: not _RATE.search(one.words))))

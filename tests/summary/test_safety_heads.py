"""The head of a row of the safety box says what stands in it. Every person is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.summary.words.safety_heads import head_of
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("clot in the lung 2021, off Eliquis since 2022", "Clotting"),
        ("DVT left leg after the cast", "Clotting"),
        ("pulmonary embolism 2019", "Clotting"),
        ("factor V Leiden", "Clotting"),
        ("two blood clots in my arm", "Clotting"),
        ("antiphospholipid syndrome, clots", "Clotting"),
        ("a bleeding ulcer in 2020", "Bleeding"),
        ("hemophilia A", "Bleeding"),
        ("von Willebrand", "Bleeding"),
        ("low platelets", "Bleeding"),
        ("I bruise easy", "Bleeding"),
        ("my blood does not clot", "Bleeding"),
        ("thrombocytopenia", "Bleeding"),
        ("clot in the leg 2018; stomach ulcer 2020", "Bleeding, clotting"),
        ("bled a lot after the clot in my calf", "Bleeding, clotting"),
        ("", "Bleeding, clotting"),
    ],
)
def test_a_clot_is_told_as_no_bleeding(words: str, head: str) -> None:
    health = {"conditions": ["bleeding_clotting"], "condition_details": words or None}
    assert head_of(safety_facts(Visit.model_validate({"health": health}), TODAY)[Line.BLEEDING]) == head

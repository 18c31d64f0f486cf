"""What is told of the kidneys beside a medicine speaks to their line, and against a no."""

from __future__ import annotations

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.records.health import Health
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2 up to 4 times, my gp says the kidneys are a bit down egfr 52", True),
        ("dr ames said go easy, my kidney numbers are off", True),
        ("creatinine 1.6", True),
        ("only half a kidney left", True),
        ("protects my kidneys", False),
        ("no kidney trouble", False),
        ("for the kidney stone in 2010", False),
    ],
)
def test_told_with_a_medicine(words: str, told: bool) -> None:
    health = Health(conditions=(Condition.THYROID,))
    visit = Visit(medicines=(Medicine(name="paracetamol", notes={"name": words}),), health=health)
    fact = safety_facts(visit)[Line.KIDNEY]
    assert (fact.state is State.CONTRADICTED) is told
    assert any("kidney" in one.words or "creatinine" in one.words for one in fact.evidence) is told


def test_a_ticked_kidney_stands_beside_its_number_that_was_told_with_another_illness() -> None:
    ticked = (Condition.KIDNEY, Condition.HIGH_BLOOD_PRESSURE)
    health = Health(conditions=ticked, condition_details="High blood pressure: his kidney number was 38")
    told = [one.words for one in safety_facts(Visit(health=health))[Line.KIDNEY].said]
    assert told == ["High blood pressure: his kidney number was 38", "kidney disease"]

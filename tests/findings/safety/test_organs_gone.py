"""An organ that is gone is a fact, and no denial of an illness of it. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.lines.history.illness_words import ILLNESSES
from visitprep.lines.rows_named import pieces_naming
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("typed", "line", "told"),
    [
        ("no spleen", Line.IMMUNITY, "no spleen"),
        ("spleen out 2009", Line.IMMUNITY, "spleen out 2009"),
        ("i dont have a spleen", Line.IMMUNITY, "i dont have a spleen"),
        ("they took my spleen after a wreck", Line.IMMUNITY, "they took my spleen after a wreck"),
        ("no gallbladder, no spleen", Line.IMMUNITY, "no spleen"),
        ("no left kidney since birth", Line.KIDNEY, "no left kidney since birth"),
        ("only one kidney", Line.KIDNEY, "only one kidney"),
        ("no pancreas so im diabetic", Line.DIABETES, "no pancreas so im diabetic"),
        ("no thyroid anymore", Line.ALSO, "no thyroid anymore"),
        ("no prostate", Line.ALSO, "no prostate"),
    ],
)
def test_it_is_told_as_it_was_typed(typed: str, line: Line, told: str) -> None:
    visit = Visit.model_validate({"health": {"conditions": ["other"], "condition_details": typed}})
    fact = safety_facts(visit)[line]
    assert (fact.state, [one.words for one in fact.said]) == (State.REPORTED, [told])


@pytest.mark.parametrize("typed", ["no kidney problems", "no left kidney pain"])
def test_a_no_to_an_illness_stays_a_no(typed: str) -> None:
    visit = Visit.model_validate({"health": {"conditions": ["other"], "condition_details": typed}})
    facts = safety_facts(visit)
    assert {facts[line].state for line in (Line.KIDNEY, Line.DIABETES)} == {State.DENIED}


def test_it_is_no_word_of_the_illness_in_front_of_it() -> None:
    illness, organ = pieces_naming("diabetes, no spleen", ILLNESSES)
    assert (illness.codes, organ.codes) == ((Condition.DIABETES,), (Condition.OTHER,))

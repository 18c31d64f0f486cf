"""A swollen mouth or throat is to be acted on in whatever words it is told."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.allergy import is_to_act_on, now_with
from visitprep.findings.doubts import doubts
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    "reaction",
    [
        "hives and my lips swole up",
        "my lips got huge",
        "rash all over an face swelled",
        "tongue got fat",
        "throat itched and felt tight",
        "lips blew up like balloons",
        "my lips puffed up",
        "swelling of the tongue",
        "lips were so swollen i couldnt talk",
        "swole tongue",
        "lips swell every time",
        "mouth and throat swelling",
        "swelling in my lips and tongue",
        "throat closed",
        "her tongue was twice the size",
        "swollen face",
        "made my tongue thick",
        "lips like sausages",
        "angioedema",
        "puffy eyes and lips",
        "eyes puffed shut",
        "lips tingle and swell",
        "RESPIRATORY DISTRESS; post-op",
        "i could not breathe",
        "couldn't breathe and went red",
    ],
)
def test_a_swollen_mouth(reaction: str) -> None:
    assert is_to_act_on(Allergy(thing="sulfa", reaction=reaction))
    assert is_to_act_on(Allergy(thing="sulfa", severity=AllergySeverity.RASH, notes={"severity": reaction}))


@pytest.mark.parametrize(
    "reaction",
    [
        "no swelling, just a rash",
        "my feet swelled",
        "lips never swelled, just itched",
        "lips didnt swell",
        "no swelling of the lips",
        "dry mouth",
        "sore throat",
        "red face and swollen feet",
        "huge hives on my face",
        "itchy tongue",
        "she was in hospital, but she could breathe",
        "arms swelled up",
        "",
    ],
)
def test_no_swollen_mouth(reaction: str) -> None:
    assert not is_to_act_on(Allergy(thing="sulfa", reaction=reaction or None))


@pytest.mark.parametrize(
    ("thing", "medicine", "is_of_it"),
    [
        ("NSAIDs", "ibuprofen 800 mg", True),
        ("anti-inflammatories", "Aleve", True),
        ("all opioids", "oxycodone", True),
        ("narcotics", "Percocet", True),
        ("benzos", "lorazepam", True),
        ("antibiotics", "amoxicillin", True),
        ("naproxen", "Aleve", True),
        ("NSAIDs", "Tylenol", False),
        ("latex", "ibuprofen", False),
        ("opioids", "ibuprofen", False),
    ],
)
def test_a_medicine_of_a_class_that_an_allergy_names(thing: str, medicine: str, is_of_it: bool) -> None:
    visit = Visit.model_validate({"allergies": [{"thing": thing}], "medicines": [{"name": medicine}]})
    assert bool(now_with(visit, thing)) is is_of_it
    both = f"{thing} is on the allergy list, and {medicine} on the medicine list."
    assert any(one.text == both for one in doubts(visit, date(2026, 12, 1))) is is_of_it

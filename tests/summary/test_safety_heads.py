"""The head of a row of the safety box says what stands in it. Every person is made up."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import copy_of, page_of, safety_rows, whole_text

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


@pytest.mark.parametrize(
    ("names", "smokes", "told"),
    [
        (("morphine ER", "morphine", "lorazepam"), None, "morphine + lorazepam"),
        (("oxycodone", "oxycodone ER", "gabapentin"), None, "oxycodone + gabapentin"),
        (("tramadol", "marijuana"), "a joint every night", "tramadol + marijuana"),
        (("tramadol", "THC gummies"), "I smoke at night", "tramadol + THC gummies"),
        (("tramadol", "CBD oil"), "I smoke at night", "tramadol + CBD oil + cannabis"),
        (("Ultram", "tramadol", "Neurontin", "gabapentin"), None, "Ultram + Neurontin"),
        (("oxycodone", "hydrocodone", "lorazepam"), None, "oxycodone + hydrocodone + lorazepam"),
    ],
)
def test_one_drug_in_two_forms_is_one_beside_the_sedatives(
    names: tuple[str, ...], smokes: str | None, told: str
) -> None:
    medicines = [{"name": name} for name in names]
    visit = Visit.model_validate({"medicines": medicines, "substances": {"cannabis": smokes, "print_it": "yes"}})
    assert safety_rows(visit)["Opioids with sedatives"] == told


def test_own_words_stand_in_place_of_the_tick_for_no_spleen() -> None:
    ticked = {"conditions": ["immune", "arthritis"]}
    with_words = Visit.model_validate({"health": {**ticked, "condition_details": "spleen out 1989"}})
    assert safety_rows(with_words)["Immune system"] == "spleen out 1989"
    assert "HIV" not in whole_text(copy_of(with_words, "clinic"))
    noted = {"conditions": ["immune"], "condition_details": "no spleen", "notes": {"conditions": "sickle cell SS"}}
    assert "HIV" not in whole_text(copy_of(Visit.model_validate({"health": noted}), "clinic"))
    by_operation = Visit.model_validate({"health": ticked, "surgeries": [{"what": "spleen taken out"}]})
    assert safety_rows(by_operation)["Immune system"] == "spleen taken out"
    hiv = Visit.model_validate({"health": {**ticked, "condition_details": "HIV since 2001"}})
    assert "HIV" in whole_text(copy_of(hiv, "clinic"))


def test_an_immune_disease_stands_against_no_weak_immune_system() -> None:
    assert "weak immune system" in whole_text(
        page_of(Visit.model_validate({"health": {"conditions": ["arthritis"]}}))
    )


def test_too_soon_to_say_is_told_as_that() -> None:
    tried = [{"kind": "psychology", "what": "pain psychology", "effect": "too_soon"}]
    text = whole_text(page_of(Visit.model_validate({"treatments": tried})))
    assert "Too soon" in text and "Not sure" not in text

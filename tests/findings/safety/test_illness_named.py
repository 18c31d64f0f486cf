"""An illness of the blood, the nerves or a rare one is a row of its own, wherever it was told. All made up."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings.safety.test_lines_in_any_answer import facts
from tests.people import TODAY
from tests.summary.test_safety_denials import _visit
from tests.summary.told import page_of, safety_rows, section_text

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("sickle cell hbss since birth", True),
        ("i have porphyria", True),
        ("myasthenia gravis", True),
        ("on top of the sickle crises", True),
        ("thalassaemia", False),
        ("got dx with heds 2019", False),
        ("i have ms since 2015", False),
        ("my parkinsons", False),
        ("lupus", False),
        ("marfan syndrome", False),
        ("addisons disease", False),
        ("my dad had parkinsons", None),
        ("they are checking me for ms", None),
        ("ms carter drives me", None),
        ("ms contin at night", None),
        ("my daughter has sickle cell", None),
        ("no lupus they said", None),
        ("afraid its lupus", None),
    ],
)
def test_it_stands_as_an_illness_of_its_own(words: str, acts: bool | None) -> None:
    for told in ({"closing": {"anything_else": words}}, {"reason": {"main_reason": words}}):
        fact = facts(**told)[Line.ILLNESS]
        assert fact.state is (State.NOT_ANSWERED if acts is None else State.REPORTED)
        assert [one.words for one in fact.told] == ([] if acts is None else [words])
        assert bool(fact.acts) is bool(acts)


def test_beside_a_tick_it_is_no_detail_of_that() -> None:
    visit = _visit(
        health={
            "conditions": ["kidney", "other"],
            "notes": {"conditions": "sickle cell since birth. dead bone in the hip"},
            "condition_details": "kidneys dropped last year",
        }
    )
    rows = safety_rows(visit)
    assert rows["Illness"] == "sickle cell since birth"
    assert rows["Also"] == "dead bone in the hip"
    assert "kidney disease; sickle cell since birth." in section_text(page_of(visit), "health")


def test_something_else_is_printed_only_without_their_words() -> None:
    ticked = {"conditions": ["kidney", "other"]}
    assert "something else" in section_text(page_of(_visit(health=ticked)), "health")
    told = _visit(health={**ticked, "condition_details": "gout in the big toe"})
    text = section_text(page_of(told), "health")
    assert "something else" not in text
    assert "gout in the big toe" in text


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (
            {
                "closing": {"anything_else": "stage 2 breast cancer, chemo 2024 then radiation"},
                "substances": {"tobacco": "quit smoking when i got the cancer", "print_it": "yes"},
                "pains": [{"place": "feet", "notes": {"place": "tingling and numb since the chemo"}}],
                "surgeries": [{"what": "left mastectomy"}],
            },
            ["stage 2 breast cancer", "left mastectomy", "chemo 2024 then radiation"],
        ),
        (
            {
                "health": {"hospital_stays": "lymphoma 2018, chemo 6 rounds"},
                "reason": {"main_reason": "numb since chemo"},
            },
            ["lymphoma 2018", "chemo 6 rounds"],
        ),
        (
            {
                "reason": {"main_reason": "back hurts since prostate cancer in 2020"},
                "closing": {"anything_else": "had radiation after surgery"},
            },
            ["back hurts since prostate cancer in 2020", "had radiation after surgery"],
        ),
        ({"reason": {"main_reason": "feet numb since the chemo"}}, ["feet numb since the chemo"]),
        (
            {"surgeries": [{"what": "lumpectomy 2015"}], "sleep": {"notes": {"hours": "bad since the cancer"}}},
            ["lumpectomy 2015"],
        ),
    ],
)
def test_cancer_that_only_tells_when_or_what_from_does_not_stand_there(
    answers: dict[str, Any], told: list[str]
) -> None:
    answers["health"] = {"conditions": ["cancer"], **answers.get("health", {})}
    visit = Visit.model_validate(answers, context={"today": TODAY})
    assert [one.words for one in safety_facts(visit, TODAY)[Line.CANCER].told] == told


@pytest.mark.parametrize(
    ("kind", "words", "printed", "bold"),
    [
        ("lung", "Asthma, COPD or other lung disease: asthma with the blue inhaler", "asthma with the blue inhaler", ()),
        ("lung", "Asthma, COPD or other lung disease: COPD", "COPD", ("COPD",)),
        ("lung", "Asthma, COPD or other lung disease: blue inhaler", "Asthma, COPD or other lung disease: blue inhaler", ()),
        ("kidney", "Kidney disease, not sure", "Kidney disease, not sure", ()),
        ("kidney", "Kidney disease: stage 3", "Kidney disease: stage 3", ("Kidney disease",)),
    ],
)  # fmt: skip
def test_of_a_row_of_several_illnesses_only_what_was_said(
    kind: str, words: str, printed: str, bold: tuple[str, ...]
) -> None:
    visit = Visit.model_validate({"health": {"conditions": [kind], "condition_details": words}})
    told = safety_facts(visit)[Line.LUNGS if kind == "lung" else Line.KIDNEY].told
    assert [(one.words, one.acts) for one in told] == [(printed, bold)]


@pytest.mark.parametrize(
    ("words", "is_immune"),
    [
        ("Arthritis or an immune disease: in the knees", False),
        ("an immune disease", True),
        ("my immune system is low", True),
    ],
)
def test_worn_knees_are_no_immune_disease_by_the_name_of_their_row(words: str, is_immune: bool) -> None:
    """Words beside a tick stand behind the row's name, which names both."""
    told = {"conditions": ["arthritis"], "condition_details": words}
    visit = Visit.model_validate({"health": told})
    assert safety_facts(visit, TODAY)[Line.IMMUNITY].holds is is_immune

"""Each fact stands once on page 1, where it is bold or comes first. Every example is made up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.summary.told import page_of, safety_rows, sheet_of

from visitprep.document.sheet import Running
from visitprep.document.words import text_of
from visitprep.summary.first_page.pains.words import words_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.tried.in_words import medicine_in_words
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


def visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers, context={"today": date(2026, 11, 29)})


@pytest.mark.parametrize(
    ("words", "row", "printed"),
    [
        ("blood clot in my left lung 2019; asthma since school", "Lungs", "asthma since school"),
        ("spleen out 2001", "Immune system", "spleen out 2001"),
        ("clot in the lung May 2020", "Clotting", "clot in the lung May 2020"),
    ],
)
def test_a_row_tells_nothing_that_a_row_above_tells(words: str, row: str, printed: str) -> None:
    illness = {"health": {"conditions": ["bleeding_clotting", "lung", "immune"], "condition_details": words}}
    operations = [{"what": "took out my spleen", "when": "2001"}] if "spleen" in words else []
    assert safety_rows(visit(**illness, surgeries=operations))[row] == printed


def test_an_illness_that_a_pain_is_told_with_is_not_told_again_but_never_leaves_alone() -> None:
    pain = {"id": "p", "place": "head", "told_diagnosis": "cluster headache, left side"}
    ill = {"conditions": ["other"], "condition_details": "cluster headache, left; gout"}
    assert safety_rows(visit(pains=[pain], health=ill))["Also"] == "gout"
    ill["condition_details"] = "cluster headache, left"
    assert safety_rows(visit(pains=[pain], health=ill))["Also"] == "cluster headache, left"


@pytest.mark.parametrize(
    ("why", "team", "printed"),
    [
        ("afib, Riverside clinic, last INR 2.9", "Riverside clinic, Mercy General",
         "warfarin; afib, Riverside clinic, last INR 2.9 (Oct 2026); Mercy General, 555 0177"),
        ("Riverside clinic for afib", "Riverside clinic", "warfarin; Riverside clinic for afib; INR 2.9 (Oct 2026); 555 0177"),
    ],
)  # fmt: skip
def test_who_checks_it_is_named_once_with_the_phone_and_the_number_has_its_day(
    why: str, team: str, printed: str
) -> None:
    told = visit(
        medicines=[{"name": "warfarin"}],
        health={"blood_thinner": "yes", "blood_thinner_why": why},
        team=[{"role": "blood_thinner_prescriber", "name": team, "phone": "555 0177"}],
        tests=[{"kind": "labs", "part": "INR", "date": "October 2026", "result": "INR 2.9"}],
    )
    assert safety_rows(told)["Blood thinners"] == printed


@pytest.mark.parametrize(
    ("part", "result", "printed"),
    [
        ("kidney, iron", "kidney 41, iron 12", ["blood test: “iron 12”"]),
        ("kidney", "kidney 41", []),
        ("sugar, iron", "sugar 110, iron 12", ["blood test: “sugar 110, iron 12”"]),
        ("everything", "kidney 41, iron fine", ["blood test: everything: “iron fine”"]),
    ],
)
def test_a_number_in_the_safety_box_is_not_told_again_among_tests(
    part: str, result: str, printed: list[str]
) -> None:
    told = visit(tests=[{"kind": "labs", "part": part, "result": result}], health={"conditions": ["kidney"]})
    groups = [group for group in sheet_of(page_of(told)).main if group.id == "tests"]
    blocks = [block for group in groups for block in group.blocks if isinstance(block, Running)]
    assert [text_of(item) for block in blocks for item in block.items] == printed


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("right one up to the hip", "Right one up to the hip"),
        ("left leg to the heel", "Left leg to the heel"),
        ("the right arm into the thumb", "The right arm into the thumb"),
        ("both buttocks and down the legs", "To both buttocks and down the legs"),
        ("both calves", "To both calves"),
        ("left groin", "To left groin"),
    ],
)
def test_where_it_goes_reads_as_a_sentence(told: str, printed: str) -> None:
    (pain,) = visit(pains=[{"place": "hips", "spreads_to": told}]).pains or ()
    assert text_of(words_of(pain, Room(), TODAY)) == f"{printed}."


def test_how_long_an_attack_lasts_stands_while_there_is_room() -> None:
    (pain,) = (
        visit(pains=[{"place": "jaw", "pattern": "comes_and_goes", "flare_length": "2 to 3 days"}]).pains or ()
    )
    assert text_of(words_of(pain, Room(), TODAY)) == "Comes and goes (2 to 3 days)."
    assert text_of(words_of(pain, Room(longest=100), TODAY)) == "Comes and goes."


@pytest.mark.parametrize(
    ("past", "printed"),
    [
        ({"why_stopped": ["procedure"], "why_stopped_note": ""}, "baclofen (for a procedure or a pregnancy)"),
        ({"why_stopped": ["procedure"], "notes": {"why_stopped": "hip surgery"}}, "baclofen (hip surgery)"),
        ({"why_stopped": ["clinician"], "side_effects": "fainted"},
         "baclofen (stopped by the doctor or nurse; fainted)"),
        ({"why_stopped": ["clinician"], "side_effects": "slept two days, could not be roused, lungs filled up"},
         "baclofen (slept two days, could not be roused, lungs filled up)"),
    ],
)  # fmt: skip
def test_our_words_of_why_leave_before_theirs(past: dict[str, Any], printed: str) -> None:
    past.pop("why_stopped_note", None)
    (one,) = visit(past_medicines=[{"name": "baclofen", **past}]).past_medicines or ()
    assert text_of(medicine_in_words(visit(), one, Room(longest=30))) == printed


def test_a_relatives_trouble_is_marked_as_the_familys() -> None:
    told = {
        "anesthesia_problem": "yes",
        "anesthesia_detail": "slow to wake",
        "family_anesthesia": "my aunt, high fever",
    }
    assert safety_rows(visit(health=told))["Anesthesia"] == "slow to wake; my aunt, high fever (in the family)"


@pytest.mark.parametrize(
    ("alcohol", "printed"),
    [
        ("none since 2006", "gout"),
        ("quit in 2006", "gout"),
        ("two beers on Sunday", "Alcohol, sober since 2006; gout"),  # it speaks against the row
        ("", "Alcohol, sober since 2006; gout"),
    ],
)
def test_that_alcohol_is_drunk_no_more_is_told_in_its_own_row_alone(alcohol: str, printed: str) -> None:
    ill = {"conditions": ["substance_use", "other"], "condition_details": "Alcohol, sober since 2006; gout"}
    drinks = {"alcohol": alcohol, "print_it": "yes"} if alcohol else {}
    assert safety_rows(visit(health=ill, substances=drinks))["Also"] == printed


def test_a_red_flag_is_told_with_its_sign_first_and_not_again_for_a_concern() -> None:
    pain = {"id": "p", "place": "back", "weakness": "yes", "nerve_where": "both legs give out", "usual": 5}
    concerns = [{"id": "c", "text": "Legs give out after the mailbox"}]
    assert safety_rows(visit(pains=[pain], concerns=concerns))["Red flags"] == "weak: both legs give out"

"""What a medicine is for, what a treatment did, and where something was told: nothing of it makes an illness."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.answers.reading import read_answers
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import SafetyFact, State

TODAY = date(2026, 11, 30)


def fact(line: Line, answers: str) -> SafetyFact:
    return safety_facts(read_answers(answers.encode(), TODAY), TODAY)[line]


@pytest.mark.parametrize(
    ("medicine", "means"),
    [
        ("nitrofurantoin 50 mg every night to prevent bladder infections", "to prevent bladder infections"),
        ("azithromycin 250 mg mon wed fri so my lungs do not get infected", "so my lungs do not get infected"),
        ("penicillin 250 mg twice a day for life because I have no spleen", "no spleen"),
        ("cephalexin 250 mg nightly to keep UTIs away", "to keep UTIs away"),
        ("trimethoprim 100 mg at night preventive", "preventive"),
        ("ciprofloxacin 500 mg daily as prophylaxis for bladder infections", "prophylaxis for bladder"),
        ("sulfamethoxazole-trimethoprim three times a week to prevent infection", "to prevent infection"),
        (
            "{name: doxycycline, strength: 100 mg, reason: to prevent cellulitis of the leg}",
            "to prevent cellulitis",
        ),
    ],
)
def test_what_is_to_prevent_an_infection_tells_of_none(medicine: str, means: str) -> None:
    infection = fact(Line.INFECTION, f"medicines:\n  - {medicine}\nhealth:\n  infection_now: No\n")
    assert infection.state is State.REPORTED and not infection.acts
    assert means in infection.evidence[0].means


def test_one_for_an_infection_is_to_act_on_and_so_is_what_looks_infected() -> None:
    infection = fact(
        Line.INFECTION,
        "medicines:\n  - cefdinir 300 mg twice a day for a sinus infection\n"
        "health:\n  infection_now: Not sure\n  infection_now_note: the heel is weeping, no cream yet\n",
    )
    assert infection.acts == ("the heel is weeping", "cefdinir 300 mg")


@pytest.mark.parametrize(
    "medicine",
    ["dexamethasone, strength: 4 mg", "hydrocortisone, strength: 10 mg", "prednisone, strength: 7.5 mg"],
)
def test_a_steroid_that_is_taken_is_to_act_on(medicine: str) -> None:
    answers = f"medicines:\n  - {{name: {medicine}, when: every morning, started: '2017'}}\n"
    steroids = fact(Line.STEROIDS, f"{answers}health: {{steroid_shots: none}}\n")
    assert steroids.acts and steroids.evidence[0].more == "every morning, since 2017"


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        ("ankles swelled, could not pee", ()),
        ("had a seizure", ()),
        ("legs swollen ever since", ("legs swollen ever since",)),
    ],
)
def test_what_a_medicine_of_before_did_is_no_illness_of_now(trouble: str, told: tuple[str, ...]) -> None:
    answers = (
        f"past_medicines:\n  - {{name: nifedipine, side_effects: '{trouble}'}}\nhealth: {{conditions: thyroid}}\n"
    )
    assert tuple(one.words for one in fact(Line.ALSO, answers).evidence) == told


def test_a_thinner_for_an_artery_of_the_kidney_is_no_kidney_disease() -> None:
    thinner = "health:\n  blood_thinner: Yes\n  blood_thinner_why: clopidogrel 75 mg for the kidney artery\n"
    assert not fact(Line.KIDNEY, f"{thinner}  conditions: thyroid\n").evidence
    assert not fact(Line.KIDNEY, f"{thinner}  conditions: kidney\n").evidence


@pytest.mark.parametrize(
    ("conditions", "details", "told"),
    [
        ("mental_health, substance_use", "PTSD from the war; sober, opioid use disorder before", 2),
        ("mental_health, high_blood_pressure", "anxiety since school", 2),
        ("mental_health, thyroid", "gout", 3),
    ],
)
def test_an_illness_told_in_words_stands_without_its_row(conditions: str, details: str, told: int) -> None:
    also = fact(Line.ALSO, f"health:\n  conditions: {conditions}\n  condition_details: {details}\n")
    assert len(also.said) == told


@pytest.mark.parametrize(
    ("really", "more"),
    [
        ("on bad days she takes 15", "every morning → on bad days she takes 15"),
        ("as the label says", "every morning"),
    ],
)
def test_a_steroid_tells_the_dose_of_the_label_and_the_one_really_taken(really: str, more: str) -> None:
    medicine = f"{{name: Prednisone, strength: 10 mg, when: every morning, really_taken: {really}}}"
    assert fact(Line.STEROIDS, f"medicines:\n  - {medicine}\n").evidence[0].more == more

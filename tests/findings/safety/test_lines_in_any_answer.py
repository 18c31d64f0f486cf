"""Safety facts typed where something else was asked: no denial stands beside them. Every person is made up."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import SafetyFact, State
from visitprep.visit.visit import Visit

NO: dict[str, dict[str, Any]] = {
    "health": {"conditions": ["thyroid"], "blood_thinner": "no", "infection_now": "no", "anesthesia_problem": "no"},
    "sleep": {"apnea": "no"},
}
"""Every list was answered with none, and every question with no."""


def facts(**more: Any) -> dict[Line, SafetyFact]:
    answers: dict[str, Any] = {"devices": [], "allergies": []}
    for part in {*NO, *more}:
        here = more.get(part, {})
        answers[part] = {**NO.get(part, {}), **here} if isinstance(here, dict) else here
    return dict(safety_facts(Visit.model_validate(answers, context={"today": TODAY}), TODAY))


PLACES: tuple[tuple[str, Any], ...] = (
    ("mood", lambda words: {"lives_with": words}),
    ("work", lambda words: {"job": words}),
    ("closing", lambda words: {"anything_else": words}),
    ("function", lambda words: {"bad_day": words}),
    ("person", lambda words: {"mobility_needs": words}),
    ("sleep", lambda words: {"aids": words}),
    ("concerns", lambda words: [{"text": words}]),
    ("surgeries", lambda words: [{"what": f"knee scope, {words}"}]),
    ("health", lambda words: {"hospital_stays": words}),
    ("treatments", lambda words: [{"kind": "physical_therapy", "problems": words}]),
    ("pains", lambda words: [{"place": "low back", "notes": {"trend": words}}]),
    ("medicines", lambda words: [{"name": "paracetamol", "really_taken": words}]),
)
TOLD = {
    "the lens in her eye was changed in 2020": Line.IMPLANTS,
    "got both lenses replaced": Line.IMPLANTS,
    "a plastic lens since 2019": Line.IMPLANTS,
    "egfr 52": Line.KIDNEY,
    "creatinine high, recheck": Line.KIDNEY,
    "my gp says the kidneys are a bit down": Line.KIDNEY,
    "kidneys a bit down doc said wants blood again": Line.KIDNEY,
    "kidneys a bit low, nurse wants them checked": Line.KIDNEY,
    "had a blood clot in my leg 2018": Line.BLEEDING,
    "bleed easy": Line.BLEEDING,
    "clot in leg 2020": Line.BLEEDING,
    "stops breathing at night": Line.SLEEP_BREATHING,
    "my husband shakes me because i stop breathing": Line.SLEEP_BREATHING,
    "my husband shakes me sometimes because i stop breathing he says": Line.SLEEP_BREATHING,
    "my wife says i stop breathing": Line.SLEEP_BREATHING,
    "he nudges me when I quit breathing": Line.SLEEP_BREATHING,
    "i wake up gasping": Line.SLEEP_BREATHING,
    "partner hears me stop breathing when i sleep": Line.SLEEP_BREATHING,
    "my wife kicks me cause i stopped breathing": Line.SLEEP_BREATHING,
    "i wake choking": Line.SLEEP_BREATHING,
    "they saw me stop breathing in my sleep": Line.SLEEP_BREATHING,
    "he says I hold my breath at night": Line.SLEEP_BREATHING,
    "my daughter says i stop breathing when i doze off": Line.SLEEP_BREATHING,
    "had fits as a kid": Line.ALSO,
    "i faint at needles": Line.ALSO,
    "the arm started swelling spring 2025, lymphedema they call it": Line.ALSO,
    "my left leg swells by night": Line.ALSO,
    "swollen ankles since may": Line.ALSO,
    "cellulitis in it july 2025, 3 days in the hospital": Line.INFECTION,
    "liver is a bit fatty they said": Line.LIVER,
    "heart failure": Line.HEART,
    "mrsa in 2019": Line.INFECTION,
    "(had the sugar when pregnant w teo)": Line.DIABETES,
    "breast cancer 2011": Line.CANCER,
    "metal plate in my jaw": Line.IMPLANTS,
    "hard to intubate": Line.ANESTHESIA,
    "clot on my lung 2023": Line.LUNGS,
    "chest syndrome 2023": Line.LUNGS,
    "water on my lungs last spring": Line.LUNGS,
    "on puffers for my chest": Line.LUNGS,
    "dicky ticker": Line.HEART,
    "heart op when i was a baby": Line.HEART,
    "protein in my wee": Line.KIDNEY,
    "yellow with my liver in 2015": Line.LIVER,
    "snore and choke in my sleep": Line.SLEEP_BREATHING,
    "on a long course of antibiotics": Line.INFECTION,
}


@pytest.mark.parametrize(("words", "line"), TOLD.items())
def test_no_denial_stands_beside_it_wherever_it_was_typed(words: str, line: Line) -> None:
    for part, answer in PLACES:
        fact = facts(**{part: answer(words)})[line]
        assert fact.holds, part
        assert any(
            words.strip("()").split(",")[0] in f"{one.words} {one.more} {one.means}"
            for one in fact.evidence or fact.said
        ), part


def test_words_that_name_an_organ_and_tell_nothing_of_it_leave_the_no() -> None:
    for words, line in (
        ("it broke my heart to stop", Line.HEART),
        ("kidney stones in 2010", Line.KIDNEY),
        ("my dad had a bad heart", Line.HEART),
        ("lungs are clear", Line.LUNGS),
        ("afraid for my liver", Line.LIVER),
    ):
        assert facts(closing={"anything_else": words})[line].state is State.DENIED, words


def test_bleeding_tells_a_medicine_by_its_name() -> None:
    taken = [{"name": "apixaban", "when": "twice a day since the clot on my lung 2023"}]
    (told,) = facts(medicines=taken)[Line.BLEEDING].evidence
    assert (told.words, told.means, told.acts) == ("apixaban", taken[0]["when"], ("apixaban",))
    taken = [{"name": "folic acid", "really_taken": "n penicillin v 250 twice a day"}]
    (told,) = facts(medicines=taken)[Line.INFECTION].evidence
    assert (told.words, told.means) == ("penicillin v", "antibiotic")


def test_a_reaction_to_the_dye_is_no_denied_allergy() -> None:
    for part, answer in PLACES[:-1]:
        assert facts(**{part: answer("the dye gave me hives")})[Line.ALLERGIES].holds, part
    told = facts(closing={"anything_else": "the scan dye, they must give me the tablets before"})
    assert told[Line.ALLERGIES].holds


@pytest.mark.parametrize(
    "words",
    [
        "my husband (he has copd and diabetes)", "husband, has diabetes", "mother with heart failure, i care for her",
        "my dad died of cancer", "afraid it's cancer", "they offered me a stimulator", "no kidney trouble", "coffee with sugar",
        "tylenol is hard on the liver", "is it my kidneys?", "it fits me fine", "kidney numbers normal", "no apnea",
        "son has epilepsy", "i take my mother to dialysis", "told them i dont have diabetes", "need new knees",
        "the cat has diabetes", "broke my heart when i stopped working", "i live with my cousin who has hiv",
    ],
)  # fmt: skip
def test_what_is_no_fact_or_is_somebody_elses_denies_nothing_away(words: str) -> None:
    told = facts(mood={"lives_with": words})
    still = (line for line in Line if line not in (Line.ALSO, Line.CAME_WITH))
    plain = facts()
    assert [line for line in still if told[line].state is not plain[line].state] == []
    assert [one.words for one in told[Line.ALSO].told] == ["thyroid disease"]


def test_a_helper_tells_of_the_person_they_help() -> None:
    helper = {"filled_by": "caregiver_alone", "relation": "daughter"}
    for words in ("she has the sugar", "mom has diabetes", "my mother had diabetes since 2010"):
        assert facts(respondent=helper, mood={"lives_with": words})[Line.DIABETES].state is State.CONTRADICTED, (
            words
        )
    assert (
        facts(respondent=helper, mood={"lives_with": "my brother has diabetes"})[Line.DIABETES].state
        is State.DENIED
    )


def test_a_good_number_of_a_test_and_a_germ_of_before_contradict_nothing() -> None:
    labs = [{"kind": "labs", "result": "a1c 5.2"}]
    assert facts(tests=labs)[Line.DIABETES].state is State.DENIED
    assert facts(closing={"anything_else": "mrsa in 2019"})[Line.INFECTION].state is State.REPORTED


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "they told me sleep apnea and gave me the cpap but i cant stand the thing on my face, dont use it",
            "they told me sleep apnea and gave me the cpap but i cant stand the thing on my face, dont use it",
        ),
        ("wake up twice, got a cpap in the closet", "got a cpap in the closet"),
        ("the test said apnea, never used the machine", "the test said apnea, never used the machine"),
        ("my husband has sleep apnea", ""),
        ("they want to test me for apnea", ""),
    ],
)
def test_apnea_told_with_the_hours_stands_beside_the_snoring(words: str, told: str) -> None:
    visit = Visit.model_validate({"sleep": {"snores": "yes", "notes": {"hours": words}}})
    said = [one.words for one in safety_facts(visit)[Line.SLEEP_BREATHING].evidence]
    assert said == ["snores loudly", *([told] if told else [])]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("glass of wine at christmas", False),
        ("hardly ever", False),
        ("maybe twice a year", False),
        ("a beer at weddings", False),
        ("once in a blue moon", False),
        ("just holidays", False),
        ("2 beers a night", True),
        ("a beer with dinner, more at christmas", True),
        ("rarely during the week, saturdays yes", True),
        ("socially", True),
    ],
)
def test_rare_drinking_is_not_told_with_the_opioids(words: str, is_told: bool) -> None:
    substances = {"alcohol": words, "print_it": "yes"}
    visit = Visit.model_validate({"medicines": [{"name": "hydrocodone"}], "substances": substances})
    assert bool(safety_facts(visit)[Line.OPIOID_SEDATIVE].told) is is_told
    assert words in [one.words for one in safety_facts(visit)[Line.SUBSTANCES].told]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("my husband shakes me because i stop breathing", True),
        ("my wife says i stop breathing", True),
        ("i stop breathing when it hurts", False),
        ("my husband stops breathing at night", False),
        ("the pain makes me stop breathing", False),
        ("no one says i stop breathing", False),
        ("i never wake up gasping", False),
    ],
)
def test_breath_at_night_told_at_alcohol_stands_under_sleep_beside_a_tick_too(words: str, is_told: bool) -> None:
    alcohol = {"alcohol": "occasional", "notes": {"alcohol": words}, "print_it": "yes"}
    for conditions in (["thyroid"], ["sleep_apnea"]):
        visit = Visit.model_validate({"substances": alcohol, "health": {"conditions": conditions}})
        assert (words in [one.words for one in safety_facts(visit)[Line.SLEEP_BREATHING].told]) is is_told


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("caregiver_alone", "the lens was changed in 2020, she snores", ["she snores"]),
        ("patient", "I snore", ["I snore"]),
        ("patient", "my husband says he can't sleep, he snores", []),
        ("patient", "my husband snores", []),
        ("caregiver_alone", "she never snores", []),
    ],
)
def test_snoring_is_told_beside_no_apnea_and_speaks_against_nothing(who: str, words: str, told: list[str]) -> None:
    respondent = {"filled_by": who, **({"name": "Ann"} if who != "patient" else {})}
    found = facts(closing={"anything_else": words}, respondent=respondent)[Line.SLEEP_BREATHING]
    assert [one.words for one in found.evidence] == told
    assert found.state is (State.REPORTED if told else State.DENIED)

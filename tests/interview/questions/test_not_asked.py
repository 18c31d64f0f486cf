"""Never asked what cannot be answered, and never asked again what was ticked."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.special.breathing import machine_told
from visitprep.interview.engine.path.path import path, without_lines
from visitprep.interview.questions.order_of_sections import SECTIONS, section
from visitprep.interview.questions.tried.treatments import TREATED
from visitprep.visit.marks import DETAILS_WANTED
from visitprep.visit.records.care import Test
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

EACH = tuple(without_lines(one) for one in SECTIONS)
"""Every field by its own question."""


def asked(content: dict[str, Any]) -> set[str]:
    """Everything on the path with all details wanted, by address without ids."""
    visit = Visit.model_validate(content)
    for one in SECTIONS:
        visit = DETAILS_WANTED.put(visit, True, one.id)
    places = (str(step.place) for step in path(EACH, visit))
    return {place.replace("-1", "").replace("treatments.treatment", "treatment") for place in places}


def of_treatment(**fields: object) -> set[str]:
    found = asked({"treatments": [{"id": "treatment-1", **fields}]})
    return {place.removeprefix("treatment.") for place in found if place.startswith("treatment.")}


@pytest.mark.parametrize(
    ("kind", "place", "visits"),
    [
        ("psychology", False, True),
        ("mindfulness", False, True),
        ("pain_program", False, True),
        ("brace", True, False),
        ("heat_ice", True, False),
        ("pump", True, False),
        ("physical_therapy", True, True),
        ("injection", True, True),
    ],
)
def test_a_treatment_is_asked_what_its_kind_can_have(kind: str, place: bool, visits: bool) -> None:
    questions = of_treatment(kind=kind)
    assert ("what" in questions, "sessions" in questions) == (place, visits)


@pytest.mark.parametrize(
    ("effect", "relief"), [("worse", False), ("none", False), ("a_little", True), (None, True)]
)
def test_how_much_it_helped_is_not_asked_of_what_made_it_worse(effect: str | None, relief: bool) -> None:
    questions = of_treatment(kind="injection", effect=effect)
    assert ("percent_relief" in questions, "relief_lasted" in questions) == (relief, relief)


def test_what_was_said_already_stays_to_be_seen() -> None:
    assert {"percent_relief", "what"} <= of_treatment(kind="psychology", what="neck", percent_relief=10)
    assert "percent_relief" in of_treatment(kind="injection", effect="worse", percent_relief=10)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("psychology", "One line: when, how many times, how much it helped, any trouble?"),
        ("brace", "One line: where, since when, how much it helps, any trouble?"),
    ],
)
def test_the_line_of_a_treatment_asks_no_more(kind: str, words: str) -> None:
    visit = Visit.model_validate({"treatments": [{"id": "treatment-1", "kind": kind}]})
    assert visit.treatments and TREATED.asks
    assert TREATED.asks(visit, visit.treatments[0], Voice()) == words


def of_pain(content: dict[str, Any], **fields: object) -> set[str]:
    found = asked({"pains": [{"id": "pain-1", **fields}], **content})
    return {place.removeprefix("pains.pain.") for place in found if place.startswith("pains.pain.")}


@pytest.mark.parametrize(
    ("pattern", "often", "flares"),
    [
        ("constant", False, False),
        ("constant_flares", False, True),
        ("comes_and_goes", True, True),
        ("varies", True, True),
        (None, False, False),
    ],
)
def test_how_often_is_not_asked_after_all_the_time(pattern: str | None, often: bool, flares: bool) -> None:
    questions = of_pain({}, place="knee", pattern=pattern)
    assert ("how_often" in questions, "flare_length" in questions) == (often, flares)


def test_the_night_is_asked_about_once() -> None:
    assert "wakes_at_night" in of_pain({}, place="knee")
    assert "wakes_at_night" not in of_pain({"sleep": {"wakes_from_pain": "no"}}, place="knee")


@pytest.mark.parametrize(
    ("place", "side", "is_asked"),
    [
        ("left hand", None, True),
        ("hand", "right", True),
        ("both hands", None, False),
        ("hand", "both", False),
        ("lower back", "left", False),
    ],
)
def test_skin_is_set_against_the_other_side_where_there_is_one(
    place: str, side: str | None, is_asked: bool
) -> None:
    assert ("skin_changes" in of_pain({}, place=place, side=side)) is is_asked


@pytest.mark.parametrize(
    ("place", "is_asked"), [("head", True), ("migraine, left side of the head", True), ("knee", False)]
)
def test_headache_questions_are_for_heads(place: str, is_asked: bool) -> None:
    fields = {"headache_days", "pill_days", "headache_length", "headache_signs"}
    assert of_pain({}, place=place) & fields == (fields if is_asked else set())


def test_sleep_apnea_is_not_asked_again_after_the_list_of_illnesses() -> None:
    assert "sleep.apnea" in asked({})
    assert "sleep.apnea" not in asked({"health": {"conditions": []}})
    assert "sleep.apnea" not in asked({"health": {"conditions": ["sleep_apnea"]}})
    assert "sleep.cpap" in asked({"health": {"conditions": ["sleep_apnea"]}})


@pytest.mark.parametrize(
    ("details", "used"),
    [
        ("sleep apnea since june got the machine dont use it", "no"),
        ("sleep apnea, got the machine, dont use it", "no"),
        ("osa 2019, can't stand the mask", "no"),
        ("apnea, the machine is in the closet", "no"),
        ("sleep apnea, quit the mask", "no"),
        ("sleep apnea, uses the machine every night", "yes"),
        ("apnea with cpap", "yes"),
        ("sleep apnea, uses cpap. never used drugs", "yes"),
        ("sleep apnea since june", None),
        ("sleep apnea, got the machine in june", None),
        ("the machine at dialysis, dont use it at home", None),
    ],
)
def test_a_machine_for_apnea_that_was_told_of_is_not_asked_about(details: str, used: str | None) -> None:
    health = {"conditions": ["sleep_apnea"], "condition_details": details}
    assert machine_told(Visit.model_validate({"health": health})) == used
    assert ("sleep.cpap" in asked({"health": health})) is (used is None)


@pytest.mark.parametrize(("name", "is_opioid"), [("oxycodone", True), ("Percocet", True), ("ibuprofen", False)])
def test_the_last_fill_and_naloxone_are_for_opioids(name: str, is_opioid: bool) -> None:
    found = asked({"medicines": [{"id": "medicine-1", "name": name}]})
    fields = {"last_filled", "left", "ran_out_early"}
    medicine = {place.removeprefix("medicines.medicine.") for place in found}
    assert medicine & fields == (fields if is_opioid else set())
    assert ("substances.naloxone" in found, "substances.woken" in found) == (is_opioid, is_opioid)


@pytest.mark.parametrize(
    ("claim", "kind", "state"),
    [
        ("yes, number 12", True, True),
        ("a crash", False, True),
        ("workers comp, hearing in January", False, False),
        ("settled in 2024", True, False),
        ("no", False, False),
        (None, False, False),
    ],
)
def test_of_a_claim_is_asked_what_was_not_said(claim: str | None, kind: bool, state: bool) -> None:
    found = asked({"work": {"claim": claim}})
    assert ("work.claim_kind" in found, "work.claim_open" in found) == (kind, state)


def test_only_shots_are_asked_what_was_in_them() -> None:
    assert "drug" in of_treatment(kind="injection")
    assert "drug" not in of_treatment(kind="massage")


def test_what_is_asked_first_is_what_keeps_somebody_safe() -> None:
    """Right after who and why, before the pains: whoever stops tired has a filled box."""
    order = [one.id for one in SECTIONS if not one.later]
    assert order.index("health") < order.index("pains") < order.index("medicines")
    places = [str(step.place) for step in path(SECTIONS, Visit())]
    first = min(places.index("pains"), len(places))
    for safety in ("allergies", "ticks:fits", "health.conditions", "ticks:came_with"):
        assert places.index(safety) < first, safety
    assert "substances" not in {part for part, _ in section("health").questions()}


def test_pregnancy_that_does_not_apply_is_neither_printed_nor_asked_about_further() -> None:
    visit = Visit.model_validate({"health": {"pregnant": "does_not_apply"}})
    assert safety_facts(visit, TODAY)[Line.PREGNANCY].state is State.DOES_NOT_APPLY
    assert "health.breastfeeding" not in asked({"health": {"pregnant": "does_not_apply"}})
    assert "health.breastfeeding" in asked({"health": {"pregnant": "no"}})


@pytest.mark.parametrize(
    ("result", "asked"), [("not done: pacemaker", False), ("not done", False), ("normal", True)]
)
def test_of_a_scan_that_was_not_done_nothing_more_is_asked(result: str, asked: bool) -> None:
    questions = {question.field: question for _, question in section("tests").questions()}
    record = Test.model_validate({"kind": "mri", "result": result})
    assert {questions[name].still(Visit(), record) for name in ("part", "date", "report")} == {asked}

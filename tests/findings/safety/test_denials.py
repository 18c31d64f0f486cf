"""A no that something else contradicts is never a denial; a no that nothing contradicts is one."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.line_in_words import elsewhere
from visitprep.findings.safety.safety_fact import Source, State
from visitprep.visit.answering import Address
from visitprep.visit.as_typed import with_said
from visitprep.visit.marks import LIST_BEGUN, SAFETY_LIST
from visitprep.visit.visit import Visit


def _facts(**answers: Any) -> Any:
    return safety_facts(Visit.model_validate(answers, context={"today": TODAY}), TODAY)


NO: dict[Line, dict[str, Any]] = {
    Line.BLOOD_THINNER: {"health": {"blood_thinner": "no"}},
    Line.DIABETES: {"health": {"conditions": ["thyroid"]}},
    Line.IMPLANTS: {"devices": []},
    Line.INFECTION: {"health": {"infection_now": "no"}},
}

AGAINST: list[tuple[Line, dict[str, Any], Source, str]] = [
    (Line.BLOOD_THINNER, {"medicines": [{"name": name}]}, Source.MEDICINES, name)
    for name in (
        "warfarin", "Eliquis 5 mg", "Plavix", "baby aspirin", "clopidogrel 75", "Lovenox", "Brilinta", "Aggrenox",
        "my blood thinner", "blood thinner", "eloquis", "eloquis 5 mg twice a day", "warfrin", "xaralto", "plavics",
        "coumadon", "pradaxia", "clopidogril", "enoxiparin shots",
    )
] + [
    (Line.DIABETES, {"medicines": [{"name": name}]}, Source.MEDICINES, name)
    for name in (
        "Lantus", "insulin", "insulin shots", "Humalog", "metformin 500", "Ozempic", "Jardiance", "glipizide", "lantis",
        "metformen er", "diabetes pill", "Farxiga", "Soliqua",
    )
] + [
    (Line.IMPLANTS, {"surgeries": [{"what": what}]}, Source.OPERATIONS, what)
    for what in (
        "knee replacement", "total hip replacement, left", "replacement of the right shoulder", "pacemaker put in",
        "anchors in the shoulder", "L4-5 fusion", "heart stent", "rods and screws", "plate in the ankle", "new hip",
        "TKR left", "cochlear implant", "hardware in my wrist", "lens implants", "spinal cord stimulator",
        "disc replacement C5", "heart valve replacement",
    )
] + [
    (Line.IMPLANTS, {"treatments": [{"kind": kind, "ongoing": "yes"}]}, Source.TREATMENTS, "")
    for kind in ("stimulator", "pump")
] + [
    (Line.INFECTION, {"medicines": [{"name": name}]}, Source.MEDICINES, name)
    for name in ("amoxicillin", "Augmentin 875", "Keflex", "antibiotics", "amoxicilin", "Z-Pak", "Bactrim DS", "cipro")
]  # fmt: skip


@pytest.mark.parametrize(("line", "answers", "source", "words"), AGAINST, ids=lambda value: str(value)[:50])
def test_a_no_beside_a_yes_is_a_contradiction(
    line: Line, answers: dict[str, Any], source: Source, words: str
) -> None:
    """Both are kept: the answer, and what stands elsewhere, in the person's own words."""
    fact = _facts(**NO[line], **answers)[line]
    assert fact.state is State.CONTRADICTED
    assert fact.said and fact.holds
    assert any(words in one.words for one in fact.of(source))


@pytest.mark.parametrize(
    ("operation", "told"),
    [
        (
            {"what": "rotator cuff", "notes": {"what": "they put anchors in it"}},
            "they put anchors in it (rotator cuff)",
        ),
        (
            {"what": "leg fixed", "when": "2011", "notes": {"what": "rod and screws"}},
            "rod and screws (leg fixed, 2011)",
        ),
        ({"what": "hernia, mesh", "when": "2010"}, "mesh (hernia, 2010)"),
        ({"what": "gallbladder", "helped_pain": "no, clips left in"}, "clips left in (gallbladder)"),
        ({"what": "hip pinned"}, "hip pinned"),
        ({"what": "collarbone fixed with metal"}, "collarbone fixed with metal"),
        ({"what": "titanium in my neck"}, "titanium in my neck"),
        ({"what": "cataracts both eyes, lens implants"}, "cataracts both eyes, lens implants"),
        ({"what": "cataracts both eyes", "when": "2018"}, None),
        ({"what": "knee scope", "notes": {"what": "no hardware"}}, None),
        ({"what": "bunion", "notes": {"what": "k wires they pulled them"}}, None),
        ({"what": "broken ankle, plate taken out"}, None),
    ],
)
def test_metal_told_with_an_operation_speaks_against_no_implants(
    operation: dict[str, Any], told: str | None
) -> None:
    fact = _facts(devices=[], surgeries=[operation])[Line.IMPLANTS]
    assert (fact.state is State.CONTRADICTED) is (told is not None)
    if told is not None:
        assert elsewhere(fact) == f"among operations: {told}"


@pytest.mark.parametrize(("line", "answers", "source", "words"), AGAINST, ids=lambda value: str(value)[:50])
def test_what_stands_elsewhere_is_reported_where_nobody_answered(
    line: Line, answers: dict[str, Any], source: Source, words: str
) -> None:
    """Without an answer there is nothing to contradict, and something to print."""
    assert _facts(**answers)[line].state is State.REPORTED


@pytest.mark.parametrize("line", NO)
@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"medicines": [{"name": "lisinopril 10 mg"}, {"name": "gabapentin"}, {"name": "vitamin D"}]},
        {"medicines": [{"name": "no insulin"}, {"name": "water pill"}]},
        {"surgeries": [{"what": "gallbladder taken out"}, {"what": "no implants"}, {"what": "appendix"}]},
        {"treatments": [{"kind": "stimulator"}, {"kind": "stimulator", "ongoing": "yes", "ended": "2020"}]},
        {"treatments": [{"kind": "stimulator", "ongoing": "no"}]},
        {"past_medicines": [{"name": "warfarin"}, {"name": "amoxicillin"}, {"name": "Lantus"}]},
        {"tests": [{"kind": "labs", "part": "INR, A1c", "result": "INR 1.0, A1c 5.2"}]},
    ],
    ids=str,
)
def test_a_no_that_nothing_contradicts_is_a_denial(line: Line, answers: dict[str, Any]) -> None:
    """What is only beside it, or over, does not turn a no into a question."""
    fact = _facts(**NO[line], **answers)[line]
    assert fact.state is State.DENIED and not fact.holds


@pytest.mark.parametrize("line", NO)
def test_nobody_answered_is_no_denial(line: Line) -> None:
    """An empty visit denies nothing."""
    assert _facts()[line].state is State.NOT_ANSWERED


@pytest.mark.parametrize(
    ("medicine", "contradicts"),
    [
        ({"name": "metformin 500 mg", "reason": "PCOS"}, False),
        ({"name": "metformin for PCOS"}, False),
        ({"name": "Ozempic", "reason": "to lose weight"}, False),
        ({"name": "Jardiance", "reason": "my heart"}, False),
        ({"name": "metformin 500 mg", "reason": "blood sugar"}, True),
        ({"name": "metformin 500 mg"}, True),
        ({"name": "Lantus", "reason": "PCOS"}, True),
    ],
)
def test_what_is_taken_for_something_else_contradicts_no_diabetes(
    medicine: dict[str, str], contradicts: bool
) -> None:
    """Metformin for PCOS stands with its reason, and a no stays a no; insulin is for diabetes whatever is said."""
    fact = _facts(**NO[Line.DIABETES], medicines=[medicine])[Line.DIABETES]
    assert (fact.state is State.CONTRADICTED) is contradicts


def test_apnea_ticked_or_typed_among_illnesses_is_no_no() -> None:
    """A row of the list is an answer: nobody said no to it."""
    for health in (
        {"conditions": ["sleep_apnea"]},
        {"conditions": ["sleep_apnea"], "condition_details": "apnea 2018"},
        {"conditions": ["other"], "condition_details": "apnea 2018"},
    ):
        visit = Visit.model_validate({"health": health}, context={"today": TODAY})
        assert safety_facts(visit, TODAY)[Line.SLEEP_BREATHING].state is State.REPORTED
    visit = Visit.model_validate({"health": {"conditions": ["thyroid"]}}, context={"today": TODAY})
    assert safety_facts(visit, TODAY)[Line.SLEEP_BREATHING].state is State.DENIED


def test_a_list_that_a_record_began_denies_nothing() -> None:
    """Until the person has looked at the whole of it."""
    here = Address("health", "conditions")
    visit = Visit.model_validate({"health": {"conditions": ["diabetes"]}}, context={"today": TODAY})
    begun = safety_facts(LIST_BEGUN.put(visit, True, here), TODAY)
    looked_at = safety_facts(LIST_BEGUN.taken_off(LIST_BEGUN.put(visit, True, here), here), TODAY)
    for line in (Line.KIDNEY, Line.HEART, Line.CANCER, Line.SLEEP_BREATHING):
        assert begun[line].state is State.NOT_ANSWERED
        assert looked_at[line].state is State.DENIED
    assert begun[Line.DIABETES].state is State.REPORTED


@pytest.mark.parametrize("field", ["condition_details", "notes"])
def test_an_illness_in_their_own_words_counts_wherever_it_was_typed(field: str) -> None:
    """Beside "something else" as well as at "which kind is it?"."""
    words = "sickle cell disease SS; bad kidneys"
    said: dict[str, Any] = {"notes": {"conditions": words}} if field == "notes" else {"condition_details": words}
    found = _facts(health={"conditions": ["other"], **said})
    assert [one.words for one in found[Line.KIDNEY].said] == ["bad kidneys"]
    assert [one.words for one in found[Line.ILLNESS].said] == ["sickle cell disease SS"]


@pytest.mark.parametrize(("result", "state"), [("qtc 480", State.REPORTED), ("normal", State.DENIED)])
def test_a_rhythm_told_with_an_ekg_is_no_heart_without_trouble(result: str, state: State) -> None:
    test = {"id": "test-1", "kind": "other", "part": "ekg", "result": result}
    assert _facts(health={"conditions": []}, tests=[test])[Line.HEART].state is state


@pytest.mark.parametrize(
    ("note", "told"),
    [("no blood thinners", 1), ("i take no thinners.", 1), ("not since May", 2), ("no, it was stopped", 2)],
)
def test_a_note_that_says_no_more_than_the_no_is_not_told_beside_it(note: str, told: int) -> None:
    fact = _facts(health={"blood_thinner": "no", "notes": {"blood_thinner": note}})[Line.BLOOD_THINNER]
    assert (fact.state, len(fact.said)) == (State.DENIED, told)


@pytest.mark.parametrize(
    ("stay", "told"),
    [
        ("in august after the block in the neck, my voice was gone and i couldnt get my breath, sent home", False),
        ("short of breath after the epidural in may", False),
        ("couldnt breathe after a shot in my back", False),
        ("breathing trouble from the anesthesia", False),
        ("after surgery i couldnt breathe, they kept me", False),
        ("couldnt get my breath in march, 2 nights", True),
        ("copd, short of breath", True),
        ("breathing bad after a cold", True),
        ("pneumonia after my surgery", True),
    ],
)
def test_breath_that_something_done_to_them_took_is_no_illness_of_the_lungs(stay: str, told: bool) -> None:
    fact = _facts(health={"conditions": [], "emergency_visits": stay})[Line.LUNGS]
    assert bool(fact.evidence) is told


@pytest.mark.parametrize(
    ("shot", "told"),
    [
        ({"kind": "injection", "what": "low back"}, "shot, low back"),
        ({"kind": "injection", "what": "epidural low back"}, "epidural low back"),
        ({"kind": "nerve_block", "what": "facet"}, "nerve block, facet"),
        ({"kind": "injection", "what": "L4-5"}, "shot, L4-5"),
        ({"kind": "other", "what": "3 spine shots"}, "3 spine shots"),
        ({"kind": "injection", "notes": {"kind": "3 in my spine"}}, "shot, 3 in my spine"),
        ({"kind": "injection", "what": "knee"}, None),
        ({"kind": "injection", "what": "neck", "drug": "lidocaine"}, None),
        ({"kind": "injection", "what": "trigger points neck"}, None),
        ({"kind": "nerve_block", "what": "stellate neck"}, None),
        ({"kind": "nerve_block", "what": "lumbar sympathetic"}, None),
        ({"kind": "nerve_block", "what": "medial branch low back"}, None),
        ({"kind": "nerve_block", "what": "occipital, neck"}, None),
        ({"kind": "physical_therapy", "what": "low back"}, None),
    ],
)
def test_a_shot_in_the_spine_speaks_to_steroids_where_nobody_said_what_was_in_it(
    shot: dict[str, Any], told: str | None
) -> None:
    """Steroids are then not denied, and the drug is what is open."""
    fact = _facts(health={"steroid_shots": "none"}, treatments=[{**shot, "started": "2023"}])[Line.STEROIDS]
    found = [(one.words, one.means) for one in fact.evidence]
    assert found == ([(told, "drug not said")] if told else [])
    assert fact.state is (State.REPORTED if told else State.DENIED)
    assert [one.words for one in fact.said] == ["no shots in the past year" if told else "none"]


def test_a_steroid_named_as_the_drug_of_a_shot_is_one() -> None:
    shot = {"kind": "injection", "what": "neck", "drug": "kenalog", "started": "2020"}
    fact = _facts(health={"steroid_shots": "none"}, treatments=[shot])[Line.STEROIDS]
    assert [(one.words, one.means) for one in fact.evidence] == [("neck, kenalog", "")]


def test_that_a_number_is_to_be_measured_again_goes_with_it() -> None:
    tests = [{"kind": "labs", "result": "creatinine 1.4 high, recheck in jan, thyroid ok"}]
    (told,) = _facts(tests=tests)[Line.KIDNEY].evidence
    assert told.words == "creatinine 1.4 high, recheck in jan"


@pytest.mark.parametrize("join", [";", ","])
def test_a_turn_behind_a_no_is_told_without_its_first_word(join: str) -> None:
    words = f"no cancer{join} although a basal cell skin cancer was taken off my nose in 2015"
    (told,) = _facts(health={"conditions": ["cancer"], "condition_details": words})[Line.CANCER].said
    assert told.words == "a basal cell skin cancer was taken off my nose in 2015"


@pytest.mark.parametrize(("row", "line"), [("steroids", Line.STEROIDS), ("lying", Line.LYING)])
def test_what_was_ticked_is_answered_before_its_words_are_asked(row: str, line: Line) -> None:
    ticked = with_said(Visit(), SAFETY_LIST, f"thinner {row} falls", (), TODAY)
    assert safety_facts(ticked, TODAY)[line].state is State.REPORTED
    others = with_said(Visit(), SAFETY_LIST, "thinner falls", (), TODAY)
    assert safety_facts(others, TODAY)[line].state is State.NOT_ANSWERED
    none = Visit.model_validate({"health": {"steroid_shots": "none", "trouble_lying": "no"}})
    assert safety_facts(with_said(none, SAFETY_LIST, row, (), TODAY), TODAY)[line].state is State.DENIED

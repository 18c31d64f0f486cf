"""A visit as a patient summary: valid, told by who told it, and no more than this reader may have."""

from __future__ import annotations

import copy
import json
import re
from datetime import UTC, datetime

import pytest
from tests.exchange.ips_gate import issues
from tests.people import person

from visitprep.exchange.fhir.bundle import bundle_of, can_be_named
from visitprep.summary.may_share import for_the_clinic
from visitprep.visit.visit import Visit

KEY = "7f" * 16
SAVED, NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC), datetime(2026, 3, 2, 10, tzinfo=UTC)
NAMED = {"name": "Rosa Example", "birth_date": "9 May 1944"}
ALONE = {"filled_by": "caregiver_alone", "name": "Ana", "relation": "daughter"}
WITH = {**ALONE, "filled_by": "caregiver_with_patient"}


def made(visit=None, left_out=frozenset(), told=(), **parts):
    visit = visit or Visit.model_validate({"person": NAMED, **parts})
    return json.loads(bundle_of(visit, key=KEY, saved=SAVED, now=NOW, left_out=left_out, told=told))


def of_type(bundle, name):
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == name]


def section(bundle, code):
    return next(s for s in bundle["entry"][0]["resource"]["section"] if s["code"]["coding"][0]["code"] == code)


def reason(bundle, code):
    return section(bundle, code)["emptyReason"]["coding"][0]["code"]


def behind(bundle, reference):
    return next(e["resource"] for e in bundle["entry"] if e["fullUrl"] == reference["reference"])


@pytest.mark.parametrize("name", ["typical", "caregiver", "everything", "naughty"])
@pytest.mark.parametrize("shared", [for_the_clinic, lambda visit: visit], ids=["clinic", "own"])
def test_each_example_person_passes_the_gate(name, shared):
    assert issues(made(shared(person(name)))) == []


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"medicines": [], "allergies": [], "pains": [], "health": {"conditions": []}, "devices": [], "tests": []},
        {"gaps": {"medicines": "in_person", "allergies": "dont_know", "pains": "skipped"}},
        {"medicines": [{}], "allergies": [{}], "pains": [{}], "surgeries": [{}], "tests": [{"report": "have_it"}]},
        {
            "medicines": [{"as_needed": "yes"}, {"route": "mouth"}],
            "treatments": [{}],
            "devices": [{}],
            "goals": [{}],
        },
        {"allergies": [{"thing": '<b>&"\u2028'}], "reason": {"main_reason": "a\nb ]]> <script>"}},
        {"respondent": ALONE, "peg": {"pain": 1}, "phq4": {"nervous": 0}},
    ],
    ids=range(7),
)
def test_so_does_whatever_can_be_said(parts):
    assert issues(made(**parts)) == []


_FAULTS = {
    "no birth date": lambda b: of_type(b, "Patient")[0].pop("birthDate"),
    "no time": lambda b: of_type(b, "MedicationStatement")[0].pop("_effectiveDateTime"),
    "no section": lambda b: b["entry"][0]["resource"]["section"].pop(0),
    "no identifier": lambda b: b.pop("identifier"),
    "another type": lambda b: b.update(type="collection"),
    "a status of our own": lambda b: of_type(b, "MedicationStatement")[0].update(status="activ"),
    "leads nowhere": lambda b: b["entry"].pop(),
    "neither entry nor reason": lambda b: section(b, "11450-4").pop("emptyReason"),
    "an empty string": lambda b: of_type(b, "Patient")[0]["name"][0].update(text=""),
}


@pytest.mark.parametrize("fault", _FAULTS)
def test_the_gate_catches(fault):
    bundle = made(medicines=[{"name": "Tylenol"}], peg={"pain": 3})
    assert issues(bundle) == []
    broken = copy.deepcopy(bundle)
    _FAULTS[fault](broken)
    assert issues(broken) != []


def test_none_not_asked_not_known_and_withheld_are_four_things():
    none = made(medicines=[], allergies=[], pains=[], health={"conditions": []})
    assert of_type(none, "MedicationStatement")[0]["medicationCodeableConcept"]["coding"][0]["code"] == "787481004"
    assert of_type(none, "AllergyIntolerance")[0]["code"]["coding"][0]["code"] == "716186003"
    assert reason(none, "11450-4") == "nilknown"
    assert reason(made(), "48765-2") == "notasked"
    for gap, code in [("dont_know", "unavailable"), ("rather_not", "withheld"), ("in_person", "withheld")]:
        bundle = made(gaps={"allergies": gap, "medicines": gap})
        assert (reason(bundle, "48765-2"), reason(bundle, "10160-0")) == (code, code)
    assert "does not know" in section(made(gaps={"allergies": "dont_know"}), "48765-2")["text"]["div"]
    assert reason(made(left_out=frozenset({"allergies"})), "48765-2") == "withheld"


def test_the_persons_own_words_and_no_code_that_nobody_checked():
    bundle = made(
        medicines=[
            {
                "name": "gabapentin", "strength": "300 mg", "dose": "1 capsule", "when": "three times a day",
                "started": "March 2024", "really_taken": "only at night", "reason": "nerve pain",
            },
            {"name": "Advil", "kind": "store_bought", "as_needed": "yes", "started": "about 2019"},
        ]
    )  # fmt: skip
    first, second = of_type(bundle, "MedicationStatement")
    assert first["medicationCodeableConcept"] == {"text": "gabapentin 300 mg"}
    assert first["dosage"] == [{"text": "only at night"}]
    assert first["effectivePeriod"] == {"start": "2024-03"} and first["reasonCode"] == [{"text": "nerve pain"}]
    assert first["note"] == [{"text": "Label says: 1 capsule three times a day"}]
    assert second["dosage"][0]["asNeededBoolean"] is True
    assert second["category"]["coding"][0]["code"] == "patientspecified"
    assert "_effectiveDateTime" in second and "about 2019" in second["note"][0]["text"]


def test_the_measures_with_their_scores():
    bundle = made(
        peg={"pain": 7, "enjoyment": 8, "activity": 6}, phq4={"nervous": 1, "worrying": 2, "interest": 1, "down": 0}
    )
    peg, phq4 = of_type(bundle, "QuestionnaireResponse")
    assert [item["answer"][0]["valueInteger"] for item in peg["item"]] == [7, 8, 6]
    assert [item["answer"][0]["valueCoding"]["code"] for item in phq4["item"]] == [
        "LA6569-3", "LA6570-1", "LA6569-3", "LA6568-5",
    ]  # fmt: skip
    scores = {o["code"]["coding"][0]["code"]: o for o in of_type(bundle, "Observation")}
    assert {code: o["valueQuantity"]["value"] for code, o in scores.items()} == {"91147-9": 7.0, "70272-0": 4}
    assert behind(bundle, scores["70272-0"]["derivedFrom"][0]) == phq4
    asked = peg["contained"][0]["item"]
    assert [item["code"][0]["code"] for item in asked] == ["75893-8", "91145-3", "91146-1"]


def test_no_score_where_an_answer_is_missing_or_a_helper_answered_alone():
    whole = {"pain": 7, "enjoyment": 8, "activity": 6}
    some = made(peg={"pain": 7})
    assert (
        of_type(some, "Observation") == [] and of_type(some, "QuestionnaireResponse")[0]["status"] == "in-progress"
    )
    alone = made(respondent=ALONE, peg=whole)
    assert of_type(alone, "Observation") == []
    assert behind(alone, of_type(alone, "QuestionnaireResponse")[0]["author"])["name"] == [{"text": "Ana"}]


@pytest.mark.parametrize(
    ("respondent", "authors"),
    [({}, ["Patient"]), (ALONE, ["RelatedPerson"]), (WITH, ["Patient", "RelatedPerson"])],
    ids=["self", "alone", "both"],
)
def test_the_author_is_who_answered(respondent, authors):
    bundle = made(respondent=respondent)
    found = [behind(bundle, one)["resourceType"] for one in bundle["entry"][0]["resource"]["author"]]
    assert found == authors


def test_what_somebody_else_told_is_said_by_them():
    told = {
        "medicines.medicine-2.name": {"helper": True, "name": "Bea"},
        "person.country": {"helper": True, "name": "Cy"},  # of which the file says nothing
    }
    medicines = [{"name": "Tylenol"}, {"name": "lisinopril"}]
    bundle = made(
        Visit.model_validate({"person": {**NAMED, "country": "US"}, "medicines": medicines, "told": told})
    )
    assert issues(bundle) == []
    own, hers = of_type(bundle, "MedicationStatement")
    assert behind(bundle, own["informationSource"])["resourceType"] == "Patient"
    assert behind(bundle, hers["informationSource"])["name"] == [{"text": "Bea"}]
    assert len(of_type(bundle, "RelatedPerson")) == 1


def test_the_same_visit_has_the_same_numbers_and_they_tell_nothing():
    one, other = (made(medicines=[{"name": "Tylenol"}]) for _ in range(2))
    assert one == other
    another = json.loads(bundle_of(Visit.model_validate({"person": NAMED}), key="00" * 16, saved=SAVED, now=NOW))
    assert another["id"] != one["id"]


def test_every_list_is_told_whole():
    """Nothing that the clinic's copy holds of a list is lost on the way."""
    visit = for_the_clinic(person("everything"))
    text = re.sub(r"\s+", " ", json.dumps(made(visit), ensure_ascii=False))
    for medicine in visit.medicines or ():
        assert medicine.name in text and (medicine.strength or "") in text
    for treatment in visit.treatments or ():
        assert str(treatment.percent_relief or "") in text


@pytest.mark.parametrize(
    ("person", "can"),
    [(NAMED, True), ({"name": "Rosa"}, False), ({"birth_date": "9 May 1944"}, False), ({}, False)],
    ids=["both", "name", "birth date", "neither"],
)
def test_it_is_about_somebody_with_a_name_and_a_birth_date(person, can):
    assert can_be_named(Visit.model_validate({"person": person})) is can

"""Of what a record told, the file says so, and holds what the person says; and our own reader finds it all again."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.exchange.ips_gate import issues
from tests.exchange.test_fhir import made, of_type, section

from visitprep.health_records.fhir.record import read_resources
from visitprep.health_records.fhir.resources import resources
from visitprep.health_records.found import Kind
from visitprep.visit.as_recorded import with_recorded
from visitprep.visit.visit import Visit

ELM = "from the record of Elm Street Clinic, 22 June 2015"
NAMED = {"name": "Hank Example", "birth_date": "1 March 1955"}
DAY = date(2026, 11, 29)


def told(part, recorded=None, **values):
    visit = Visit.model_validate({"person": NAMED, part: [{"id": f"{part[:4]}-1", **values}]})
    return with_recorded(visit, part, f"{part[:4]}-1", recorded, DAY) if recorded else visit


def medicine(**values):
    notes = {"name": ELM, **values.pop("notes", {})}
    (one,) = of_type(
        made(told("medicines", name="levothyroxine", strength="1 MG", notes=notes, **values)), "MedicationStatement"
    )
    return (
        one["medicationCodeableConcept"]["text"],
        one["dosage"][0]["text"],
        "; ".join(note["text"] for note in one["note"]),
    )


@pytest.mark.parametrize(
    ("values", "name", "dosage"),
    [
        ({"really_taken": "one every morning", "notes": {"really_taken": "it is 75 micrograms"}}, "levothyroxine", "one every morning (it is 75 micrograms)"),
        ({"when": "Daily", "really_taken": "75 mcg every morning"}, "levothyroxine", "75 mcg every morning"),
        ({"when": "75 mcg a day"}, "levothyroxine", "75 mcg a day"),
        ({"when": "Daily", "really_taken": "half of it"}, "levothyroxine 1 MG", "half of it"),
        ({"when": "Daily", "really_taken": "as the label says"}, "levothyroxine 1 MG", "Daily"),
        ({"when": "Daily", "dose": "1 tablet"}, "levothyroxine 1 MG", "1 tablet Daily"),
        ({"when": "Take 1 tablet daily", "dose": "1 tablet"}, "levothyroxine 1 MG", "Take 1 tablet daily"),
        ({"really_taken": "one at night", "notes": {"really_taken": "helps me sleep"}}, "levothyroxine 1 MG", "one at night"),
    ],
)  # fmt: skip
def test_the_dosage_is_what_the_person_says(values, name, dosage):
    named, taken, note = medicine(**values)
    assert (named, taken) == (name, dosage)
    assert note.endswith(ELM)
    assert ("Strength: 1 MG" in note) == (name == "levothyroxine")


def test_what_it_does_and_what_the_label_says_are_no_dosage():
    *_, note = medicine(when="Daily", really_taken="two", notes={"really_taken": "makes me groggy"})
    assert note == f"Label says: Daily; makes me groggy; {ELM}"


def test_a_reaction_has_the_day_that_the_person_told_alone():
    (own,) = of_type(made(told("allergies", thing="latex", when="3 June 2011")), "AllergyIntolerance")
    assert own["onsetDateTime"] == "2011-06-03"
    (theirs,) = of_type(
        made(told("allergies", thing="latex", when="3 June 2011", notes={"thing": ELM})), "AllergyIntolerance"
    )
    assert "onsetDateTime" not in theirs and "recordedDate" not in theirs
    assert "3 June 2011" in theirs["note"][0]["text"]


def conditions(details, *ticked):
    health = {"conditions": list(ticked), "condition_details": details}
    return [one["code"]["text"] for one in of_type(made(health=health), "Condition")]


@pytest.mark.parametrize(
    ("details", "ticked", "found"),
    [
        (None, ["other", "kidney"], ["kidney disease"]),
        ("gout\nHyperlipidemia (record of 22 June 2015)", ["other"], ["gout", "Hyperlipidemia"]),
        (
            "Gout i. Watch Weight ii. Sciatica (record of 22 June 2015)",
            ["other"],
            ["Gout i. Watch Weight ii. Sciatica"],
        ),
        ("type 2 diabetes since 2010", ["diabetes"], ["type 2 diabetes since 2010"]),
        ("it is type 2, since 2010", ["diabetes", "kidney"], ["diabetes", "kidney disease"]),
        ("Chronic rejection of renal transplant", ["kidney"], ["Chronic rejection of renal transplant"]),
        ("no asthma", ["other"], []),
        ("my mother had cancer", ["diabetes"], ["diabetes"]),
        ("I had a stroke in 2019", ["other"], ["I had a stroke in 2019"]),
        ("since my heart attack", ["heart"], ["since my heart attack"]),
        ("gout; gout", ["other"], ["gout"]),
        (None, ["other"], []),
    ],
)
def test_an_illness_is_a_condition_in_its_words(details, ticked, found):
    assert conditions(details, *ticked) == found


TESTS = [
    {"kind": "ct", "part": "CT HEAD OR BRAIN", "date": "10 December 2012", "result": "no bleeding", "notes": {"part": ELM}},
    {"kind": "mri", "part": "low back", "result": "two discs, they said", "report": "have_it"},
    {"kind": "other", "part": "EKG", "date": "spring 2020"},
    {"kind": "labs", "part": "kidney", "result": "fine"},
    {},
]  # fmt: skip


def test_every_test_is_there_once_and_one_in_hand_is_a_document_too():
    bundle = made(tests=TESTS)
    assert issues(bundle) == []
    observed = of_type(bundle, "Observation")
    assert [one["code"]["text"] for one in observed] == [
        "CT HEAD OR BRAIN", "MRI, low back", "EKG", "kidney", "Without a name",
    ]  # fmt: skip
    assert [one.get("valueString") for one in observed] == [
        "no bleeding",
        "two discs, they said",
        None,
        "fine",
        None,
    ]
    assert observed[0]["effectiveDateTime"] == "2012-12-10" and "spring 2020" in observed[2]["note"][0]["text"]
    assert observed[0]["note"] == [{"text": ELM}]
    assert len(of_type(bundle, "DocumentReference")) == 1
    told_whole = json.dumps(bundle, ensure_ascii=False)
    assert "Result, in words: two discs" in told_whole and "in words: no bleeding" not in told_whole


def test_our_own_reader_finds_it_all_again():
    bundle = made(
        tests=TESTS[:4],
        medicines=[
            {"name": "oxycodone", "strength": "5 mg", "when": "twice a day", "really_taken": "one at night", "notes": {"name": ELM}}
        ],
        allergies=[{"thing": "latex", "reaction": "hives", "notes": {"thing": ELM}}],
        health={"conditions": ["other", "diabetes"], "condition_details": "gout (record of 22 June 2015)"},
        surgeries=[{"what": "gallbladder out", "when": "2004", "notes": {"what": ELM}}],
        devices=[{"kind": "pacemaker", "details": "St. Jude", "notes": {"details": ELM}}],
    )  # fmt: skip
    assert issues(bundle) == []
    assert "is from a health record: Elm Street Clinic (22 Jun 2015)" in section(bundle, "81338-6")["text"]["div"]
    items = read_resources(list(resources(bundle)), DAY, "file.json").items
    found = {kind: [item.name for item in items if item.kind is kind] for kind in Kind}
    assert len(found[Kind.TESTS]) == 4 and "MRI, low back" in found[Kind.TESTS]
    assert found[Kind.CONDITIONS] == ["gout", "diabetes"]
    assert found[Kind.ALLERGIES] == ["latex"] and found[Kind.PROCEDURES] == ["gallbladder out"]
    assert len(found[Kind.DEVICES]) == 1
    (medicine,) = [item for item in items if item.kind is Kind.MEDICINES]
    assert (medicine.name, medicine.strength) == ("oxycodone 5 mg", "5 mg")
    assert (medicine.directions, medicine.taken) == ("twice a day", "one at night")


def test_a_lab_value_comes_back_under_its_own_name_and_severe_gains_no_words():
    lab = {"kind": "labs", "part": "eGFR", "result": "56 Low", "notes": {"part": ELM}}
    severe = {
        "id": "aller-1",
        "thing": "imipramine",
        "reaction": "ANAPHYLAXIS; severe",
        "severity": "severe",
        "notes": {"thing": ELM},
    }
    bundle = made(tests=[lab], allergies=[severe])
    back = read_resources(list(resources(bundle)), DAY, "a file").items
    assert [(one.name, one.result) for one in back if one.kind is Kind.TESTS] == [("eGFR", "56 Low")]
    (one,) = [one for one in back if one.kind is Kind.ALLERGIES]
    assert "severe" in one.severity and "hospital" not in f"{one.reaction} {one.comment}"
    own = made(allergies=[severe | {"notes": {}, "reaction": None}])
    (told_by_them,) = of_type(own, "AllergyIntolerance")
    assert "hospital" in told_by_them["reaction"][0]["manifestation"][0]["text"]

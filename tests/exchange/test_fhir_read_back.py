"""What a visit's own file holds, our own reader finds again: nothing lost, and each answer where it belongs."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.exchange.test_fhir import made
from tests.people import person
from tests.summary.told import page_of, page_one

from visitprep.exchange.fhir.medicines import how_taken, label_of
from visitprep.exchange.fhir.scans import test_called as called
from visitprep.health_records.fhir.record import read_resources
from visitprep.health_records.fhir.resources import resources
from visitprep.health_records.found import Kind
from visitprep.health_records.merged import merged
from visitprep.health_records.told.in_words import short_report
from visitprep.interview.screens.health_record.own_file import LABELS_READ, field_of
from visitprep.interview.screens.health_record.values import part_of, values_of
from visitprep.summary.compared import name_in_words
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.as_recorded import with_row_recorded
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.visit import Visit
from visitprep.wording import say

DAY = date(2026, 11, 29)


def found_in(visit):
    return merged([read_resources(list(resources(json.loads(json.dumps(made(visit))))), DAY, "visit.json")])


def back(visit):
    """What is found, by kind."""
    finds = found_in(visit)
    return {kind: list(finds.of_kind(kind)) for kind in Kind}


def plain(words):
    return " ".join((words or "").split())


def day_told(item, when):
    """The day as a day where it is one, and as the person's words where it is none."""
    exact = when is not None and when.value is not None and not set(when.value) - set("0123456789-")
    exact = exact and not (when.value[5:7] > "12")
    assert (item.date, item.said_date) == ((when.value, "") if exact else ("", plain(when.said if when else ""))), (
        item.name
    )


def told_somewhere(item, *words):
    everything = " ".join(
        (item.name, item.comment, item.reaction, item.result, item.directions, item.taken, item.reason)
    )
    for one in words:
        assert plain(one).casefold() in everything.casefold(), (item.name, one)


@pytest.mark.parametrize("name", ["typical", "caregiver", "everything"])
def test_each_example_person_is_found_again(name):
    visit = person(name)
    found = back(visit)
    assert all(item.self_reported for items in found.values() for item in items)
    now, before = visit.medicines or (), visit.past_medicines or ()
    medicines = {item.name: item for item in found[Kind.MEDICINES]}
    assert len(medicines) == len(now) + len(before)
    for mine in now:
        item = next(one for one in medicines.values() if one.name.startswith(mine.name))
        told_somewhere(item, mine.strength, mine.form, mine.reason, mine.prescriber, mine.side_effects)
        assert item.directions == plain(label_of(mine)), mine.name
        assert item.taken == ("" if how_taken(mine) == label_of(mine) else plain(how_taken(mine))), mine.name
        assert item.status == "current"
        day_told(item, mine.started)
    for mine in before:
        item = next(one for one in medicines.values() if one.name.startswith(mine.name))
        told_somewhere(item, mine.highest_dose, mine.how_long, mine.side_effects)
        goes_on = "not_stopped" in (mine.why_stopped or ())
        assert item.status == ("current" if goes_on else "past") and (item.result or not mine.why_stopped)
        day_told(item, mine.when)
    for mine, item in zip(visit.allergies or (), found[Kind.ALLERGIES], strict=True):
        assert item.name == plain(mine.thing)
        assert not mine.reaction or item.reaction == plain(mine.reaction)
        assert mine.severity is not AllergySeverity.UNKNOWN or mine.reaction or not item.reaction
        day_told(item, mine.when)
    procedures = {item.name: item for item in found[Kind.PROCEDURES]}
    assert len(procedures) == len(visit.surgeries or ()) + len(visit.treatments or ())
    for part in ("surgeries", "treatments"):
        for mine in getattr(visit, part) or ():
            item = procedures[plain(name_in_words(mine, part))]
            day_told(item, mine.when if part == "surgeries" else mine.started)
            told_somewhere(item, mine.where, *((mine.relief_lasted, mine.problems) if part == "treatments" else ()))
    for mine, item in zip(visit.devices or (), found[Kind.DEVICES], strict=True):
        assert item.name == plain(name_in_words(mine, "devices")) and not item.date
        told_somewhere(item, "device card")
    tests = {item.name: item for item in found[Kind.TESTS]}
    assert len(tests) == len(visit.tests or ())
    for mine in visit.tests or ():
        item = tests[plain(called(mine))]
        assert item.result == plain(mine.result)
        told_somewhere(item, mine.place)
        day_told(item, mine.date)


def test_a_pain_comes_back_as_no_illness_and_is_named_in_the_report():
    pains = [{"place": "low back", "usual": 6, "started": "2019"}, {"regions": ["knee"], "side": "left"}, {}]
    parts = {"pains": pains, "health": {"conditions": ["diabetes"]}}
    visit = Visit.model_validate({"person": {"name": "Rosa Example"}, **parts})
    finds = found_in(visit)
    assert [item.name for item in finds.of_kind(Kind.CONDITIONS)] == ["diabetes"]
    assert len(finds.pains) == 3 and finds.pains[0] == "low back"
    assert any("low back" in line and "not said where" in line for line in short_report(finds))
    assert not list(finds.of_kind(Kind.ALLERGIES)), "that they were not asked is no allergy"


@pytest.mark.parametrize("gap", ["skipped", "dont_know", "in_person", "rather_not", None])
def test_a_list_without_anything_on_it_is_no_thing(gap):
    parts = ("surgeries", "treatments", "devices", "tests", "allergies", "medicines")
    told = {"gaps": dict.fromkeys(parts, gap)} if gap else dict.fromkeys(parts, ())
    assert not found_in(Visit.model_validate({"person": {"name": "Rosa Example"}, **told})).items
    half = {"surgeries": [{"what": "discectomy"}], **({"gaps": {"treatments": gap}} if gap else {"treatments": ()})}
    finds = found_in(Visit.model_validate({"person": {"name": "Rosa Example"}, **half}))
    assert [one.name for one in finds.items] == ["discectomy"]


def test_what_came_of_a_thing_is_the_answer_it_was():
    tried = {
        "past_medicines": [
            {
                "name": "Gabapentin",
                "effect": "some",
                "why_stopped": ["side_effects", "cost"],
                "side_effects": "dizzy; could not drive",
                "highest_dose": "1200 mg",
                "how_long": "six months",
                "notes": {"effect": "a bit at first", "why_stopped": "he fell"},
            },
            {"name": "Tramadol", "effect": "none"},
        ],
        "treatments": [
            {"kind": "physical_therapy", "effect": "worse", "problems": "sore", "relief_lasted": "a day"}
        ],
        "surgeries": [{"what": "discectomy", "helped_pain": "yes, for a year"}],
    }
    visit = Visit.model_validate({"person": {"name": "Rosa Example"}, **tried})
    again = {part: [] for part in tried}
    for find in found_in(visit).items:
        part = "past_medicines" if find.kind is Kind.MEDICINES else part_of(find)
        again[part].append(values_of(find, part))
    told = Visit.model_validate(again)
    for part in tried:
        for before, after in zip(getattr(visit, part), getattr(told, part), strict=True):
            for name in map(field_of, LABELS_READ[part]):
                assert getattr(after, name) == getattr(before, name), (part, name)
                assert after.notes.get(name) == before.notes.get(name)
    page = page_one(page_of(told))
    assert "(:" not in page and ": Side effects" not in page


def test_the_labels_read_are_the_labels_printed():
    for part, labels in LABELS_READ.items():
        assert [say(LABELS[part][field_of(label)]) for label in labels] == list(labels)


FROM = "from the record of Elm Street Clinic, 7 September 2017"


def test_what_a_record_told_comes_back_as_of_that_record_and_the_persons_own_as_theirs():
    visit = Visit.model_validate(
        {
            "person": {"name": "Rosa Example"},
            "allergies": [
                {"thing": "Latex", "reaction": "Hives", "when": "May 1980", "notes": {"thing": FROM, "when": FROM}},
                {"thing": "Iodine", "reaction": "rash", "notes": {"thing": f"{FROM}, entry of 3 May 2016"}},
                {"thing": "Kiwi", "reaction": "itchy mouth"},
            ],
            "devices": [
                {"kind": "defibrillator", "details": "CRT-D", "notes": {"details": f"{FROM}; UDI: (01)1"}},
                {"kind": "metal", "details": "left hip, 2012"},
            ],
            "surgeries": [{"what": "Hip replacement", "when": "2012", "notes": {"what": FROM}}],
        },
        context={"today": DAY},
    )
    found = back(visit)
    told = [
        (item.name, item.source.of, item.source.day, item.noted, item.date, item.self_reported, item.comment)
        for item in found[Kind.ALLERGIES]
    ]
    assert told == [
        ("Latex", "Elm Street Clinic", "2017-09-07", "", "1980-05", False, ""),
        ("Iodine", "Elm Street Clinic", "2017-09-07", "2016-05-03", "", False, ""),
        ("Kiwi", "", "", "", "", True, ""),
    ]
    icd, hip = found[Kind.DEVICES]
    assert (icd.udi, icd.self_reported, icd.source.of) == ("(01)1", False, "Elm Street Clinic")
    assert [values_of(one, "devices")["details"] for one in (icd, hip)] == ["CRT-D", "left hip, 2012"]
    (surgery,) = found[Kind.PROCEDURES]
    assert (surgery.source.day, surgery.comment, surgery.date) == ("2017-09-07", "", "2012")


def test_what_a_record_ticked_is_no_illness_more():
    details = "Essential hypertension since 2011 (record of 7 September 2017)\nGout (past, from a record)"
    visit = Visit.model_validate(
        {
            "person": {"name": "Rosa Example"},
            "health": {"conditions": ["high_blood_pressure", "arthritis", "thyroid"], "condition_details": details},
        }
    )
    for row, name in (("high_blood_pressure", "Essential hypertension"), ("arthritis", "Gout")):
        visit = with_row_recorded(visit, row, name, DAY)
    told = [(item.name, item.source.day, item.self_reported) for item in back(visit)[Kind.CONDITIONS]]
    assert told == [
        ("Essential hypertension", "2017-09-07", False),
        ("Gout", "", False),
        ("thyroid disease", "", True),
    ]

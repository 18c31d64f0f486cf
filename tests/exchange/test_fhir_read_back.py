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

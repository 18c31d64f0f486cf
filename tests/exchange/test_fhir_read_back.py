"""What a visit's own file holds, our own reader finds again: nothing lost, and each answer where it belongs."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.exchange.test_fhir import made
from tests.people import person

from visitprep.exchange.fhir.medicines import how_taken, label_of
from visitprep.exchange.fhir.scans import test_called as called
from visitprep.health_records.fhir.record import read_resources
from visitprep.health_records.fhir.resources import resources
from visitprep.health_records.found import Kind
from visitprep.health_records.merged import merged
from visitprep.summary.compared import name_in_words
from visitprep.visit.records.choices.health import AllergySeverity

DAY = date(2026, 11, 29)


def back(visit):
    """What is found, by kind."""
    finds = merged([read_resources(list(resources(json.loads(json.dumps(made(visit))))), DAY, "visit.json")])
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

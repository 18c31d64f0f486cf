"""A medicine of a record that leaves its list while it is asked about: nothing stops, and its words go along."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any

import pytest

from scripted import ScriptedAsker
from sitting import Sitting
from visitprep.errors import InputEnded
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.health_records.found import Finds, Item, Kind, Source, Status
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.screens.health_record.gone_through import FromRecord
from visitprep.visit.visit import Visit

ELM = Source("Elm Street Clinic", "2026-05-12")
TODAY = date(2026, 11, 23)


def taken_in(name: str, directions: str, *typed: str, visit: Visit | None = None) -> Visit:
    find = Item(
        Kind.MEDICINES,
        name,
        strength=" ".join(name.split()[1:3]),
        directions=directions,
        status=Status.CURRENT,
        comment="HOLD 5 days before epidural",
        source=ELM,
    )
    script: list[Any] = [("record:medicines", ("all",)), *typed]
    sitting = Sitting([], visit or Visit(), SECTIONS)
    sitting.asker = sitting.interview.asker = ScriptedAsker(script, ends=True)
    with suppress(InputEnded):
        FromRecord(sitting.interview, Finds((find,), documents=1)).run()
    return sitting.interview.visit


def every_word(visit: Visit) -> str:
    return visit.model_dump_json()


@pytest.mark.parametrize("directions", ["Take as directed by INR clinic", ""])
@pytest.mark.parametrize("name", ["warfarin 5 MG Oral Tablet", "oxycodone 5 MG Oral Tablet", "citalopram 20 MG"])
@pytest.mark.parametrize(
    "typed",
    [
        ("stopped it Monday for the shot", "n", "y"),
        ("I stopped it last week",),
        ("I no longer take it",),
        ("y, but stopped it yesterday", "n"),
        ("doctor took me off it",),
        ("ran out", "no, stopped"),
        ("on hold", "n"),
        ("held until the shot", "not any more"),
        ("not mine, that is my wife's",),
    ],
)
def test_what_is_said_to_be_over_goes_on_without_it_and_loses_no_word(
    name: str, directions: str, typed: tuple[str, ...]
) -> None:
    visit = taken_in(name, directions, *typed)
    kept = every_word(visit)
    for words in (
        typed[0].split(",")[0].removeprefix("y"),
        "HOLD 5 days before epidural",
        directions,
        name.split()[1],
    ):
        assert words.strip() in kept
    assert "Elm Street Clinic" in kept or "not mine" in typed[0]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("stopped it Monday for the shot", "stopped it Monday for the shot"),
        ("held since Tuesday until the injection", "held since Tuesday"),
        ("on hold", "on hold"),
        ("stopped 3 days ago for my epidural", "for my epidural"),
        ("I stopped it last week", "I stopped it last week"),
        ("I no longer take it", "warfarin"),
        ("took me off it in 2019", "warfarin"),
    ],
)
def test_a_blood_thinner_is_told_with_its_words_whether_it_is_held_or_over(typed: str, words: str) -> None:
    visit = taken_in("warfarin 5 MG Oral Tablet", "Take as directed by INR clinic", typed)
    fact = safety_facts(visit, TODAY)[Line.BLOOD_THINNER]
    assert fact.state is State.REPORTED
    assert words in " ".join(f"{one.words} {one.more}" for one in fact.told)


def test_held_for_a_shot_it_stays_on_the_list_with_what_the_record_says() -> None:
    visit = taken_in(
        "warfarin 5 MG Oral Tablet", "Take as directed by INR clinic", "stopped it Monday for the shot"
    )
    (medicine,) = visit.medicines or ()
    assert medicine.really_taken == "stopped it Monday for the shot"
    assert (medicine.strength, medicine.when) == ("5 MG", "Take as directed by INR clinic")
    assert "HOLD 5 days" in medicine.notes["name"]


def test_the_strength_of_a_record_is_no_highest_dose() -> None:
    visit = taken_in("gabapentin 300 MG Oral Capsule", "three times a day", "I no longer take it")
    (past,) = visit.past_medicines or ()
    assert past.highest_dose is None
    assert "the record says: 300 MG, three times a day" in past.notes["name"]


def test_beside_a_no_one_of_long_ago_changes_nothing_and_one_of_last_week_does() -> None:
    for when, state in (("2019", State.DENIED), ("last week", State.REPORTED)):
        visit = Visit.model_validate(
            {
                "health": {"blood_thinner": "no"},
                "past_medicines": [{"id": "past-1", "name": "warfarin", "when": when}],
            },
            context={"today": TODAY},
        )
        assert safety_facts(visit, TODAY)[Line.BLOOD_THINNER].state is state


@pytest.mark.parametrize("part", ["allergies", "tests", "surgeries", "devices", "medicines"])
def test_the_same_as_line_1_keeps_the_words_on_the_first(part: str) -> None:
    """Whatever the things of a list go by."""
    from visitprep.interview.engine.line_asked.same_again import with_joined
    from visitprep.visit.answering import Moment, items
    from visitprep.visit.visit import list_part

    named = list_part(part).goes_by[-1]
    things = [{"id": f"x-{number}", named: f"thing {number}", "notes": {named: f"n{number}"}} for number in (1, 2)]
    visit = with_joined(Visit.model_validate({part: things}), None, part, "x-2", "x-1", Moment(TODAY))
    (left,) = items(visit, part)
    assert "n2" in left.model_dump_json()

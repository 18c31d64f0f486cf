"""How a pain began, what they were told it is, and where it is numb. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from visitprep.lines.pain import began, place, spreads
from visitprep.visit.answering import Address, Moment, with_answer
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("line", "detail", "told"),
    [
        (
            "after the dental implant. dentist said nerve damage, dr feldt says trigeminal neuralgia, one said its tmj",
            "after the dental implant",
            "dentist said nerve damage, dr feldt says trigeminal neuralgia, one said its tmj",
        ),
        (
            "fell on the ice. rotator cuff tear they think and arthritis",
            "fell on the ice",
            "rotator cuff tear they think and arthritis",
        ),
        ("car wreck, my chiropractor says pinched nerve", "car wreck", "my chiropractor says pinched nerve"),
        (
            "came on slow, the diabetes nurse says its the sugar nerves",
            "came on slow",
            "the diabetes nurse says its the sugar nerves",
        ),
        (
            "crept up, the pain nurse at the infirmary says its nerve damage",
            "crept up",
            "the pain nurse at the infirmary says its nerve damage",
        ),
        (
            "car crash, my physical therapist calls it whiplash",
            "car crash",
            "my physical therapist calls it whiplash",
        ),
        ("no reason, the eye man says its the nerve", "no reason", "the eye man says its the nerve"),
        ("told slipped disc. lifting a box", "lifting a box", "slipped disc"),
        (
            "dr. ames said fibromyalgia. the other doctor says its all in my head",
            None,
            "dr. ames said fibromyalgia; the other doctor says its all in my head",
        ),
        (
            "twisted it in may. mri showed a torn meniscus",
            "twisted it in may",
            "mri showed a torn meniscus",
        ),
        ("lifting a wheelchair at work, slipped disc", "lifting a wheelchair at work", "slipped disc"),
        ("woke up with it. nobody knows", "woke up with it", "not told"),
    ],
)
def test_who_said_it_is_no_part_of_how_it_began(line: str, detail: str | None, told: str) -> None:
    values = began.read(line, TODAY).values
    assert (values.get("cause_detail"), values["told_diagnosis"]) == (detail, told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("they said nerve damage", "nerve damage"),
        ("nothing yet", "not told"),
        ("nobody knows", "not told"),
        ("bone spurs and a bulging disc", "bone spurs and a bulging disc"),
        ("dentist says tmj, neurologist says no", "dentist says tmj, neurologist says no"),
        ("arthritis i think", "arthritis i think"),
        (
            "fell on the ice. rotator cuff tear they think and arthritis",
            "rotator cuff tear they think and arthritis",
        ),
    ],
)
def test_what_they_were_told_by_itself(line: str, told: str) -> None:
    assert began.read_told(line, TODAY).values["told_diagnosis"] == told


@pytest.mark.parametrize(
    ("line", "spread", "where"),
    [
        ("numb, both feet, dont feel the floor good", None, "numb, both feet, dont feel the floor good"),
        ("down the right leg, toes tingle, heel", "down the right leg", "toes tingle, heel"),
        ("hands go numb, both thumbs, shoots to the elbow", "shoots to the elbow", "hands go numb, both thumbs"),
        ("numb in the left foot, goes up to the knee", "goes up to the knee", "numb in the left foot"),
        ("i hardly feel my toes", None, "i hardly feel my toes"),
        ("right hip and thigh", "right hip and thigh", None),
        ("both feet numb, hands arent", None, "both feet numb"),
    ],
)
def test_a_place_behind_what_is_numb_is_where_it_is_numb(line: str, spread: str | None, where: str | None) -> None:
    values = spreads.read(line, TODAY).values
    assert (values.get("spreads_to"), values.get("nerve_where")) == (spread, where)


@pytest.mark.parametrize(
    "line", ["left hip since nov", "left hip, started couple months after like nov", "left hip, early nov"]
)
def test_the_month_of_today_without_a_year_may_be_of_last_year(line: str) -> None:
    reading = place.read(line, TODAY)
    assert "started" not in reading.values
    assert "about November 2025 or about November 2026?" in str(reading.unclear[0].ask)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("left hip since october", "2026-10~"),
        ("left hip, this november", "2026-11"),
        ("left hip since last november", "2025-11"),
        ("left hip since nov 2024", "2024-11"),
        ("left hip, nov 3", "2026-11-03~"),
        ("left hip since 3 weeks", "2026-11~"),
    ],
)
def test_any_other_day_is_not_asked_about(line: str, value: str) -> None:
    reading = place.read(line, TODAY)
    assert getattr(reading.values["started"], "value", None) == value


@pytest.mark.parametrize(
    ("said", "taken"), [("nov", False), ("since early november", False), ("nov 2025", True), ("oct", True)]
)
def test_asked_by_itself_it_is_asked_for_too(said: str, taken: bool) -> None:
    visit = Visit.model_validate({"pains": [{"id": "p1", "place": "left hip"}]})
    try:
        with_answer(visit, Address("pains", "started", "p1"), said, Moment(TODAY))
    except ValidationError as error:
        assert not taken and "November 2025 or about November 2026" in str(error)
    else:
        assert taken


@pytest.mark.parametrize(
    ("line", "detail", "told"),
    [
        ("migraine with aura, dr patel the neurologist", None, "migraine with aura, dr patel the neurologist"),
        ("fibromyalgia, dr brandt said it in 2018", None, "fibromyalgia, dr brandt said it in 2018"),
        ("fibromyalgia dr brandt said in 2018", None, "fibromyalgia dr brandt said in 2018"),
        ("sugar nerves", None, "sugar nerves"),
        ("tmj, my dentist", None, "tmj, my dentist"),
        ("plantar fasciitis, foot doctor", None, "plantar fasciitis, foot doctor"),
        ("osteoarthritis of the knee, dr osei 2019", None, "osteoarthritis of the knee, dr osei 2019"),
        ("endometriosis, dr hall found it in 2015", None, "endometriosis, dr hall found it in 2015"),
        ("spinal stenosis l4 l5, dr bauer the surgeon", None, "spinal stenosis l4 l5, dr bauer the surgeon"),
        ("degenerative disc disease", None, "degenerative disc disease"),
        ("just wear and tear", None, "just wear and tear"),
        ("endo, dr hall", None, "endo, dr hall"),
        ("neuropathy, sugar, dr osei", "sugar", "neuropathy, dr osei"),
        ("crps, they think", None, "crps, they think"),
        (
            "lifting patients, herniated disc dr lee said 2019",
            "lifting patients",
            "herniated disc dr lee said 2019",
        ),
        ("after shingles, postherpetic neuralgia", "after shingles", "postherpetic neuralgia"),
        ("pinched nerve. picking up a box", "picking up a box", "pinched nerve"),
        ("since i was 15, migraines", "since i was 15", "migraines"),
    ],
)
def test_a_name_of_an_illness_is_what_they_were_told(line: str, detail: str | None, told: str) -> None:
    values = began.read(line, TODAY).values
    assert (values.get("cause_detail"), values["told_diagnosis"]) == (detail, told)
    assert ("cause" in values) is (detail is not None)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("lifting", "other"),
        ("lifting patients", "other"),
        ("lifting patients, dr lee", "other"),
        ("pulled a cart", "other"),
        ("lifting a wheelchair at work", "work"),
        ("fell off a ladder", "injury"),
        ("pulled a muscle", "injury"),
        ("shingles", "illness"),
        ("after the arthritis came", "illness"),
        ("woke up with it", "other"),
    ],
)
def test_how_it_began_is_no_injury_unless_it_was_said(line: str, cause: str) -> None:
    values = began.read(line, TODAY).values
    assert (values["cause"].value, values["cause_detail"]) == (cause, line)
    assert "told_diagnosis" not in values

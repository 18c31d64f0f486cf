"""The pages behind page 1 say a thing once, in the fewest lines that hold it, and lose none of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.people import PEOPLE, person
from tests.summary.told import copy_of, page_of, section_text, whole_text

from visitprep.document.blocks import Field, Fields, Section, Table
from visitprep.render.said_once import said_once
from visitprep.summary.in_full.alike import gathered
from visitprep.summary.in_full.measures import in_one_row
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.living import Peg, Phq4
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 23)


def visit(**answers: object) -> Visit:
    return Visit.model_validate(answers, context={"today": TODAY})


def rows_of(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    return [(row.label, row.value) for row in gathered(Field(label, value) for label, value in pairs)]


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        ([("A", "No"), ("B", "No")], [("Answered no", "A; B")]),
        ([("A", "No"), ("B", "Yes")], [("A", "No"), ("B", "Yes")]),
        ([("A", "no"), ("B", "No."), ("C", "No")], [("Answered no", "A; B; C")]),
        ([("A", "No (told 2024)"), ("B", "No")], [("A", "No (told 2024)"), ("B", "No")]),
        ([("A", "No pain"), ("B", "No")], [("A", "No pain"), ("B", "No")]),
        ([("A", "Yes"), ("B", "words"), ("C", "Yes")], [("B", "words"), ("Answered yes", "A; C")]),
        ([("A", "Not sure"), ("B", "Not sure")], [("Answered “not sure”", "A; B")]),
        ([("A", "none reported"), ("B", "none reported")], [("None reported", "A; B")]),
        ([("A", "skipped"), ("B", "skipped"), ("C", "No")], [("C", "No"), ("Skipped", "A; B")]),
        ([("A", "words"), ("B", "words")], [("A", "words"), ("B", "words")]),
        ([], []),
    ],
)
def test_the_same_short_answer_to_several_questions_is_one_row(
    found: list[tuple[str, str]], printed: list[tuple[str, str]]
) -> None:
    """One with a note, or with other words, keeps a row of its own."""
    assert rows_of(*found) == printed


@pytest.mark.parametrize(
    ("record", "part", "printed"),
    [
        (Peg(pain=6, enjoyment=7, activity=7), "peg", "pain 6, enjoyment of life 7, general activity 7"),
        (Peg(pain=0, activity=2), "peg", "pain 0, general activity 2"),
        (
            Phq4(nervous=1, worrying=0, interest=2, gaps={"down": Gap.RATHER_NOT}),
            "phq4",
            "nervous 1, worrying 0, little interest 2, down: would rather not say",
        ),
        (Phq4(), "phq4", None),
        (Peg(pain=6, notes={"pain": "on bad days"}), "peg", None),
    ],
)
def test_the_items_of_a_measure_are_one_row(record: Record, part: str, printed: str | None) -> None:
    row = in_one_row(record, part)
    assert (row and row.value) == printed


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ({"report": "at_the_clinic", "pictures": "no"}, "clinic has report, no pictures"),
        ({"report": "asked_for_it", "pictures": "at_the_clinic"}, "asked for, clinic has pictures"),
        ({"report": "at_the_clinic", "pictures": "at_the_clinic"}, "clinic has both"),
        ({"report": "no", "pictures": "have_it"}, "brings pictures, no report"),
    ],
)
def test_who_has_a_report_and_its_pictures_is_said_once(told: dict[str, str], printed: str) -> None:
    text = section_text(page_of(visit(tests=[{"kind": "mri", "part": "hip", **told}])), "tests")
    assert printed in text and "Report:" not in text and "Pictures:" not in text


@pytest.mark.parametrize(
    ("told", "is_said_apart"),
    [
        ({"why_stopped": ["side_effects", "clinician"], "side_effects": "sick"}, False),
        ({"why_stopped": ["no_help"], "effect": "none"}, False),
        ({"why_stopped": ["no_help"], "effect": "a_little"}, True),
        ({"why_stopped": ["side_effects"], "side_effects": "none"}, True),
        ({"why_stopped": ["other"], "notes": {"why_stopped": "the shelf was empty"}}, False),
        ({"why_stopped": ["other"]}, True),
        ({"why_stopped": []}, True),
    ],
)
def test_why_a_medicine_was_stopped_is_said_once(told: dict[str, object], is_said_apart: bool) -> None:
    text = section_text(page_of(visit(past_medicines=[{"name": "tramadol", **told}])), "tried-in-full")
    assert ("Why stopped:" in text) is is_said_apart


def test_a_word_of_three_letters_is_not_said_twice() -> None:
    told = visit(
        medicines=[{"name": "pregabalin", "reason": "leg", "side_effects": "leg cramps"}],
        tests=[{"kind": "labs", "part": "PSA", "result": "6.2"}],
    )
    assert "What for" not in section_text(page_of(told), "medicines")
    assert "Part of the body" not in section_text(page_of(told), "tests")


def test_one_of_the_care_team_is_one_line() -> None:
    told = visit(team=[
        {"role": "pharmacy", "name": "Corner Pharmacy", "phone": "555 0151"},
        {"name": "Dr. Wu", "place": "Lakeside", "notes": {"place": "new since May"}},
        {"phone": "555 0100"},
    ])  # fmt: skip
    assert section_text(page_of(told), "team").split("\n") == [
        "Pharmacy", "Corner Pharmacy; 555 0151",
        "Dr. Wu", "Lakeside; Place: new since May",
        "Somebody", "555 0100",
    ]  # fmt: skip


def _rows(section: Section) -> list[Field]:
    return [row for block in section.blocks if isinstance(block, Fields) for row in block.rows]


def test_what_page_1_says_whole_is_not_said_behind_it() -> None:
    """Where its fullest choice is taken; and what it cuts there, or has only in part, stands behind in any case."""
    document = page_of(person("typical"))
    marked = {row.label: row.said_in for part in document.parts for one in part.sections for row in _rows(one)}
    assert marked["Hoped for"] == "why" and marked["PEG, each 0 to 10"] == "daily"
    assert "Job" not in marked, "no choice of page 1 leaves it out"
    assert marked["Goals"] == marked["What the job needs"] == marked["PHQ-4, each 0 to 3"] == ""
    once = said_once(document)
    assert "questions" not in [section.id for section in once.parts[0].sections]
    assert "Hoped for" not in section_text(once, "matters-in-full")
    kept = said_once(document, {"daily"})
    assert said_once(kept) == kept, "a page 1 that is printed as it is has no other choice to be whole in"
    assert "Hoped for" in section_text(kept, "matters-in-full") and "PEG" not in section_text(kept, "daily-life")
    long = person("typical").model_copy(
        update={"reason": person("typical").reason.model_copy(update={"hoped_for": "to sleep " * 90})}
    )
    assert "to sleep to sleep" in section_text(said_once(page_of(long)), "matters-in-full")


def test_what_the_person_says_of_mood_beside_the_helper_is_not_told_a_third_time() -> None:
    document = page_of(person("caregiver"))
    assert "I am fine" in section_text(document, "helper")
    assert "mood" not in [section.id for section in document.parts[0].sections]


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("copy", ["clinic", "pharmacist"])
def test_no_list_of_medicines_or_allergies_has_a_dash_or_an_empty_column(copy: str, name: str) -> None:
    for section in copy_of(person(name), copy).parts[0].sections:
        for table in section.blocks if section.id in ("medicines", "stopped", "allergies", "tried-in-full") else ():
            if isinstance(table, Table):
                assert not any(cell == "–" for row in table.rows for cell in row)
                assert all(any(row[n] for row in table.rows) for n in range(len(table.columns)))


def test_what_was_carried_over_stands_apart_in_daily_life() -> None:
    """Under the day it is from, and not as a list of its names over everything."""
    then = {
        "function": {"sit": "20 minutes", "good_day": "I cook"},
        "work": {"status": "retired", "job_needs": "lifting"},
    }
    carried = {"of": "visit-1", "day": "2026-12-03", "things": {"function": "2026-12-03"}}
    text = section_text(page_of(visit(carried=carried, **then)), "daily-life")
    apart = text.index("As on 3 December 2026, not asked again.")
    assert text.index("lifting") < apart < text.index("20 minutes") < text.index("I cook")


def test_a_no_before_apnea_was_told_is_printed_no_more_and_words_behind_a_name_are_none() -> None:
    sleep = {"snores": "yes", "stops_breathing": "no"}
    notes = {"name": "retired nurses aide, im right handed"}
    told = {"sleep": sleep, "person": {"name": "Odd Example", "notes": notes}}
    for health, is_there in (({"conditions": ["sleep_apnea"]}, False), ({}, True)):
        document = page_of(visit(**told, health=health))
        assert ("Seen to stop breathing" in section_text(document, "daily-life")) is is_there
        assert "Said with the name" in section_text(document, "people")


def test_a_list_that_nobody_made_has_no_day() -> None:
    day = date(2026, 11, 23)
    assert "List as of" not in whole_text(page_of(Visit(checked={"medicines": day})))
    assert "List as of" in whole_text(page_of(Visit(checked={"medicines": day}, medicines=())))

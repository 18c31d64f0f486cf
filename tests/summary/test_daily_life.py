"""The rows on daily life say a number once."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.summary.first_page.daily import daily_life
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.sheet import says_the_same
from visitprep.summary.first_page.who import appointment_lines
from visitprep.visit.records.choices.living import WorkStatus
from visitprep.visit.records.living import Work
from visitprep.visit.records.people import Appointment
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("hours", "note", "printed"),
    [
        ("5", "5, wakes me up", "5 hours, wakes me up"),
        ("5", "50 on a good week", "5 hours, 50 on a good week"),
        ("5", "in the recliner", "5 hours, in the recliner"),
    ],
)
def test_the_hours_of_sleep_stand_once(hours: str, note: str, printed: str) -> None:
    visit = Visit.model_validate({"sleep": {"hours": hours, "notes": {"hours": note}}})
    rows = daily_life(visit, Room(), date(2026, 12, 2))
    assert rows is not None
    assert [text_of(row.lines[0]) for row in rows.rows] == [printed]


def test_what_was_said_of_a_medicine_stands_with_the_medicine_alone() -> None:
    said = "my cousin gives me a xanax once in a while"
    visit = Visit.model_validate(
        {
            "sleep": {"hours": "4", "notes": {"hours": f"leg wakes me up, {said}, like 1 or 2"}},
            "medicines": [{"id": "m", "name": "xanax"}],
            "lines": {"medicines.m": {"typed": f"{said}; not mine", "filled": ["name"], "day": "2026-12-02"}},
        }
    )
    rows = daily_life(visit, Room(), date(2026, 12, 2))
    assert rows is not None
    assert [text_of(row.lines[0]) for row in rows.rows] == ["4 hours, leg wakes me up, like 1 or 2"]


def test_since_when_they_are_off_work_stands_with_their_job() -> None:
    work = {"status": "off_sick", "job": "warehouse", "notes": {"status": "since sept"}}
    rows = daily_life(Visit.model_validate({"work": work}), Room(), date(2026, 12, 2))
    assert rows is not None
    assert [text_of(row.lines[0]) for row in rows.rows] == ["off sick since sept (warehouse)"]


@pytest.mark.parametrize(
    ("concern", "question", "same"),
    [
        ("leg and back keep me off work", "can i get pt back", False),
        ("do i need surgery on my back", "do i really need surgery", True),
        ("driving", "when can i start driving", False),
        ("why does my foot burn", "why does the foot burn", True),
    ],
)
def test_one_word_alike_is_not_the_same_question(concern: str, question: str, same: bool) -> None:
    assert says_the_same(question, concern) is same


@pytest.mark.parametrize(
    ("job", "told"),
    [
        ("plumber 40 years", "retired plumber 40 years"),
        ("joiner, long retired", "joiner, long retired"),
        ("I taught school. I get a pension", "retired (I taught school. I get a pension)"),
    ],
)
def test_what_they_worked_as_is_a_sentence_of_its_own(job: str, told: str) -> None:
    rows = daily_life(Visit(work=Work(status=WorkStatus.RETIRED, job=job)), Room(), date(2026, 11, 28))
    assert rows is not None and text_of(rows.rows[0].lines[0]) == told


@pytest.mark.parametrize(
    "said", ["I do not know the doctor's name", "no idea yet", "they didnt say", "i forget, begins with K"]
)
def test_a_doctor_nobody_knows_is_not_printed_as_a_name(said: str) -> None:
    assert list(appointment_lines(Visit(appointment=Appointment(clinic="Lakeside", clinician=said)))) == [
        "Lakeside"
    ]

"""The rows on daily life say a number once."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.summary.first_page.daily.daily_life import daily_life
from visitprep.summary.first_page.daily.falls import falls
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.sheet import says_the_same
from visitprep.summary.first_page.who import appointment_lines, filled_in
from visitprep.visit.as_typed import with_said
from visitprep.visit.marks import SAFETY_LIST
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


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("he lives alone", "lives alone"),
        ("its just me", "lives alone"),
        ("i live alone, daughter next door", "lives alone, daughter next door"),
        ("my husband", "at home: “my husband”"),
        ("he lives alone, his wife left in May", "lives alone, his wife left in May"),
        ("on his own since the divorce", "lives alone, since the divorce"),
        ("with his wife and 2 kids", "lives with his wife and 2 kids"),
        ("in a nursing home", "at home: “in a nursing home”"),
        ("i live with my son", "at home: “my son”"),
        ("her son", "lives with her son"),
        ("wife jean. lad callum 31 comes in each day", "lives with wife jean. lad callum 31 comes in each day"),
        (
            "mia and theo, hes 6. mom says put the dog too",
            "at home: “mia and theo, hes 6. mom says put the dog too”",
        ),
        ("my sister, she moved in after the fall", "at home: “my sister, she moved in after the fall”"),
        ("we live over the shop", "at home: “we live over the shop”"),
        ("2 kids 6 and 9", "lives with 2 kids 6 and 9"),
    ],
)
def test_the_label_fits_who_is_at_home(said: str, printed: str) -> None:
    assert _line({"mood": {"lives_with": said}}) == printed


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("full time its a farm", "working full time its a farm (farmer)"),
        ("full-time, on a farm", "working full time on a farm (farmer)"),
        ("working full time but from home", "working full time but from home (farmer)"),
        ("time off at harvest", "working full time time off at harvest (farmer)"),
        ("since june", "working full time since june (farmer)"),
    ],
)
def test_how_much_they_work_stands_once(note: str, printed: str) -> None:
    assert _line({"work": {"status": "full_time", "job": "farmer", "notes": {"status": note}}}) == printed


def test_falls_told_beside_a_not_sure_stand_on_page_one() -> None:
    function = {"gaps": {"falls": "dont_know"}, "notes": {"falls": "twice, 10 and 11"}}
    assert _line({"function": function}) == "falls this year: “twice, 10 and 11”"


def _line(answers: dict[str, object]) -> str:
    rows = daily_life(Visit.model_validate(answers), Room(), date(2026, 12, 2))
    assert rows is not None
    return text_of(rows.rows[0].lines[0])


@pytest.mark.parametrize(
    ("typed", "helped"),
    [
        ("yolanda pruitt, feb 14 1974. mia my daughter is here typing too", "mia my daughter is here typing too"),
        ("john doe, my wife is typing this for me", "my wife is typing this for me"),
        ("bob, 1/2/50 my son filled this in with me", "my son filled this in with me"),
        ("pat, my granddaughter helps me type", "my granddaughter helps me type"),
        ("my name is ann. i am typing this myself", ""),
        ("ann lee typical, 3 mar 1960", ""),
    ],
)
def test_who_helped_to_type_is_said(typed: str, helped: str) -> None:
    said = {"person:who": {"typed": typed, "day": "2026-11-30"}}
    line = filled_in(
        Visit.model_validate({"respondent": {"filled_by": "patient"}, "lines": said}), date(2026, 11, 30)
    )
    assert line.endswith(f"(“{helped}”)" if helped else "30 Nov 2026")


@pytest.mark.parametrize(
    ("clinic", "clinician", "printed"),
    [
        ("lakeside pain clinic its", "dr anand", "Lakeside Pain Clinic, Dr Anand"),
        ("st mary's pain center on", "dr. van der berg", "St Mary's Pain Center, Dr. van der Berg"),
        ("Mayo", "Dr Lee", "Mayo, Dr Lee"),
    ],
)
def test_names_in_small_letters_print_as_names(clinic: str, clinician: str, printed: str) -> None:
    appointment = Appointment(clinic=clinic, clinician=clinician)
    assert list(appointment_lines(Visit(appointment=appointment))) == [printed]


def test_a_fall_and_the_emergency_room_that_were_ticked_stand_there_before_more_is_asked() -> None:
    today = date(2026, 12, 2)
    rows = daily_life(with_said(Visit(), SAFETY_LIST, "falls emergency", (), today), Room(), today)
    assert rows is not None
    assert [(row.label, text_of(row.lines[0])) for row in rows.rows] == [
        ("Falls", "fell this year, how often not said"),
        ("Emergency", "in the past 6 months, what for not said"),
    ]
    walks = Visit.model_validate({"function": {"falls": 2, "walk": "2 blocks"}})
    assert [row.label for row in (daily_life(walks, Room(), today) or rows).rows] == ["Can"]


@pytest.mark.parametrize(
    ("number", "noted", "printed"),
    [
        (3, "3 times, last one down the porch steps", "3 falls this year (last one down the porch steps)"),
        (2, "twice; the tub", "2 falls this year (the tub)"),
        (2, "2 times", "2 falls this year"),
        (2, "two steps down", "2 falls this year (two steps down)"),
        (3, "2 times, then once more", "3 falls this year (2 times, then once more)"),
    ],
)
def test_how_many_falls_stands_once(number: int, noted: str, printed: str) -> None:
    visit = Visit.model_validate({"function": {"falls": number, "notes": {"falls": noted}}})
    assert text_of(falls(visit, Room())) == printed

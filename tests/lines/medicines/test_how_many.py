"""Parts of a tablet, counts in words, and a strength in front of the name or behind it."""

from __future__ import annotations

import pytest

from visitprep.lines.medicines.bare_span import with_spans
from visitprep.lines.medicines.meant import helps_meant, source_meant
from visitprep.lines.medicines.medicine import read


@pytest.mark.parametrize(
    ("line", "strength", "dose", "when"),
    [
        ("ambien 5 half of one most nights", "5", "half of one", "most nights"),
        ("lorazepam half of a 1 mg pill at night", "1 mg", "half", "at night"),
        ("Tylenol 500 mg 2 of them 3x a day", "500 mg", "2 of them", "3x a day"),
        ("advil 200 mg three at a time twice a day", "200 mg", "three at a time", "twice a day"),
        ("tizanidine 4 mg 2 and a half at night", "4 mg", "2 and a half", "at night"),
        ("gabapentin two of the 300s three times a day", "300", "two", "three times a day"),
        ("gabapentin 2 300mg caps at night", "300mg", "2", "at night"),
        ("i take half a 50 of trazodone", "50", "half a", None),
        ("500 mg metformin twice a day", "500 mg", None, "twice a day"),
        ("lisinopril 20 a quarter in the morning", "20", "a quarter", "in the morning"),
        ("ibuprofen 800 mg 1 and 1/2 a day", "800 mg", None, "1 and 1/2 a day"),
        ("trazodone 50 mg cut in half at bedtime", "50 mg", "cut in half", "at bedtime"),
        ("ibuprofen 4 of the 200s 2 3 times a day", "200", "4", "2 to 3 times a day"),
        ("ibuprofen 3 200s at night", "200", "3", "at night"),
        ("ibuprofen 2 of them 200s twice a day", "200", "2 of them", "twice a day"),
        ("advil 2x200", "200", "2", None),
        ("advil 4x200mg twice a day", "200mg", "4", "twice a day"),
        ("advil 200 x 3 twice a day", "200", "x 3", "twice a day"),
        ("motrin 800 1 2x a day", "800", "1", "2x a day"),
        ("tramadol 50 2 every 4 6 hours", "50", "2", "every 4 to 6 hours"),
        ("oxycodone 5 1 2 every 6 hours", "5", "1 to 2", "every 6 hours"),
        ("norco 1 2 a day", None, None, "1 to 2 a day"),
        ("gabapentin 300 2 3 nights a week", "300", None, "2 to 3 nights a week"),
        ("gabapentin 300 2 2 times a day", "300", "2", "2 times a day"),
        ("motrin 200s, 4 of em 2x a day", "200", "4 of em", "2x a day"),
        ("gabapentin 300s, 3 at bedtime", "300", "3", "at bedtime"),
        ("norco 10s 4x day", "10", None, "4x day"),
        (
            "sinamet 25/100 one at 7 11 3 and 7, must not be late",
            "25/100",
            "one",
            "at 7 11 3 and 7, must not be late",
        ),
        ("sinemet 25/100 1 tablet at 6am, 10am, 2pm and 6pm", "25/100", "1 tablet", "at 6am, 10am, 2pm and 6pm"),
        ("madopar 125 mg one at 6, 9, 12, 3 and 6 on the dot", "125 mg", "one", "at 6, 9, 12, 3 and 6 on the dot"),
        ("keppra 500 mg at 8 and 8", "500 mg", None, "at 8 and 8"),
        ("metformin 500 mg at 8 and 6 with food", "500 mg", None, "at 8 and 6 with food"),
        ("phenytoin 100 mg at 8 and 8, can't be missed", "100 mg", None, "at 8 and 8, can't be missed"),
        ("prednisone 5 mg at 8 in the morning", "5 mg", None, "at 8 in the morning"),
        ("tizanidine 4 mg 1 at 2 and 2 at bedtime", "4 mg", None, "1 at 2 and 2 at bedtime"),
        (
            "tylenol 500 mg 2 at 8 in the morning and 2 at 8 at night",
            "500 mg",
            None,
            "2 at 8 in the morning and 2 at 8 at night",
        ),
        ("paracetamol 500 mg two when he asks", "500 mg", "two", "when he asks"),
        ("codeine 30 mg one if she needs it", "30 mg", "one", "if she needs it"),
        ("tramadol 50 mg 2 on a bad day", "50 mg", "2", "on a bad day"),
        ("lantus 20 units at 9", None, "20 units", "at 9"),
        ("gabapentin 300 mg 3 at night", "300 mg", "3", "at night"),
    ],
)
def test_how_many_and_how_strong(line: str, strength: str | None, dose: str | None, when: str | None) -> None:
    (reading,) = read(line)
    assert [reading.values.get(field) for field in ("strength", "dose", "when")] == [strength, dose, when]
    assert not reading.left


def test_half_of_a_schedule_is_not_how_many() -> None:
    (reading,) = read("gabapentin 300 mg two at daybreak and 3 at nite")
    assert "dose" not in reading.values and reading.values["when"] == "two at daybreak and 3 at nite"


def test_two_numbers_with_a_cross_are_asked_about() -> None:
    (reading,) = read("tylenol 500 mg 2x3")
    assert [(one.field, one.meant) for one in reading.unclear] == [("when", {"dose": "2", "when": "3 times a day"})]


@pytest.mark.parametrize("line", ["gabapentin 300 mg 2 3 times a day", "tylenol 500 mg 2 3 x a day"])
def test_how_many_and_how_often_may_be_a_span(line: str) -> None:
    (reading,) = read(line)
    assert "dose" not in reading.values
    assert [(one.field, one.meant) for one in reading.unclear] == [("when", {"dose": "2", "when": "3 times a day"})]


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("1 2 a month", "1 to 2 a month"),
        ("like 2 3 a day", "like 2 to 3 a day"),
        ("2 pills 3 4 times a day", "2 pills 3 to 4 times a day"),
        ("2 3 times a day", "2 3 times a day"),
        ("1 2 3 a day", "1 2 3 a day"),
        ("1 3 a day", "1 3 a day"),
        ("2 in the am 3 at night", "2 in the am 3 at night"),
    ],
)
def test_two_numbers_of_counting_are_a_span(words: str, spelled: str) -> None:
    assert with_spans(words, of_taking=True) == spelled


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("metforman 1000 twice a day, and lisinopril 20", ["metforman", "lisinopril"]),
        ("metformin 500 mg; and also, lisinopril 20 and, flomax", ["metformin", "lisinopril", "flomax"]),
        ("aspirin & lisinopril, & metoprolol", ["aspirin", "lisinopril", "metoprolol"]),
        ("i take metformin, plus a vitamin d", ["metformin", "vitamin d"]),
        ("lisinopril 20 mg, and", ["lisinopril"]),
        ("lisinopril 20 mg and my water pill", ["lisinopril", None]),
    ],
)
def test_what_stands_between_two_is_none_itself(line: str, names: list[str | None]) -> None:
    readings = read(line)
    assert [one.values.get("name") for one in readings] == names
    assert all(one.values or one.left for one in readings)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("helps the feet some", "some"),
        ("no clue, helped a bit, its off", "unsure"),
        ("it dont do a thing", "not_at_all"),
        ("yes a lot", "a_lot"),
        ("its for my heart", "not_for_pain"),
        ("helps some but not a lot", ""),
        ("some days", ""),
    ],
)
def test_words_for_how_much_it_helps(words: str, code: str) -> None:
    assert helps_meant(words) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [("bottles mostly, and my head", "mixed"), ("the bottles", "labels"), ("my head", "memory"), ("my wife", "")],
)
def test_words_for_what_the_list_was_read_from(words: str, code: str) -> None:
    assert source_meant(words) == code


def test_years_behind_a_since_are_no_strength() -> None:
    (reading,) = read("zoloft since the 90s")
    assert "strength" not in reading.values and reading.left == "since the 90s"

"""What the pages behind page 1 leave out stands on page 1, whichever of its choices is printed."""

from __future__ import annotations

import pytest
from tests.blocks import texts_of_sheet
from tests.people import TODAY, person
from tests.summary.told import page_of, section_text

from visitprep.document.words import plain, text_of
from visitprep.summary import summarize
from visitprep.summary.first_page.rank import rooms
from visitprep.summary.first_page.short import sentences
from visitprep.summary.first_page.told_whole import ToldWhole, told_whole
from visitprep.summary.in_full.pains import every_pain
from visitprep.visit.visit import Visit


def _told(visit: Visit) -> ToldWhole:
    page = page_of(visit)
    assert page.sheets is not None
    return told_whole(visit, page.sheets.choices[-1], tuple(rooms())[-1])


@pytest.mark.parametrize("name", ["typical", "caregiver", "everything", "naughty", "barely"])
def test_the_fullest_and_the_shortest_page_1_say_it(name: str) -> None:
    page, found = page_of(person(name)), _told(person(name))
    assert page.sheets is not None
    for sheet in (page.sheets.choices[0], page.sheets.choices[-1]):  # what lies between says no less than the last
        text = " ".join("\n".join(texts_of_sheet(sheet)).casefold().split())
        assert [line for line in found.lines if line not in text and "…" not in line] == []


def test_it_is_said_once_and_what_page_1_cuts_is_said_behind() -> None:
    visit = person("typical")
    assert {"function.sit", "function.falls", "sleep.hours"} <= _told(visit).addresses
    behind = section_text(page_of(visit), "daily-life")
    assert "Can sit" not in behind and "A bad day" in behind
    long = "the stairs at church and " * 20
    cut = visit.model_copy(update={"function": visit.function.model_copy(update={"sit": long})})
    assert "function.sit" not in _told(cut).addresses
    assert "Can sit" in section_text(page_of(cut), "daily-life")


def test_a_note_beside_an_answer_is_never_left_out() -> None:
    visit = person("typical")
    noted = visit.model_copy(
        update={"sleep": visit.sleep.model_copy(update={"notes": {"trouble_days": "or more"}})}
    )
    assert "or more" in section_text(page_of(noted), "daily-life")


def test_without_page_1_everything_stands_behind() -> None:
    page = summarize(person("typical"), prepared_on=TODAY, left_out=("safety", "reason", "pains"))
    assert page.sheets is None
    assert "Can sit" in section_text(page, "daily-life")


def test_a_note_of_a_pain_is_told_without_the_label_of_what_its_line_says_already() -> None:
    pain = {
        "place": "low back", "spreads_to": "the left leg", "now": 0, "cause": "other", "cause_detail": "crept up",
        "notes": {"spreads_to": "10 days now", "now": "a real bad one is a 9"},
    }  # fmt: skip
    visit = Visit.model_validate({"pains": [pain]}, context={"today": TODAY})
    (block,) = every_pain(visit, TODAY)
    (row,) = block.rows
    said = row.value
    assert "“10 days now”" in said and "A real bad one is a 9." in said
    assert "Spreads to: 10" not in said and "Something else" not in said and "crept up" in said


def test_between_two_numbers_of_two_sentences_stands_no_full_stop() -> None:
    told = sentences((plain("Bout a 4"), plain("5 or 6 yrs"), (), plain("Worse at night")))
    assert text_of(told) == "Bout a 4; 5 or 6 yrs. Worse at night."

"""Names offered for a medicine that was typed, alone or as the whole line of a label."""

from __future__ import annotations

import pytest

from visitprep.interview.questions.medicines.one_medicine import MEDICINE_QUESTIONS
from visitprep.lines.medicines.entry import fields_of_line, offered_names
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("typed", "offered", "name"),
    [
        ("eloquis", "Eliquis", "Eliquis"),
        ("eloquis 5 mg twice a day", "Eliquis 5 mg twice a day", "Eliquis"),
        ("warfrin 5 mg once a day for a-fib", "warfarin 5 mg once a day for a-fib", "warfarin"),
        ("oxycodon 5 mg 1 tablet every 6 hours as needed", "oxycodone 5 mg 1 tablet every 6 hours as needed", "oxycodone"),
        ("Percoset 10", "Percocet 10", "Percocet"),
        ("metropolol 50 mg twice a day blood pressure", "metoprolol 50 mg twice a day blood pressure", "metoprolol"),
        ("metoprolol sucinate ER 50 mg daily", "metoprolol succinate ER 50 mg daily", "metoprolol succinate ER"),
        ("ibuprofin 200 store brand 4 when it's bad", "ibuprofen 200 store brand 4 when it's bad", "ibuprofen"),
        ("eloquis when I get up, and again with my tea", "Eliquis when I get up, and again with my tea", ""),
    ],
)  # fmt: skip
def test_a_misspelt_name_in_a_whole_line_is_offered_in_that_line(typed: str, offered: str, name: str) -> None:
    """Nothing else of the line is lost when the name is chosen, and it is read as any line is."""
    assert offered in offered_names(typed)
    if name:
        assert fields_of_line(offered)["name"] == name


@pytest.mark.parametrize(
    "typed",
    ["Eliquis 5 mg twice a day", "gabapentin 300 mg three times a day", "aspirin 81", "baby asprin", "",
     "Revlimid 10 mg once a day", "zzzz 5 mg once a day", "the pink one for my heart"],
)  # fmt: skip
def test_a_known_name_and_one_close_to_nothing_get_no_offer(typed: str) -> None:
    """As typed is as meant, as far as anybody can tell."""
    assert offered_names(typed) == ()


def test_a_line_that_was_typed_stays_what_it_was() -> None:
    """An offer is no correction: kept as typed, the name keeps its letters."""
    assert fields_of_line("eloquis 5 mg twice a day")["name"] == "eloquis"


def test_the_strength_of_a_line_with_a_misspelt_name_is_kept() -> None:
    """Whether the offer is taken or not."""
    assert fields_of_line("Percoset 10") == {"name": "Percoset", "strength": "10"}
    assert fields_of_line("Percocet 10") == {"name": "Percocet", "strength": "10"}


@pytest.mark.parametrize(
    "form", ["lozenge", "strip", "film", "softgel", "pump", "scoop", "inhalation", "nebule", "cap"]
)
def test_how_many_is_not_asked_where_the_label_counts_its_forms(form: str) -> None:
    how_many = next(one for one in MEDICINE_QUESTIONS if one.field == "dose")
    assert how_many.when is not None
    for told, is_open in ((f"1 {form} in the morning and 2 {form}s at night", False), ("at night", True)):
        assert how_many.when(Visit(), Medicine(id="medicine-1", name="zorbex", when=told)) == is_open

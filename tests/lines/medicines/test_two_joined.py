"""Two medicines joined by an "and" behind what the first is for; a reason of two words stays a reason."""

from __future__ import annotations

import pytest
from tests.people import TODAY

from visitprep.lines.medicines.medicine import read


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("metformin 850 twice a day for sugar and ozempik needle on sundays 0.5", ["metformin", "ozempik"]),
        ("lisinopril 10 mg for blood pressure and metoprolol 25 twice a day", ["lisinopril", "metoprolol"]),
        ("amlodipine for pressure and atorvastatin 20 at bedtime", ["amlodipine", "atorvastatin"]),
        ("omeprazole for reflux and tylenol when it hurts", ["omeprazole", "tylenol"]),
        ("eliquis for clots and aspirin every morning", ["eliquis", "aspirin"]),
        ("plavix for the stent and baby aspirin", ["plavix", "baby aspirin"]),
        ("vitamin d for bones and calcium 600", ["vitamin d", "calcium"]),
        ("ferrous sulfate for iron and calcium", ["ferrous sulfate"]),
        ("gabapentin for nerves and sleep", ["gabapentin"]),
        ("cymbalta for pain and depression 60 mg", ["cymbalta"]),
        ("gabapentin 300 for the nerves and my legs at night", ["gabapentin"]),
    ],
)
def test_which_medicines_a_line_holds(line: str, names: list[str]) -> None:
    assert [one.values.get("name") for one in read(line)] == names


def test_each_keeps_its_own_times() -> None:
    first, second = read("metformin 850 twice a day for sugar and ozempik needle on sundays 0.5")
    assert (first.values["when"], first.values["reason"]) == ("twice a day", "sugar")
    assert (second.values["when"], second.values["strength"], second.left) == ("on sundays", "0.5", "needle")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("two tylenol every six hours and ibuprofen when i need it",
         [("tylenol", "two", "every six hours"), ("ibuprofen", None, "when i need it")]),
        ("one metoprolol in the morning and one at night and eliquis twice a day",
         [("metoprolol", "one", "in the morning and one at night"), ("eliquis", None, "twice a day")]),
        ("i take my warfarin at supper and my thyroid pill first thing and prilosec before breakfast",
         [("warfarin", None, "at supper"), (None, None, None), ("prilosec", None, "before breakfast")]),
        ("tramadol for my back and a muscle relaxer at night", [("tramadol", None, None), (None, None, None)]),
        ("tramadol for my back and a bad hip", [("tramadol", None, None)]),
    ],
)  # fmt: skip
def test_a_number_or_a_my_in_front_parts_them_as_well(
    line: str, found: list[tuple[str | None, str | None, str | None]]
) -> None:
    said = [one.values for one in read(line)]
    assert [(one.get("name"), one.get("dose"), one.get("when")) for one in said] == found


BARE = {
    "lisinipril 20 n amlodipine 10 blood pressure": [("lisinipril", "20 mg"), ("amlodipine", "10 mg")],
    "metformin 1000 n glipizide 5 sugar": [("metformin", "1000 mg"), ("glipizide", "5 mg")],
    "zocor 40 n plavix 75 heart": [("zocor", "40 mg"), ("plavix", "75 mg")],
    "amlodipine 10 high blood pressure": [("amlodipine", "10 mg")],
    "lisinopril 20 and metoprolol 25 bp": [("lisinopril", "20 mg"), ("metoprolol", "25 mg")],
    "omeprazole 20 & famotidine 40 stomach": [("omeprazole", "20 mg"), ("famotidine", "40 mg")],
    "sertraline 100 n buspirone 10 anxiety": [("sertraline", "100 mg"), ("buspirone", "10 mg")],
    "atorvastatin 40, losartan 50 blood pressure": [("atorvastatin", "40 mg"), ("losartan", "50 mg")],
}


@pytest.mark.parametrize("line", BARE)
def test_a_number_in_front_of_what_it_is_for_is_asked_with_its_unit(line: str) -> None:
    asked = [
        (one.values["name"], next(doubt.meant for doubt in one.unclear if doubt.field == "strength"))
        for one in read(line, TODAY)
    ]
    assert asked == BARE[line]

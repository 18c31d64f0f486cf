"""Names and numbers as labels write them: a misspelt salt, a number without a unit. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines.around_the_label.number_alone import strength_told
from visitprep.lines.medicines.medicine import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("norethindrone acitate 5mg daily for the endo", "norethindrone acetate"),
        ("norethindrone acetat 5 mg daily", "norethindrone acetate"),
        ("quetiapine fumerate 50 mg at night", "quetiapine fumarate"),
        ("tramadol hydrochlorid 50 mg", "tramadol hydrochloride"),
        ("zolpidem tartarate 10 mg at night", "zolpidem tartrate"),
        ("morphine sulfat 15 mg twice a day", "morphine sulfate"),
        ("zoplicone 7.5 mg at night", "zopiclone"),
        ("zopliclone 7.5 mg at night", "zopiclone"),
        ("ambein 10 mg at night", "Ambien"),
    ],
)
def test_a_y_takes_the_name_that_is_meant(line: str, meant: str) -> None:
    (reading,) = read(line, TODAY)
    assert [one.meant for one in reading.unclear if one.field == "name"] == [meant]


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("creon 25000", "25000"),
        ("creon 25000 two with meals", "25000"),
        ("zenpep 20000 with food", "20000"),
        ("creon 3000 1 with each meal", "3000"),
        ("nystatin 100000 4 times a day", "100000"),
        ("lantus u-100 18 units at bedtime", "u-100"),
        ("humalog u100 8 units with meals", "u100"),
    ],
)
def test_a_number_that_labels_write_alone_is_not_asked_about(line: str, strength: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["strength"], reading.unclear, reading.left) == (strength, (), "")


@pytest.mark.parametrize(
    ("reply", "alone"),
    [
        ("thats just what it says, creon 25000", True),
        ("it just says 25000", True),
        ("only the number", True),
        ("that's all it says on the box", True),
        ("no unit", True),
        ("nothing else, 25000", True),
        ("25000", True),
        ("25000 units", False),
        ("mg", False),
        ("units", False),
        ("its 25 mg", False),
        ("ask my wife", False),
    ],
)
def test_an_answer_that_there_is_no_unit_ends_the_question(reply: str, alone: bool) -> None:
    assert bool(strength_told(reply, "25000", "creon", asked=False).values) is alone


@pytest.mark.parametrize(
    ("line", "strength", "when"),
    [
        ("Butrans patch 10 micrograms an hour, new one every Sunday, for the back", "10 micrograms an hour",
         "new one every Sunday"),
        ("fentanyl patch 25 mcg/h, new one every 3 days", "25 mcg/h", "new one every 3 days"),
        ("fentanyl 12 micrograms per hour patch change every 72 hours", "12 micrograms per hour",
         "change every 72 hours"),
        ("buprenorphine patch 5 mcg an hour, changed weekly", "5 mcg an hour", "changed weekly"),
        ("fentanyl patch 25 mics an hour every third day", "25 mics an hour", "every third day"),
        ("fentanyl patch 50 mcg hourly, swap on Mondays", "50 mcg hourly", "swap on Mondays"),
        ("lidocaine patch 5%, new one every morning", "5%", "new one every morning"),
        ("naproxen 500 mg an hour before bed", "500 mg", "an hour before bed"),
    ],
)  # fmt: skip
def test_a_patch_keeps_its_rate_and_how_it_is_changed(line: str, strength: str, when: str) -> None:
    (found,) = read(line, date(2026, 11, 28))
    assert (found.values["strength"], found.values["when"], found.left) == (strength, when, "")

"""An "n" or "an" between two medicines, how much one helps at times, and who gives it. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import really_taken
from visitprep.lines.medicines.medicine import read
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("folic acid 5mg n penicillin v 250 twice a day", ["folic acid", "penicillin v"]),
        ("gabapentin 300mg an tramadol 50mg", ["gabapentin", "tramadol"]),
        ("metformin n ramipril", ["metformin", "ramipril"]),
        ("vitamin d an calcium", ["vitamin d", "calcium"]),
        ("folic acid + penicillin v", ["folic acid", "penicillin v"]),
        ("co-codamol 30/500 & ibuprofen 400", ["co-codamol", "ibuprofen"]),
        ("gabapentin 300mg an hour before bed", ["gabapentin"]),
        ("salbutamol an inhaler", ["salbutamol"]),
    ],
)
def test_a_short_and_stands_before_a_known_name(line: str, names: list[str]) -> None:
    assert [one.values.get("name") for one in read(line, TODAY)] == names


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("y. haematology do it", {"really_taken": "as the label says", "prescriber": "haematology"}, ""),
        ("y, gp", {"really_taken": "as the label says", "prescriber": "gp"}, ""),
        ("y. hospital does that one", {"really_taken": "as the label says", "prescriber": "hospital"}, ""),
        ("y. cardiology gives me it", {"really_taken": "as the label says", "prescriber": "cardiology"}, ""),
        ("some. a lot when i get it in early", {"helps": "some"}, "a lot when i get it in early"),
        ("a little, more if i lie down", {"helps": "a_little"}, "more if i lie down"),
        ("a lot, less when its cold", {"helps": "a_lot"}, "less when its cold"),
        ("does not help, not much good", {"helps": "not_at_all"}, ""),
        ("useless, not much use", {"helps": "not_at_all"}, ""),
    ],
)
def test_the_first_is_the_answer_and_who_gives_it_is_taken(line: str, values: dict[str, str], left: str) -> None:
    medicine = Medicine(name="apixaban", when="twice a day")
    (found,) = really_taken.read(line, Hearing(TODAY, Visit(), medicine))
    assert (dict(found.values), found.left, found.unclear) == (values, left, ())

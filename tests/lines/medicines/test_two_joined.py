"""Two medicines joined by an "and" behind what the first is for; a reason of two words stays a reason."""

from __future__ import annotations

import pytest

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

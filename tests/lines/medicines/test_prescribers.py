"""Who prescribes which of several medicines, in one line."""

from __future__ import annotations

import pytest

from visitprep.lines.medicines.prescribers import GIVES, read

NAMES = ("percocet", "lorazepam", "gabapentin")
KESSLER, AMES = "dr kessler", "dr ames"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("dr kessler", (KESSLER, KESSLER, KESSLER)),
        ("dr kessler for all of them", (KESSLER, KESSLER, KESSLER)),
        ("dr kessler prescribes everything", (KESSLER, KESSLER, KESSLER)),
        ("dr kessler, my surgeon", ("dr kessler, my surgeon",) * 3),
        ("1 dr kessler, others dr ames", (KESSLER, AMES, AMES)),
        ("1 dr kessler. others dr ames", (KESSLER, AMES, AMES)),
        ("1 dr kessler, 2 and 3 dr ames", (KESSLER, AMES, AMES)),
        ("dr kessler 1 and 2, dr ames 3", (KESSLER, KESSLER, AMES)),
        ("1, 3 dr kessler, 2 dr ames", (KESSLER, AMES, KESSLER)),
        ("1: dr kessler 2: dr ames 3: dr ames", (KESSLER, AMES, AMES)),
        ("percocet dr kessler, rest dr ames", (KESSLER, AMES, AMES)),
        ("dr kessler does the percocet and dr ames the rest", (KESSLER, AMES, AMES)),
        ("dr ames except percocet is dr kessler", (KESSLER, AMES, AMES)),
        ("dr kessler gives me the percocet, dr ames gives me the other two", (KESSLER, AMES, AMES)),
        ("1 dr kessler; 2 nobody, old bottle; 3 dr ames", (KESSLER, "nobody, old bottle", AMES)),
        ("1 dr kessler", (KESSLER, None, None)),
        ("Dr. Kessler", ("Dr. Kessler",) * 3),
        ("dr kessler, psychiatrist", ("dr kessler, psychiatrist",) * 3),
        ("Hollis, GP", ("Hollis, GP",) * 3),
        ("nurse jane, pain clinic", ("nurse jane, pain clinic",) * 3),
        ("dr lim, urology", ("dr lim, urology",) * 3),
        ("my gp, hollis", ("my gp, hollis",) * 3),
        ("the NP, Sue Park", ("NP, Sue Park",) * 3),
        ("dr feld, he's my psych", ("dr feld, he's my psych",) * 3),
        ("dr okafor, the shrink", ("dr okafor, the shrink",) * 3),
        ("1 dr kessler, psychiatrist, 2 gp", ("dr kessler, psychiatrist", "gp", None)),
        ("Dr. Ames (neurology)", ("Dr. Ames (neurology)",) * 3),
        ("gp, pain clinic", (None, None, None)),
        ("dr kessler, dr ames", (None, None, None)),
    ],
)
def test_each_has_its_own(line: str, who: tuple[str | None, ...]) -> None:
    told, left = read(line, NAMES)
    assert tuple(told.get(place) for place in range(3)) == who
    assert left == ("" if told else line)


@pytest.mark.parametrize(
    ("line", "who", "left"),
    [
        ("1 dr brandt, i havent told her about 2", {0: "dr brandt"}, "i havent told her about 2"),
        ("dr lee for 1, dr kim doesnt know about 2", {0: "dr lee"}, "dr kim doesnt know about 2"),
        ("havent told dr brandt", {}, "havent told dr brandt"),
        ("dr kim has no idea", {}, "dr kim has no idea"),
        ("2 dr lee, never told anyone of the gummies", {1: "dr lee"}, "never told anyone of the gummies"),
    ],
)
def test_who_was_not_told_prescribes_nothing(line: str, who: dict[int, str], left: str) -> None:
    assert read(line, ("norco", "cbd gummies", "lyrica")) == (who, left)


@pytest.mark.parametrize(
    "line", ["Dr. Keller prescribes them", "and Dr. Keller prescribes those", "Dr. Keller ordered it for me"]
)
def test_who_gives_it_in_a_clause_of_its_own(line: str) -> None:
    found = GIVES.fullmatch(line)
    assert found is not None and (found["who"], found["yes"]) == ("Dr. Keller", "") and found["gives"]

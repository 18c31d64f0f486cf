"""Who prescribes which of several medicines, in one line."""

from __future__ import annotations

import pytest

from visitprep.lines.medicines.prescribers import read

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
        ("dr kessler, dr ames", (None, None, None)),
    ],
)
def test_each_has_its_own(line: str, who: tuple[str | None, ...]) -> None:
    told, left = read(line, NAMES)
    assert tuple(told.get(place) for place in range(3)) == who
    assert left == ("" if told else line)

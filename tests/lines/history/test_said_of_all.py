"""What is said of several courses at once is said of each. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history.treatments import treatment
from visitprep.visit.records.choices.care import TreatmentKind

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "effects"),
    [
        ("2021 and 2023, both times good", ["?"]),
        ("L5 2019 and 2022, neither helped", ["none"]),
        ("march and june, both helped a lot", ["a_lot"]),
        ("2019 and again 2023. no good either time", ["none", "none"]),
        ("first 2019, second 2020, both a waste", ["none", "none"]),
        ("right knee 2020, left knee 2021, none of them helped", ["none", "none"]),
        ("right knee 2020, left knee 2021, better both times", ["?", "?"]),
        ("right knee 2020, left knee 2021, all useless", ["none", "none"]),
        ("right knee 2020, left knee 2021, each time great", ["a_lot", "a_lot"]),
        ("right knee 2020 helped a lot, left knee 2021 no help", ["a_lot", "none"]),
        ("2018, 2020, 2022 all three worked great", ["a_lot"]),
    ],
)
def test_it_answers_for_each(line: str, effects: list[str]) -> None:
    read = treatment.read(line, TODAY, kind=TreatmentKind.INJECTION)
    asked = [{part.field for part in one.unclear} for one in read]
    assert [
        one.values.get("effect", "?" if "effect" in ask else "") for one, ask in zip(read, asked, strict=True)
    ] == effects

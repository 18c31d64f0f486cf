"""One of the other medicines may be called by what it does."""

from __future__ import annotations

import pytest

from sitting import TODAY
from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines.the_others import REST
from visitprep.visit.as_typed import with_said
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

LOLA = "furosemide, metoprolol"
SAM = "metformin, lisinopril, omeprazole"


@pytest.mark.parametrize(
    ("names", "line", "left"),
    [
        (
            LOLA,
            "i take the water pill every other day mostly because of the bathroom, the other one like it says",
            "furosemide: every other day mostly because of the bathroom",
        ),
        (LOLA, "i skip the water pill when i go out", "furosemide: i skip the water pill when i go out"),
        (LOLA, "my heart pill half at night, rest like the label", "metoprolol: half at night"),
        (LOLA, "all but the water pill, i take that when my feet swell", "furosemide: i take that when my feet swell"),
        (LOLA, "the diuretic every second day, the other ok", "furosemide: every second day"),
        (LOLA, "the heart one like it says and i skip the water pill on church days",
         "furosemide: i skip the water pill on church days"),
        (SAM, "sugar pill only once a day, the blood pressure one like it says and the stomach pill when it burns",
         "metformin: only once a day; omeprazole: when it burns"),
        (SAM, "the water pill only when my ankles puff up", "the water pill only when my ankles puff up"),
        ("furosemide, chlorthalidone, metoprolol", "metoprolol half, the water pill every other day",
         "metoprolol half, the water pill every other day"),
        ("atorvastatin, losartan", "i forget my cholesterol pill a lot", "atorvastatin: i forget my cholesterol pill a lot"),
    ],
)  # fmt: skip
def test_the_one_of_the_kind_is_meant(names: str, line: str, left: str) -> None:
    listed = tuple(Medicine(id=f"medicine-{at}", name=name) for at, name in enumerate(names.split(", "), 1))
    visit = Visit(medicines=listed)
    for one in listed:
        visit = with_said(visit, f"medicines.{one.id}", one.name or "", ("name",), TODAY)
    (reading,) = REST.reads(line, Hearing(TODAY, visit, visit.medicine_review))
    assert reading.left == left

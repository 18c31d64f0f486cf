"""Kinds of medicines that the list tells of, whatever was ticked before."""

from __future__ import annotations

import pytest

from visitprep.findings.kinds_listed import kinds_listed, review_as_listed
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine, MedicineReview
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("taken", "now_and_then"),
    [
        ("when she panics, 2 or 3 a week", True),
        ("only when it hurts", True),
        ("on bad days", True),
        ("if i need it", True),
        ("only when he asks", True),
        ("half of one at night 4 or 5 nights a week", True),
        ("only on period days", True),
        ("at weekends", True),
        ("occasionally, before the dentist", True),
        ("only at bedtime", False),
        ("half of one most nights", False),
        ("when I get up", False),
        ("once a week", False),
        ("every morning", False),
    ],
)
def test_a_medicine_for_bad_days_is_one_taken_now_and_then(taken: str, now_and_then: bool) -> None:
    """And a no that was said before the list told of it is not printed."""
    visit = Visit(
        medicines=(Medicine(id="medicine-1", name="Xanax", really_taken=taken),),
        medicine_review=MedicineReview(now_and_then=YesNo.NO),
    )
    assert ("now_and_then" in kinds_listed(visit)) is now_and_then
    assert (review_as_listed(visit).now_and_then is None) is now_and_then


def test_a_herbal_mixture_without_a_name_is_no_denied_herb() -> None:
    mixture = Medicine(id="medicine-1", notes={"name": "herbal mixture no name, boils it every evening"})
    tea = Medicine(id="medicine-2", name="ginger tea")
    for item in (mixture, tea):
        visit = Visit(medicines=(item,), medicine_review=MedicineReview(vitamins_herbs=YesNo.NO))
        assert "vitamins_herbs" in kinds_listed(visit)
        assert review_as_listed(visit).vitamins_herbs is None

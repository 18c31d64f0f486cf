"""Kinds of medicines that the list tells of, whatever was ticked before."""

from __future__ import annotations

import pytest

from visitprep.findings.kinds_listed import kinds_listed, review_as_listed
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import MedicineKind
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


@pytest.mark.parametrize(
    ("dose", "when", "really", "is_other"),
    [
        ("1 tablet", "every 6 hours as needed", "4 a day", False),
        ("1 to 2 tablets", "every 4 hours as needed", "4 a day, 10 in a crisis", False),
        ("1 tablet", "every 6 hours", "4 a day", False),
        ("2 tablets", "three times a day as needed", "2 a day", False),
        ("1 tablet", "twice a day", "one in the morning and one at night", False),
        ("1 tablet", "every 8 hours as needed", "4 a day, 5 when the weather turns", True),
        ("1 tablet", "three times a day", "2 a day", True),
        ("1 tablet", "every 12 hours", "3 a day since October", True),
        ("1 tablet", "at bedtime", "half a tablet every night", True),
        ("3 capsules", "once a day", "skip it on the weekend", True),
        ("1 tablet", "every 6 hours as needed", "up to 6 a day", True),
    ],
)
def test_what_the_label_allows_is_no_other_way_of_taking_it(
    dose: str, when: str, really: str, is_other: bool
) -> None:
    needed = YesNo.YES if "needed" in when else YesNo.NO
    taken = Medicine(id="m", name="Drug", dose=dose, when=when, really_taken=really, as_needed=needed)
    visit = Visit(medicines=(taken,), medicine_review=MedicineReview(taken_differently=YesNo.YES))
    assert bool(review_as_listed(visit).notes.get("taken_differently")) is is_other


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (MedicineKind.STORE_BOUGHT, "store_bought"),
        (MedicineKind.VITAMIN, "vitamins_herbs"),
        (MedicineKind.SUPPLEMENT, "vitamins_herbs"),
        (MedicineKind.CANNABIS, "vitamins_herbs"),
    ],
)
def test_no_no_stands_against_a_medicine_that_is_ticked_as_such(kind: MedicineKind, field: str) -> None:
    for name in ("Tylenol", "acetaminophen", "stuff from my sister"):
        visit = Visit(
            medicines=(Medicine(id="m", name=name, kind=kind),), medicine_review=MedicineReview(**{field: YesNo.NO})
        )
        assert getattr(review_as_listed(visit), field) is None

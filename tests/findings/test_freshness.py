"""A medicine list grows old, and whoever prints it is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sentences import EDIT_MEDICINES
from visitprep.findings.changes import changes
from visitprep.findings.freshness import FRESH_DAYS, stale_medicines
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 23)


def _checked(days: int) -> Visit:
    return Visit(checked={"medicines": TODAY - timedelta(days=days)})


@pytest.mark.parametrize("visit", [Visit(), _checked(0), _checked(FRESH_DAYS), _checked(-3)])
def test_a_fresh_list_or_one_of_unknown_age_is_not_called_old(visit: Visit) -> None:
    assert stale_medicines(visit, TODAY) == ""


def test_an_old_list_is_told_with_its_age_and_what_to_do() -> None:
    said = stale_medicines(_checked(FRESH_DAYS + 1), TODAY)
    assert "8 days ago, on 15 November 2026" in said
    assert EDIT_MEDICINES in said


BEFORE = Visit.model_validate(
    {
        "sleep": {"hours": 6},
        "medicines": [{"name": "Gabapentin", "strength": "300 mg"}, {"name": "Aspirin"}],
        "allergies": [],
    }
)


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        ({"sleep": {"hours": 6}}, ["medicines.medicine-1", "medicines.medicine-2"]),
        ({"sleep": {"hours": 5}}, ["sleep.hours"]),
        ({"sleep": {"hours": 6, "notes": {"hours": "in winter"}}}, ["sleep.hours"]),
        ({"sleep": {"gaps": {"hours": "skipped"}}}, ["sleep.hours"]),
        ({"allergies": [{"thing": "Latex"}]}, ["allergies.allergy-1"]),
        ({"notes": {"medicines": "see the bag"}}, ["medicines"]),
    ],
)
def test_each_change_counts_once(content: dict, changed: list[str]) -> None:
    whole = {"sleep": {"hours": 6}, "allergies": [], **content}
    if "medicine-1" not in str(changed):
        whole["medicines"] = BEFORE.model_dump()["medicines"]
    found = changes(BEFORE, Visit.model_validate(whole))
    assert sorted(str(change.address) for change in found) == changed


def test_a_medicine_that_came_is_one_change_and_looking_again_is_none() -> None:
    more = [*BEFORE.model_dump()["medicines"], {"name": "Magnesium", "strength": "250 mg", "when": "at night"}]
    after = Visit.model_validate({**BEFORE.model_dump(), "medicines": more})
    assert [change.address for change in changes(BEFORE, after)] == [Address("medicines", item="medicine-3")]
    looked = BEFORE.model_copy(update={"checked": {"medicines": TODAY}, "no_more": frozenset({"medicines"})})
    assert changes(BEFORE, looked) == ()

"""Which medicines stand with those for pain, and are asked about: their own words before the kind."""

from __future__ import annotations

import pytest

from visitprep.interview.questions.medicines.really_taken import for_pain
from visitprep.summary.first_page.medicines import split
from visitprep.visit.records.choices.medicine import Helps
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

PAINS = (Pain(place="left jaw", regions=(Region.JAW,)),)


@pytest.mark.parametrize(
    ("medicine", "is_for_pain"),
    [
        (Medicine(name="Trileptal"), True),
        (Medicine(name="tegretol", reason="the cheek"), True),
        (Medicine(name="oxcarbazepine", reason="seizures"), False),
        (Medicine(name="carbamazepine", helps=Helps.NOT_FOR_PAIN), False),
        (Medicine(name="prednisone", reason="my gums"), True),  # where it hurts
        (Medicine(name="propranolol", reason="blood pressure", notes={"name": "helps my headaches too"}), True),
        (Medicine(name="memantine", really_taken="at night, takes the edge off"), True),
        (Medicine(name="furosemide", reason="swelling in my feet"), False),
        (Medicine(name="eliquis", reason="clots in my leg"), False),
        (Medicine(name="metformin", reason="sugar"), False),
    ],
)
def test_a_medicine_is_for_pain_by_what_they_say_of_it_or_by_its_kind(
    medicine: Medicine, is_for_pain: bool
) -> None:
    visit = Visit(pains=PAINS, medicines=(medicine,))
    shown, _ = split(visit)
    assert bool(shown) is is_for_pain
    assert for_pain(visit, medicine) is is_for_pain

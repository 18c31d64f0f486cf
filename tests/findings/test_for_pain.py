"""Which medicines stand with those for pain, and are asked about: their own words before the kind."""

from __future__ import annotations

import pytest

from visitprep.findings.for_pain import is_for_pain as for_pain
from visitprep.summary.first_page.medicines.taken_now import split
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
        (Medicine(name="eliquis", helps=Helps.SOME), False),
        (Medicine(name="warfarin", helps=Helps.A_LITTLE), False),
        (Medicine(name="plavix", helps=Helps.A_LOT), False),
        (Medicine(name="cilostazol", helps=Helps.SOME), False),
        (Medicine(name="lisinopril", helps=Helps.SOME), False),
        (Medicine(name="propranolol", reason="blood pressure", helps=Helps.SOME), False),
        (Medicine(name="prednisone", reason="asthma", helps=Helps.SOME), False),
        (Medicine(name="aspirin 81"), False),  # daily, as a rule
        (Medicine(name="aspirin 81", helps=Helps.SOME), True),
        (Medicine(name="methotrexate", reason="RA", helps=Helps.A_LOT), True),
        (Medicine(name="memantine", helps=Helps.SOME), True),
        (Medicine(name="naproxen", reason="inflammation"), True),
        (Medicine(name="Tylenol"), True),
        (Medicine(name="lidocaine patch"), True),
        (Medicine(name="vitamin D"), False),
        (Medicine(name="sumatriptan", as_needed="yes", when="8 a month"), True),
        (Medicine(name="sumatripten", when="8 a month when i need it"), True),
        (Medicine(name="Nurtec"), True),
        (Medicine(name="emgality", when="monthly", reason="prevention"), True),
        (Medicine(name="cafergot"), True),
        (Medicine(name="norethindrone acitate", reason="the endo and birth control"), True),
        (Medicine(name="norethindrone", reason="birth control"), False),
        (Medicine(name="verapamil", reason="prevents them"), False),  # no headache among the pains
    ],
)
def test_a_medicine_is_for_pain_by_what_they_say_of_it_or_by_its_kind(
    medicine: Medicine, is_for_pain: bool
) -> None:
    visit = Visit(pains=PAINS, medicines=(medicine,))
    shown, _ = split(visit)
    assert bool(shown) is is_for_pain
    assert for_pain(visit, medicine) is is_for_pain


def test_what_prevents_headaches_is_for_them_where_there_are_some() -> None:
    visit = Visit(pains=(Pain(place="headaches w/ migraine"),))
    assert for_pain(visit, Medicine(name="verapamil", reason="migraine preventer"))
    assert for_pain(visit, Medicine(name="candesartan", reason="prevention"))
    assert not for_pain(visit, Medicine(name="allopurinol", reason="to prevent gout"))


@pytest.mark.parametrize("name", ["zoplicone", "zopliclone", "ambein", "temazipam", "zolpidum", "lorazipan"])
def test_a_misspelt_sedative_stands_with_the_sedatives(name: str) -> None:
    shown, others = split(Visit(medicines=(Medicine(name=name, when="at night"),)))
    assert [one.name for one in shown] == [name]
    assert not others

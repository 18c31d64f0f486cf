"""All medicines as on the label but one: what is said goes to that one of the list that is shown."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines.the_others import REST
from visitprep.visit.answering import Moment
from visitprep.visit.as_typed import with_said
from visitprep.visit.records.medicine import MedicineReview
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "which", "taken"),
    [
        ("yes except 2, i take four if its a bad night", "docusate", "i take four if its a bad night"),
        ("y except docusate, four on a bad night", "docusate", "four on a bad night"),
        ("all but 3, i skip it most days", "calcium", "i skip it most days"),
        ("yes but not 1 i only take half", "lisinopril", "i only take half"),
        ("all as on the label except 2 i take it at noon", "docusate", "i take it at noon"),
        ("fine, apart from 3 once a week", "calcium", "once a week"),
        ("no, only 1, half of it", "lisinopril", "half of it"),
        ("yes, other than the docusate, two at night", "docusate", "two at night"),
        ("ok except for 3: every other day", "calcium", "every other day"),
        ("2 i take four on a bad night", "docusate", "i take four on a bad night"),
    ],
)
def test_the_exception_goes_to_its_medicine(line: str, which: str, taken: str) -> None:
    names = ("lisinopril", "docusate", "calcium")
    listed = [{"id": f"medicine-{n}", "name": name} for n, name in enumerate(names, 1)]
    visit = Visit.model_validate({"medicines": listed})
    for n, name in enumerate(names, 1):
        visit = with_said(visit, f"medicines.medicine-{n}", name, ("name",), TODAY)
    hearing = Hearing(TODAY, visit, MedicineReview())
    assert REST.stores is not None
    after = REST.stores(visit, line, hearing, Moment(TODAY))
    found = [(one.name, one.really_taken or one.differently) for one in after.medicines or ()]
    told = {name: said for name, said in found if said}
    assert told == {which: taken}
    (reading,) = REST.reads(line, hearing)
    assert reading.values["taken_differently"].value == "yes"  # type: ignore[attr-defined]

"""Whose word a day of the journal is, in words, and who is offered to be writing."""

from __future__ import annotations

import pytest

from visitprep.journal.written_by import may_be_writing, who_wrote
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.tellers import with_respondent
from visitprep.visit.visit import Teller, Visit

LUCIA = {"name": "Lucia", "relation": "his sister"}
HERSELF, BOTH, HIMSELF = Teller(helper=True, **LUCIA), Teller(**LUCIA), Teller()
TOMAS = Person(name="Tomás")


def of(filled_by: str, **who: str) -> Respondent:
    return Respondent.model_validate({"filled_by": filled_by, **who})


PAUL = Teller(helper=True, name="Paul")


@pytest.mark.parametrize(
    ("who", "wrote", "offered"),
    [
        (of("patient"), (), ()),
        (of("interpreter"), (), ()),
        (of("caregiver_alone", **LUCIA), (), (HIMSELF, HERSELF, BOTH)),
        (of("caregiver_with_patient", **LUCIA), (), (HIMSELF, HERSELF, BOTH)),
        (of("caregiver_with_patient", **LUCIA), (HERSELF,), (HIMSELF, HERSELF, BOTH)),
        (of("caregiver_alone", **LUCIA), (HIMSELF, BOTH), (HIMSELF, HERSELF, BOTH)),
        (of("patient"), (HERSELF,), (HIMSELF, HERSELF, BOTH)),
        (of("caregiver_alone"), (), (HIMSELF, Teller(helper=True))),
        # Ana comes before Lucia in the alphabet, and came later: Lucia keeps her place.
        (of("caregiver_alone", name="Ana"), (BOTH, HIMSELF),
         (HIMSELF, HERSELF, BOTH, Teller(helper=True, name="Ana"), Teller(name="Ana"))),
        (of("patient"), (PAUL, HERSELF), (HIMSELF, PAUL, Teller(name="Paul"), HERSELF, BOTH)),
    ],
)  # fmt: skip
def test_each_keeps_the_same_row_from_evening_to_evening(
    who: Respondent, wrote: tuple[Teller, ...], offered: tuple[Teller, ...]
) -> None:
    assert may_be_writing(Visit(person=TOMAS, respondent=who), wrote) == offered


def test_a_helper_who_told_something_before_may_be_writing() -> None:
    visit = Visit(person=TOMAS, respondent=of("caregiver_alone", **LUCIA))
    assert HERSELF in may_be_writing(with_respondent(visit, of("patient")))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (HIMSELF, "Tomás"),
        (HERSELF, "Lucia (his sister)"),
        (BOTH, "Tomás and Lucia (his sister) together"),
        (Teller(helper=True), "the helper"),
    ],
)
def test_who_wrote_it_in_words(told: Teller, said: str) -> None:
    assert who_wrote(told, Visit(person=TOMAS)) == said

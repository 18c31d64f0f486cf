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


@pytest.mark.parametrize(
    ("who", "last", "offered"),
    [
        (of("patient"), None, ()),
        (of("interpreter"), None, ()),
        (of("caregiver_alone", **LUCIA), None, (HERSELF, HIMSELF, BOTH)),
        (of("caregiver_with_patient", **LUCIA), None, (BOTH, HIMSELF, HERSELF)),
        (of("caregiver_with_patient", **LUCIA), HERSELF, (HERSELF, HIMSELF, BOTH)),
        (of("caregiver_alone", **LUCIA), HIMSELF, (HIMSELF, HERSELF, BOTH)),
        (of("patient"), HERSELF, (HERSELF, HIMSELF, BOTH)),
        (of("caregiver_alone"), None, (Teller(helper=True), HIMSELF)),
    ],
)
def test_whoever_wrote_last_comes_first(who: Respondent, last: Teller | None, offered: tuple[Teller, ...]) -> None:
    assert may_be_writing(Visit(person=TOMAS, respondent=who), last) == offered


def test_a_helper_who_told_something_before_may_be_writing() -> None:
    visit = Visit(person=TOMAS, respondent=of("caregiver_alone", **LUCIA))
    assert HERSELF in may_be_writing(with_respondent(visit, of("patient")), None)


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

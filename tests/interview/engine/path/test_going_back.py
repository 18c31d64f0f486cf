"""Back leads to the question that was answered last, and never to one that nobody was asked."""

from __future__ import annotations

from collections.abc import Callable

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
ABOUT = section("about")


def test_a_detail_that_a_line_told_is_not_gone_back_to(sitting: Make) -> None:
    here = sitting(
        ("person:who", "theresa kowalczyk 9 March 1979 goes by terri"),
        ("appointment:clinic", "Hill Pain, Dec 3 9:30 am, sent by Dr. Ames"),
        ("person:know", Way.BACK),
        ("appointment:clinic", Way.BACK),
        ("person:who", Way.KEEP),
        ("appointment:clinic", Way.KEEP),
        ("person:know", Way.STOP),
        sections=[ABOUT],
    )
    here.interview.walk()
    assert here.interview.visit.person.preferred_name == "Terri"


def test_before_the_first_question_a_helper_is_asked_once_more_who_is_who(sitting: Make) -> None:
    visit = Visit(
        person=Person(preferred_name="Theresa but"),
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Dale", relation="husband"),
    )
    here = sitting(
        ("person:who", Way.BACK),
        ("person.preferred_name", "call her terri"),
        ("respondent.name", Way.KEEP),
        ("respondent.relation", Way.KEEP),
        ("person:who", Way.STOP),
        visit=visit,
        sections=[ABOUT],
    )
    here.interview.walk()
    assert here.interview.visit.person.called == "Terri"

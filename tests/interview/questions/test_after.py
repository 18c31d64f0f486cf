"""After the visit: what was said is written down, answer by answer, each saved at once."""

from __future__ import annotations

import pytest

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.questions.later.after import AFTER
from visitprep.interview.questions.order_of_sections import ALL
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.care import Planned
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.records.reason import ClinicQuestion
from visitprep.visit.visit import Visit

ASKED = (
    ClinicQuestion(id="question-1", text="What is the cause?"),
    ClinicQuestion(id="question-2", text="How long will it take?"),
)
ROSA = Visit(respondent=Respondent(filled_by=FilledBy.PATIENT), questions=ASKED)


def test_the_answers_stand_beside_the_questions_that_were_ranked() -> None:
    here = Sitting(
        [
            ("after.plan", "Try duloxetine."),
            ("decided", ("add",)),
            ("decided.kind", ("medicine_start",)),
            ("decided.decided-1.what", "duloxetine 30 mg"),
            ("decided.decided-1.details", Way.BACK),
            ("decided.decided-1.what", Way.KEEP),
            ("decided.decided-1.details", "one each morning"),
            ("decided", ("no_more",)),
            ("questions.question-1.answer", "A pinched nerve, perhaps."),
            ("questions.question-2.answer", Way.SKIP),
            ("after.who_calls", "They call by Friday."),
            ("after.next_visit", "in about six weeks"),
            ("after.anything_else", "nothing"),
        ],
        ROSA,
        ALL,
    )
    assert here.interview.walk(only=AFTER) is Outcome.FINISHED
    here.asker.check_finished()
    visit = here.interview.visit
    assert [ask.answer for ask in visit.questions or ()] == ["A pinched nerve, perhaps.", None]
    assert (visit.questions or ())[1].gaps == {"answer": Gap.SKIPPED}
    (decided,) = visit.decided or ()
    assert (decided.kind, decided.what) == (Planned.MEDICINE_START, "duloxetine 30 mg")
    assert len(here.saves) >= 8, "every answer is on the disk before the next question"


def test_stopping_halfway_carries_on_at_the_first_open_question() -> None:
    here = Sitting([("after.plan", "Walk more."), ("decided", Way.STOP)], ROSA, ALL)
    assert here.interview.walk(only=AFTER) is Outcome.STOPPED
    again = Sitting([("decided", ("no_more",)), ("questions.question-1.answer", Way.STOP)], here.saves[-1], ALL)
    again.interview.walk(only=AFTER)
    again.asker.check_finished()


def test_a_helper_is_asked_about_them_by_name() -> None:
    helped = Visit(
        person=Person(preferred_name="Rosa"), respondent=Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT)
    )
    here = Sitting([("after.plan", Way.STOP)], helped, ALL)
    here.interview.walk(only=AFTER)
    assert "What is the plan for Rosa now?" in here.asker.prompts[0].text


def test_questions_that_were_not_on_the_list_are_not_added_here() -> None:
    """The list of questions is the visit's; here they are only answered."""
    no_questions = Visit(respondent=ROSA.respondent)
    here = Sitting(
        [("after.plan", Way.SKIP), ("decided", Way.SKIP), ("after.who_calls", Way.STOP)], no_questions, ALL
    )
    here.interview.walk(only=AFTER)
    here.asker.check_finished()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["Tuesday, February 9 at 11"], "Tuesday, February 9 at 11:00 am"),
        (["February 9 at 7", "am"], "February 9 at 7 am"),
        (["February 9 at 7", "a.m."], "February 9 at 7 a.m."),
        (["February 9 at 7 with Dr. Lee", "in the evening"], "February 9 at 7 in the evening with Dr. Lee"),
        (["February 9 at 6:30", "6:30 pm"], "February 9 at 6:30 pm"),
        (["February 9 at 7", "February 10 at 2 pm"], "February 10 at 2 pm"),
    ],
)
def test_the_half_of_the_day_is_put_to_the_day_of_the_next_visit(typed: list[str], said: str) -> None:
    here = Sitting(typed, ROSA, ALL)
    (asked,) = (one for address, one in AFTER.questions() if one.field == "next_visit")
    here.interview.ask_question(asked, Address("after", "next_visit"))
    here.asker.check_finished()
    named = here.interview.visit.after.next_visit
    assert named is not None and named.said == said and named.is_exact
    if typed[-1] != said:
        assert f"= {said}" in here.asker.told

"""Who answers is changed at any time; what was said before stands under the name of who said it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.people import person

from sitting import Sitting
from visitprep.formats_copies_measures import Paper
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import Asked
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.questions.who_answers import with_relation_told
from visitprep.interview.screens.review import answers_in_words
from visitprep.interview.screens.who_answers import _rows, ask_who_this_time, change_who_answers, who_answers
from visitprep.render.layout import Layout
from visitprep.render.plain import render
from visitprep.summary.copies.clinic import summarize
from visitprep.visit.answering import Address, Moment, with_answer, with_answers
from visitprep.visit.as_typed import with_said
from visitprep.visit.following import follow_up
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import with_respondent
from visitprep.visit.visit import Visit

ALONE = Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Maren", relation="sister")


@pytest.fixture
def by_maren() -> Visit:
    return person("typical").model_copy(update={"respondent": ALONE})


def sit(visit: Visit, *script: object) -> Sitting:
    sitting = Sitting(script, visit, SECTIONS)  # type: ignore[arg-type]
    assert change_who_answers(sitting.interview) is Outcome.FINISHED
    return sitting


def test_at_the_next_visit_only_who_answers_is_asked_and_the_helper_is_known(by_maren: Visit) -> None:
    """Whose visit it is was said; somebody without a helper is asked as at the first one."""
    following = follow_up(by_maren, of="visit-1", day=date(2026, 12, 3))
    sitting = Sitting([("who-answers", ("2",))], following, SECTIONS)
    assert ask_who_this_time(sitting.interview)
    now = sitting.interview.visit.respondent
    assert now.both_answer and (now.name, now.relation) == ("Maren", "sister")
    alone = follow_up(person("typical"), of="visit-1", day=date(2026, 12, 3))
    assert not ask_who_this_time(Sitting([], alone, SECTIONS).interview)


def asks_peg(visit: Visit) -> bool:
    return any(isinstance(step, Asked) and step.address.part == "peg" for step in path(SECTIONS, visit))


def page(visit: Visit) -> str:
    document = summarize(visit, prepared_on=date(2026, 11, 29))
    return " ".join(render(document, Layout(Paper.LETTER)).decode().split())


def test_the_scales_open_when_the_person_sits_down_beside_the_helper(by_maren: Visit) -> None:
    assert not asks_peg(by_maren)
    sitting = sit(by_maren, ("who-answers", ("2",)))
    now = sitting.interview.visit
    assert now.respondent.both_answer and now.respondent.name == "Maren"
    assert asks_peg(now)
    assert now.helper_view.pain_usual == by_maren.pains[0].usual  # type: ignore[index]


def test_the_page_says_whose_word_it_is_after_the_person_took_over(by_maren: Visit) -> None:
    now = sit(by_maren, ("who-answers", ("0",))).interview.visit
    assert now.respondent == Respondent(filled_by=FilledBy.PATIENT, share_with=by_maren.respondent.share_with)
    name = by_maren.person.called
    told = page(now)
    assert f"Filled in by Maren (sister) without {name} there" in told, "before the first answer"
    assert "Reported by Maren (sister), not verified." in told
    told = page(with_answer(now, Address("sleep", "snores"), "no", Moment(date(2026, 11, 29))))
    assert "Filled in by the patient" in told
    assert f"Most of this was told by Maren (sister) without {name} there" in told
    assert f"Maren, for {name}" in told
    assert "Reported by the patient and Maren (sister), not verified." in told


def test_another_helper_is_asked_for_name_and_relation_and_the_first_one_is_offered_again(by_maren: Visit) -> None:
    rows = sit(by_maren, ("who-answers", ("same",))).asker.prompts[0].options
    new = next(row.code for row in rows if row.label.startswith("Somebody else, without"))
    now = sit(by_maren, ("who-answers", (new,)), ("respondent.name", "Piotr"), ("respondent.relation", "friend"))
    visit = now.interview.visit
    assert who_answers(visit) == f"Piotr, without {visit.person.called}"
    labels = [row.label for row in sit(visit, ("who-answers", ("same",))).asker.prompts[0].options]
    assert f"Maren, without {visit.person.called}" in labels
    visit = with_answer(visit, Address("sleep", "snores"), "no", Moment(date(2026, 11, 29)))
    assert "Reported by Piotr (friend) and Maren (sister), not verified." in page(visit)


def test_a_wrong_name_is_corrected_and_nobody_took_over(by_maren: Visit) -> None:
    rows = sit(by_maren, ("who-answers", ("same",))).asker.prompts[0].options
    wrong = next(row.code for row in rows if row.label.startswith("Only the name"))
    sitting = sit(
        by_maren, ("who-answers", (wrong,)), ("respondent.name", "Maren K."), ("respondent.relation", "sister")
    )
    assert sitting.interview.visit.told == {}
    assert "Maren K. (sister)" in page(sitting.interview.visit)


def test_a_section_on_the_screen_says_whose_answer_and_note_it_is_where_two_told_it(by_maren: Visit) -> None:
    sleep = next(section for section in SECTIONS if section.id == "sleep")
    noted = by_maren.sleep.model_copy(update={"hours": None, "trouble_days": 10, "notes": {"trouble_days": "most"}})
    alone = by_maren.model_copy(update={"sleep": noted})
    assert "Your note: most" in answers_in_words(alone, sleep)
    himself = with_respondent(alone, Respondent(filled_by=FilledBy.PATIENT))
    own = with_answer(himself, Address("sleep", "hours"), "6", Moment(date(2026, 11, 29)))
    told = answers_in_words(own, sleep)
    assert f"6 ({by_maren.person.called})" in told and "not answered (" not in told
    assert "10 (Maren)" in told and "Note (Maren): most" in told


@pytest.mark.parametrize(
    ("called", "helper", "relation"),
    [
        ("my mum, mrs reyes garza", "Teo", "son or daughter"),
        ("its my wife", "Teo", "spouse"),
        ("my mum, mrs reyes garza", "Noor, I'm her daughter", "daughter"),
        ("Rosa", "Teo", None),
        ("my sister in law Ruth", "Teo", None),
    ],
)
def test_what_the_helper_is_follows_from_what_they_call_the_person(
    called: str, helper: str, relation: str | None
) -> None:
    now = Moment(date(2026, 11, 29))
    visit = Visit.model_validate({"respondent": {"filled_by": "caregiver_alone", "name": helper}})
    visit = with_said(visit, "person.preferred_name", called, (), now.today)
    assert with_relation_told(visit, now).respondent.relation == relation


@pytest.mark.parametrize(
    ("typed", "name", "relation"),
    [
        ("i am Yusuf, the husband", "Yusuf", "husband"),
        ("Im Dorothy his wife", "Dorothy", "wife"),
        ("my name is Ed and hes my dad", "Ed", "son or daughter"),
        ("this is Carl, she is my mother", "Carl", "son or daughter"),
        ("my name is Sue. I am her neighbor", "Sue", "neighbor"),
        ("i'm Ana", "Ana", None),
        ("Imani", "Imani", None),
        ("Dorothy Ann Mills", "Dorothy Ann Mills", None),
        ("i am her carer", "i am her carer", None),
    ],
)
def test_a_helpers_name_stands_without_the_words_around_it(typed: str, name: str, relation: str | None) -> None:
    now = Moment(date(2026, 11, 23))
    told = with_relation_told(with_answers(Visit(), Address("respondent"), {"name": typed}, now), now).respondent
    assert (told.name, told.relation) == (name, relation)


@pytest.mark.parametrize(
    ("typed", "name", "relation"),
    [
        ("Peter, other son", "Peter", "other son"),
        ("Peter, her younger brother", "Peter", "younger brother"),
        ("Ida, second wife", "Ida", "second wife"),
        ("Dennis, Im the oldest boy", "Dennis", "oldest boy"),
    ],
)
def test_somebody_else_is_named_with_what_they_are(by_maren: Visit, typed: str, name: str, relation: str) -> None:
    """And is not asked for it once more."""
    rows = len(_rows(by_maren))
    now = sit(by_maren, ("who-answers", (str(rows - 2),)), ("respondent.name", typed)).interview.visit.respondent
    assert (now.name, now.relation, now.is_alone) == (name, relation, True)

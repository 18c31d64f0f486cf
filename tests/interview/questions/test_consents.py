"""May it be printed? No first, asked of the person, and never taken for a no when nobody asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.people import TODAY
from tests.summary.told import both_texts, page_of, page_one, section_text, whole_text

from sitting import Sitting
from visitprep.formats_copies_measures import CopyName
from visitprep.interview.engine.path.path import path
from visitprep.interview.prompts import Answered, Way, Went
from visitprep.interview.questions.order_of_sections import SECTIONS, section
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.notices import leaves_out, to_ask
from visitprep.summary.copies.own_doctor import own_doctor
from visitprep.summary.copies.table import COPIES
from visitprep.summary.may_share import for_the_clinic
from visitprep.visit.consent import CONSENTS, has_told, undecided
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

Make = Callable[..., Sitting]
ROSA = Voice("Rosa")
QUESTIONS = [
    question
    for section in SECTIONS
    for part, question in section.questions()
    if part in CONSENTS and question.field == CONSENTS[part]
]


def test_all_three_are_asked_in_the_same_order_with_no_first() -> None:
    assert len(QUESTIONS) == len(CONSENTS)
    assert {question.options for question in QUESTIONS} == {(YesNo.NO, YesNo.YES)}


def test_every_other_yes_or_no_has_yes_first() -> None:
    others = {
        question.options
        for section in SECTIONS
        for _, question in section.questions()
        if question.options and set(question.options) <= set(YesNo) and question not in QUESTIONS
    }
    assert {options[:2] for options in others} == {(YesNo.YES, YesNo.NO)}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.ask.you)
def test_a_helper_is_told_to_ask_the_person(question: object) -> None:
    assert question.ask.spoken(ROSA).startswith("Ask Rosa: may ")  # type: ignore[attr-defined]
    assert not question.ask.spoken(Voice()).startswith("Ask")  # type: ignore[attr-defined]


def test_mood_that_nobody_asked_about_is_not_withheld() -> None:
    told = Visit.model_validate({"phq4": {"nervous": 1, "worrying": 1, "interest": 1, "down": 1}})
    assert section_text(page_of(told), "mood") == "Answered, and not agreed yet to be printed."
    assert "kept for the visit" not in whole_text(page_of(told)).casefold()
    refused = told.model_copy(update={"mood": told.mood.model_copy(update={"print_it": YesNo.NO})})
    assert section_text(page_of(refused), "mood") == "Kept for the visit."


def test_a_visit_without_mood_says_nothing_of_it() -> None:
    text = whole_text(page_of(Visit.model_validate({"reason": {"main_reason": "my knee"}}))).casefold()
    assert "kept for the visit" not in text and "not agreed" not in text


def test_not_sure_is_no_yes() -> None:
    told = Visit.model_validate({"mood": {"in_own_words": "I cry at night", "print_it": "unsure"}})
    assert "I cry at night" not in whole_text(page_of(told))


def test_who_lives_with_them_needs_no_consent() -> None:
    """It is asked with daily life, and the way home is planned with it."""
    visit = Visit.model_validate({"mood": {"lives_with": "a daughter", "in_own_words": "low", "print_it": "no"}})
    assert "lives with a daughter" in page_one(page_of(visit))
    assert "low" not in whole_text(page_of(visit)).split()
    alone = Visit.model_validate({"mood": {"lives_with": "a daughter"}})
    assert not has_told(alone, "mood") and undecided(alone) == ()
    assert "mood.print_it" not in [str(step.place) for step in path(SECTIONS, alone)]


@pytest.mark.parametrize("answer", ["no", None])
def test_all_of_a_claim_is_kept_off_without_a_yes(answer: str | None) -> None:
    work = {"claim": "Number 12", "claim_kind": "crash", "claim_open": "yes", "print_claim": answer}
    visit = Visit.model_validate({"work": work})
    clinic = for_the_clinic(visit).work
    assert (clinic.claim, clinic.claim_kind, clinic.claim_open) == (None, None, None)
    assert "a crash (car insurance)" in both_texts(visit)
    agreed = Visit.model_validate({"work": {**work, "print_claim": "yes"}})
    assert "Number 12, a crash (car insurance), claim still open" in page_one(page_of(agreed))


def test_naloxone_and_having_been_woken_need_a_yes() -> None:
    content = {
        "medicines": [{"name": "oxycodone"}],
        "substances": {"naloxone": "no", "woken": "once in 2022", "print_it": "no"},
    }
    assert "2022" not in whole_text(page_of(Visit.model_validate(content)))
    content["substances"] = {
        "naloxone": "no",
        "woken": "once in 2022",
        "print_it": "yes",
        "notes": {"naloxone": "want it"},
    }
    box = page_one(page_of(Visit.model_validate(content)))
    assert "had to be woken or given help: once in 2022" in box and "no naloxone at home (want it)" in box


def test_words_beside_a_yes_to_printing_are_said_back_and_are_no_words_on_mood(sitting: Make) -> None:
    told = Visit.model_validate({"mood": {"in_own_words": "low"}})
    here = sitting(
        ("mood.print_it", Answered(("yes",), words="not for my son")),
        Way.STOP,
        visit=told,
        sections=[section("mood")],
    )
    step = next(step for step in here.interview.path() if str(step.place) == "mood.print_it")
    here.interview.walk(start=step)
    visit = here.interview.visit
    assert visit.mood.print_it is YesNo.YES
    assert [text for text in here.asker.told if "not for my son" in text] == ["= Yes; your words: not for my son"]
    assert "not for my son" not in page_one(page_of(visit))


def test_a_yes_that_is_put_off_again_is_open_and_nothing_is_printed(sitting: Make) -> None:
    told = Visit.model_validate({"mood": {"in_own_words": "I cry at night", "print_it": "yes"}})
    here = sitting(
        ("mood.print_it", Went(Way.SKIP, words="i have to ask her")),
        Way.STOP,
        visit=told,
        sections=[section("mood")],
    )
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "mood.print_it"))
    visit = here.interview.visit
    assert undecided(visit) == ("mood",) and any("left open" in text for text in here.asker.told)
    assert "I cry at night" not in whole_text(page_of(visit))


def test_the_same_yes_counts_for_the_own_doctor_and_the_question_says_so() -> None:
    opioid = {"id": "medicine-1", "name": "Butrans patch", "strength": "10 mcg/h"}
    health = {"mood": {"in_own_words": "I cry at night"}, "substances": {"alcohol": "two beers a day"}}
    visit = Visit.model_validate({"medicines": [opioid], **health})
    copy = COPIES[CopyName.OWN_DOCTOR]
    assert to_ask(copy, visit, {}, ()) == ("mood", "substances")
    assert "alcohol" not in whole_text(own_doctor(visit, Materials(prepared_on=TODAY)))
    asked = [
        q for s in SECTIONS for part, q in s.questions() if part in ("mood", "substances") and "print" in q.field
    ]
    assert len(asked) == 2 and all("own doctor" in one.ask.spoken(Voice("Rosa")) for one in asked)
    no = Visit.model_validate({"mood": {**health["mood"], "print_it": "no"}})
    (said,) = leaves_out(copy, no, {}, ())
    assert "mood" in said and to_ask(copy, no, {}, ()) == ()


@pytest.mark.parametrize(
    ("elsewhere", "is_said"),
    [
        ({"closing": {"anything_else": "the dui was 2021"}}, True),
        ({"health": {"conditions": ["substance_use"]}}, True),
        ({"past_medicines": [{"id": "past-1", "name": "percocet", "notes": {"effect": "got hooked"}}]}, True),
        ({"mood": {"print_it": "no", "in_own_words": "I drank, no more alcohol"}}, False),
        ({"closing": {"anything_else": "I am right-handed"}}, False),
    ],
)
def test_what_other_answers_say_of_it_is_not_hidden_by_a_no(elsewhere: dict[str, object], is_said: bool) -> None:
    """And who said no is told that it stays."""
    visit = Visit.model_validate({"substances": {"alcohol": "two beers", "print_it": "no"}, **elsewhere})
    said = leaves_out(COPIES[CopyName.CLINIC], visit, {"substances": ()}, ())
    assert any("other answers" in line for line in said) is is_said

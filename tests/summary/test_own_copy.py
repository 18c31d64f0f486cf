"""The person's own pages, and what they keep off the clinic's."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import page_of, section_text, whole_text

from visitprep.document import Bullets, Document, Section, WriteLines
from visitprep.findings.opening import opening_lines
from visitprep.summary import summarize
from visitprep.summary.first_page import texts
from visitprep.summary.withheld import for_the_clinic
from visitprep.visit.choices import Country
from visitprep.visit.visit import Visit


def _visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers)


def _clinic(document: Document) -> str:
    """Every word of the clinic's two parts."""
    return "\n".join(
        text for part in document.parts[:2] for s in part.sections for text in (s.title, *texts(s.blocks))
    )


def _own(document: Document) -> str:
    return "\n".join(text for s in document.parts[2].sections for text in (s.title, *texts(s.blocks)))


def _section(document: Document, id: str) -> Section:
    return next(section for section in document.parts[2].sections if section.id == id)


@pytest.mark.parametrize("name", PEOPLE)
def test_own_pages_hold_what_to_say_ask_and_watch_for(name: str) -> None:
    ids = [section.id for section in page_of(person(name)).parts[2].sections]
    assert ids[:2] == ["own-opening", "own-questions"]
    assert ids[-3:] == ["own-answers", "own-treatment", "own-urgent"]


def test_what_to_eat_or_take_before_a_treatment_is_the_clinics_to_say() -> None:
    """Empty lines under a heading, and no hours, no names and no advice (clinical.md 4.3)."""
    section = _section(page_of(person("typical")), "own-treatment")
    assert all(isinstance(block, WriteLines) for block in section.blocks)
    assert not any(letter.isdigit() for letter in "".join(texts(section.blocks)))


def test_the_opening_minute_is_printed_large_and_only_here() -> None:
    document = page_of(person("typical"))
    block = _section(document, "own-opening").blocks[0]
    assert block == Bullets(opening_lines(person("typical")), large=True)
    assert "Why I am here:" not in _clinic(document)


def test_their_own_words_take_its_place() -> None:
    document = page_of(_visit(reason={"main_reason": "my hip"}, closing={"opening": "It is [my] hip,\n\ndoctor."}))
    assert _section(document, "own-opening").blocks == (Bullets(("It is [my] hip,\n\ndoctor.",), large=True),)
    assert "doctor" not in _clinic(document)


def test_with_nothing_to_say_there_is_room_to_write() -> None:
    opening = _section(page_of(Visit()), "own-opening").blocks
    assert len(opening) == 1 and isinstance(opening[0], WriteLines)


def test_who_would_rather_not_gets_no_text_made_for_them() -> None:
    document = page_of(_visit(reason={"main_reason": "my hip"}, closing={"gaps": {"opening": "rather_not"}}))
    assert "Why I am here" not in whole_text(document)


def test_five_questions_are_large_and_the_rest_after_them() -> None:
    visit = _visit(questions=[{"text": f"Question {n}?"} for n in range(1, 8)])
    document = page_of(visit)
    lists = [block for block in _section(document, "own-questions").blocks if isinstance(block, Bullets)]
    assert lists[0] == Bullets(tuple(f"Question {n}?" for n in range(1, 6)), numbered=True, large=True)
    assert lists[1] == Bullets(("Question 6?", "Question 7?"))
    room = [block.label for block in _section(document, "own-answers").blocks if isinstance(block, WriteLines)]
    assert room[:5] == [f"Answer to question {n}" for n in range(1, 6)]
    assert {"What happens next", "Who calls whom, and when"} <= set(room)


IN_PERSON = {
    "mood": {"gaps": {"stressors": "in_person"}, "notes": {"stressors": "the divorce"}},
    "pains": [{"place": "hip", "gaps": {"now": "in_person"}}],
    "gaps": {"surgeries": "in_person"},
}


def test_the_clinic_gets_the_number_of_topics_and_never_a_name() -> None:
    clinic = _clinic(page_of(_visit(**IN_PERSON)))
    assert "3 topics to raise in person." in clinic
    for word in ("will say in person", "weighs", "divorce"):
        assert word not in clinic


def test_own_pages_name_them_with_their_notes() -> None:
    own = section_text(page_of(_visit(**IN_PERSON)), "own-in-person")
    assert "What else weighs on you at the moment? (your note: the divorce)" in own
    assert "hip: How strong is this pain right now, from 0 to 10?" in own
    assert "Have you had any surgeries" in own


def test_a_topic_kept_for_the_room_reads_like_one_not_reached() -> None:
    """Line by line the clinic's pages are those of somebody who never came to these questions."""
    kept = _clinic(page_of(_visit(**IN_PERSON))).replace("3 topics to raise in person.\n", "")
    assert kept == _clinic(page_of(_visit(pains=[{"place": "hip"}])))


MOOD = {
    "phq4": {"nervous": 3, "worrying": 3, "interest": 3, "down": 3},
    "mood": {"in_own_words": "I cry at night", "stressors": "the debts", "notes": {"counselling": "since May"}},
    "respondent": {"filled_by": "caregiver_with_patient", "name": "Ana"},
    "person": {"preferred_name": "Rosa"},
    "helper_view": {"mood": "She is low", "sleep": "She wakes at four"},
}


def test_mood_prints_until_they_say_no() -> None:
    for answer in ({}, {"print_it": "yes"}):
        clinic = _clinic(page_of(_visit(**{**MOOD, "mood": {**MOOD["mood"], **answer}})))
        assert "I cry at night" in clinic and "total 12/12" in clinic and "She is low" in clinic


def test_mood_they_keep_is_on_their_own_pages_only() -> None:
    document = page_of(_visit(**{**MOOD, "mood": {**MOOD["mood"], "print_it": "no"}}))
    clinic, own = _clinic(document), _own(document)
    for said in ("I cry at night", "the debts", "since May", "She is low", "12/12"):
        assert said not in clinic
    assert section_text(document, "mood") == "Kept for the visit."
    assert "PHQ-4, 2 weeks\nKept for the visit" in clinic
    assert "She wakes at four" in clinic
    for said in ("I cry at night", "the debts", "since May", "She is low", "PHQ-4: nervous, 0 to 3\n3"):
        assert said in own


def test_a_claim_they_keep_is_one_topic_more_and_has_no_line() -> None:
    """A line that said "claim: kept" would say that there is one."""
    document = page_of(_visit(work={"status": "part_time", "claim": "Number 12-34", "print_claim": "no"}))
    clinic = _clinic(document)
    assert "12-34" not in clinic and "laim" not in clinic
    assert "1 topic to raise in person." in clinic
    assert "Work or insurance claim\nNumber 12-34" in _own(document)
    agreed = page_of(_visit(work={"claim": "Number 12-34", "print_claim": "yes"}))
    assert "Number 12-34" in _clinic(agreed)


def test_substances_without_a_yes_are_on_no_page() -> None:
    document = page_of(_visit(substances={"alcohol": "a bottle of wine", "print_it": "no"}))
    assert "wine" not in whole_text(document)


def test_the_numbers_to_call_are_those_of_the_country() -> None:
    uk = section_text(page_of(_visit(person={"country": Country.UK})), "own-urgent")
    assert "999" in uk and "116 123" in uk and "988" not in uk
    us = section_text(page_of(_visit(person={"country": Country.US})), "own-urgent")
    assert "911" in us and "988" in us


def test_a_helpers_pages_speak_of_rosa() -> None:
    document = page_of(person("caregiver"))
    assert document.parts[2].title == "For Rosa and you: your own pages"
    assert "Questions to ask for Rosa" in _own(document)
    assert "Rosa has pain" in section_text(document, "own-urgent")


@pytest.mark.parametrize("name", PEOPLE)
def test_the_clinics_visit_is_a_whole_visit(name: str) -> None:
    """Leaving something out never makes a record that could not be."""
    clinic = for_the_clinic(person(name))
    assert Visit.model_validate_json(clinic.model_dump_json()) == clinic


def test_the_same_topics_make_the_same_document() -> None:
    visit = _visit(**IN_PERSON)
    assert page_of(visit) == page_of(visit)
    assert summarize(visit, prepared_on=TODAY) != page_of(visit)


def test_the_safety_box_names_what_is_kept_for_the_room() -> None:
    """ "Not answered" would not make anybody ask about allergies before a shot."""
    visit = _visit(gaps={"allergies": "in_person"}, health={"gaps": {"blood_thinner": "in_person"}})
    box = section_text(page_of(visit), "safety")
    assert box.count("will say in person") == 2

"""The person's own pages, and what they keep off the clinic's."""

from __future__ import annotations

from typing import Any

import pytest
from tests.blocks import texts
from tests.people import PEOPLE, person
from tests.summary.told import copy_of, page_of, page_one, section_text, whole_text

from sentences import ONE_TOPIC, WHY_I_AM_HERE, WILL_SAY_IN_PERSON
from visitprep.document.blocks import Bullets, Section, WriteLines
from visitprep.findings.opening import opening_lines
from visitprep.summary.in_full.carried import not_asked_again
from visitprep.summary.may_share import for_the_clinic, to_raise_in_person
from visitprep.usecases.copies.made import topics_of
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import Visit


def _visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers)


def _clinic(visit: Visit) -> str:
    """Every word of the clinic's copy."""
    return whole_text(page_of(visit))


def _own(visit: Visit) -> str:
    return whole_text(copy_of(visit, "me"))


def _section(visit: Visit, id: str) -> Section:
    return next(section for section in copy_of(visit, "me").parts[0].sections if section.id == id)


@pytest.mark.parametrize("name", PEOPLE)
def test_own_pages_hold_what_to_say_ask_and_watch_for(name: str) -> None:
    ids = [section.id for section in copy_of(person(name), "me").parts[0].sections]
    assert ids[:2] == ["own-opening", "own-questions"]
    assert [id for id in ids if id != "own-choices"][-3:] == ["own-answers", "own-treatment", "own-urgent"]


def test_what_was_decided_about_printing_does_not_stand_among_the_questions() -> None:
    ids = [section.id for section in copy_of(_visit(mood={"print_it": "yes"}), "me").parts[0].sections]
    assert ids.index("own-choices") > ids.index("own-answers")


def test_every_place_that_hurts_is_said_first() -> None:
    """Also the third, which may be the newest."""
    visit = _visit(pains=[{"place": place} for place in ("low back", "right leg", "between the shoulder blades")])
    assert "low back; right leg; between the shoulder blades" in _own(visit)


def test_what_to_eat_or_take_before_a_treatment_is_the_clinics_to_say() -> None:
    """Empty lines under a heading, and no hours, no names and no advice (clinical.md 4.3)."""
    section = _section(person("typical"), "own-treatment")
    assert all(isinstance(block, WriteLines) for block in section.blocks)
    assert not any(letter.isdigit() for letter in "".join(texts(section.blocks)))


def test_the_opening_minute_is_printed_large_and_only_here() -> None:
    block = _section(person("typical"), "own-opening").blocks[0]
    assert block == Bullets(opening_lines(person("typical")), large=True)
    assert WHY_I_AM_HERE not in _clinic(person("typical"))


def test_their_own_words_take_its_place() -> None:
    visit = _visit(reason={"main_reason": "my hip"}, closing={"opening": "It is [my] hip,\n\ndoctor."})
    assert _section(visit, "own-opening").blocks == (Bullets(("It is [my] hip,\n\ndoctor.",), large=True),)
    assert "doctor" not in _clinic(visit)


def test_with_nothing_to_say_there_is_room_to_write() -> None:
    opening = _section(Visit(), "own-opening").blocks
    assert len(opening) == 1 and isinstance(opening[0], WriteLines)


def test_who_would_rather_not_gets_no_text_made_for_them() -> None:
    visit = _visit(reason={"main_reason": "my hip"}, closing={"gaps": {"opening": "rather_not"}})
    assert WHY_I_AM_HERE not in _own(visit)


def test_five_questions_are_large_and_the_rest_after_them() -> None:
    visit = _visit(questions=[{"text": f"Question {n}?"} for n in range(1, 8)])
    lists = [block for block in _section(visit, "own-questions").blocks if isinstance(block, Bullets)]
    assert lists[0] == Bullets(tuple(f"Question {n}?" for n in range(1, 6)), numbered=True, large=True)
    assert lists[1] == Bullets(("Question 6?", "Question 7?"))
    room = [block.label for block in _section(visit, "own-answers").blocks if isinstance(block, WriteLines)]
    assert room[:5] == [f"Answer to question {n}" for n in range(1, 6)]
    assert {"What happens next", "Who calls whom, and when"} <= set(room)


IN_PERSON = {
    "mood": {"gaps": {"stressors": "in_person"}, "notes": {"stressors": "the divorce"}},
    "pains": [{"place": "hip", "gaps": {"now": "in_person"}}],
    "gaps": {"surgeries": "in_person"},
}


def test_the_clinic_gets_the_number_of_topics_and_never_a_name() -> None:
    clinic = _clinic(_visit(**IN_PERSON))
    assert "3 topics to raise in person" in clinic
    for word in (WILL_SAY_IN_PERSON, "weighs", "divorce"):
        assert word not in clinic


@pytest.mark.parametrize(
    ("more", "prints"),
    [
        ({"print_it": "yes"}, True),
        ({"print_it": "no"}, False),
        ({}, False),
        ({"print_it": "yes", "gaps": {"in_own_words": "in_person"}}, False),
    ],
)
def test_words_typed_with_the_numbers_of_mood_print_where_mood_may(more: dict[str, Any], prints: bool) -> None:
    """On page 1, where there is nothing else in their own words, as well."""
    visit = _visit(mood={"notes": {"in_own_words": "better off not waking up"}, **more})
    page_1 = page_one(page_of(visit))
    assert ("not waking up" in page_1, "not waking up" in _clinic(visit)) == (prints, prints)
    assert "not waking up" in _own(visit) or prints


def test_own_pages_name_them_with_their_notes() -> None:
    own = section_text(copy_of(_visit(**IN_PERSON), "me"), "own-in-person")
    assert "What else weighs on you right now? (your note: the divorce)" in own
    assert "hip: How strong is this pain right now, from 0 to 10?" in own
    assert "Have you had any surgeries" in own


def test_a_topic_kept_for_the_room_reads_like_one_not_reached() -> None:
    """Line by line the clinic's pages are those of somebody who never came to these questions."""
    why = {"main_reason": "my hip"}
    kept = _clinic(_visit(**IN_PERSON, reason=why)).replace("Also\n3 topics to raise in person\n", "")
    assert kept == _clinic(_visit(pains=[{"place": "hip"}], reason=why))


MOOD = {
    "phq4": {"nervous": 3, "worrying": 3, "interest": 3, "down": 3},
    "mood": {"in_own_words": "I cry at night", "stressors": "the debts", "notes": {"counselling": "since May"}},
    "respondent": {"filled_by": "caregiver_with_patient", "name": "Ana"},
    "person": {"preferred_name": "Rosa"},
    "helper_view": {"mood": "She is low", "sleep": "She wakes at four"},
}


def _mood(**answer: str) -> Visit:
    return _visit(**{**MOOD, "mood": {**MOOD["mood"], **answer}})


def test_mood_prints_after_a_yes() -> None:
    clinic = _clinic(_mood(print_it="yes"))
    assert "I cry at night" in clinic and "PHQ-4 12 of 12" in clinic and "She is low" in clinic


@pytest.mark.parametrize("answer", [{}, {"print_it": "no"}, {"gaps": {"print_it": "skipped"}}], ids=str)
def test_mood_without_a_yes_is_on_their_own_pages_only(answer: dict[str, Any]) -> None:
    """A question that was skipped is no yes."""
    visit = _mood(**answer)
    clinic, own = _clinic(visit), _own(visit)
    for said in ("I cry at night", "the debts", "since May", "She is low", "12 of 12"):
        assert said not in clinic
    withheld = answer == {"print_it": "no"}
    whole = "Kept for the visit." if withheld else "Answered, and not agreed yet to be printed."
    assert section_text(page_of(visit), "mood") == whole
    assert ("kept for the visit" in page_one(page_of(visit))) is withheld
    assert "She wakes at four" in clinic
    for said in ("I cry at night", "the debts", "since May", "She is low", "PHQ-4: nervous, 0 to 3\n3"):
        assert said in own


@pytest.mark.parametrize("answer", [{}, {"print_claim": "no"}, {"gaps": {"print_claim": "skipped"}}], ids=str)
def test_a_claim_without_a_yes_is_no_topic_and_has_no_line(answer: dict[str, Any]) -> None:
    """A line that said "claim: kept" would say that there is one."""
    visit = _visit(work={"status": "part_time", "claim": "Number 12-34", **answer})
    assert "12-34" not in _clinic(visit) and "laim" not in _clinic(visit)
    assert ONE_TOPIC not in _clinic(visit)
    assert "Work or insurance claim\nNumber 12-34" in _own(visit)
    assert "Number 12-34" in _clinic(_visit(work={"claim": "Number 12-34", "print_claim": "yes"}))


def test_no_claim_is_nothing_to_keep() -> None:
    assert "Work or insurance claim\nNo" in _clinic(_visit(work={"claim": "No"}))


def test_substances_without_a_yes_are_on_no_page() -> None:
    for answer in ({}, {"print_it": "no"}):
        visit = _visit(substances={"alcohol": "a bottle of wine", **answer})
        assert "wine" not in _clinic(visit) and "wine" not in _own(visit)


def test_the_numbers_to_call_are_those_of_the_country() -> None:
    uk = section_text(copy_of(_visit(person={"country": Country.UK}), "me"), "own-urgent")
    assert "999" in uk and "116 123" in uk and "988" not in uk
    us = section_text(copy_of(_visit(person={"country": Country.US}), "me"), "own-urgent")
    assert "911" in us and "988" in us


def test_a_helpers_pages_speak_of_rosa() -> None:
    document = copy_of(person("caregiver"), "me")
    assert document.title == "Rosa's own copy"
    assert "Questions to ask for Rosa" in whole_text(document)
    assert "Rosa has any of these" in section_text(document, "own-urgent")


@pytest.mark.parametrize("name", PEOPLE)
def test_the_clinics_visit_is_a_whole_visit(name: str) -> None:
    """Leaving something out never makes a record that could not be."""
    clinic = for_the_clinic(person(name))
    assert Visit.model_validate_json(clinic.model_dump_json()) == clinic


def test_the_same_topics_make_the_same_document() -> None:
    visit = _visit(**IN_PERSON)
    assert copy_of(visit, "me") == copy_of(visit, "me")


def test_the_safety_box_names_what_is_kept_for_the_room() -> None:
    """ "Not answered" would not make anybody ask about allergies before a shot."""
    visit = _visit(gaps={"allergies": "in_person"}, health={"gaps": {"blood_thinner": "in_person"}})
    assert page_one(page_of(visit)).count(WILL_SAY_IN_PERSON) == 2


@pytest.mark.parametrize(
    ("answer", "is_named"), [({}, False), ({"print_it": "no"}, False), ({"print_it": "yes"}, True)], ids=str
)
def test_what_is_withheld_is_not_named_where_it_is_said_who_told_what(
    answer: dict[str, Any], is_named: bool
) -> None:
    visit = _visit(
        respondent={"filled_by": "patient"},
        health={"blood_thinner": "no", "infection_now": "no", "tiredness": "some", "appetite": "less"},
        substances={"alcohol": "a pint", **answer},
        told={"health": {"helper": True, "name": "Lucia"}},
    )
    told = " ".join(texts(not_asked_again(visit, ("health", "substances"))))
    assert "Told by Lucia" in told and "May be printed" not in told
    assert ("Alcohol" in told) is is_named


def test_every_topic_that_is_counted_for_the_clinic_is_named_for_the_person() -> None:
    for visit in (
        _visit(reason={"worries": "that I lose the farm, please don't tell my wife"}),
        _visit(reason={"gaps": {"worries": "in_person"}}),
        _visit(work={"claim": "Number 12-34", "print_claim": "no"}),
    ):
        assert len(topics_of(visit, frozenset())) == to_raise_in_person(visit)


def test_a_pain_that_two_told_says_which_of_it_each_told() -> None:
    visit = _visit(
        respondent={"filled_by": "patient"},
        pains=[
            {"id": "pain-1", "place": "left leg", "usual": "5", "worst": "8"},
            {"id": "pain-2", "place": "neck"},
        ],
        told={name: {"helper": True, "name": "Lucia"} for name in ("pains.pain-1.place", "pains.pain-2")},
    )
    told = " ".join(texts(not_asked_again(visit, ("pains",))))
    assert "left leg (Where, in words)" in told and "left leg," not in told

"""Every question of the interview, whichever topic it is in."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, Several
from visitprep.interview.topics import SECTIONS
from visitprep.visit.visit import Visit, record_type
from visitprep.wording import Voice

ALL = [(section, part, question) for section in SECTIONS for part, question in section.questions()]
ROSA = Voice("Rosa")
ME = Voice()


def _id(value: object) -> str:
    return value.field if isinstance(value, Question) else str(value) if isinstance(value, str) else ""


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_fills_a_real_field(section: object, part: str, question: Question) -> None:
    """The field named beside the wording is one the visit has."""
    assert question.field in record_type(part).answerable()


def test_no_field_is_asked_twice() -> None:
    counted = Counter((part, question.field) for _, part, question in ALL)
    assert [field for field, times in counted.items() if times > 1] == []


def test_every_field_has_a_question_or_a_reason() -> None:
    """What the visit can hold can be answered somewhere."""
    asked = {(part, question.field) for _, part, question in ALL}
    elsewhere = {
        # The welcome asks these, before the sections.
        ("respondent", "filled_by"),
        ("respondent", "name"),
        ("respondent", "relation"),
    }
    parts = {part for part, _ in asked}
    missing = {(part, field) for part in parts for field in record_type(part).answerable()} - asked - elsewhere
    assert missing == set()


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_options_and_kind_fit(section: object, part: str, question: Question) -> None:
    listed = bool(question.choices("en"))
    assert listed == (question.kind in (Kind.ONE, Kind.MANY))


YOU = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)
SHE = re.compile(r"\b(he|she|his|her|hers|him|they|them|their)\b", re.IGNORECASE)
TO_THE_HELPER = {
    # Here "you" is the helper, and says so.
    "And what do you yourself see of Rosa's sleep?",
    "And what do you yourself see of Rosa's mood?",
    "And what do you yourself see of Rosa's pain?",
    "And what do you yourself see of Rosa's daily life?",
    "Do you have a legal role for Rosa's health care?",
    "What is your own phone number?",
    "Who will Rosa see there, if you know?",
    "What did you read this list from?",
    "Can you say more about it: which part of the body, which side?",
    "What was the highest dose, if you know it?",
    "Where is it, and which make or model, if you know?",
    "Which type of diabetes is it, and what was the last A1c, if you know?",
}


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_speaks_in_one_voice(section: object, part: str, question: Question) -> None:
    """Asked of a helper, a question never says "you" of the patient, nor "she" of Rosa."""
    if part in ("peg", "phq4"):
        pytest.skip("the published words of an instrument stay as they are")
    about = question.ask.spoken(ROSA)
    assert "{" not in about
    if about not in TO_THE_HELPER:
        assert not YOU.search(about), about
    assert not SHE.search(about), about
    assert "Rosa" not in question.ask.spoken(ME)
    assert "{" not in question.ask.spoken(ME)


def test_lists_and_titles_speak_in_one_voice() -> None:
    for section in SECTIONS:
        assert not YOU.search(section.title.spoken(ROSA))
        for part in section.parts:
            if isinstance(part, Several):
                for wording in (part.first, part.another, part.add, part.none):
                    assert "{" not in wording.spoken(ROSA) + wording.spoken(ME)
                    assert not YOU.search(wording.spoken(ROSA)), wording


UNWELCOME = re.compile(
    r"\b(complain|deny|denies|abuse|drug.seeking|suffer|invalid|enumerate|please enter)", re.IGNORECASE
)


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_no_word_blames(section: object, part: str, question: Question) -> None:
    words = " ".join(w.spoken(v) for w in (question.ask, question.help, question.guidance) for v in (ME, ROSA))
    assert not UNWELCOME.search(words)


def test_severity_shows_both_anchors() -> None:
    """A number from 0 to 10 says in words what both ends mean, each time."""
    for _, part, question in ALL:
        if (part, question.field) in {("pains", f) for f in ("now", "usual", "worst", "least")} | {
            ("goals", "now")
        } or part == "peg":
            for voice in (ME, ROSA):
                said = question.guidance.spoken(voice)
                assert "0 = " in said and "10 = " in said


def test_the_core_can_be_done_in_one_sitting() -> None:
    """The stars of clinical.md 1.2 aim at 15 to 20 minutes; the estimate shown must not promise less."""
    from visitprep.interview.progress import minutes_left

    assert 10 <= minutes_left(SECTIONS, Visit()) <= 20

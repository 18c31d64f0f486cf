"""Every question of the interview, whichever topic it is in."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, Repeating, always
from visitprep.interview.questions.order_of_sections import ALL as ALL_SECTIONS
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.visit.visit import Visit, record_type
from visitprep.wording import Voice

ALL = [(section, part, question) for section in ALL_SECTIONS for part, question in section.questions()]
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
        # Written down after the visit, and carried over to the next.
        ("planned", "kind"),
        ("planned", "what"),
        ("planned", "details"),
        ("decided", "happened"),
        ("decided", "came_of_it"),
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
    listed = bool(question.choices())
    assert listed == (question.kind in (Kind.ONE, Kind.MANY))


YOU = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)
SHE = re.compile(r"\b(he|she|his|her|hers|him|they|them|their)\b", re.IGNORECASE)
TO_THE_HELPER = {
    # Here "you" is the helper, and says so.
    "What do you yourself notice about Rosa's sleep?",
    "What do you yourself notice about Rosa's mood?",
    "What do you yourself notice about Rosa's pain?",
    "What do you yourself notice about Rosa's daily life?",
    "As you see it: how strong is Rosa's pain right now, from 0 to 10?",
    "As you see it: how strong has Rosa's pain usually been this past week?",
    "As you see it: what does Rosa need help with?",
    "As you see it: how many hours does Rosa sleep in a day and night?",
    "As you see it: how often was Rosa down or worried in the past 2 weeks?",
    "Do you have a legal role for Rosa's health care?",
    "What is your own phone number?",
    "What did you read this list from?",
}


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_speaks_in_one_voice(section: object, part: str, question: Question) -> None:
    """Asked of a helper, a question never says "you" of the patient, nor "she" of Rosa."""
    if part in ("peg", "phq4", "pgic"):
        pytest.skip("the published words of an instrument stay as they are")
    about = question.ask.spoken(ROSA)
    assert "{" not in about
    if about not in TO_THE_HELPER:
        assert not YOU.search(about), about
    assert not SHE.search(about), about
    assert "Rosa" not in question.ask.spoken(ME)
    assert "{" not in question.ask.spoken(ME)


YOU_THE_HELPER = {
    # So too in what stands under a question of the helper's own, or comes as its help.
    ("respondent", "phone"),
    ("respondent", "legal_role"),
}
SHE_OR_HE = re.compile(r"\b(he|she|his|her|hers|him)\b", re.IGNORECASE)


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_what_stands_under_a_question_speaks_in_one_voice(section: object, part: str, question: Question) -> None:
    """Nor do the help, the example under it, or what is asked after "yes"."""
    for wording in (question.help, question.guidance, question.then_say):
        about = wording.spoken(ROSA)
        # An instrument's anchors are its own words: "as bad as you can imagine".
        if (part, question.field) not in YOU_THE_HELPER and part != "peg":
            assert not YOU.search(about), about
        if question.field != "pronouns":
            assert not SHE_OR_HE.search(about), about
        assert "{" not in about + wording.spoken(ME)
        assert "Rosa" not in wording.spoken(ME)


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_a_condition_is_told_in_words_too(section: object, part: str, question: Question) -> None:
    """A clinician who reviews the questions reads when each is asked; a draft's own condition is told by its kind."""
    assert bool(question.only) == (question.when is not always) or question.draft is not None


def test_lists_and_titles_speak_in_one_voice() -> None:
    for section in ALL_SECTIONS:
        assert not YOU.search(section.title.spoken(ROSA))
        assert not YOU.search(section.intro.spoken(ROSA))
        for part in section.parts:
            if isinstance(part, Repeating):
                for wording in (part.first, part.another, part.add, part.none, part.help):
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


STARRED = {
    # clinical.md 1.2; who fills it in, their name and relation are asked at the welcome, the country decides numbers.
    "person": ("name", "birth_date", "interpreter_needed"),
    "appointment": ("referred_by",),
    "reason": ("main_reason", "treatment_hoped", "not_wanted", "worries"),
    "concerns": ("text",),
    "goals": ("activity", "now", "why"),
    "pains": (
        "place", "regions", "side", "started", "cause", "pattern", "trend", "qualities", "now", "usual", "worst", "least",
    ),
    "function": ("sit", "stand", "walk", "falls", "aids"),
    "work": ("status",),
    "sleep": ("hours", "trouble_days", "apnea", "cpap", "snores", "stops_breathing"),
    "health": ("conditions", "came_with", "anesthesia_problem", "blood_thinner", "infection_now", "pregnant", "steroid_shots", "diabetes_detail"),
    "surgeries": ("what", "when", "helped_pain"),
    "allergies": ("thing", "reaction", "severity"),
    "devices": ("kind", "details"),
    "medicines": ("name", "kind", "strength", "dose", "when", "as_needed", "really_taken", "reason"),
    "medicine_review": ("source",),
    "treatments": ("kind", "started", "sessions", "effect", "percent_relief", "relief_lasted"),
    "tests": ("kind", "part", "date", "place"),
    "team": ("role", "name", "phone"),
    "questions": ("text",),
    "closing": ("anything_else",),
}  # fmt: skip


def test_what_every_clinic_needs_is_asked_of_everybody() -> None:
    """The starred facts, and those a clinic must know before a shot (4.1), are never behind "a few more details"."""
    core = {(part, question.field) for _, part, question in ALL if question.core}
    assert {(part, field) for part, fields in STARRED.items() for field in fields} - core == set()


FITS_NOTHING = re.compile(r"other|varies|un(sure|known|clear)|up_and_down|mixed|no_pattern|too_soon")
WHOLE_SETS = {
    # Nothing else can be; a note beside the answer says the rest.
    ("appointment", "mode"),
    ("pains", "regions"),  # asked after the place in their own words
    ("tests", "report"),
    ("tests", "pictures"),
}


@pytest.mark.parametrize(("section", "part", "question"), ALL, ids=_id)
def test_no_list_of_answers_shuts_anybody_out(section: object, part: str, question: Question) -> None:
    """ "Something else", "it varies" or "not sure" is among the answers (clinical.md D10); every list takes a note."""
    if not question.options or (part, question.field) in WHOLE_SETS or question.field.startswith("print_"):
        pytest.skip("typed in words, exact answers of an instrument, or a set that is whole")
    assert any(FITS_NOTHING.search(option.value) for option in question.options)


PUZZLING = {
    # What could frighten or puzzle: each says why it is asked.
    "person": ("interpreter_needed", "pronouns", "country", "birth_date"),
    "respondent": ("legal_role", "share_with", "phone"),
    "reason": ("worries",),
    "pains": ("side", "regions", "cause", "numbness", "weakness"),
    "medicines": ("really_taken", "differently", "as_needed", "runs_out", "ingredient"),
    "medicine_review": ("store_bought", "vitamins_herbs", "taken_differently"),
    "treatments": ("sessions", "percent_relief"),
    "tests": ("report", "pictures"),
    "health": (
        "blood_thinner", "blood_thinner_why", "conditions", "infection_now", "pregnant", "breastfeeding",
        "anesthesia_problem", "diabetes_detail", "steroid_shots", "trouble_lying", "came_with", "came_with_new",
        "family_anesthesia", "weight",
    ),
    "devices": ("details",),
    "substances": ("tobacco", "alcohol", "cannabis", "other", "past_treatment", "naloxone", "woken", "print_it"),
    "function": ("falls",),
    "work": ("claim", "print_claim"),
    "sleep": ("apnea", "cpap", "snores", "stops_breathing"),
    "phq4": ("nervous", "worrying", "interest", "down"),
    "peg": ("pain", "enjoyment", "activity"),
    "mood": ("in_own_words", "stressors", "counselling", "lives_with", "print_it"),
    "helper_view": ("pain", "sleep", "mood", "daily_life"),
}  # fmt: skip


def test_what_could_frighten_or_puzzle_says_why_it_is_asked() -> None:
    helped = {(part, question.field) for _, part, question in ALL if question.help.spoken(ROSA)}
    assert {(part, field) for part, fields in PUZZLING.items() for field in fields} - helped == set()


def test_the_core_can_be_done_in_one_sitting() -> None:
    """The stars of clinical.md 1.2, and what a first page needs beside them, take less than half an hour."""
    from visitprep.interview.engine.progress import minutes_left

    assert 15 <= minutes_left(SECTIONS, Visit()) <= 25

"""A visit that is written out reads back as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.answers.by_hand import TODAY, read, without_ids
from tests.people import PEOPLE, person
from tests.visit_strategies import HOSTILE, visits

from visitprep.answers.meanings import GAP_WORDS
from visitprep.answers.reading import read_answers
from visitprep.answers.writing import write_answers
from visitprep.text import clean
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.marks import with_do_not_wait_seen, words_beside_signs
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.people import VisitMode
from visitprep.visit.records.living import Function, Sleep
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Appointment, Person
from visitprep.visit.records.reason import ClinicQuestion, Concern
from visitprep.visit.visit import Visit

LATER = Moment(date(2031, 2, 28), Order.DMY)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_any_visit_reads_back_as_it_was(visit: Visit) -> None:
    """Every answer, gap, note, list and mark, in any script; on another day, and where dates run the other way."""
    assert without_ids(read_answers(write_answers(visit).encode(), LATER)) == without_ids(visit)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_made_up_person_reads_back_as_they_were(name: str) -> None:
    """From the one who barely answered to the one whose every answer is hostile."""
    visit = person(name)
    assert without_ids(read_answers(write_answers(visit).encode(), LATER)) == without_ids(visit)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200)).map(clean).filter(bool))
def test_any_words_read_back_as_they_were(words: str) -> None:
    """As an answer, as a note, and as the bare words of a list."""
    visit = Visit(
        sleep=Sleep(aids=words, notes={"hours": words}),
        questions=(ClinicQuestion(text=words), ClinicQuestion(text=words, notes={"text": words})),
        concerns=(Concern(text=words),),
        no_more=frozenset({"questions", "concerns"}),
        more_details={"sleep": True},
    )
    assert without_ids(read(write_answers(visit))) == without_ids(visit)


@pytest.mark.parametrize(
    "words",
    [*(word for words in GAP_WORDS.values() for word in words), "none", "no", "Nothing", "No questions for now", "yes",
     "null", "~", "Null", "", "12:30", "0755", "1_000", "2021-03-14", "[]", "{}", "- x", "x: y", "x #y", "# x", " | ",
     "a\n\nb", "a\n  b\n c", "a  \nb", "\ttab", "a\tb\nc", "---", "...", "a\n---\nb", "'", '"', "'\"", "%", "@", "`"],
)  # fmt: skip
def test_words_that_mean_something_to_a_file_stay_words(words: str) -> None:
    """An answer that is itself "skipped", "none" or a piece of YAML."""
    words = clean(words) or "empty"
    visit = Visit(
        sleep=Sleep(aids=words), questions=(ClinicQuestion(text=words),), no_more=frozenset({"questions"})
    )
    read_back = read(write_answers(visit))
    assert read_back.sleep.aids == words
    assert read_back.questions is not None
    assert [ask.text for ask in read_back.questions] == [words]


@pytest.mark.parametrize(
    "said", ["2 years ago", "last March", "3/4/2024", "mar 24", "since I was 12", "yesterday", "'98"]
)
def test_a_date_keeps_its_meaning_when_read_years_later(said: str) -> None:
    """Words that depend on the day they were said are written with what they meant on that day."""
    started = PartialDate(said, "2019-05~")
    text = write_answers(Visit(pains=(Pain(place="hip", started=started),)))
    assert "value: 2019-05~" in text
    assert read_answers(text.encode(), LATER).pains[0].started == started  # type: ignore[index]


def test_a_date_that_is_plain_is_written_plainly() -> None:
    """No value beside words that mean the same on any day."""
    text = write_answers(Visit(pains=(Pain(place="hip", started=PartialDate("March 2021", "2021-03")),)))
    assert "    started: March 2021\n" in text


def test_it_looks_like_something_a_person_wrote() -> None:
    """No quotes or brackets that need not be there; chapters with their titles; several lines as lines."""
    visit = Visit(
        person=Person(name="Ada Example", interpreter_needed=YesNo.NO, gaps={"birth_date": Gap.DONT_KNOW}),
        appointment=Appointment(gaps={"mode": Gap.IN_PERSON}, notes={"date": "after Easter"}),
        concerns=(Concern(text="My knee"),),
        pains=(Pain(place="hip", usual=Span(low=3, high=8), now=Span(low=2, high=2)),),
        allergies=(),
        function=Function(falls=0, stopped_doing="cooking\ngardening"),
        gaps={"tests": Gap.RATHER_NOT},
        no_more=frozenset({"concerns", "pains", "allergies"}),
        more_details={"about": True},
    )
    rule = "# " + "-" * 76
    assert (
        write_answers(visit)
        == f"""\
# Answers for visitprep. Read them back with: visitprep start --answers FILE

{rule}
# You and the visit
{rule}
person:
  name: Ada Example
  birth_date: don't know
  interpreter_needed: no

appointment:
  date_note: after Easter
  mode: will say in person

{rule}
# Why you are going
{rule}
concerns:
  - My knee

{rule}
# Health, allergies and safety facts
{rule}
allergies: none

{rule}
# Where it hurts
{rule}
pains:
  - place: hip
    now: 2
    usual: 3 to 8

{rule}
# Scans and tests
{rule}
tests: rather not say

{rule}
# Daily life and work
{rule}
function:
  falls: 0
  stopped_doing: |-
    cooking
    gardening
"""
    )
    assert without_ids(read(write_answers(visit))) == without_ids(visit)


def test_a_visit_in_the_middle_says_what_is_not_finished() -> None:
    """Lists that are still open, and sections whose further questions were not wanted, stay so."""
    visit = Visit(pains=(Pain(place="hip"),), more_details={"pains": False})
    text = write_answers(visit)
    assert text.endswith("# Kept by visitprep\n# " + "-" * 76 + "\nno_more: none\nmore_details:\n  pains: no\n")
    assert without_ids(read(text)) == without_ids(visit)


def test_a_mode_of_visit_is_not_taken_for_a_gap() -> None:
    """ "In person" answers how the visit is held; passing that question over is written otherwise."""
    held = Visit(appointment=Appointment(mode=VisitMode.IN_PERSON), more_details={"about": True})
    assert read(write_answers(held)) == held


def test_an_empty_visit_is_a_file_with_nothing_in_it() -> None:
    """And reads as an empty visit."""
    assert write_answers(Visit()).startswith("# ")
    assert read_answers(write_answers(Visit()).encode(), TODAY) == Visit()


def test_what_was_typed_beside_a_sign_is_in_the_file() -> None:
    """No question holds these words."""
    visit = with_do_not_wait_seen(Visit(), ("T5",), words="since tuesday:\nit catches", day=TODAY)
    assert words_beside_signs(read_answers(write_answers(visit).encode(), LATER)) == "since tuesday:\nit catches"

"""Everything to mend is told at once, with its line, in plain words, and no answer is repeated."""

from __future__ import annotations

import re

import pytest
from tests.answers.by_hand import TODAY, problems, read

from visitprep.answers.reading import read_answers
from visitprep.errors import BadAnswers

MANY = """\
# Made up by Ivo Example to be wrong nearly everywhere.
person:
  name: Ivo Example
  birth_date: March 1956
  countrry: US
  country: Mars
  interpreter_needed: perhaps
  notes: {shoe_size: 9}
appointment:
  time: half past never
  date: next spring
concerns: one, two
goals:
  - activity: Walk
    now: eleven or so
  - activity: Swim
    now: 11
pains:
  - place: hip
    regions: [hip, moon]
    side: up
    started: 3/4/2024
    now: 6.5
    sevrity: 3
  - place: knee
    now: -1
    worst: {low: 1}
    qualities: aching, blue
    place_note: [a, b]
medicines:
  - name: {brand: x}
    started: 31 February 2020
    as_needed: sometimes
    gaps: {form: bogus}
hours: 6
sleep:
  hours: 25
  trouble_days: 15
  snore: yes
function:
  falls: 1_000
  stand: 5
  Stand: 6
phq4: {nervous: 4, down: often}
peg: eight
no_more: everything
more_details: {sleep: perhaps}
moood:
  stressors: too many
"""


def test_all_mistakes_of_a_file_are_told_together_with_their_lines() -> None:
    """From the top down; a mistake never hides another."""
    found = problems(MANY)
    assert [re.match(r"line \d+(?:, [^:]+)?", problem)[0] for problem in found] == [  # type: ignore[index]
        "line 4, person > birth_date",
        "line 5, person",
        "line 6, person > country",
        "line 7, person > interpreter_needed",
        "line 8, person > notes",
        "line 10, appointment > time",
        "line 11, appointment > date",
        "line 12, concerns",
        "line 15, goals > 1 > now",
        "line 17, goals > 2 > now",
        "line 20, pains > 1 > regions > 2",
        "line 21, pains > 1 > side",
        "line 22, pains > 1 > started",
        "line 23, pains > 1 > now",
        "line 24, pains > 1",
        "line 26, pains > 2 > now",
        "line 27, pains > 2 > worst",
        "line 28, pains > 2 > qualities",
        "line 29, pains > 2 > place_note",
        "line 31, medicines > 1 > name",
        "line 32, medicines > 1 > started",
        "line 33, medicines > 1 > as_needed",
        "line 34, medicines > 1 > gaps > form",
        "line 35",
        "line 37, sleep > hours",
        "line 38, sleep > trouble_days",
        "line 39, sleep",
        "line 41, function > falls",
        "line 43, function > stand",
        "line 44, phq4 > down",
        "line 44, phq4 > nervous",
        "line 45, peg",
        "line 46, no_more",
        "line 47, more_details > 1",
        "line 48",
    ]


def test_the_sentences_say_what_to_write_instead() -> None:
    """One for each kind of mistake."""
    told = "\n".join(problems(MANY))
    for sentence in (
        "line 5, person: There is no question called countrry here. Did you mean country?",
        "line 7, person > interpreter_needed: Please write one of these: Yes, No, Not sure. "
        "Your own words about it can go on a line of their own: interpreter_needed_note.",
        "line 12, concerns: Please write each one on a line of its own that begins with a dash; or one word: none.",
        "line 17, goals > 2 > now: Please type a number from 0 to 10.",
        "line 21, pains > 1 > side: Please write one of these: left, right, both sides, middle, not sure of the side.",
        "line 22, pains > 1 > started: That could be ",
        "line 23, pains > 1 > now: Please type a whole number from 0 to 10, such as 6.",
        "line 24, pains > 1: There is no question called sevrity here.",
        "line 31, medicines > 1 > name: Please write this as words.",
        "line 32, medicines > 1 > started: February 2020 has 29 days",
        "line 34, medicines > 1 > gaps > form: Please write one of these: skipped, don't know, in person, rather not say.",
        "line 35: There is no question called hours here. Did you mean sleep > hours?",
        "line 38, sleep > trouble_days: Please type a number from 0 to 14.",
        "line 39, sleep: There is no question called snore here. Did you mean snores?",
        "line 41, function > falls: Please type a whole number, such as 3.",
        "line 43, function > stand: stand is here twice. Please keep one of them.",
        "line 44, phq4 > down: Please write one of these: 0 (Not at all), 1 (Several days), 2 (More than half the days), "
        "3 (Nearly every day).",
        "line 45, peg: This needs its answers indented under it, one to a line.",
        "line 48: There is no question called moood here. Did you mean mood?",
    ):
        assert sentence in told


def test_nothing_that_was_answered_is_repeated() -> None:
    """A problem may be read aloud, or sent to somebody who helps: it names questions, never answers."""
    told = "\n".join(problems(MANY))
    for answer in (
        "Ivo",
        "Mars",
        "perhaps",
        "moon",
        "blue",
        "never",
        "sometimes",
        "bogus",
        "often",
        "eight",
        "too many",
    ):
        assert answer not in told


def test_pydantic_is_never_heard() -> None:
    """Its own words are for programmers."""
    told = "\n".join(problems(MANY))
    assert not re.search(r"Input should|validation error|pydantic|_type|Extra inputs|Value error|None", told)


def test_the_error_lists_the_problems_under_the_name_of_the_file() -> None:
    """With how many there are, and that nothing was saved."""
    with pytest.raises(BadAnswers) as caught:
        read_answers(b"sleep: {hours: 25, trouble_days: 15}", TODAY, name="answers.yaml")
    assert caught.value.what == (
        "answers.yaml: 2 things to mend. Nothing was saved.\n"
        "  line 1, sleep > hours: Please type a number from 0 to 24.\n"
        "  line 1, sleep > trouble_days: Please type a number from 0 to 14."
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("just words", "line 1: Please write names with answers indented under them."),
        ("- a\n- b", "line 1: Please write names with answers indented under them."),
        ("person:\n  - name: Ada", "line 1, person: This needs its answers indented under it"),
        ("person: Ada", "line 1, person: This needs its answers indented under it"),
        ("allergies: yes", "line 1, allergies: Please write each one on a line of its own"),
        ("allergies: latex, penicillin", "line 1, allergies: Please write each one on a line of its own"),
        ("pains:\n  - - place: hip", "line 2, pains > 1: This needs its answers indented under it"),
        ("concerns: [a, b, c, d]", "line 1, concerns: There is room for 3 here."),
        ("pains:\n  - {id: p, place: a}\n  - {id: p, place: b}", "line 1, pains: Two entries have the same id."),
        ("pains: [{id: 'Not An Id', place: a}]", "line 1, pains > 1 > id: This may hold only small letters"),
        ("pains: [{place: a, gaps: {place: skipped}}]", "line 1, pains > 1: place has an answer and also says why"),
        ("gaps: {person: skipped}", "line 1, gaps: There is no question called person here."),
        ("health: {blood_thinner: [yes, no]}", "line 1, health > blood_thinner: Please write only one of these"),
        ("pains: [{place: a, started: {when: 2021}}]", "line 1, pains > 1 > started: Please write a date in words"),
        ("pains: [{place: a, started: {said: x, value: soon}}]", "line 1, pains > 1 > started: The value of a date"),
        ("pains: [{place: a, now: {low: a, high: b}}]", "line 1, pains > 1 > now: Please write a number, such as 7."),
        ("pains: [{place: a, now: [1, 2]}]", "line 1, pains > 1 > now: Please write a number, such as 7."),
        ("packing: {disc: {packed: perhaps}}", "line 1, packing > 1 > packed: Please write yes or no."),
        ("packing: everything", "line 1, packing: This needs its answers indented under it"),
        ("person: {name: 'a\tb' , x y z w!: 1}", 'There is no question with this name here. Words with a colon in them need "quotes".'),
        ("questions:\n  - What next: surgery?", "line 2, questions > 1: There is no question called what_next here."),
        ("person:\n  name: Ada\n  name: Eve", "line 3: 'name' is here twice. Please keep one of them."),
        ("person:\n\tname: Ada", "line 2: "),
        ("closing: {anything_else: a: b}", "line 1: "),
        ("a: &x 1\nb: *x", "line 1: Words cannot begin with & or * here."),
    ],
)  # fmt: skip
def test_each_mistake_has_its_line_and_its_sentence(text: str, problem: str) -> None:
    """One mistake, one problem, in the person's own file."""
    found = problems(text)
    assert len(found) == 1
    assert problem in found[0]


def test_too_many_letters_are_told_with_the_room_there_is() -> None:
    """20,000 letters fit, 20,001 do not; a line of a form has room for 1,000."""
    assert read(f"mood: {{stressors: {'a' * 20_000}}}").mood.stressors == "a" * 20_000
    assert "20,000" in problems(f"mood:\n  stressors: {'a' * 20_001}")[0]
    assert problems(f"mood:\n  stressors: {'a' * 20_001}")[0].startswith("line 2: ")
    assert problems(f"person:\n  name: {'a' * 1_001}") == [
        "line 2, person > name: That is 1,001 characters long; there is room for 1,000 here. Please make it shorter."
    ]


def test_a_day_with_two_readings_is_asked_about_with_both() -> None:
    """The file says neither country nor order, so neither is chosen."""
    assert problems("tests:\n  - kind: MRI\n    date: 3/4/2024") == [
        "line 3, tests > 1 > date: That could be 4 March 2024 or 3 April 2024. "
        "Please type it with the month as a word and the year."
    ]


def test_a_wrong_entry_does_not_hide_that_a_list_is_too_long() -> None:
    """Both are told at once."""
    found = problems(
        "goals:\n  - {activity: a, now: 11}\n  - {activity: b}\n  - {activity: c}\n  - {activity: d}\n"
    )
    assert found == [
        "line 1, goals: There is room for 3 here.",
        "line 2, goals > 1 > now: Please type a number from 0 to 10.",
    ]

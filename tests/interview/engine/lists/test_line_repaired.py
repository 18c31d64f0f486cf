"""A line of a list put right by the next one, and a line that is for the room."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.lists.in_the_room import to_tell_in_the_room
from visitprep.interview.engine.lists.line_repaired import correction, mended
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
MEDICINES = section("medicines")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("no, 5 mg", "5 mg"),
        ("No: left", "left"),
        ("sorry, lisinopril 20 mg", "lisinopril 20 mg"),
        ("no", ""),
        ("no sugar pills", ""),
        ("nortriptyline, 10 mg", ""),
    ],
)
def test_what_puts_a_line_right(line: str, words: str) -> None:
    assert correction(line) == words


@pytest.mark.parametrize(
    ("line", "words", "whole"),
    [
        ("flexeril 10 mg at night", "5 mg", "flexeril 5 mg at night"),
        ("flexeril 10", "5 mg", "flexeril 5 mg"),
        ("gabapentin 300 mg 3 times a day", "100 mg", "gabapentin 100 mg 3 times a day"),
        ("oxycodone 5 mg, 10 mg at night", "20 mg", "oxycodone 5 mg, 20 mg at night"),
        ("gabapentin 300 mg twice a day", "100 mg", "gabapentin 100 mg twice a day"),
        ("left knee since 2008", "right", "right knee since 2008"),
        ("lisinopril 10 mg daily", "losartan 50 mg daily", "losartan 50 mg daily"),
    ],
)
def test_the_words_take_the_one_place_where_they_belong(line: str, words: str, whole: str) -> None:
    """Where there are two, it is the last, and the question shows it."""
    assert mended(line, words) == whole


def strengths(visit: Visit) -> list[tuple[str | None, str | None]]:
    return [(medicine.name, medicine.strength) for medicine in visit.medicines or ()]


def typed(sitting: Make, *script: object) -> Sitting:
    here = sitting(*script, sections=[MEDICINES])
    here.interview.walk()
    here.asker.check_finished()
    return here


def test_yes_changes_the_line_before(sitting: Make) -> None:
    here = typed(
        sitting,
        ("medicines", "lisinopril 10 mg daily"),
        ("medicines", "no, 5 mg"),
        ("medicines:change", "y"),
        ("medicines", Way.STOP),
    )
    assert strengths(here.interview.visit) == [("lisinopril", "5 mg")]
    assert "lisinopril 5 mg daily" in here.asker.prompts[2].text


def test_other_words_are_what_the_line_shall_be_once_they_are_agreed_to(sitting: Make) -> None:
    here = typed(
        sitting,
        ("medicines", "lisinopril 10 mg daily"),
        ("medicines", "no, 5 mg"),
        ("medicines:change", "lisinopril 40 mg daily"),
        ("medicines:change", "y"),
        ("medicines", Way.STOP),
    )
    assert strengths(here.interview.visit) == [("lisinopril", "40 mg")]


def test_no_keeps_the_line_before_and_what_was_typed(sitting: Make) -> None:
    here = sitting(
        ("concerns", "my leg"),
        ("concerns", "no, I will not have surgery"),
        ("concerns:change", "n"),
        ("concerns", Way.STOP),
        visit=Visit.model_validate(
            {"reason": {"main_reason": "pain", "treatment_hoped": "no", "not_wanted": "no", "worries": "my job"}}
        ),
        sections=[section("reason")],
    )
    here.interview.walk()
    assert [one.text for one in here.interview.visit.concerns or ()] == ["my leg", "no, I will not have surgery"]


def test_a_line_for_the_room_leaves_none_of_its_words(sitting: Make) -> None:
    here = typed(
        sitting,
        ("medicines", "lisinopril 10 mg daily"),
        ("medicines", ":in-person something for my nerves"),
        ("medicines:room", "y"),
        ("medicines", Way.STOP),
    )
    visit = here.interview.visit
    assert len(visit.medicines or ()) == 1 and "medicines" in visit.notes
    assert "nerves" not in visit.model_dump_json()


def test_alone_on_a_list_it_is_kept_as_said_in_person(sitting: Make) -> None:
    here = typed(sitting, ("medicines", ":person my pills"), ("medicines:room", "y"), ("medicines", Way.STOP))
    assert here.interview.visit.gaps["medicines"] is Gap.IN_PERSON


def test_no_keeps_nothing_and_asks_again(sitting: Make) -> None:
    here = typed(sitting, ("medicines", ":room my pills"), ("medicines:room", "n"), ("medicines", Way.STOP))
    assert here.interview.visit == Visit()


def test_in_lines_the_words_behind_it_arrive_only_where_they_are_awaited() -> None:
    out = io.StringIO()
    waits = Prompt(
        key="list", text="One on a line.", kind=Kind.LINE, ways=frozenset({Way.IN_PERSON}), may_be_told=True
    )
    reply = PlainAsker(io.StringIO(":in-person my pills\n"), out).ask(waits)
    assert reply == Answered(":in-person my pills")
    assert to_tell_in_the_room(":in-person my pills") == "my pills"
    assert to_tell_in_the_room("in person my pills") == to_tell_in_the_room(":person") == ""


@pytest.mark.parametrize(
    ("line", "reply", "name"),
    [
        ("a patch for my pain, i change it at 2", "fentynal 25 mcg every 3 days", "fentanyl"),
        ("something for nerves from my sister", "lyrika 75 mg", "Lyrica"),
    ],
)
def test_a_name_mistyped_in_the_reply_is_asked_about_as_in_a_line(
    sitting: Make, line: str, reply: str, name: str
) -> None:
    """A misspelt opioid is no other medicine because it was told at the second question."""
    here = typed(
        sitting,
        ("medicines", line),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", reply),
        ("medicines.medicine-1:unclear", "y"),
        Way.STOP,
    )
    assert [one.name for one in here.interview.visit.medicines or ()] == [name]

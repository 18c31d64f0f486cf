"""Without a terminal: lines are read where that was asked for, and nothing is ever guessed."""

from __future__ import annotations

import pytest
from runs import FOR_ME

from sentences import BIRTH_DATE, CARRY_ON_ANY_TIME, CARRY_ON_WITH, FULL_NAME, INPUT_ENDED, WELCOME_BACK

IN_ENGLISH = {"language": "English", "interpreter_needed": "no"}
"""What the row "For me, in English" says."""


def test_answers_are_read_from_a_pipe_and_its_end_is_said(place):
    done = place.answered(*FOR_ME, "Rosa Delgado", "2 March 1956")
    assert done.returncode == 3
    assert INPUT_ENDED in done.stderr.decode()
    assert CARRY_ON_ANY_TIME in done.stderr.decode()
    assert place.visit["person"]["name"] == "Rosa Delgado"
    assert place.visit["person"]["birth_date"]["said"] == "2 March 1956"
    done = place.answered("1", "Harbor Pain Clinic")
    assert WELCOME_BACK in done.stdout.decode()
    assert place.visit["appointment"]["clinic"] == "Harbor Pain Clinic"


@pytest.mark.parametrize(
    "arguments", [(), ("start",), ("edit",), ("edit", "sleep"), ("add", "medicine"), ("bring",)], ids=" ".join
)
def test_nobody_to_ask_and_no_word_about_lines_stops_at_once(place, arguments):
    done = place.run(*arguments, typed="1\n1\n1\n")
    assert done.returncode in (3, 4)
    assert len(done.stderr.splitlines()) >= 2, "what happened, and what to do next"
    assert not done.stdout
    assert not place.home.exists()


def test_nobody_to_ask_changes_nothing_in_a_visit_that_is_there(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    before = place.file.read_bytes()
    for arguments in ((), ("edit", "about"), ("add", "treatment"), ("bring",), ("restore",)):
        done = place.run(*arguments, typed="1\n1\n1\n")
        assert done.returncode in (3, 4), arguments
        assert b"no keyboard to ask at" in done.stderr or b"no earlier version" in done.stderr, arguments
    done = place.run("visits", "--delete", "visit-1", typed="2\n")
    assert done.returncode == 3
    assert place.file.read_bytes() == before


def test_what_is_not_on_the_list_is_asked_again_and_never_taken(place):
    done = place.answered("7", "", "maybe", "0", "1", ":quit")
    said = done.stdout.decode()
    assert "These rows have no '7'." in said
    assert "Nothing was typed." in said
    assert place.visit["respondent"] == {"filled_by": "patient"}
    assert place.visit["person"] == IN_ENGLISH


def test_blank_lines_answer_nothing(place):
    done = place.answered(*[""] * 50)
    assert done.returncode == 3
    assert not place.home.exists(), "and no empty visit is left behind"


@pytest.mark.parametrize("typed", ["", ":quit\n", "\n"], ids=["nothing", "quit", "blank"])
def test_who_only_looks_in_leaves_nothing_behind(place, typed):
    for arguments in (("--plain",), ("start", "--plain"), ("--plain", "--minutes", "5")):
        assert place.run(*arguments, typed=typed).returncode in (0, 3)
    assert not place.home.exists()


def test_a_first_answer_makes_the_visit_once(place):
    place.answered("1")
    kept = place.visit
    assert list(kept.pop("checked")) == ["first answer", "last answer"]
    assert kept == {"respondent": {"filled_by": "patient"}, "person": IN_ENGLISH}
    place.answered("1", ":quit")
    assert [path.name for path in place.file.parent.parent.iterdir()] == ["visit-1"]


def test_half_a_character_does_not_stop_the_questions(place):
    lines = "\n".join((*FOR_ME, "Rosa")).encode() + b" \xff\xc3\n:quit\n"
    done = place.run("--plain", typed=lines)
    assert done.returncode == 0, done.stderr
    assert place.visit["person"]["name"].startswith("Rosa")


def test_a_single_thing_is_added_by_pipe(place):
    place.answered(*FOR_ME, ":quit")
    done = place.run("add", "question", "--plain", typed="Can I swim?\n")
    assert done.returncode == 0, done.stderr
    assert place.visit["questions"][0]["text"] == "Can I swim?"
    done = place.run("--plain", "add", "pain", typed="left hip\n:quit\n")
    assert done.returncode == 0, done.stderr
    assert place.visit["pains"][0]["place"] == "left hip"


def test_a_section_is_changed_by_pipe(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    done = place.run("edit", "about", "--plain", typed="What is your full\nRosa Delgado Ruiz\n:quit\n")
    assert done.returncode == 0, done.stderr
    assert place.visit["person"]["name"] == "Rosa Delgado Ruiz"


def test_what_is_packed_is_ticked_by_pipe_and_listed(place):
    place.answered(*FOR_ME, ":quit")
    done = place.run("bring", "--plain", typed="The six that matter most\n1 6\n:quit\n")
    assert done.returncode == 0, done.stderr
    listed = place.run("bring", "--list").stdout.decode()
    assert listed.count("[x]") == 2
    assert "[x] Photo ID" in listed


def test_check_says_what_is_still_open(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    said = place.run("check").stdout.decode()
    assert BIRTH_DATE in said
    assert FULL_NAME not in said
    assert CARRY_ON_WITH in said


def test_what_should_not_wait_is_shown_whatever_the_files_are(place):
    said = place.run("urgent")
    assert said.returncode == 0
    assert b"should not wait" in said.stdout
    place.answered(*FOR_ME, ":quit")
    place.file.write_text("{")
    said = place.run("urgent")
    assert (said.returncode, b"should not wait" in said.stdout) == (0, True)

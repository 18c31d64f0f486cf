"""Adding one thing by a line on standard input, where nobody can be asked."""

from __future__ import annotations

import pytest
from runs import FOR_ME

from sentences import EDIT_MEDICINES


@pytest.fixture
def begun(place):
    place.answered(*FOR_ME, ":quit")
    return place


def test_a_label_on_standard_input_becomes_a_medicine(begun):
    """The whole line, split because every word of it is understood; said again, so that a wrong reading is seen."""
    done = begun.run("add", "medicine", typed="gabapentin 300 mg three times a day for nerve pain\n")
    assert done.returncode == 0 and b"From that line I understood" in done.stdout
    (medicine,) = begun.visit["medicines"]
    told = {name: medicine[name] for name in ("name", "strength", "when", "reason")}
    assert told == {"name": "gabapentin", "strength": "300 mg", "when": "three times a day", "reason": "nerve pain"}


def test_a_line_that_is_not_understood_is_kept_as_typed(begun):
    """And a name that looks mistyped is kept too, with names like it beside it."""
    done = begun.run("add", "medicine", typed="prednisone taper from the hospital\n\ngabapentn\n").stdout.decode()
    done = " ".join(done.split())
    assert [item["name"] for item in begun.visit["medicines"]] == [
        "prednisone taper from the hospital",
        "gabapentn",
    ]
    assert "Names like it: gabapentin" in done and EDIT_MEDICINES in done


def test_allergies_pains_and_questions_come_by_line_too(begun):
    for what, line, part in (
        ("allergy", "latex", "allergies"),
        ("pain", "left knee", "pains"),
        ("question", "What is the likely cause?", "questions"),
    ):
        assert begun.run("add", what, typed=f"{line}\n").returncode == 0
        assert line in str(begun.visit[part])
    said = begun.run("add", "allergy", typed="tape\n").stdout.decode()
    assert "visitprep edit health" in " ".join(said.split())


def test_a_finished_list_stays_finished(begun):
    """Adding to a list that was closed does not ask "any more?" again."""
    begun.run("add", "question", typed="One?\n")
    begun.run("edit", "questions", "--plain", typed="1\n3\n2\n:quit\n")
    closed = begun.visit.get("no_more")
    begun.run("add", "question", typed="Two?\n")
    assert begun.visit.get("no_more") == closed


@pytest.mark.parametrize(
    ("what", "typed"), [("medicine", ""), ("medicine", " \n\n"), ("test", "MRI\n"), ("treatment", "shots\n")]
)
def test_nothing_typed_or_what_needs_a_choice_is_not_guessed(begun, what, typed):
    done = begun.run("add", what, typed=typed)
    assert done.returncode == 3 and b"needs an answer here" in done.stderr


def test_too_long_a_line_is_refused_without_saying_it_again(begun):
    """What somebody takes does not end up in a log of errors; what came before it is kept."""
    done = begun.run("add", "medicine", typed="naproxen\n" + "secretol " * 200 + "\n")
    assert done.returncode == 2 and b"Line 2" in done.stderr and b"secretol" not in done.stderr
    assert [item["name"] for item in begun.visit["medicines"]] == ["naproxen"]


def test_a_word_for_questions_becomes_no_medicine(begun):
    """Typed by somebody used to the questions: nothing is called ":quit", and what came before it is kept."""
    done = begun.run("add", "medicine", typed="gabapentin 300 mg\n:quit\n")
    assert done.returncode == 2 and b":quit works only where a question is asked" in done.stderr
    assert [item["name"] for item in begun.visit["medicines"]] == ["gabapentin"]

"""No answer lands in the wrong person's file, and nobody has to remember whose visit is open."""

from __future__ import annotations

import json
import re

import pytest
from runs import CTRL_D, ENTER, ESC, FOR_ME

from sentences import (
    BIRTH_DATE,
    FULL_NAME,
    HOME,
    MINUTES_LEFT,
    WHICH_VISIT,
    WORTH_ADDING,
)

CLINIC = "Which clinic, on which day"


@pytest.fixture
def family(place):
    """Rosa's visit, then Luis's, which is open."""
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    done = place.run("start", "--plain", typed="\n".join((*FOR_ME, "Luis Ruiz", ":quit\n")))
    assert done.returncode == 0, done.stderr
    return place


def visit(place, number):
    file = place.home / "visits" / f"visit-{number}" / "visit.json"
    return json.loads(file.read_text(encoding="utf-8"))["visit"]


def prompts(done):
    """What was asked, each as it was met."""
    return done.stdout.decode().split(": \n")


def test_with_one_visit_only_the_home_screen_names_it(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    said = place.answered("1", "2 March 1956", ":quit").stdout.decode()
    assert "Pain clinic visit: Rosa Delgado" in said
    assert "For Rosa Delgado" not in said


def test_with_two_every_question_says_whose_it_is(family):
    lines = ("1", "2 March 1956", "<", ":menu", "What to bring", "1", ":menu", "Nothing more here", "Look at", "1")
    done = family.answered(*lines, ":quit")
    assert done.returncode == 0, done.stderr
    asked = [one for one in prompts(done) if one.strip() and "Saved. Carry on" not in one]
    assert len(asked) >= 8
    assert [one for one in asked if "For Luis Ruiz" not in one] == []
    assert "For Rosa" not in done.stdout.decode()


def test_with_arrow_keys_too(family):
    window = family.window()
    window.ready("For Luis Ruiz")
    window.press(ENTER)
    assert "For Luis Ruiz. What is" in window.ready(BIRTH_DATE)
    window.press(CTRL_D)
    assert window.exit_code() == 0


def test_the_name_given_a_minute_ago_is_the_one_that_is_said(family):
    done = family.run("start", "--plain", typed="\n".join((*FOR_ME, "Mia Ruiz", "2 March 2001", ":quit\n")))
    first, *later = prompts(done)
    assert "For somebody new. Who is this visit for?" in first
    assert "For a visit without a name yet, begun on " in later[0], "before there is a name"
    assert "For Mia Ruiz. What is" in later[-3]


def test_two_people_of_one_name_are_told_apart(family):
    done = family.run("start", "--plain", typed="\n".join((*FOR_ME, "rosa delgado", "2 March 2001", ":quit\n")))
    assert "For Rosa Delgado, visit begun on " in done.stdout.decode()
    done = family.run("show", "--person", "Rosa Delgado", "about")
    assert done.returncode == 4
    said = done.stderr.decode()
    assert "More than one visit has that name: Rosa Delgado, visit begun on " in said
    assert said.count("(visit-1)") == said.count("(visit-3)") == 1
    assert "Say which by its id, such as visit-1." in said
    assert b"Rosa Delgado" in family.run("show", "--person", "visit-3", "about").stdout


def test_a_visit_s_own_name_and_both_names_of_the_person_find_it(family):
    family.run("visits", "--rename", "Rosa", "--plain", typed="Mother, back\n")
    assert (
        "For Mother, back. What is"
        in family.run("--person", "Rosa Delgado", "--plain", typed="1\n:quit\n").stdout.decode()
    )
    for name in ("mother, back", "mother", "Rosa", "rosa  delgado", "visit-1"):
        assert b"Rosa Delgado" in family.run("show", "about", "--person", name).stdout, name
    family.run("visits", "--rename", "Luis", "--plain", typed="visit-1\n")
    assert b"Rosa Delgado" in family.run("show", "about", "--person", "visit-1").stdout, "an id is an id"


def test_two_windows_each_write_into_their_own_visit(family):
    """Opening another visit elsewhere, renaming it, deleting it: this window goes on with its own."""
    rosa = family.window("--person", "Rosa", "--plain")
    rosa.ready("Pain clinic visit: Rosa Delgado")
    luis = family.window("--person", "Luis", "--plain")
    luis.ready("Pain clinic visit: Luis Ruiz")
    rosa.press("1\n")
    assert "For Rosa Delgado" in rosa.ready(BIRTH_DATE)
    assert family.run("visits", "--open", "Luis").returncode == 0
    assert family.run("visits", "--rename", "visit-1", "--plain", typed="Luis Ruiz\n").returncode == 0
    rosa.press("2 March 1956\n")
    assert "For Luis Ruiz, visit begun on " in rosa.ready(CLINIC), "renamed to the other one's name"
    luis.press("1\n")
    luis.ready(BIRTH_DATE)
    luis.press("5 May 1950\n")
    luis.ready(CLINIC)
    for window in (rosa, luis):
        window.press(":quit\n")
        assert window.exit_code() == 0
    assert (visit(family, 1)["person"]["name"], visit(family, 2)["person"]["name"]) == ("Rosa Delgado", "Luis Ruiz")
    assert visit(family, 1)["person"]["birth_date"]["said"] == "2 March 1956"
    assert visit(family, 2)["person"]["birth_date"]["said"] == "5 May 1950"


def test_from_the_home_screen_to_another_person(family):
    done = family.answered("Go to another", "Rosa", "1", "2 March 1956", ":quit")
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode()
    assert "1. Rosa Delgado" in said and "2. Luis Ruiz" not in said.split("Which visit")[1]
    assert visit(family, 1)["person"]["birth_date"]["said"] == "2 March 1956"
    assert "birth_date" not in visit(family, 2)["person"]
    assert b"Rosa" in family.run("show", "about").stdout, "and that one is open from now on"


def test_from_the_home_screen_to_a_new_visit(family):
    done = family.answered("Go to another", "Begin a new visit", *FOR_ME, "Mia Ruiz", ":quit")
    assert done.returncode == 0, done.stderr
    assert visit(family, 3)["person"]["name"] == "Mia Ruiz"
    assert visit(family, 2)["person"]["name"] == "Luis Ruiz"


def test_going_back_from_the_list_of_visits_stays_here(family):
    done = family.answered("Go to another", "<", "1", "5 May 1950", ":quit")
    assert visit(family, 2)["person"]["birth_date"]["said"] == "5 May 1950", done.stdout.decode()


def test_with_one_visit_there_is_no_other_to_go_to(place):
    place.answered(*FOR_ME, ":quit")
    assert b"another person" not in place.answered(":quit").stdout


@pytest.mark.slow
def test_what_was_half_typed_for_one_is_not_there_for_another(family):
    """With keys, a half-typed answer is kept until the question is asked again: of the same person."""
    window = family.window(rows=50)
    window.ready(HOME)
    window.press(ENTER)
    window.ready(BIRTH_DATE)
    window.press("5 May 19")
    window.press(ESC)
    window.ready(FULL_NAME)
    window.press(":menu" + ENTER)
    row = re.search(r"(\d+)\. Go to another", window.ready("Go to another"))
    window.press(row[1] + ENTER)
    window.ready(WHICH_VISIT)
    window.press(ENTER)
    window.ready("For Rosa Delgado")
    window.press(ENTER)
    assert "5 May" not in window.ready(BIRTH_DATE)
    window.press(CTRL_D)
    assert window.exit_code() == 0


@pytest.mark.parametrize("command", [("show", "about"), ("check",), ("bring", "--list"), ("urgent",), ("answers",),
                                     ("export", "-f", "text", "-o", "-")], ids=" ".join)  # fmt: skip
def test_the_person_can_be_said_before_or_after_the_command(family, command):
    before = family.run("--person", "Rosa", *command)
    after = family.run(*command, "--person", "Rosa")
    assert before.returncode == after.returncode == 0, before.stderr + after.stderr
    assert before.stdout == after.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--person",), "--person needs something after it."),
        (("--minutes",), "--minutes needs something after it."),
        (("--minutes", "0"), "a whole number from 1 to 240"),
        (("--minutes=five",), "a whole number from 1 to 240"),
        (("--minutes", "5", "show"), "--minutes goes with no command."),
        (("--person", "Rosa", "schema"), "visitprep schema is not about one visit"),
        (("--person", "Nobody"), "No visit has that name."),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_said_in_a_sentence(family, arguments, said):
    done = family.run(*arguments)
    assert done.returncode in (2, 4)
    assert said in done.stderr.decode()


def test_five_minutes_ask_what_matters_most_and_end_with_what_is_left(family):
    """Who and when, why, then what keeps a person safe."""
    typed = ("2 March 1956", "Harbor Pain Clinic, 3 December 2026 at 10 am", "my back", "none", ":quit\n")
    done = family.run("--person", "Rosa", "--minutes", "5", "--plain", typed="\n".join(typed))
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode()
    assert HOME not in said
    met = [
        said.index(asked) for asked in (BIRTH_DATE, CLINIC, "In one sentence", "had a bad reaction", WORTH_ADDING)
    ]
    assert met == sorted(met)
    assert visit(family, 1)["allergies"] == []
    assert MINUTES_LEFT in said
    assert " ".join(said.split()).endswith("with all of it: visitprep --plain")
    menu = family.run("--minutes", "5", "--plain", typed=":menu\n:quit\n").stdout.decode()
    assert HOME in menu


def test_a_first_visit_in_five_minutes(place):
    done = place.run(
        "--plain", "--minutes", "5", typed="\n".join((*FOR_ME, "Rosa Delgado", "2 March 1956", ":quit\n"))
    )
    assert done.returncode == 0, done.stderr
    assert place.visit["person"]["name"] == "Rosa Delgado"
    assert WORTH_ADDING in done.stdout.decode()


def test_the_minutes_are_over_between_two_questions(place, monkeypatch):
    """By a clock of the test's: the answer being given is kept, the next question is not asked."""
    from scripted import ScriptedAsker
    from visitprep.usecases.home.screen import run_home
    from visitprep.usecases.session import Session

    place.answered(*FOR_ME, ":quit")
    now = 0.0

    class Slow(ScriptedAsker):
        """Thinks about each answer for so long that the second one comes after five minutes."""

        def ask(self, prompt):
            nonlocal now
            now += 151
            return super().ask(prompt)

    asker = Slow([("person:who", "Rosa Delgado"), ("person.birth_date", "2 March 1956")])
    session = Session(place.environ(), asker=asker, seconds=lambda: now)
    assert run_home(place.environ(), minutes=5, session=session) == 0
    asker.check_finished()
    assert [prompt.position for prompt in asker.prompts] == ["Minute 1 of 5", "Minute 3 of 5"]
    assert "The time is up." in asker.told
    assert place.visit["person"]["birth_date"]["said"] == "2 March 1956"


def test_with_one_visit_a_row_begins_one_for_somebody_else(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    said = place.answered("Begin a visit for somebody else", *FOR_ME, ":quit").stdout.decode()
    assert "Who is this visit for?" in said
    assert (place.home / "visits" / "visit-2").is_dir()
    assert visit(place, 1)["person"]["name"] == "Rosa Delgado"


def test_which_visit_to_go_on_with_is_a_question_about_none_of_them(family):
    said = family.answered("Go to another person", ":quit").stdout.decode()
    assert WHICH_VISIT in said and f"For Luis Ruiz. {WHICH_VISIT}" not in said


def test_a_day_is_not_written_beside_the_other_s_visit(family):
    """Rosa's journal is kept; Luis's visit was opened last: it is asked, and Rosa is the first of the list."""
    family.run("journal", "--person", "Rosa", typed="pain 5\n")
    done = family.run("journal", "--plain", typed="1\npain 7, bad night\n:quit\n")
    assert "For whom is this?" in done.stdout.decode()
    assert "For Rosa Delgado: Written down for" in done.stdout.decode(), done.stderr
    refused = family.run("journal", "--plain", typed=":quit\n")
    assert refused.returncode == 2 and b"Nothing was written." in refused.stderr
    assert "For Rosa Delgado: " in family.run("journal", typed="pain 6\n").stdout.decode(), "piped, and named"
    assert b"For whom" not in family.run("journal", "--plain", "--person", "Luis", typed="pain 3\n").stdout
    refused = family.run("journal", typed="pain 8\n")
    assert refused.returncode == 2, "two journals are kept, and a line that is piped names neither"
    assert b"Rosa Delgado" in refused.stderr and b"visitprep journal --person 'Luis Ruiz'" in refused.stderr
    assert b"visit-" not in family.run("compare", "rosa", "luis", "--anyway", "--plain").stdout


def test_the_visit_of_tomorrow_is_told_of_where_the_other_is_open(family):
    from datetime import date, timedelta

    day = date.today() + timedelta(1)
    family.run("--person", "Rosa", "--plain", typed=f"1\n2 March 1956\nHarbor Clinic, {day:%-d %B %Y}\n:quit\n")
    family.run("visits", "--open", "Luis")
    done = family.answered("Rosa Delgado: the visit is tomorrow", "1", ":quit")
    assert "1. Rosa Delgado: the visit is tomorrow. Go to it" in done.stdout.decode(), done.stdout.decode()
    assert "Pain clinic visit: Rosa Delgado" in done.stdout.decode()
    assert "the visit is tomorrow" not in done.stdout.decode().split("Pain clinic visit: Rosa Delgado")[1]


def test_a_visit_open_elsewhere_is_told_by_the_name(family):
    window = family.window("--person", "Rosa", "--plain")
    window.ready("Pain clinic visit: Rosa Delgado")
    said = family.run("edit", "--person", "Rosa", "--plain", typed=":quit\n").stderr.decode()
    assert said.startswith("Rosa Delgado's visit is open in another window"), said
    window.press(":quit\n")
    assert window.exit_code() == 0


def test_two_visits_of_one_person_are_told_apart_wherever_they_are_named(family):
    """In the list, where one is saved for another computer, and where it comes in there."""
    for day in ("3 May 2031", "9 June 2031"):
        typed = (*FOR_ME, "Paul Brandt", "9 April 1978", f"Harbor Clinic, {day}", ":quit\n")
        family.run("start", "--plain", typed="\n".join(typed))
    assert "visit-3: Paul Brandt, visit of 3 May 2031, last saved" in family.run("visits").stdout.decode()
    for at in (("save", "p.visitprep", "visit-4"), ("save", "q.visitprep", "--person", "visit-4")):
        said = family.run("visits", *at).stdout.decode()
        assert said.startswith("For Paul Brandt, visit of 9 June 2031: Made: "), said
    said = family.run("visits", "save", "r.visitprep", "Paul").stderr.decode()
    assert "Paul Brandt, visit of 3 May 2031 (visit-3), Paul Brandt, visit of 9 June 2031 (visit-4)" in said
    assert family.run("visits", "--person", "Paul").returncode == 2
    family.run("visits", "--delete", "visit-4", "--yes")
    said = family.run("import", "p.visitprep", "--plain", typed="2\n:quit\n").stdout.decode()
    assert "It is here now: Paul Brandt, visit of 9 June 2031. Carry on with: visitprep" in said

"""Stopping, by whatever means: at most the answer being typed is lost, and it is said how to carry on."""

from __future__ import annotations

import signal
import termios
import time

import pytest
from runs import CTRL_C, CTRL_D, FOR_ME, NEVER

from sentences import BIRTH_DATE, HOME, INPUT_ENDED, WELCOME_BACK

pytest.importorskip("pexpect", reason="needs a pseudo-terminal")

CLINIC = "Which clinic, on which day"
KNOW = "What should the clinic know"
"""What the line about the clinic was to fill, from the last to the first: left open by it, each can be mended."""
CARRY_ON = "Carry on any time with: visitprep"
MODES = pytest.mark.parametrize("arguments", [(), ("--plain",)], ids=["keys", "plain"])


@pytest.fixture
def begun(place):
    """Rosa has given her name and no birth date, which is asked for next."""
    done = place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    assert done.returncode == 0, done.stderr
    return place


def at_the_birth_date(place, arguments):
    """A window in which Rosa is asked for her birth date."""
    window = place.window(*arguments)
    window.ready(HOME)
    assert WELCOME_BACK in window.said
    assert "Carry on where I stopped: You and the visit" in window.said
    window.press("1\n" if arguments else "\r")
    window.ready(BIRTH_DATE)
    return window


@MODES
def test_ctrl_c_stops_and_gives_the_terminal_back(begun, arguments):
    window = begun.window(*arguments)
    before = termios.tcgetattr(window.child.child_fd)
    window.ready(HOME)
    window.press("1\n" if arguments else "\r")
    window.ready(BIRTH_DATE)
    window.child.send("2 Mar")
    window.child.send(CTRL_C)
    window.see("Stopped. Everything you answered is saved.", CARRY_ON)
    after = termios.tcgetattr(window.child.child_fd)
    assert window.exit_code() == 130
    assert after == before
    assert begun.visit["person"]["name"] == "Rosa Delgado"
    assert "birth_date" not in begun.visit["person"]


def test_ctrl_d_ends_the_plain_questions(begun):
    window = at_the_birth_date(begun, ("--plain",))
    window.press(CTRL_D)
    window.see(INPUT_ENDED, CARRY_ON)
    assert window.exit_code() == 3
    assert begun.visit["person"]["name"] == "Rosa Delgado"


def test_quit_stops_wherever_it_is_typed(begun):
    """In the middle of a section, of a list, and of what to bring."""
    for lines in (("1", ":quit"), ("Where it hurts", "1", "lower back", ":quit"), ("What to bring", ":quit")):
        done = begun.answered(*lines)
        assert done.returncode == 0, done.stderr
        assert done.stdout.decode().rstrip().endswith(CARRY_ON + " --plain")
    assert begun.visit["pains"][0]["place"] == "lower back"


@pytest.mark.slow_after(1)
@MODES
def test_after_a_kill_everything_before_the_half_typed_answer_is_there(begun, arguments):
    window = at_the_birth_date(begun, arguments)
    window.press("2 March 1956" + ("\n" if arguments else "\r"))
    window.ready(CLINIC)
    window.child.send("Hill Pa")
    window.read(0.2)
    window.child.kill(signal.SIGKILL)
    assert window.exit_code() == 128 + signal.SIGKILL
    again = begun.window(*arguments)
    again.ready(HOME)
    again.press("1\n" if arguments else "\r")
    again.ready(CLINIC)
    assert "saved answer" not in again.said
    assert begun.visit["person"]["birth_date"]["said"] == "2 March 1956"
    assert "clinic" not in begun.visit.get("appointment", {})
    assert "appointment:clinic" not in begun.visit["lines"]
    assert not list(begun.file.parent.glob("*tmp*")) + list(begun.file.parent.glob(".*tmp*"))


@pytest.mark.slow_after(1)
@MODES
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_it_with_everything_saved(begun, arguments, number):
    window = at_the_birth_date(begun, arguments)
    window.child.kill(number)
    assert window.exit_code() == 128 + number
    assert begun.visit["person"]["name"] == "Rosa Delgado"
    assert begun.answered("1", "2 March 1956", ":quit").returncode == 0  # and the lock is free


@MODES
def test_a_closed_window_loses_nothing(begun, arguments):
    window = at_the_birth_date(begun, arguments)
    window.press("2 March 1956" + ("\n" if arguments else "\r"))
    window.ready(CLINIC)
    window.hang_up()
    end = time.monotonic() + NEVER
    while window.child.isalive():
        assert time.monotonic() < end, "it went on without a window"
        time.sleep(0.05)
    done = begun.answered("1", "Hill Pain Center", ":quit")
    assert done.returncode == 0, done.stderr
    assert begun.visit["person"] | {"birth_date": "2 March 1956"} == {
        "name": "Rosa Delgado",
        "country": "US",
        "birth_date": "2 March 1956",
        "language": "English",
        "interpreter_needed": "no",
    }
    assert begun.visit["appointment"] == {"clinic": "Hill Pain Center"}


def test_a_second_window_is_told_and_writes_nothing(begun):
    """The first window keeps the visit; reading it is open to everybody."""
    window = at_the_birth_date(begun, ("--plain",))
    for typed in (("--plain",), ("edit", "sleep", "--plain"), ("add", "pain", "--plain"), ("restore", "--last")):
        done = begun.run(*typed)
        assert done.returncode == 7, typed
        assert b"is open in another window" in done.stderr
        assert b"Go on in that window, or close it and try again." in done.stderr
    assert b"Rosa Delgado" in begun.run("show", "about").stdout
    window.press("2 March 1956\n")
    window.ready(CLINIC)
    window.press(":quit\n")
    assert window.exit_code() == 0
    assert begun.visit["person"]["birth_date"]["said"] == "2 March 1956"
    assert begun.answered(":quit").returncode == 0


def test_every_way_but_an_answer_in_plain_lines(begun):
    """Why, a note, don't know, skip, the list of ways, and back over all of it, losing nothing."""
    window = at_the_birth_date(begun, ("--plain",))
    window.press("?\n")
    window.ready("to be sure that the page is about the right person")
    window.press(":keys\n")
    window.ready("At this question you can type:")
    assert ":person say this in person instead" in window.said
    window.press(":note\n")
    window.ready("Your note, in your own words")
    window.press("my passport says another day\n")
    window.ready("Your note: my passport says another day")
    window.press("2 March 1956\n")
    window.ready(CLINIC)
    window.press(":dk\n")
    window.ready(KNOW)
    window.press(":skip\n")
    window.ready("In one sentence, why are you going")
    for question in (KNOW, CLINIC, BIRTH_DATE):  # what was asked in this sitting
        window.press("<\n")
        window.ready(question)
    assert "Your saved answer: 2 March 1956. Press Enter to keep it." in window.said
    window.press("\n")
    window.ready(CLINIC)
    assert "Your saved answer: I don't know" in window.said
    window.press("\n")
    window.ready(KNOW)
    window.press(":menu\n")
    window.ready(HOME)
    window.press(":quit\n")
    assert window.exit_code() == 0
    person, appointment = begun.visit["person"], begun.visit["appointment"]
    assert person["birth_date"]["said"] == "2 March 1956"
    assert appointment["gaps"] == dict.fromkeys(("clinic", "date", "time", "referred_by"), "dont_know")
    assert person["gaps"] == dict.fromkeys(("hearing_vision_memory", "mobility_needs"), "skipped")
    assert person["notes"] == {"birth_date": "my passport says another day"}

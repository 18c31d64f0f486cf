"""How to ask is asked once, in plain lines, and can be changed."""

from __future__ import annotations

import json

import pytest
from runs import CTRL_C, CTRL_D, FOR_ME

from sentences import COUNTRY, FROM_NOW_ON, HELPS_YOU_GET_READY, WELCOME_BACK, WHO_FOR, WITH_ARROW_KEYS

pytest.importorskip("pexpect", reason="needs a pseudo-terminal")

HOW = "Do you use a screen reader"


def settings(place):
    return json.loads((place.home / "settings.json").read_text())


def test_whoever_says_yes_is_asked_in_plain_lines_from_then_on(place):
    window = place.window(ACCESSIBLE=None)
    said = window.ready(HOW)
    assert HELPS_YOU_GET_READY in said, "first what this is"
    assert b"\x1b" not in window.raw, "and in plain lines"
    window.press("1\n")
    window.see(WHO_FOR)
    window.prompted()
    window.press("1\n")
    window.see(COUNTRY)
    window.prompted()
    assert b"\x1b" not in window.raw
    window.press(":quit\n")
    assert window.exit_code() == 0
    assert settings(place)["asker"] == "plain"
    again = place.window(ACCESSIBLE=None)
    again.see(WELCOME_BACK)
    again.prompted()
    assert HOW not in again.everything and b"\x1b" not in again.raw


def test_whoever_says_no_gets_the_arrow_keys_and_is_not_asked_again(place):
    window = place.window(ACCESSIBLE=None)
    window.ready(HOW)
    window.press("no\n")
    window.enter(WHO_FOR)
    window.ready(COUNTRY)
    window.press(CTRL_D)
    assert window.exit_code() == 0
    assert settings(place)["asker"] == "keys"
    again = place.window(ACCESSIBLE=None)
    again.ready(COUNTRY)  # where it was stopped
    assert HOW not in again.everything


def test_it_can_be_skipped_and_left(place):
    window = place.window(ACCESSIBLE=None)
    window.ready(HOW)
    window.press(":skip\n")
    window.ready(WHO_FOR)
    window.press(CTRL_C)
    assert window.exit_code() == 130
    assert not place.home.exists()


@pytest.mark.slow_after(1)
@pytest.mark.parametrize(
    ("arguments", "environ"),
    [(("--plain",), {}), ((), {"VISITPREP_PLAIN": "1"}), ((), {"ACCESSIBLE": "1"}), ((), {"TERM": "dumb"})],
    ids=["--plain", "VISITPREP_PLAIN", "ACCESSIBLE", "dumb"],
)
def test_it_is_not_asked_where_that_is_settled(place, arguments, environ):
    window = place.window(*arguments, **{"ACCESSIBLE": None, **environ})
    window.see(WHO_FOR)
    assert HOW not in window.everything


def test_it_is_not_asked_without_a_terminal(place):
    assert HOW.encode() not in place.answered(*FOR_ME, ":quit", ACCESSIBLE=None).stdout


def test_it_is_changed_on_the_home_screen_at_once_and_for_good(place):
    place.answered(*FOR_ME, ":quit")
    path = place.home / "settings.json"
    path.write_text(json.dumps({**settings(place), "asker": "plain"}))
    window = place.window(ACCESSIBLE=None)
    window.ready(WITH_ARROW_KEYS)
    window.press("From now on, ask me with arrow keys\n")
    window.see("Arrow keys or a number move")
    assert settings(place)["asker"] == "keys"


def test_plain_lines_for_one_run_lead_back_into_plain_lines_and_can_be_kept_for_good(place):
    place.answered(*FOR_ME, ":quit")
    window = place.window("--plain", ACCESSIBLE=None)
    window.ready("Stop for now")
    window.press("From now on, ask me in plain lines\n")
    window.ready(WITH_ARROW_KEYS)
    assert settings(place)["asker"] == "plain"
    window.press(":quit\n")
    assert window.exit_code() == 0
    assert window.said.rstrip().endswith("Carry on any time with: visitprep"), "it is remembered now"


@pytest.mark.parametrize(
    ("call", "typed", "told"),
    [
        (("--plain",), ":quit\n", "Saved. Carry on any time with: visitprep --plain"),
        (("--plain",), "", "Carry on any time with: visitprep --plain"),
        (("--plain", "--minutes", "5"), ":quit\n", "--plain --minutes 5, or with all of it: visitprep --plain"),
        (("edit", "who", "--plain"), ":quit\n", "Carry on any time with: visitprep --plain"),
        (("journal", "list", "--plain"), "", "Write down today with: visitprep --plain journal"),
        (("--plain", "check"), "", "Carry on with: visitprep --plain"),
        (("check",), "", "Carry on with: visitprep"),
    ],
)
def test_every_sentence_on_how_to_go_on_names_the_plain_command_where_it_was_used(place, call, typed, told):
    place.answered(*FOR_ME, ":quit")
    done = place.run(*call, typed=typed, ACCESSIBLE=None)
    said = " ".join((done.stdout + done.stderr).decode().split())
    assert said.endswith(told), said


def test_with_the_choice_made_by_the_environment_the_home_screen_offers_none(place):
    place.answered(*FOR_ME, ":quit")
    window = place.window(ACCESSIBLE="1")
    window.see("Stop for now")
    assert FROM_NOW_ON not in window.everything

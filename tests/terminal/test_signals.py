"""What a terminal does with the keys before Ctrl-C while a line is waited for."""

from __future__ import annotations

import os
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("the console of Windows has no such modes", allow_module_level=True)

import termios

from visitprep.terminal.signals import hearing_signals
from visitprep.terminal.typeahead import is_waiting


@pytest.fixture
def keys():
    """The end at which keys are pressed, and the keyboard as a program has it that edits lines by itself."""
    pressed, keyboard = os.openpty()
    modes = termios.tcgetattr(keyboard)
    modes[3] &= ~termios.ICANON
    termios.tcsetattr(keyboard, termios.TCSANOW, modes)
    with os.fdopen(keyboard) as stream:
        yield pressed, stream
    os.close(pressed)


def press(pressed, text):
    """Press keys, the last of them Ctrl-C, and wait until the terminal took them all."""
    os.write(pressed, text.encode())
    shown = b""
    while not shown.endswith(b"^C"):
        shown += os.read(pressed, 100)


def test_keys_before_ctrl_c_stay_while_a_line_is_waited_for(keys):
    """A line editor that was told of a key would wait for it, and hear no signal, were it taken away."""
    pressed, keyboard = keys
    with hearing_signals(keyboard):
        press(pressed, "2 Mar\x03")
        assert is_waiting(keyboard)
        assert os.read(keyboard.fileno(), 100) == b"2 Mar"
    press(pressed, "2 Mar\x03")
    assert not is_waiting(keyboard)


def test_a_stopped_line_leaves_the_terminal_as_it_was_and_nothing_typed(keys):
    """Or the shell would take the half answer for the beginning of a command."""
    pressed, keyboard = keys
    before = termios.tcgetattr(keyboard.fileno())
    with pytest.raises(KeyboardInterrupt), hearing_signals(keyboard):
        press(pressed, "2 Mar\x03")
        raise KeyboardInterrupt
    assert termios.tcgetattr(keyboard.fileno()) == before
    assert not is_waiting(keyboard)

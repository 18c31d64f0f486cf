"""Plain lines wherever keys cannot be read, and wherever they were asked for."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from visitprep.terminal.choose import choose_asker, wants_plain
from visitprep.terminal.plain import PlainAsker


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environ", "plain", "remembered", "wanted"),
    [
        ({}, False, None, False),
        ({}, True, False, True),
        ({}, False, True, True),
        ({"TERM": "dumb"}, False, False, True),
        ({"TERM": "dumb", "VISITPREP_PLAIN": "0"}, False, False, True),
        ({"VISITPREP_PLAIN": "1"}, False, False, True),
        ({"ACCESSIBLE": "yes"}, False, False, True),
        ({"ACCESSIBLE": "0"}, False, None, False),
        ({"ACCESSIBLE": "false"}, False, None, False),
        ({"ACCESSIBLE": ""}, False, True, True),
        ({"VISITPREP_PLAIN": "0", "ACCESSIBLE": "1"}, False, True, False),
        ({"VISITPREP_PLAIN": "0"}, True, None, True),
    ],
)
def test_who_said_it_last_is_heard(environ, plain, remembered, wanted):
    assert wants_plain(environ, Terminal(), Terminal(), plain=plain, remembered=remembered) is wanted


@pytest.mark.parametrize(("stdin", "stdout"), [(io.StringIO(), Terminal()), (Terminal(), io.StringIO())])
def test_without_a_keyboard_and_a_screen_it_is_plain(stdin, stdout):
    assert wants_plain({"VISITPREP_PLAIN": "0"}, stdin, stdout)
    assert isinstance(choose_asker({}, stdin, stdout), PlainAsker)


def test_a_closed_stream_is_no_keyboard():
    closed = io.StringIO()
    closed.close()
    assert wants_plain({}, closed, Terminal())


def test_a_console_that_cannot_read_keys_falls_back_to_plain(monkeypatch):
    class NoConsoleScreenBufferError(Exception):
        """What prompt_toolkit raises in Git Bash."""

    def no_console(stdout):
        raise NoConsoleScreenBufferError

    monkeypatch.setattr("visitprep.terminal.keys.screen.create_output", no_console)
    assert isinstance(choose_asker({}, Terminal(), Terminal()), PlainAsker)


def test_plain_lines_load_neither_prompt_toolkit_nor_questionary_nor_asyncio():
    code = (
        "import io, sys; from visitprep.terminal.choose import choose_asker\n"
        "choose_asker({}, io.StringIO(), io.StringIO()).tell('Hello — “Rosa”.')\n"
        "print(sorted({'prompt_toolkit', 'questionary', 'asyncio', 'rich', 'wcwidth', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

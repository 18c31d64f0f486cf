"""Started with a stream closed (cron, a launcher, `>&-`): a sentence or the work done, never a crash."""

from __future__ import annotations

import os

import pytest
from runs import COMMAND, FOR_ME

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX closes the streams")

CALLS = {
    "show": 0,
    "show --plain": 0,
    "check": 0,
    "visits": 0,
    "--help": 0,
    "--version": 0,
    "export -f text -o page.txt --force": 0,
    "export --help": 0,
}


@pytest.fixture
def begun(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    return place


@pytest.mark.slow
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_no_command_stumbles_over_a_closed_stream(begun, closed):
    for call, code in CALLS.items():
        done = begun.run(command=("sh", "-c", f"'{COMMAND}' {call} {closed}"))
        assert (call, done.returncode) == (call, code), done.stderr.decode()
    assert (begun.folder / "page.txt").read_text("utf-8").count("Rosa") > 0


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("call", ["add medicine", "--plain", "edit sleep --plain", "journal"])
def test_a_question_without_a_keyboard_is_told_as_one(begun, call):
    done = begun.run(command=("sh", "-c", f"'{COMMAND}' {call} <&-"))
    assert done.returncode == 3, done.stderr.decode()
    assert "Something went wrong" not in done.stderr.decode()
    assert begun.visit["person"]["name"] == "Rosa Delgado"

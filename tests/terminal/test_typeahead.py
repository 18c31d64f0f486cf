"""What is typed while the program is busy is the next line of the same list; of anything else it is said."""

from __future__ import annotations

import io
import os
import sys

import pytest
from made_up_prompts import PLACE, SIDE
from msgspec.structs import replace

from visitprep.interview.prompts import Answered
from visitprep.terminal import plain
from visitprep.terminal.plain import PlainAsker
from visitprep.terminal.typeahead import read_until_quiet

LIST = replace(PLACE, key="goals", follows=True, label="2")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_whole_lines_are_taken_and_a_held_enter_is_not():
    keyboard, screen = os.openpty()
    with os.fdopen(keyboard, "wb", buffering=0) as typist, os.fdopen(screen, "r") as stream:
        typist.write(b"reach the shelf\n\n\n\nwalk\nhalf a li")
        assert read_until_quiet(stream, 0.05) == ["reach the shelf", "walk"]
        typist.write(b"ne\n")
        assert read_until_quiet(stream, 0.05) == ["half a line"]


def asked(monkeypatch, ahead, typed, *prompts):
    waiting = [[], ahead, *([[]] * len(prompts))]
    monkeypatch.setattr(plain, "read_until_quiet", lambda stream, seconds: waiting.pop(0))
    out = io.StringIO()
    asker = PlainAsker(io.StringIO(typed), out)
    return [asker.ask(prompt) for prompt in prompts], out.getvalue()


def test_a_line_typed_early_is_the_next_of_the_same_list(monkeypatch):
    replies, _ = asked(monkeypatch, ["reach", "walk"], "choir\nswim\n", LIST, LIST, LIST, LIST)
    assert replies == [Answered("choir"), Answered("reach"), Answered("walk"), Answered("swim")]


def test_at_another_question_it_answers_nothing_and_that_is_said(monkeypatch):
    replies, page = asked(monkeypatch, ["2"], "choir\n3\n", LIST, SIDE)
    assert replies[1] == Answered((SIDE.options[2].code,))
    assert "not taken: 2" in page

"""Real keys in a real terminal, and what stands on its screen."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from ctrl_c import heard_again

pexpect = pytest.importorskip("pexpect", reason="needs a pseudo-terminal")
pyte = pytest.importorskip("pyte")
if sys.platform == "win32":
    pytest.skip("pexpect presses keys on POSIX only", allow_module_level=True)

pytestmark = pytest.mark.timeout(40)

UP, DOWN, ESC, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\x1b", "\r", "\x03", "\x04"
DEMO = Path(__file__).with_name("demo.py")
GUARD = 0.3
"""Seconds until Enter counts at a new question, as people meet it. Most tests take less of it."""


class Terminal:
    """The demo, run in a terminal of `columns` by `rows` cells."""

    def __init__(
        self, mode: str, columns: int = 80, rows: int = 24, *, guard: float = 0.06, **environ: str
    ) -> None:
        self.guard = guard
        self.screen = pyte.HistoryScreen(columns, rows, history=500)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "ACCESSIBLE")}
        env |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "DEMO_GUARD": str(guard), **environ}
        self.child = pexpect.spawn(
            sys.executable,
            [str(DEMO), mode],
            dimensions=(rows, columns),
            env=env,
            echo=True,
            timeout=15,
            preexec_fn=heard_again,
        )
        self.child.delaybeforesend = None

    def see(self, text: str, *, times: int = 1, within: float = 15.0) -> float:
        """Wait until `text` was on the screen so many times in all; how long that took, in seconds."""
        start = time.monotonic()
        while self.raw.count(text.encode()) < times:
            if time.monotonic() - start > within:
                raise AssertionError(f"{text!r} did not come; the screen was:\n" + "\n".join(self.lines))
            self._read(0.02)
        took = time.monotonic() - start
        self._read(0.05)
        return took

    def press(self, keys: str, *, wait: float = 0.06) -> None:
        self.child.send(keys)
        self._read(wait)

    def enter(self) -> None:
        """Enter, as a person presses it who has read the question."""
        self._read(self.guard * 1.2)
        self.press(ENTER)

    def _read(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                got = self.child.read_nonblocking(65536, timeout=left)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += got
            self.stream.feed(got)

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]

    @property
    def cursor_line(self) -> str:
        return self.lines[self.screen.cursor.y]

    def resize(self, columns: int, rows: int) -> None:
        self.child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)
        self._read(0.3)

    def exit_code(self) -> int:
        self._read(0.2)
        self.child.wait()
        return int(self.child.exitstatus or 0)


@pytest.fixture
def terminal():
    opened = []

    def start(*args, **kwargs):
        opened.append(Terminal(*args, **kwargs))
        return opened[-1]

    yield start
    for one in opened:
        one.child.kill(signal.SIGKILL)


def test_a_line_a_row_and_ticks_are_answered_with_keys(terminal):
    screen = terminal("keys")
    screen.see("Your answer:")
    screen.press("[left] knee")
    screen.enter()
    screen.see("REPLY pain.place Typed(value='[left] knee')")
    screen.see("Near the skin")
    screen.press(DOWN)
    screen.enter()
    screen.see("REPLY pain.depth Typed(value=('skin',))")
    screen.see("[ ] 9. Stress")
    screen.press(" ")
    screen.press(UP + " ")
    screen.enter()
    screen.see("REPLY pain.worse Typed(value=('sitting', 'stress'))")
    screen.see("10 (the worst)")
    assert not any(f"\x1b[{code}".encode() in screen.raw for code in ("38;", "48;", "0;38;", "31m", "32m"))
    screen.enter()
    screen.see("REPLY pain.now Went(way=<Way.KEEP")
    screen.press(CTRL_D)
    screen.see("GOODBYE")
    assert screen.exit_code() == 0


def test_escape_leaves_at_once_and_half_typed_words_are_there_again(terminal):
    screen = terminal("keys")
    screen.see("Your answer:")
    screen.press("left [kn")
    screen.press(ESC, wait=0)
    assert screen.see("REPLY pain.place Went(way=<Way.BACK") < 0.6
    screen.see("Your answer:", times=2)
    assert screen.cursor_line == "Your answer: left [kn"


def test_the_cursor_stands_on_the_row_and_escape_leaves_at_once(terminal):
    screen = terminal("keys")
    screen.see("Your answer:")
    screen.press("x")
    screen.enter()
    screen.see("More: note")
    labels = [
        "1. Deep in [the] body",
        "2. Near the skin",
        "3. Both",
        "I don't know",
        "I'd rather say",
        "Skip for now",
    ]
    for label in labels:
        assert label in screen.cursor_line
        assert screen.cursor_line.startswith(" > ")
        assert not screen.screen.cursor.hidden
        screen.press(DOWN)
    screen.press(ESC, wait=0)
    assert screen.see("REPLY pain.depth Went(way=<Way.BACK") < 0.6


def test_a_held_enter_answers_nothing(terminal):
    screen = terminal("keys", guard=GUARD)
    screen.see("Your answer:")
    screen.press("x")
    screen.enter()
    screen.see("More: note")
    end = time.monotonic() + 1.0
    while time.monotonic() < end:
        screen.press(ENTER, wait=0.04)
    assert b"REPLY pain.depth" not in screen.raw
    screen.enter()
    screen.see("REPLY pain.depth Typed(value=('deep',))")


def test_a_key_held_at_one_question_does_not_answer_the_next(terminal):
    """The first press counts; the keyboard begins to repeat half a second later, when the next question is there."""
    screen = terminal("keys", guard=GUARD)
    screen.see("Your answer:")
    screen.press("x")
    screen.enter()
    screen.see("More: note")
    screen._read(0.4)
    for _ in range(15):
        screen.press(ENTER, wait=0.04)
    screen._read(0.3)
    assert b"REPLY pain.depth" not in screen.raw


def test_ctrl_c_interrupts_and_gives_the_terminal_back(terminal):
    screen = terminal("keys")
    screen.see("Your answer:")
    screen.press("left")
    screen.press(CTRL_C)
    screen.see("INTERRUPTED")
    assert screen.exit_code() == 130
    assert b"Traceback" not in screen.raw


@pytest.mark.parametrize(("columns", "rows"), [(60, 24), (40, 12)])
def test_a_small_screen_shows_the_question_and_the_row(terminal, columns, rows):
    screen = terminal("keys", columns, rows)
    screen.see("Your answer:")
    assert max(map(len, screen.lines)) < columns
    screen.press("x")
    screen.enter()
    screen.see("1. Deep in [the] body")
    assert "Is the pain deep, or near the skin?" in screen.lines
    assert "1. Deep in [the] body" in screen.cursor_line
    for _ in range(7):
        screen.press(DOWN)
    assert "More: note" in screen.cursor_line
    assert "Is the pain deep, or near the skin?" in screen.lines


def test_a_resize_leaves_the_question_usable(terminal):
    screen = terminal("keys")
    screen.see("Your answer:")
    screen.press("x")
    screen.enter()
    screen.see("More: note")
    screen.resize(50, 16)
    screen.press(DOWN)
    assert "2. Near the skin" in screen.cursor_line
    screen.enter()
    screen.see("REPLY pain.depth Typed(value=('skin',))")


def test_lines_pasted_without_brackets_answer_one_question_at_most(terminal):
    screen = terminal("keys", guard=GUARD)
    screen.see("Your answer:")
    screen._read(GUARD)
    screen.press("left knee\r2\r1\r1\r1\r", wait=0.8)
    assert screen.raw.count(b"REPLY") <= 1


# -- plain -----------------------------------------------------------------------------------------------------


def test_plain_lines_write_no_escape_sequence(terminal):
    screen = terminal("plain")
    screen.see("Your answer: ")
    screen.press("left knee\n")
    screen.see("Type a number from 1 to 3")
    screen.press("2\n")
    screen.see("0 for none: ")
    screen.press("0\n")
    screen.see("REPLY pain.worse Typed(value=())")
    assert b"\x1b" not in screen.raw
    assert b"\r" not in screen.raw.replace(b"\r\n", b"")


def test_a_blank_enter_held_in_plain_lines_answers_nothing(terminal):
    screen = terminal("plain")
    screen.see("Your answer: ")
    for _ in range(20):
        screen.press("\n", wait=0.03)
    screen._read(0.4)
    assert b"REPLY" not in screen.raw


def test_lines_pasted_at_a_plain_question_do_not_answer_the_next(terminal):
    screen = terminal("plain")
    screen.see("Your answer: ")
    screen.press("left knee\n2\n1\n\n", wait=0.8)
    assert screen.raw.count(b"REPLY") == 1
    screen.press("2\n")
    screen.see("REPLY pain.depth Typed(value=('skin',))")


def test_a_dumb_terminal_gets_plain_lines_with_ctrl_c_and_ctrl_d(terminal):
    screen = terminal("auto", TERM="dumb")
    screen.see("Your answer: ")
    assert b"\x1b" not in screen.raw
    screen.press(CTRL_C)
    screen.see("INTERRUPTED")
    assert screen.exit_code() == 130
    screen = terminal("plain")
    screen.see("Your answer: ")
    screen.press(CTRL_D)
    screen.see("ENDED")
    assert screen.exit_code() == 3

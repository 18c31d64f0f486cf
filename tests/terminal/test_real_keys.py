"""Real keys in a real terminal, and what stands on its screen."""

from __future__ import annotations

import os
import signal
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from prompt_toolkit.application import Application
from prompt_toolkit.data_structures import Point, Size
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.layout.screen import Char, Screen
from prompt_toolkit.output import DummyOutput

from ctrl_c import heard_again
from visitprep.terminal.keys.window_width import follow_width

pexpect = pytest.importorskip("pexpect", reason="needs a pseudo-terminal")
pyte = pytest.importorskip("pyte")
if sys.platform == "win32":
    pytest.skip("pexpect presses keys on POSIX only", allow_module_level=True)


UP, DOWN, ESC, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\x1b", "\r", "\x03", "\x04"
DEMO = Path(__file__).with_name("demo.py")
GUARD = 0.3
"""Seconds until Enter counts at a new question, as people meet it. Most tests take less of it."""


# What prompt_toolkit sends when it begins to draw what can be answered, when that is drawn, and when it is gone.
OPENED, CURSOR_SHOWN, CLOSED = b"\x1b[?2004h", b"\x1b[?25h", b"\x1b[?2004l"


class Terminal:
    """The demo, run in a terminal of `columns` by `rows` cells. It waits for what has to come, never for a while."""

    def __init__(
        self, mode: str, columns: int = 80, rows: int = 24, *, guard: float = 0.06, **environ: str
    ) -> None:
        self.guard = guard
        self.screen = pyte.HistoryScreen(columns, rows, history=500)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._asked_at = 0
        env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "ACCESSIBLE", "TMUX")}
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

    def until(self, is_so: Callable[[], bool], what: str = "it", within: float = 120.0) -> None:
        """Read until it is so."""
        end = time.monotonic() + within
        while not is_so():
            if time.monotonic() > end:
                raise AssertionError(f"{what!r} did not come; the screen was:\n" + "\n".join(self.lines))
            self._read(0.02)

    def see(self, text: str, *, times: int = 1) -> None:
        """Wait until `text` was on the screen so many times in all."""
        self.until(lambda: self.raw.count(text.encode()) >= times, text)

    def asked(self, text: str) -> None:
        """Wait for the question with `text`, until it takes keys or a line; each is waited for once."""
        shown = text.encode()
        self.until(lambda: shown in self.raw[self._asked_at :] and self._listens, text)
        self._asked_at = len(self.raw)

    @property
    def _listens(self) -> bool:
        said = self.raw[self._asked_at :]
        opened = said.rfind(OPENED)
        if opened >= 0:
            return opened > said.rfind(CLOSED) and said.find(CURSOR_SHOWN, opened) > opened
        return said.endswith(b": ") and not termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON

    def press(self, keys: str) -> None:
        self.child.send(keys)

    def enter(self) -> None:
        """Enter, as a person presses it who has read the question: when the guard is over."""
        self._read(self.guard * 1.2)
        self.press(ENTER)

    def on_row(self, label: str) -> None:
        """Wait until the cursor stands on the row with `label`."""
        self.until(lambda: label in self.cursor_line, label)

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

    def exit_code(self) -> int:
        self.until(lambda: not self.child.isalive(), "the end")
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
        one.child.wait()


def test_a_line_a_row_and_ticks_are_answered_with_keys(terminal):
    screen = terminal("keys")
    screen.asked("Your answer:")
    screen.press("[left] knee")
    screen.enter()
    screen.see("REPLY pain.place Answered(value='[left] knee'")
    screen.asked("Near the skin")
    screen.press(DOWN)
    screen.enter()
    screen.see("REPLY pain.depth Answered(value=('skin',)")
    screen.asked("[ ] 9. Stress")
    screen.press(" ")
    screen.press(UP + " ")
    screen.enter()
    screen.see("REPLY pain.worse Answered(value=('sitting', 'stress')")
    screen.asked("10 (the worst)")
    assert not any(f"\x1b[{code}".encode() in screen.raw for code in ("38;", "48;", "0;38;", "31m", "32m"))
    screen.enter()
    screen.see("REPLY pain.now Went(way=<Way.KEEP")
    screen.asked("Your answer:")
    screen.press(CTRL_D)
    screen.see("GOODBYE")
    assert screen.exit_code() == 0


def test_half_typed_words_are_there_again_after_going_back(terminal):
    screen = terminal("keys")
    screen.asked("Your answer:")
    screen.press("left [kn")
    screen.press(ESC)
    screen.see("REPLY pain.place Went(way=<Way.BACK")
    screen.asked("Your answer:")
    assert screen.cursor_line == "Your answer: left [kn"


def test_the_cursor_stands_on_the_row_and_escape_leaves(terminal):
    screen = terminal("keys")
    screen.asked("Your answer:")
    screen.press("x")
    screen.enter()
    screen.asked("More: note")
    labels = [
        "1. Deep in [the] body",
        "2. Near the skin",
        "3. Both",
        "I don't know",
        "I'd rather say",
        "Skip for now",
    ]
    for label in labels:
        screen.on_row(label)
        assert screen.cursor_line.startswith(" > ")
        screen.until(lambda: not screen.screen.cursor.hidden, "the cursor")
        screen.press(DOWN)
    screen.press(ESC)
    screen.see("REPLY pain.depth Went(way=<Way.BACK")


def test_a_held_enter_answers_nothing(terminal):
    """A key that is typed on would have taken an Enter that still waits to be meant."""
    screen = terminal("keys", guard=GUARD)
    screen.asked("Your answer:")
    screen.press("x")
    screen.enter()
    screen.asked("More: note")
    screen.press(ENTER * 25)
    screen.press(DOWN)
    screen.on_row("2. Near the skin")
    assert b"REPLY pain.depth" not in screen.raw
    screen.enter()
    screen.see("REPLY pain.depth Answered(value=('skin',)")


def test_a_key_held_at_one_question_does_not_answer_the_next(terminal):
    """The first press counts; the keyboard begins to repeat half a second later, when the next question is there."""
    screen = terminal("keys", guard=GUARD)
    screen.asked("Your answer:")
    screen.press("x")
    screen.enter()
    screen.asked("More: note")
    screen._read(GUARD * 1.2)
    screen.press(ENTER * 15)
    screen.press(DOWN)
    screen.on_row("2. Near the skin")
    assert b"REPLY pain.depth" not in screen.raw


def test_a_key_pressed_while_the_question_is_being_drawn_counts(terminal):
    """From its first words on, before the line to type on or the list is there."""
    screen = terminal("keys", DEMO_PRESS="while drawing")
    screen.see("Where does it hurt the most?")
    screen.press("left knee")
    screen.asked("Your answer:")
    screen.until(lambda: screen.cursor_line == "Your answer: left knee")
    screen.enter()
    screen.see("REPLY pain.place Answered(value='left knee'")
    screen.see("Is the pain deep")
    screen.press(DOWN)
    screen.asked("More: note")
    screen.on_row("2. Near the skin")


def test_a_key_pressed_before_the_question_does_not_count(terminal):
    screen = terminal("keys", DEMO_PRESS="before")
    screen.see("made-up questions")
    screen.press("no\r")
    screen.asked("Your answer:")
    screen.press("left knee")
    screen.enter()
    screen.see("REPLY pain.place Answered(value='left knee'")


def test_ctrl_c_interrupts_and_gives_the_terminal_back(terminal):
    screen = terminal("keys")
    screen.asked("Your answer:")
    screen.press("left")
    screen.press(CTRL_C)
    screen.see("INTERRUPTED")
    assert screen.exit_code() == 130
    assert b"Traceback" not in screen.raw


@pytest.mark.parametrize(("columns", "rows", "below"), [(60, 24, False), (40, 12, True)])
def test_a_small_screen_shows_the_question_and_the_row(terminal, columns, rows, below):
    """And says that rows are hidden below while they are."""
    screen = terminal("keys", columns, rows)
    screen.asked("Your answer:")
    assert max(map(len, screen.lines)) < columns
    screen.press("x")
    screen.enter()
    screen.asked("1. Deep in [the] body")
    assert "Is the pain deep, or near the skin?" in screen.lines
    screen.on_row("1. Deep in [the] body")
    screen.until(lambda: ("More rows below." in " ".join(" ".join(screen.lines).split())) is below)
    for _ in range(7):
        screen.press(DOWN)
    screen.on_row("More: note")
    screen.until(lambda: "More rows below." not in " ".join(" ".join(screen.lines).split()))
    assert "Is the pain deep, or near the skin?" in screen.lines


def test_a_resize_leaves_the_question_usable(terminal):
    screen = terminal("keys")
    screen.asked("Your answer:")
    screen.press("x")
    screen.enter()
    screen.asked("More: note")
    screen.resize(50, 16)
    screen.press(DOWN)
    screen.on_row("2. Near the skin")
    screen.enter()
    screen.see("REPLY pain.depth Answered(value=('skin',)")


def test_a_list_is_wrapped_anew_when_the_window_is_made_narrower(terminal):
    """Its hint stands there once, with all its words. The terminal of this test cuts long rows."""
    screen = terminal("keys", XTERM_VERSION="XTerm(370)")
    screen.asked("Your answer:")
    screen.press("x")
    screen.enter()
    screen.asked("More: note")
    hint = " ".join(next(line for line in screen.lines if "Enter chooses" in line).split())
    screen.resize(30, 24)

    def times() -> int:
        return " ".join(" ".join(screen.lines).split()).count(hint)

    screen.until(lambda: times() > 0 and not any(hint in line for line in screen.lines))
    assert times() == 1
    screen.on_row("1.")


@pytest.mark.parametrize(("columns", "up"), [(100, 0), (40, 3), (20, 8)])
def test_all_rows_of_a_broken_hint_are_wiped(columns, up, monkeypatch):
    """A hint of 72 and 45 cells, and a row of 80 above the cursor, on a terminal that breaks long rows."""
    monkeypatch.delenv("XTERM_VERSION", raising=False)
    written = []

    class Narrow(DummyOutput):
        def get_size(self):
            return Size(rows=24, columns=columns)

        def cursor_up(self, amount):
            written.append(amount)

    app = Application(output=Narrow(), layout=Layout(Window()))
    drawn = Screen()
    for y, cells in enumerate((72, 45, 80, 3)):
        for x in range(cells):
            drawn.data_buffer[y][x] = Char("x")
    drawn.set_cursor_position(app.layout.current_window, Point(3, 3))
    app.renderer._last_screen = drawn
    app._on_resize = lambda: None
    follow_width(app, lambda: columns, lambda: None)
    app._on_resize()
    assert sum(written) == up


def test_lines_pasted_without_brackets_answer_one_question_at_most(terminal):
    screen = terminal("keys", guard=GUARD)
    screen.asked("Your answer:")
    screen._read(GUARD * 1.2)
    screen.press("left knee\r2\r1\r1\r1\r")
    screen.asked("More: note")
    screen.press(DOWN)
    screen.on_row("2. Near the skin")
    assert screen.raw.count(b"REPLY") == 1


# -- plain -----------------------------------------------------------------------------------------------------


def test_plain_lines_write_no_escape_sequence(terminal):
    screen = terminal("plain")
    screen.asked("Answer: ")
    screen.press("left knee\n")
    screen.asked("Type a number from 1 to 3")
    screen.press("2\n")
    screen.asked("0 for none")
    screen.press("0\n")
    screen.see("REPLY pain.worse Answered(value=()")
    assert b"\x1b" not in screen.raw
    assert b"\r" not in screen.raw.replace(b"\r\n", b"")


def test_a_blank_enter_held_in_plain_lines_answers_nothing(terminal):
    screen = terminal("plain")
    screen.asked("Answer: ")
    screen.press("\n" * 20)
    screen.asked("Nothing was typed")
    screen.press("left knee\n")
    screen.see("REPLY pain.place Answered(value='left knee'")
    assert screen.raw.count(b"REPLY") == 1


def test_lines_pasted_at_a_plain_question_do_not_answer_the_next(terminal):
    screen = terminal("plain")
    screen.asked("Answer: ")
    screen.press("left knee\n2\n1\n\n")
    screen.asked("Is the pain deep")
    assert screen.raw.count(b"REPLY") == 1
    screen.press("2\n")
    screen.see("REPLY pain.depth Answered(value=('skin',)")


def test_a_line_typed_while_a_plain_question_is_being_written_counts(terminal):
    screen = terminal("plain", DEMO_PRESS="while drawing")
    screen.see("Where does it hurt the most?")
    screen.press("left knee\n")
    screen.see("REPLY pain.place Answered(value='left knee'")


def test_a_dumb_terminal_gets_plain_lines_with_ctrl_c_and_ctrl_d(terminal):
    screen = terminal("auto", TERM="dumb")
    screen.asked("Answer: ")
    assert b"\x1b" not in screen.raw
    screen.press(CTRL_C)
    screen.see("INTERRUPTED")
    assert screen.exit_code() == 130
    screen = terminal("plain")
    screen.asked("Answer: ")
    screen.press(CTRL_D)
    screen.see("ENDED")
    assert screen.exit_code() == 3


def test_a_signal_that_does_not_end_the_wait_for_a_line_is_heard_all_the_same(terminal):
    """As one does that comes in the instant before the wait begins: here it comes in another thread."""
    screen = terminal("plain", DEMO_PRESS="ctrl-c elsewhere")
    screen.asked("Answer: ")
    assert screen.exit_code() == 130

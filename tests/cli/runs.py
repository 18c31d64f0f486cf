"""The installed command, run where nothing is the tester's own: by pipe, or with keys in a terminal."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from ctrl_c import heard_again

COMMAND = str(Path(sys.executable).parent / "visitprep")
SOURCE = Path(__file__).resolve().parents[2] / "src"

UP, DOWN, ESC, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\x1b", "\r", "\x03", "\x04"

NEVER = 120.0
"""Seconds after which what was waited for will not come; far more than a busy machine takes."""

FOR_ME = ("1", "1", "0", "0")
"""For me, in the United States, and nothing that cannot wait: the first screens, in plain lines."""

ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\-_=>()][0-9A-B]?|\r")


class Place:
    """A made-up home: `home` is VISITPREP_HOME, `folder` where the command is run."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "visits of rosa"
        self.folder = root / "here"
        self.folder.mkdir()
        (root / "tmp").mkdir()
        self._windows: list[Window] = []

    def environ(self, **changes: str | None) -> dict[str, str]:
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.root / "nobody"),
            "TMPDIR": str(self.root / "tmp"),
            "VISITPREP_HOME": str(self.home),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "ACCESSIBLE": "0",  # or a first run would ask how to ask: test_first_run.py
        }
        environ |= {name: value for name, value in changes.items() if value is not None}
        return {name: value for name, value in environ.items() if changes.get(name, "") is not None}

    def run(
        self,
        *arguments: str,
        typed: str | bytes = "",
        apart: bool = False,
        command: tuple[str, ...] = (COMMAND,),
        **changes: str | None,
    ) -> subprocess.CompletedProcess[bytes]:
        """The command with `typed` piped in. A traceback is never shown, whatever happens.

        It is called in this process, which is ten times quicker; `apart`, and another `command`, start one of its own.
        """
        stdin = typed if isinstance(typed, bytes) else typed.encode()
        environ = self.environ(**changes)
        if apart or command != (COMMAND,):
            done = subprocess.run(
                [*command, *arguments], input=stdin, capture_output=True, cwd=self.folder, env=environ
            )
        else:
            done = called(arguments, stdin, self.folder, environ)
        assert b"Traceback" not in done.stderr + done.stdout, done.stderr.decode(errors="replace")
        return done

    def answered(
        self, *lines: str, apart: bool = False, **changes: str | None
    ) -> subprocess.CompletedProcess[bytes]:
        """`visitprep --plain` with these lines piped in."""
        return self.run("--plain", typed="".join(f"{line}\n" for line in lines), apart=apart, **changes)

    def window(self, *arguments: str, columns: int = 80, rows: int = 24, **changes: str | None) -> KeyWindow:
        """The command in a terminal of its own."""
        opened = KeyWindow([COMMAND, *arguments], self.folder, self.environ(**changes), columns, rows)
        self._windows.append(opened)
        return opened

    @property
    def file(self) -> Path:
        return self.home / "visits" / "visit-1" / "visit.json"

    @property
    def visit(self) -> dict:
        """What is on the disk now."""
        return json.loads(self.file.read_text(encoding="utf-8"))["visit"]

    def close(self) -> None:
        for window in self._windows:
            window.child.kill(signal.SIGKILL)
            window.child.wait()  # for as long as it takes: `close` by itself allows a killed program a tenth of a second
            with contextlib.suppress(OSError):  # hung up before
                window.child.close()


def called(
    arguments: Sequence[str], stdin: bytes, folder: Path, environ: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """The command's own `main`, with streams, folder and surroundings of the test's."""
    from visitprep.__main__ import main

    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (stdin, b"", b"")]
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    with pytest.MonkeyPatch.context() as patch, contextlib.chdir(folder):
        for name in set(os.environ) | set(environ):
            if name not in environ:
                patch.delenv(name)
            else:
                patch.setenv(name, environ[name])
        patch.setattr(sys, "argv", [COMMAND, *arguments])
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        try:
            code = main()
        except SystemExit as left:
            code = left.code
    for number, handler in handlers.items():
        signal.signal(number, handler)
    out, err = (stream.detach() for stream in streams[1:])
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


class Window:
    """A command in a pseudo-terminal, and everything it said."""

    def __init__(
        self, command: list[str], folder: Path, environ: Mapping[str, str], columns: int, rows: int
    ) -> None:
        import pexpect

        self.child = pexpect.spawn(
            command[0],
            command[1:],
            cwd=str(folder),
            env=dict(environ),
            dimensions=(rows, columns),
            timeout=15,
            preexec_fn=heard_again,
        )
        self.child.delaybeforesend = None
        self.raw = b""
        self._replied_at = 0

    def read(self, seconds: float) -> bool:
        """Take in what comes within that time; whether anything did."""
        import pexpect

        try:
            self.raw += self.child.read_nonblocking(1 << 16, timeout=seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            return False
        return True

    @property
    def said(self) -> str:
        """What was said since the last reply: without escape sequences, on one line."""
        return words(self.raw[self._replied_at :])

    @property
    def everything(self) -> str:
        return words(self.raw)

    def see(self, *fragments: str, within: float = NEVER) -> str:
        """Wait until all of these were said since the last reply; what was said."""
        end = time.monotonic() + within
        while not all(fragment in self.said for fragment in fragments):
            if not self.read(0.05) and not self.child.isalive() and not self.read(0.05):
                break
            assert time.monotonic() < end, f"{fragments} did not come; this did:\n{self.said}"
        assert all(fragment in self.said for fragment in fragments), f"it ended with:\n{self.said}"
        return self.said

    def prompted(self, within: float = NEVER) -> str:
        """Wait until it takes a line, whatever it asks; what was said."""
        end = time.monotonic() + within
        while not self.takes_a_line:
            if not self.read(0.1) and not self.child.isalive():
                return self.said
            assert time.monotonic() < end, f"no prompt came; this did:\n{self.said}"
        return self.said

    @property
    def takes_a_line(self) -> bool:
        """A prompt ends what was said, and the line is edited by the program and no longer by the terminal."""
        if not self.said or not ESCAPES.sub("", self.raw.decode(errors="replace")).endswith(": "):
            return False
        with contextlib.suppress(OSError, termios.error):  # hung up
            return not termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON
        return False

    def press(self, keys: str) -> None:
        """Press keys and forget what was said before them."""
        self._replied_at = len(self.raw)
        self.child.send(keys)

    def reply(self, line: str) -> None:
        """Type a line at a plain prompt."""
        self.prompted()
        self.press(line + "\n")

    def replies(self, *lines: str) -> None:
        for line in lines:
            self.reply(line)

    def hang_up(self) -> None:
        """Close the window under the program, as the cross in its corner does."""
        os.close(self.child.child_fd)

    def exit_code(self, within: float = NEVER) -> int:
        """Wait for the end. 128 and the signal's number when a signal ended it."""
        end = time.monotonic() + within
        while self.read(0.1) or self.child.isalive():
            assert time.monotonic() < end, f"it did not end; it said:\n{self.said}"
        self.child.wait()
        assert b"Traceback" not in self.raw, self.everything
        if self.child.signalstatus is not None:
            return 128 + int(self.child.signalstatus)
        return int(self.child.exitstatus)


class KeyWindow(Window):
    """Arrow keys, or lines where it asks in lines."""

    @property
    def takes_keys(self) -> bool:
        """A list or a line was drawn to its end since the last reply, with the keyboard attached, and is still there."""
        said = self.raw[self._replied_at :]
        opened = said.rfind(_OPENED)
        return opened > said.rfind(_CLOSED) and said.find(_CURSOR_SHOWN, opened) > opened

    def ready(self, fragment: str, within: float = NEVER) -> str:
        """Wait for a question until it takes its answer, and until Enter counts there; what was said."""
        end = time.monotonic() + within
        self.see(fragment, within=within)
        while not self.takes_keys:
            if self.takes_a_line and _OPENED not in self.raw[self._replied_at :]:
                return self.said
            self.read(0.1)
            assert time.monotonic() < end and self.child.isalive(), f"it takes no keys; it said:\n{self.said}"
        # The guard against a held Enter began before the question was drawn; it is over when this is.
        end = time.monotonic() + 1.2 * GUARD
        while (left := end - time.monotonic()) > 0:
            self.read(left)
        return self.said

    def enter(self, fragment: str, typed: str = "") -> None:
        """At the question with `fragment`: type, and press Enter."""
        self.ready(fragment)
        self.press(typed + ENTER)

    def nothing_urgent(self) -> None:
        """Answer no to each part of the lists of what should not wait."""
        while "Is any of this new" in (said := self.ready("?")):
            if "0 for none" in said:  # in lines
                self.press("0\n")
                continue
            self.press(ENTER)
            self.ready("none of these")
            self.press(DOWN + ENTER)


GUARD = 0.3
"""Seconds in which Enter does not count at a new question (`KeyAsker`)."""
# What prompt_toolkit sends when it begins to draw what can be answered, when that is drawn, and when it is gone.
_OPENED, _CURSOR_SHOWN, _CLOSED = b"\x1b[?2004h", b"\x1b[?25h", b"\x1b[?2004l"


def words(raw: bytes) -> str:
    return " ".join(ESCAPES.sub(" ", raw.decode(errors="replace")).split())

"""Full disks, locked folders, missing homes, closed pipes, odd screens: a sentence, a code, and nothing lost."""

from __future__ import annotations

import ctypes
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from runs import COMMAND, FOR_ME

from sentences import (
    BIRTH_DATE,
    COULD_NOT_BE_WRITTEN,
    COUNTRY,
    HOME,
    NO_SUCH_FOLDER,
    NOT_SAVED_YET,
    WHICH_COUNTRY,
    WHO_FOR,
)

pytestmark = pytest.mark.slow  # dozens of processes, each in surroundings of its own

pytest.importorskip("pexpect", reason="needs a pseudo-terminal")

PR_CAPBSET_DROP = 24  # linux/prctl.h


@pytest.fixture
def begun(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    assert place.visit["person"]["name"] == "Rosa Delgado"
    return place


def told(done, code):
    """What stderr says: two sentences at least, and the documented code."""
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert said.strip(), "nothing was said"
    assert "Something went wrong inside" not in said
    return said


# -- folders ---------------------------------------------------------------------------------------------------


def without_powers():
    """Root may write anywhere; this gives that up, for the program that is started next."""
    libc = ctypes.CDLL(None, use_errno=True)
    for power in range(4):  # to change owners, to write and to read anything, to act as the owner
        if libc.prctl(PR_CAPBSET_DROP, power, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def as_anybody(place, *arguments, typed=""):
    """The command, run by a person who may only write where the folder says so."""
    done = subprocess.run(
        [COMMAND, *arguments],
        input=typed.encode(),
        capture_output=True,
        cwd=place.folder,
        env=place.environ(),
        preexec_fn=without_powers if os.geteuid() == 0 else None,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


@pytest.fixture
def locked(begun):
    """A place that can be read, and where nothing can be written."""
    paths = [begun.root, *begun.root.rglob("*")]
    for path in paths:
        path.chmod(0o500 if path.is_dir() else 0o400)
    yield begun
    for path in paths:
        path.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="gives up root's powers the Linux way")
def test_in_a_folder_that_cannot_be_written_everything_can_be_read(locked):
    before = locked.file.read_bytes()
    assert b"Rosa Delgado" in as_anybody(locked, "show", "about").stdout
    assert b"Rosa Delgado" in as_anybody(locked, "export", "-f", "text", "-o", "-").stdout
    said = told(as_anybody(locked, "--plain", typed="1\n2 March 1956\n"), 6)
    assert "could not be" in said and "visits of rosa" in said
    told(as_anybody(locked, "start", "--plain", typed="1\n"), 6)
    told(as_anybody(locked, "export"), 6)
    assert locked.file.read_bytes() == before


def test_a_home_that_is_a_file_is_named(place):
    place.home.write_text("my shopping")
    said = told(place.answered(*FOR_ME), 6)
    assert "visits of rosa" in said
    assert place.home.read_text() == "my shopping"


def test_a_home_several_folders_deep_is_made(place):
    place.home = place.root / "one" / "two" / "three"
    assert place.answered(*FOR_ME, ":quit").returncode == 0
    assert place.file.is_file()


def test_without_any_home_the_variable_is_named(place):
    done = place.answered(*FOR_ME, HOME=None, VISITPREP_HOME=None, apart=True)
    assert "VISITPREP_HOME" in told(done, 4)
    assert (
        b"Rosa"
        in place.run(
            "export", "--example", "-f", "text", "-o", "-", HOME=None, VISITPREP_HOME=None, apart=True
        ).stdout
    )


def test_export_into_a_folder_that_is_not_there(begun):
    said = told(begun.run("export", "--output", "nowhere/page.pdf"), 6)
    assert NO_SUCH_FOLDER in said


# -- full disks ------------------------------------------------------------------------------------------------

NO_BYTECODE = {"PYTHONDONTWRITEBYTECODE": "1"}
"""Where files can be no longer than a few bytes, Python would cut its own short, and every later run would stop there."""


def test_a_full_disk_keeps_everything_before(begun):
    """Files of this run can be no longer than the one there is: the next save fails half-way."""
    size = begun.file.stat().st_size
    before = begun.file.read_bytes()
    done = subprocess.run(
        [COMMAND, "--plain"],
        input=f"1\n{'2 March 1956'}\n:note\n{'word ' * 2000}\n".encode(),
        capture_output=True,
        cwd=begun.folder,
        env=begun.environ(**NO_BYTECODE),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    assert COULD_NOT_BE_WRITTEN in told(done, 6)
    assert begun.file.read_bytes() == before
    assert sorted(path.name for path in begun.file.parent.glob("*.tmp*")) == []


def test_a_full_disk_is_said_at_once_and_the_answer_can_be_saved_when_there_is_room(begun):
    window = begun.window("--plain", **NO_BYTECODE)
    window.ready(HOME)
    window.press("1\n")
    window.ready(BIRTH_DATE)
    unlimited = resource.prlimit(window.child.pid, resource.RLIMIT_FSIZE, (64, resource.RLIM_INFINITY))
    window.press("2 March 1956\n")
    window.ready(COULD_NOT_BE_WRITTEN)
    assert NOT_SAVED_YET in window.said
    window.press("1\n")
    window.ready("Try to save it again")
    assert "birth_date" not in begun.visit["person"]
    resource.prlimit(window.child.pid, resource.RLIMIT_FSIZE, unlimited)
    window.press("1\n")
    window.ready("Which clinic")
    assert begun.visit["person"]["birth_date"]["said"] == "2 March 1956"
    resource.prlimit(window.child.pid, resource.RLIMIT_FSIZE, (64, resource.RLIM_INFINITY))
    window.press("Hill Pain Center\n")
    window.ready(COULD_NOT_BE_WRITTEN)
    window.press("2\n")
    assert window.exit_code() == 6
    assert NOT_SAVED_YET in window.everything
    assert "clinic" not in begun.visit.get("appointment", {})


def test_a_really_full_disk(place):
    """A disk of 64 KB in a namespace of one's own, where the system lets us have one."""
    disk = place.root / "disk"
    disk.mkdir()
    inside = f"""
        mount -t tmpfs -o size=64k none {disk} || exit 99
        printf '1\\n1\\n0\\n0\\n1\\nRosa Delgado\\n:quit\\n' | {COMMAND} --plain >/dev/null || exit 98
        head -c 100000 /dev/zero >{disk}/filler 2>/dev/null
        printf '1\\n2 March 1956\\n' | {COMMAND} --plain >/dev/null
        echo "code $?"
        rm {disk}/filler
        {COMMAND} show about
        find {disk} -name '*.tmp*'
        printf '1\\n2 March 1956\\n:quit\\n' | {COMMAND} --plain >/dev/null
        echo "then $?"
    """
    done = (
        subprocess.run(
            ["unshare", "-rm", "sh", "-c", inside],
            capture_output=True,
            cwd=place.folder,
            env=place.environ(VISITPREP_HOME=str(disk / "home")),
            check=False,
        )
        if shutil.which("unshare")
        else None
    )
    if done is None or done.returncode == 99 or b"unshare" in done.stderr:
        pytest.skip("no namespaces here")
    said = done.stdout.decode()
    assert said.startswith("code 6\n"), (said, done.stderr.decode())
    assert "could not be" in done.stderr.decode() and "Traceback" not in done.stderr.decode()
    assert "Rosa Delgado" in said and "tmp" not in said
    assert said.endswith("then 0\n")


COMMANDS_THAT_PRINT = (
    ("--version",),
    ("--help",),
    ("export", "--help"),
    ("export", "--example", "--format", "text", "--output", "-"),
    ("export", "--example", "--output", "-"),
    ("urgent",),
)


@pytest.mark.parametrize("arguments", COMMANDS_THAT_PRINT, ids=" ".join)
def test_a_screen_that_takes_nothing(place, arguments):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, env=place.environ(), cwd=place.folder
        )
    said = told(done, 1)
    assert "No space left" in said
    assert "Traceback" not in said and "Exception ignored" not in said


@pytest.mark.parametrize("arguments", COMMANDS_THAT_PRINT, ids=" ".join)
def test_a_reader_who_has_seen_enough(place, arguments):
    """`visitprep show | head -1`: no word about it."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [COMMAND, *arguments], stdout=writing, stderr=subprocess.PIPE, env=place.environ(), cwd=place.folder
    )
    os.close(writing)
    assert done.returncode == 141
    # What a copy leaves out was said before.
    assert done.stderr == b"" or (arguments[0] == "export" and done.stderr.count(b"\n") == 1), done.stderr


def test_the_screen_fills_up_in_the_middle_of_questions(begun):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, "--plain"],
            input=b"1\n",
            stdout=full,
            stderr=subprocess.PIPE,
            env=begun.environ(),
            cwd=begun.folder,
        )
    told(done, 1)
    assert begun.visit["person"]["name"] == "Rosa Delgado"


# -- screens ---------------------------------------------------------------------------------------------------

COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9]+)*m")


@pytest.mark.parametrize("columns", [60, 200])
@pytest.mark.parametrize("arguments", [(), ("--plain",)], ids=["keys", "plain"])
def test_narrow_and_wide_screens(place, arguments, columns):
    """No line is longer than the screen, and none so long that the eye loses it."""
    window = place.window(*arguments, columns=columns, rows=20)
    window.ready(WHO_FOR)
    window.press("1\n" if arguments else "\r")
    window.ready(WHICH_COUNTRY)
    if arguments:
        lines = window.raw.decode().splitlines()
        assert max(map(len, lines)) <= min(columns, 80)
    else:
        import pyte

        screen = pyte.Screen(columns, 20)
        pyte.ByteStream(screen).feed(window.raw)
        shown = [line.rstrip() for line in screen.display]
        assert any(WHICH_COUNTRY in line for line in shown), shown
        assert "United States" in shown[screen.cursor.y], shown
        assert max(map(len, shown)) <= min(columns, 80)


def test_no_colour_where_none_is_wanted(place):
    window = place.window(NO_COLOR="1")
    window.ready(WHO_FOR)
    window.press("\r")
    window.ready(COUNTRY)
    assert not COLOUR.search(window.raw)


def test_a_dumb_terminal_is_asked_in_plain_lines(place):
    window = place.window(TERM="dumb")
    window.ready(WHO_FOR)
    window.replies("1", "1", "0", "0")
    window.reply(":quit")
    assert window.exit_code() == 0
    assert b"\x1b" not in window.raw


@pytest.mark.parametrize("name", ["ACCESSIBLE", "VISITPREP_PLAIN"])
def test_plain_lines_can_be_asked_for_once_for_all(place, name):
    window = place.window(**{name: "1"})
    assert "Type a number from 1 to 3" in window.ready(WHO_FOR)
    assert b"\x1b" not in window.raw


@pytest.mark.parametrize("environ", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}], ids=str)
def test_any_letter_survives_a_computer_set_to_plain_english(place, environ):
    done = place.answered(*FOR_ME, "Zoë 山田 👩‍⚕️", ":quit", apart=True, **environ)
    assert done.returncode == 0, done.stderr
    name = place.visit["person"]["name"]
    if "PYTHONUTF8" not in environ:
        assert name == "Zoë 山田 👩‍⚕️"
        text = place.run("export", "-f", "text", "-o", "-", apart=True, **environ).stdout.decode()
        assert "Zoë 山田" in text
    assert place.run("show", "about", apart=True, **environ).returncode == 0


def test_the_module_is_the_command(place):
    done = place.run("--version", command=(sys.executable, "-m", "visitprep"))
    assert done.stdout == place.run("--version").stdout
    done = place.run("--plain", typed="\n".join((*FOR_ME, ":quit\n")), command=(sys.executable, "-m", "visitprep"))
    assert done.returncode == 0

"""What is typed stays in the visit's own files, and nothing speaks to another computer."""

from __future__ import annotations

import os
import signal
import stat
import sys
from pathlib import Path

import pytest
from runs import FOR_ME

from visitprep.cli.crash import CRASHED, SENTENCES

CANARY = "canary-7f3a"
WATCHED = str(Path(__file__).with_name("watched.py"))
SITTING = (
    *FOR_ME,
    ":menu",
    "Why you are going",
    f"{CANARY} one",
    "1",
    f"{CANARY} two",
    "2",
    f"{CANARY} three",
    ":quit",
)
"""The first answer is never said again on the screen, so that the screen can be searched for it, too."""


def watched(place, mode, value, *arguments, typed="", **changes):
    return place.run(mode, str(value), *arguments, typed=typed, command=(sys.executable, WATCHED), **changes)


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("number", [40, 1500, 5000, 12000, 18000, 24000, 32000])
def test_a_crash_says_where_and_never_what(place, number):
    """The exception holds everything there is to tell, and none of it is told."""
    done = watched(place, "crash", number, "--plain", typed="\n".join(SITTING) + "\n")
    said = done.stderr.decode()
    assert done.returncode == CRASHED, f"{number}: {said}"
    assert SENTENCES[0] in said
    assert "RuntimeError" in said and ".py, line " in said
    assert CANARY not in said
    assert f"{CANARY} one" not in done.stdout.decode()
    if place.file.exists() and place.file.read_bytes():
        assert place.run("show", "about").returncode == 0, "the file is whole"


@pytest.mark.parametrize("module", ["wording", "errors", "usecases.home"])
def test_a_part_that_cannot_be_loaded_is_told_as_any_crash(place, module):
    """Also the part that looks up the words to tell it with, and the part that catches the others."""
    code = f"import sys; sys.modules['visitprep.{module}'] = None; from visitprep.__main__ import main; sys.exit(main())"
    done = place.run("-c", code, command=(sys.executable,))
    assert done.returncode == CRASHED
    assert all(sentence in done.stderr.decode() for sentence in SENTENCES)
    assert "  ModuleNotFoundError\n" in done.stderr.decode()


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("number", [800, 6000])
@pytest.mark.parametrize(
    "arguments", [("check",), ("export",), ("export", "-f", "html", "-o", "-"), ("answers",)], ids=" ".join
)
def test_a_crash_of_any_command_says_none_of_the_answers(place, arguments, number):
    assert place.answered(*SITTING).returncode == 0
    done = watched(place, "crash", number, *arguments)
    assert done.returncode in ((CRASHED,) if number == 800 else (0, CRASHED))
    assert CANARY.encode() not in done.stderr
    if done.returncode == CRASHED:
        assert SENTENCES[0] in done.stderr.decode()


@pytest.mark.slow
def test_the_crashes_above_really_happen_with_answers_at_hand(place):
    """The sitting is longer than the last crash in it, or nothing would be tried out."""
    done = watched(place, "crash", 10**9, "--plain", typed="\n".join(SITTING) + "\n")
    assert done.returncode == 0, done.stderr
    assert CANARY in place.file.read_text()


def test_a_wrong_answer_is_not_in_what_an_error_says(place):
    """Even a file of answers with mistakes: the line and the field are named."""
    place.folder.joinpath("answers.yaml").write_text(f"person:\n  birth_date: [{CANARY}]\n  nme: {CANARY}\n")
    done = place.run("start", "--answers", "answers.yaml")
    assert done.returncode == 5
    assert b"line 3" in done.stderr
    assert CANARY.encode() not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [(CANARY,), ("add", CANARY), ("add", "pain", CANARY), ("export", "--format", CANARY), ("edit", CANARY)],
    ids=len,
)
def test_what_was_typed_on_the_line_by_mistake_is_not_repeated(place, arguments):
    done = place.run(*arguments)
    assert done.returncode in (2, 4)
    assert CANARY.encode() not in done.stderr + done.stdout


@pytest.mark.slow
def test_a_whole_visit_speaks_to_no_other_computer_and_starts_no_program(place):
    """Questions, the checklist, the preview, and every format."""
    log = place.root / "events"
    typed = (
        *SITTING[:-1],
        ":menu",
        "What to bring",
        "1 2",
        ":menu",
        "Look at",
        "For the clinic",
        "Back to",
        "Make the page",
        "Both",
        ":quit",
    )
    done = watched(place, "events", log, "--plain", typed="\n".join(typed) + "\n")
    assert done.returncode == 0, done.stderr
    assert len(list(place.folder.glob("*.pdf"))) == 2
    assert log.read_text() == "watching\n"
    for name in ("page.pdf", "page.html", "page.md", "page.txt"):
        assert watched(place, "events", log, "export", "--output", name).returncode == 0
        assert log.read_text() == "watching\n", name


def test_the_watch_itself_sees_what_it_should(place):
    log = place.root / "events"
    code = (
        f"import sys; sys.path.insert(0, {str(Path(WATCHED).parent)!r}); import watched, socket\n"
        f"watched.write_down({str(log)!r})\n"
        "try: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))\nexcept OSError: pass"
    )
    place.run("-c", code, command=(sys.executable,))
    assert "socket.connect" in log.read_text()


def test_files_and_folders_are_the_owners_only(place):
    """Whatever the system would allow others by itself."""
    before = os.umask(0)
    try:
        assert place.answered(*SITTING).returncode == 0
        assert place.run("export").returncode == 0
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [place.home, *place.home.rglob("*")]}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    (page,) = place.folder.iterdir()
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_answers_are_nowhere_but_in_the_visit(place):
    """Not in temporary files, not in the home folder, not among the words or the surroundings of the program."""
    pytest.importorskip("pexpect", reason="needs a pseudo-terminal")
    window = place.window("--plain")
    window.replies("1", "1")
    window.nothing_urgent()
    window.reply(":menu")
    window.replies("Why you are going", CANARY, f"{CANARY} two")
    window.prompted()
    process = Path(f"/proc/{window.child.pid}")
    if process.exists():
        assert CANARY.encode() not in (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    window.child.kill(signal.SIGKILL)
    assert place.run("export").returncode == 0
    holding = {
        path.relative_to(place.root).parts[0]
        for path in place.root.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }
    assert holding == {"visits of rosa"}
    assert not list((place.root / "tmp").rglob("*"))
    assert not (place.root / "nobody").exists()

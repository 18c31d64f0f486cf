"""A command for one person goes on whatever is wrong with another's file, and says so where it matters."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from runs import FOR_ME

JOURNAL = b'{"format": "visitprep journal", "schema_version": 9}\n'


def newer(folder):
    (folder / "visit.json").write_text('{"format": "visitprep visit", "schema_version": 9999, "visit": {}}')


def cut(folder):
    file = folder / "visit.json"
    file.write_bytes(file.read_bytes()[:200])


def by_hand(folder):
    file = folder / "visit.json"
    file.write_bytes(file.read_bytes().replace(b"Bo Berg", b"Bo Bergmann"))


def newer_journal(folder):
    (folder / "journal.jsonl").write_bytes(JOURNAL)


def journal_a_folder(folder):
    (folder / "journal.jsonl").unlink(missing_ok=True)
    (folder / "journal.jsonl").mkdir()


def locked(folder):
    (folder / "key.age").write_bytes(b"age-encryption.org/v1\n-> scrypt\n")
    for name in ("visit.json", "journal.jsonl"):
        (folder / name).write_bytes(b"age-encryption.org/v1\n-> X25519 aa\nbb\n--- cc\n")


STATES = (newer, cut, by_hand, newer_journal, journal_a_folder, locked)
FOR_ANA = (
    (("visits",), ""),
    (("show", "about"), ""),
    (("check",), ""),
    (("bring", "--list"), ""),
    (("urgent",), ""),
    (("answers",), ""),
    (("export", "-f", "text", "-o", "-"), ""),
    (("journal",), "pain 4"),
    (("journal", "--plain"), "pain 4\n:quit\n"),
    (("journal", "list"), ""),
    (("journal", "chart", "-f", "text", "-o", "-"), ""),
    (("add", "question", "--plain"), "Will it stop?\n:quit\n"),
    (("after", "--plain"), ":quit\n"),
    (("--plain",), ":quit\n"),
    (("visits", "save", "ana.visitprep", "--force"), ""),
    (("import", "ana.visitprep", "--plain"), "1\n:quit\n"),
    (("next", "--plain"), ":quit\n"),
    (("journal", "list"), ""),
    (("compare",), ""),
    (("--plain",), ":quit\n"),
)


@pytest.fixture
def two(place):
    """Bo's visit, then Ana's, which is open; both have a journal."""
    day = date.today() + timedelta(1)
    for name in ("Bo Berg", "Ana Silva"):
        place.run(
            "start",
            "--plain",
            typed="\n".join((*FOR_ME, name, "2 March 1961", f"Harbor Clinic, {day:%-d %B %Y}", ":quit\n")),
        )
        place.run("journal", "--person", name, typed="pain 5\n")
    return place


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_command_for_ana(two, state):
    state(two.home / "visits" / "visit-1")
    assert not stumbled(two, ("--person", "Ana"))


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_command_for_a_follow_up_of_it(two, state):
    two.run("visits", "save", "ana.visitprep", "Ana")
    two.run("next", "--person", "Ana", "--plain", typed=":quit\n")
    two.run("journal", "--person", "visit-3", typed="pain 6\n")
    state(two.home / "visits" / "visit-2")
    assert not stumbled(two, ("--person", "visit-3"))
    if "journal" in state.__name__:
        done = two.run("journal", "list", "--person", "visit-3")
        assert b"What stands in it is left out here." in done.stderr and b"6" in done.stdout


def test_one_that_cannot_be_read_is_called_so(two):
    cut(two.home / "visits" / "visit-1")
    assert b"visit-1: a visit that cannot be read\n" in two.run("visits").stdout
    assert b"There are: a visit that cannot be read (visit-1)" in two.run("show", "--person", "Bo").stderr


def stumbled(place, person):
    wrong = []
    for arguments, typed in FOR_ANA:
        who = person if arguments[0] not in ("visits", "--plain") else ()
        done = place.run(*arguments, *who, typed=typed)
        said = (done.stdout + done.stderr).decode()
        if done.returncode != 0 or "went wrong" in said:
            wrong.append((arguments, done.returncode, said[-600:]))
    return wrong

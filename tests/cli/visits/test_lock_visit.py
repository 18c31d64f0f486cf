"""`visitprep visits --lock`: asked once a run, said twice what forgetting means, and what leaves is asked about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from runs import FOR_ME

from visitprep.storage import locked

pytestmark = pytest.mark.slow  # a key is made from a passphrase dozens of times, which is meant to take long

PASSPHRASE = "correct horse battery"
LOCKING = f"2\n{PASSPHRASE}\n{PASSPHRASE}\n2\n"


@pytest.fixture(autouse=True)
def forgets() -> Iterator[None]:
    yield
    locked.forget()


@pytest.fixture
def rosa(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    return place


@pytest.fixture
def locked_rosa(rosa):
    done = ran(rosa, "visits", "--lock", "Rosa", "--plain", typed=LOCKING)
    assert "Locked: visit-1." in done.stdout.decode(), done.stderr.decode()
    return rosa


def ran(place, *arguments, typed=""):
    """Each is a run of its own, in which the passphrase was not given yet."""
    locked.forget()
    return place.run(*arguments, typed=typed)


def test_it_is_said_twice_that_forgetting_loses_all(rosa):
    done = ran(rosa, "visits", "--lock", "visit-1", "--plain", typed=LOCKING)
    said = " ".join(done.stdout.decode().split())
    assert "If the passphrase is forgotten, all of it is lost." in said
    assert "without this passphrase every answer is lost for good" in said
    assert PASSPHRASE not in said + done.stderr.decode()
    assert b"Rosa" not in rosa.file.read_bytes()


@pytest.mark.parametrize("typed", ["1\n", f"2\n{PASSPHRASE}\n{PASSPHRASE}\n1\n", "2\nshort\nshort\nshort\n", "2\n"])
def test_whatever_is_no_yes_locks_nothing(rosa, typed):
    ran(rosa, "visits", "--lock", "visit-1", "--plain", typed=typed)
    assert rosa.visit["person"]["name"] == "Rosa Delgado"
    assert not rosa.file.with_name("key.age").exists()


def test_the_list_says_no_name_and_no_time(locked_rosa):
    said = ran(locked_rosa, "visits").stdout.decode()
    assert "visit-1: a locked visit, opened with its passphrase" in said
    assert "Rosa" not in said.replace(str(locked_rosa.home), "") and "last saved" not in said


def test_it_is_asked_once_and_a_wrong_one_opens_nothing(locked_rosa):
    done = ran(locked_rosa, "show", "about", "--plain", typed=f"wrong\n{PASSPHRASE}\n")
    assert "Rosa Delgado" in done.stdout.decode()
    assert done.stderr.decode().count("Its passphrase") == 2
    done = ran(locked_rosa, "show", "about", "--plain", typed="a\nb\nc\n")
    assert done.returncode == 5 and "Rosa Delgado" not in done.stdout.decode()
    said = " ".join(done.stderr.decode().split())
    assert "that was not its passphrase" in said and "was not given" not in said
    done = ran(locked_rosa, "show", "about")
    assert done.returncode == 3, "nobody is there to ask"


def test_an_interview_goes_on_in_it(locked_rosa):
    done = ran(locked_rosa, "add", "question", "--plain", typed=f"{PASSPHRASE}\nWill it ever stop?\n:quit\n")
    assert done.returncode == 0, done.stderr.decode()
    assert b"Will it ever stop" not in locked_rosa.file.read_bytes()
    done = ran(locked_rosa, "show", "questions", "--plain", typed=f"{PASSPHRASE}\n")
    assert "Will it ever stop?" in done.stdout.decode()


@pytest.mark.parametrize(("reply", "is_made"), [("1", False), ("2", True)])
def test_a_page_is_asked_about_before_it_leaves(locked_rosa, reply, is_made):
    typed = f"{PASSPHRASE}\n{reply}\n"
    done = ran(locked_rosa, "export", "-f", "text", "-o", "page.txt", "--plain", typed=typed)
    assert "not under the passphrase" in " ".join(done.stdout.decode().split())
    assert (locked_rosa.folder / "page.txt").exists() is is_made


def test_the_lock_comes_off(locked_rosa):
    done = ran(locked_rosa, "visits", "--unlock", "visit-1", "--plain", typed=f"{PASSPHRASE}\n2\n")
    assert "The lock is off: Rosa Delgado, visit begun on " in done.stdout.decode(), done.stderr.decode()
    assert locked_rosa.visit["person"]["name"] == "Rosa Delgado"


def test_it_is_deleted_without_the_passphrase(locked_rosa):
    done = ran(locked_rosa, "visits", "--delete", "visit-1", "--yes")
    assert done.returncode == 0, done.stderr.decode()
    assert not locked_rosa.file.parent.exists()


def test_keys_of_a_terminal_show_nothing_of_it(locked_rosa):
    pytest.importorskip("pexpect", reason="needs a pseudo-terminal")
    window = locked_rosa.window("show", "about", "--plain")
    window.see("Its passphrase (it is not shown):")
    window.press(f"{PASSPHRASE}\n")
    window.see("Rosa Delgado")
    assert window.exit_code() == 0
    assert "horse" not in window.everything

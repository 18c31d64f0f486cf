"""A visit's file that is damaged, newer, or changed by hand: named, left as it is, and a way back offered."""

from __future__ import annotations

import json

import pytest
from runs import FOR_ME

from sentences import CARRY_ON_WITH, CHANGED_IT_YOURSELF, HOME

COMMANDS = (
    ("--plain",),
    ("show",),
    ("show", "sleep"),
    ("check",),
    ("bring", "--list"),
    ("export", "--output", "page.pdf"),
    ("edit", "sleep", "--plain"),
    ("add", "pain", "--plain"),
    ("answers",),
)


@pytest.fixture
def begun(place):
    """Two answers on file, so that there is a version before the last."""
    place.answered(*FOR_ME, "Rosa Delgado", "2 March 1956", ":quit")
    return place


def _newer(data: bytes) -> bytes:
    changed = json.loads(data)
    changed["schema_version"] += 1
    return json.dumps(changed).encode()


BREAKAGES = {
    "truncated": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "garbage": lambda data: bytes(range(256)) * 4,
    "zeros": lambda data: b"\0" * len(data),
    "another file": lambda data: b'{"name": "my shopping list"}',
    "newer": _newer,
    "changed by hand": lambda data: data.replace(b"Rosa Delgado", b"Rosa D. Ruiz"),
    "changed to nonsense": lambda data: data.replace(b'"patient"', b'"the cat"'),
}


@pytest.mark.parametrize("how", BREAKAGES)
def test_a_broken_file_is_named_and_left_as_it_is(begun, how):
    broken = BREAKAGES[how](begun.file.read_bytes())
    begun.file.write_bytes(broken)
    for arguments in COMMANDS if how in ("truncated", "changed by hand") else COMMANDS[:2]:
        done = begun.run(*arguments, typed="1\n1\n1\n")
        said = done.stderr.decode()
        assert done.returncode == 5, (arguments, said)
        assert "visit.json" in said and "The file was left as it is." in said, arguments
        assert "visitprep restore" in said.replace(" --plain", "") or "Update visitprep" in said
        assert "the cat" not in said and "Ruiz" not in said and "shopping" not in said
        assert begun.file.read_bytes() == broken, arguments
    assert not list(begun.folder.iterdir())
    listed = begun.run("visits")
    assert listed.returncode == 0
    assert b"visit-1" in listed.stdout


@pytest.mark.parametrize("how", [how for how in BREAKAGES if how != "newer"])
def test_the_last_good_version_is_one_command_away(begun, how):
    broken = BREAKAGES[how](begun.file.read_bytes())
    begun.file.write_bytes(broken)
    done = begun.run("restore", "--last")
    assert done.returncode == 0, done.stderr
    assert CARRY_ON_WITH.encode() in done.stdout
    assert begun.visit["person"]["name"] == "Rosa Delgado"
    assert any(path.read_bytes() == broken for path in begun.file.parent.rglob("*") if path.is_file())
    assert begun.answered(":quit").returncode == 0


def test_a_version_is_chosen_by_number(begun):
    done = begun.run("restore", "--plain", typed="1\n")
    assert done.returncode == 0, done.stderr
    assert "birth_date" not in begun.visit["person"]
    assert begun.run("restore", "--plain", typed=":quit\n").stdout.endswith(b"Nothing was changed.\n")


def test_a_file_changed_by_hand_is_used_when_the_person_says_so(begun):
    begun.file.write_bytes(BREAKAGES["changed by hand"](begun.file.read_bytes()))
    window = begun.window("--plain")
    window.ready(CHANGED_IT_YOURSELF)
    window.press("yes\n")
    window.ready("Pain clinic visit: Rosa D. Ruiz")
    window.press("1\n")
    window.ready("Which clinic")
    window.press("Hill Pain Center\n")
    window.ready("?")
    window.press(":quit\n")
    assert window.exit_code() == 0
    assert begun.run("show").returncode == 0
    assert begun.visit["person"]["name"] == "Rosa D. Ruiz"
    assert begun.visit["appointment"]["clinic"] == "Hill Pain Center"


def test_a_file_changed_by_hand_is_left_when_they_say_no(begun):
    broken = BREAKAGES["changed by hand"](begun.file.read_bytes())
    begun.file.write_bytes(broken)
    window = begun.window("--plain")
    window.ready(CHANGED_IT_YOURSELF)
    window.press("no\n")
    assert window.exit_code() == 5
    assert begun.file.read_bytes() == broken


def test_another_visit_can_be_begun_beside_a_broken_one(begun):
    begun.file.write_text("{")
    done = begun.run("start", "--plain", typed="\n".join((*FOR_ME, "Luis Delgado", ":quit\n")))
    assert done.returncode == 0, done.stderr
    assert b"Luis Delgado" in begun.run("show", "about").stdout
    assert begun.file.read_text() == "{"


def test_a_file_changed_under_an_open_window_is_kept_and_so_are_the_answers(begun):
    window = begun.window("--plain")
    window.ready(HOME)
    window.press("1\n")
    window.ready("Which clinic")
    begun.file.write_text("somebody else's")
    window.press("Spanish\n")
    assert window.exit_code() == 6
    assert "Your answers are saved beside it" in window.everything
    assert begun.file.read_text() == "somebody else's"
    assert any('"Spanish"' in path.read_text() for path in begun.file.parent.glob("*.json"))

"""What needs the person is said by every command about the visit, until it is settled."""

from __future__ import annotations

import pytest
from every_command import EVERY_COMMAND
from runs import FOR_ME

BESIDE = "visit (conflict 2).json"

ABOUT_A_VISIT = {"": "--plain"} | {
    name: command.of_a_visit for name, command in EVERY_COMMAND.items() if command.of_a_visit
}


@pytest.fixture
def forked(place):
    """Rosa's visit; her evening's answers lie beside it, where she is called Rosita."""
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    there = place.file.read_text("utf-8")
    place.answered("1", ":all", ":quit")
    place.file.with_name(BESIDE).write_text(there, "utf-8")
    (place.folder / "record.json").write_text('{"resourceType": "MedicationStatement", "status": "active", '
        '"medicationCodeableConcept": {"text": "gabapentin 300 mg"}}', "utf-8")  # fmt: skip
    return place


@pytest.mark.slow_after(5)
@pytest.mark.parametrize("name", ABOUT_A_VISIT)
def test_answers_beside_a_visit_are_told_of_until_they_are_left(forked, name):
    done = forked.run(*ABOUT_A_VISIT[name].split(), typed=":quit\n")
    assert BESIDE in (done.stdout + done.stderr).decode()
    assert "visitprep restore" in (done.stdout + done.stderr).decode()
    if name == "export":
        assert BESIDE not in done.stdout.decode(), "the page itself stays what it is"
    left = str(1 + len(_offered(forked)))
    done = forked.run("restore", "--plain", "--person", "visit-1", typed=f"{left}\n")
    assert done.returncode == 0, done.stderr
    done = forked.run(
        *(("--person", "visit-1") if name == "next" else ()), *ABOUT_A_VISIT[name].split(), typed=":quit\n"
    )
    assert BESIDE not in (done.stdout + done.stderr).decode()
    assert forked.file.with_name("visit (settled 2).json").exists()


def _offered(place):
    from visitprep.storage.store import VisitStore

    return VisitStore(place.home, lambda: None).versions("visit-1")


def test_the_first_screen_offers_the_choice(forked):
    said = forked.answered("1", ":quit").stdout.decode()
    assert "Which answers do you want to go on with?" in said
    assert not forked.file.with_name(BESIDE).exists()
    assert "Which answers do you want" not in forked.answered(":quit").stdout.decode()


def test_an_export_in_a_terminal_asks_first(forked):
    pytest.importorskip("pexpect", reason="needs a pseudo-terminal")
    window = forked.window("export", "-f", "text", "-o", "page.txt", "--plain")
    window.see("Which answers do you want to go on with?")
    window.reply("2")
    window.see("Made:")
    assert window.exit_code() == 0
    assert forked.file.with_name("visit (settled 2).json").exists()


def test_links_are_said(forked):
    """In the list, when the visit is opened, and when it is deleted."""
    target = forked.root / "cloud.json"
    forked.file.rename(target)
    forked.file.symlink_to(target)
    assert f"{forked.file} is a link" in forked.run("visits").stdout.decode()
    said = forked.run("edit", "sleep", "--plain", typed=":quit\n")
    assert f"is a link to {target}" in (said.stderr + said.stdout).decode()
    said = forked.run("visits", "--delete", "visit-1", "--yes").stdout.decode()
    assert "Deleted: " in said and f"There was a link to {target}." in said
    assert target.exists()

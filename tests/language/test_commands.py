"""Every command, what it says, refuses and explains, spoken in the language of marks."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from anybody import Anybody
from every_command import EVERY_COMMAND
from marked import in_other_letters, unmarked, words_in
from runs import Place, called
from test_marked import CITED, CODES
from tests.discs.dicom_files import disc
from tests.people import person

from visitprep.answers.writing import write_answers
from visitprep.cli.command_table import COMMANDS
from visitprep.cli.loading import choices_of, command_of
from visitprep.errors import InputEnded, NeedsTerminal
from visitprep.measures.instrument import KNOWN
from visitprep.usecases.home.screen import run_home
from visitprep.usecases.session import Session

WORDS = words_in(
    (*COMMANDS, *KNOWN, "add", "type in", "save", "DICOMDIR Lakeview Hospital MRI L SPINE DICOM PDF SPINE")
)
"""What is typed after `visitprep`."""
PARSER = words_in(
    (
        "Usage", "OPTIONS", "Options", "Arguments", "Show this message and exit", "default required",
        "TEXT INTEGER COMMAND NAME FILE FOLDER SECTIONS FORM WORD DAY TOPIC SECTION OLDER NEWER N str what shell list PATH Path paths WHAT MINUTES",
    )
)  # fmt: skip
"""What the parser of the command line says by itself."""


def other_answers() -> str:
    """A hand-written file in letters that no word of ours has."""
    visit = in_other_letters(person("typical"))
    appointment = visit.appointment.model_copy(update={"time": "10:30"})
    return write_answers(visit.model_copy(update={"appointment": appointment}))


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, catalogue_of_marks: None) -> Place:
    place = Place(tmp_path_factory.mktemp("place"))
    assert (
        called(("start", "--answers", "-"), other_answers().encode(), place.folder, place.environ()).returncode == 0
    )
    for line in ("pain 3, ж", "pain 6, slept 5 h"):
        assert called(("journal",), line.encode(), place.folder, place.environ()).returncode == 0
    assert called(("export", "-f", "text"), b"", place.folder, place.environ()).returncode == 0
    disc(place.folder / "disc")
    return place


CALLS: dict[str, str] = {
    **{call: typed for command in EVERY_COMMAND.values() for call, typed in command.spoken.items()},
    "sledge": "",
    "--minutes 0": "",
    "--minutes": "",
    "--minutes 5 show": "",
    "--person Ж show": "",
    "--person Ж schema": "",
    "show --sledge": "",
    "show --plain=3": "",
    "show --person": "",
    "show medicines and more": "",
    "": "",
    "--help": "",
}
"""What is typed, and what is piped in: first what each command does, then what no command takes."""


def test_every_command_is_called_here() -> None:
    assert {call.split()[0] for call in CALLS if call} >= COMMANDS.keys() - {"schema"}


def _left(text: str) -> list[str]:
    text = re.sub(r"(?m)^(?:[\w-]+:|#.*|- .*|  .*: .*)$", "", text) if text.startswith("# ") else text
    return unmarked(text, CITED | WORDS | PARSER | {"UTC"})


@pytest.mark.parametrize("call", CALLS)
def test_what_a_command_says(begun: Place, call: str) -> None:
    done = called(call.split(), CALLS[call].encode(), begun.folder, begun.environ())
    said = done.stdout.decode(), done.stderr.decode()
    assert any(said)
    if "--output -" in call or call == "answers":  # a table and a file for other programs: names stay as they are
        said = ("", said[1])
    if "--find" in call:  # a sentence, out of the middle of a message
        said = tuple(re.sub(r"(?m)^  .*$", "", text) for text in said)
    assert [_left(text) for text in said] == [[], []]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command(begun: Place, name: str) -> None:
    done = called((name, "--help"), b"", begun.folder, begun.environ())
    choices = (word for parameter in command_of(name).params for word in choices_of(parameter))
    known = words_in(word for choice in choices for word in (choice, choice.lower()))
    assert unmarked(done.stdout.decode(), PARSER | WORDS | known) == []


@pytest.mark.parametrize("seed", [3, 6])
def test_the_home_screen_and_all_behind_it(begun: Place, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """A first run, and one that comes back to a visit."""
    asker = Anybody(seed=seed, patience=120)
    environ = begun.environ() | ({"VISITPREP_HOME": str(begun.root / "new")} if seed == 3 else {})
    monkeypatch.chdir(begun.folder)
    for _ in range(6):  # some answers lead out of the program
        # Without a keyboard nobody is asked whether a page of the same day may be written over.
        with suppress(InputEnded, NeedsTerminal):
            run_home(environ, session=Session(environ, asker=asker))
    assert len(asker.keys) > 25
    assert [text for text in asker.shown if unmarked(text, CITED | WORDS | CODES)] == []

"""Every command explains itself, and a wrong call gets a sentence."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from visitprep import __version__
from visitprep.cli.app import app, command_of
from visitprep.cli.command_table import COMMANDS, GROUPS, root_help
from visitprep.formats_copies_measures import Format
from visitprep.wording import one_of

EACH = pytest.mark.parametrize("name", COMMANDS)


def test_no_option_is_offered_that_is_like_the_typed_one_only_by_its_dashes(place):
    """--yes is not --person."""
    told = place.run("restore", "--yes").stderr.decode()
    assert "has no option called --yes." in told and "Did you mean" not in told


def test_what_is_added_is_not_typed_on_the_line(place):
    """A shell would remember the name of a medicine."""
    told = place.run("add", "medicine", "Tylenol").stderr.decode()
    assert "What you add is asked for" in told and "Tylenol" not in told


def test_a_file_of_answers_that_is_not_there_is_named(place):
    """It is the file that is missing, not its folder."""
    done = place.run("start", "--answers", "nowhere.yaml")
    assert done.returncode == 4 and "There is no file nowhere.yaml." in done.stderr.decode()


@EACH
def test_each_command_has_a_help_with_its_example(place, name):
    done = place.run(name, "--help")
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"Usage: visitprep {name}" in said
    assert f"Example: visitprep {name}" in said
    assert "--help" in said and "install-completion" not in said
    assert max(map(len, said.splitlines())) <= 80
    assert not place.home.exists()


@EACH
def test_the_summary_of_the_list_is_that_of_the_command(name):
    """The first words of both; one sentence serves both places."""
    help_text = command_of(name).help
    begins = (
        COMMANDS[name].summary.split(",")[0].split(";")[0].rstrip(".").replace("that file", "a file of answers")
    )
    assert help_text.startswith(begins)


def test_the_list_of_commands_is_the_one_that_is_resolved():
    import typer

    group = typer.main.get_command(app)
    listed = group.list_commands(None)
    assert listed == [command.name for _, commands in GROUPS for command in commands]
    assert all(group.get_command(None, name).name == name for name in listed)
    assert group.get_command(None, "nothing") is None
    folder = Path(sys.modules["visitprep.cli.app"].__file__).parent / "commands"
    modules = {path.stem.rstrip("_").replace("_", "-") for path in folder.glob("*.py")}
    assert set(listed) <= modules


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("help",)], ids=" ".join)
def test_the_help_lists_every_command_with_an_example(place, arguments):
    said = place.run(*arguments).stdout.decode()
    assert said == root_help()
    for command in COMMANDS.values():
        assert f"  {command.name}" in said and f"Example: {command.example}" in said
    assert [said.index(f"{title}:") for title, _ in GROUPS] == sorted(
        said.index(f"{title}:") for title, _ in GROUPS
    )


def test_the_help_is_the_same_by_another_way(place):
    """`--plain --help` goes through the parser; it says the same."""
    assert place.run("--plain", "--help").stdout.decode().strip() == root_help().strip()


@EACH
def test_the_examples_are_calls_that_are_understood(name):
    """Parsed, not run: an example with a mistyped option would fail here."""
    command = command_of(name)
    example = COMMANDS[name].example
    inside = next(line for line in command.help.splitlines() if "Example:" in line).partition("Example: ")[2]
    for line in (example, inside):
        words = shlex.split(line.partition(">")[0])
        assert words[:2] == ["visitprep", name]
        command.make_context(name, words[2:])


@pytest.mark.parametrize("arguments", [("--version",), ("--plain", "--version")], ids=" ".join)
def test_the_version(place, arguments):
    assert place.run(*arguments, apart=True).stdout.decode() == f"visitprep {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("exprt",), "Did you mean: visitprep export"),
        (("shw", "sleep"), "Did you mean: visitprep show"),
        (("frobnicate",), "See them all with: visitprep --help"),
        (("my back hurts",), "There is no command like that."),
        (("export", "--frmat", "pdf"), "Did you mean --for or --format?"),
        (("export", "--format", "docx"), f"--format cannot be that; it can be {one_of([*Format, 'fhir'])}."),
        (("export", "--format"), "--format needs something after it."),
        (("export", "--force=yes"), "--force takes no value after it."),
        (("add",), "it can be medicine, pain, test, treatment, allergy or question."),
        (("add", "knee"), "it can be medicine, pain, test, treatment, allergy or question."),
        (("show", "sleep", "mood"), "There is more on the line than visitprep show can use."),
        (("--nope",), "visitprep has no option called --nope."),
        (("completion", "tcsh"), "it can be bash, zsh or fish."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_wrong_call_gets_a_sentence_and_what_to_do_next(place, arguments, said):
    done = place.run(*arguments)
    told = done.stderr.decode()
    assert done.returncode == 2
    assert said in told
    assert "visitprep --help" in told or "--help" in told or "Did you mean" in told
    assert not done.stdout
    for word in ("nvalid", "Error", "Usage:", "traceback"):
        assert word not in told


def test_a_section_that_is_not_there_is_answered_with_those_that_are(place):
    place.answered("1", "1", "0", "0", ":quit")
    done = place.run("edit", "medicnes")
    assert done.returncode == 4
    assert "Did you mean medicines" in done.stderr.decode()
    assert "sleep" in done.stderr.decode()


HEAVY = ("typer", "pydantic", "rich", "questionary", "prompt_toolkit", "yaml", "typst", "asyncio", "platformdirs")


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--version"], []),
        (["--help"], []),
        (["export", "--help"], ["typer"]),
        (["edit", "--help"], ["typer"]),
        (["--plain"], ["pydantic"]),
    ],
    ids=lambda value: " ".join(value) or "nothing",
)
def test_nothing_heavy_is_loaded_where_it_is_not_needed(place, arguments, allowed):
    """Start-up time is a feature: what a command does not need is not read from the disk."""
    code = (
        "import sys\n"
        f"sys.argv = ['visitprep', *{arguments!r}]\n"
        "from visitprep.__main__ import main\n"
        "try: main()\n"
        "finally: print(sorted(set(sys.modules) & set(sys.argv.pop().split(','))), file=sys.stderr)\n"
    ).replace("sys.argv.pop()", repr(",".join(HEAVY)))
    done = place.run("-c", code, typed="1\n", command=(sys.executable,))
    loaded = done.stderr.decode().strip().splitlines()[-1]
    assert eval(loaded) in ([], sorted(allowed)), loaded
    assert set(eval(loaded)) <= set(allowed)

"""Whatever is shown or written leaves by one door: plain where plain was chosen, missing letters said, one set of options."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import date, timedelta

import pytest
from every_command import EVERY_COMMAND

from sentences import NO_SUCH_FOLDER
from visitprep.cli.command_table import COMMANDS
from visitprep.cli.loading import command_of
from visitprep.formats_copies_measures import Format

OUTPUT = {"--format", "--output", "--force", "--open", "--paper", "--large-print"}
DRAWN = re.compile(r"[\u2500-\u259f\x1b]")
"""Lines, boxes, blocks and escapes."""
ODD = "\ue001 \U0001f9ff"
"""Letters that no font of this computer has."""
ANSWERS = f"""
person: {{name: Rosa {ODD} Delgado, preferred_name: Rosa {ODD}, country: US}}
respondent: {{filled_by: caregiver_alone, name: Ana, relation: daughter}}
appointment: {{date: {date.today() + timedelta(days=60)}, clinic: Harbor {ODD} Clinic}}
"""
MISSING = "This computer has no letters for: \ue001 \U0001f9ff"


def timeless(data):
    """Without the second at which a calendar was made."""
    return re.sub(rb"DTSTAMP:\w+", b"", data)


def calls(*kinds):
    """Of every command those of these kinds, in words."""
    return [
        pytest.param(tuple(call.split()), id=call)
        for kind in kinds
        for command in EVERY_COMMAND.values()
        for call in getattr(command, kind)
    ]


def those_with(kind):
    return {name for name, command in EVERY_COMMAND.items() if getattr(command, kind)}


def options_of(name):
    """Each option of a command with its words."""
    return {
        option: parameter.help
        for parameter in command_of(name).params
        if parameter.param_type_name == "option"
        for option in parameter.opts
        if option.startswith("--")
    }


@pytest.fixture
def helped(place):
    """Ana helps her mother, whose name no font can draw; two copies were made, and two days written down."""
    assert place.run("start", "--answers", "-", typed=ANSWERS).returncode == 0
    assert place.run("export", "-f", "text", "-o", "before.txt").returncode == 0
    for line in ("pain 3, heat helped", f"pain 6, slept 5 h, {ODD} helped"):
        assert place.run("journal", typed=line).returncode == 0
    place.folder.joinpath("before.txt").unlink()
    return place


def test_every_command_of_the_table_is_walked_here():
    """A new one fails until it is said what it shows and what it makes."""
    assert EVERY_COMMAND.keys() == COMMANDS.keys()
    with_options = {name for name in COMMANDS if "--output" in options_of(name)}
    assert with_options == those_with("made") | those_with("written")


@pytest.mark.parametrize("name", sorted(those_with("made")))
def test_a_command_that_makes_a_document_has_every_option_of_one(name):
    assert set(options_of(name)) >= OUTPUT


# --open of visits names a visit; the journal's export makes a spreadsheet too, and export a FHIR file; what is found in
# a record is listed for programs.
OF_THEIR_OWN = {("visits", "--open"), ("journal", "--format"), ("export", "--format"), ("import", "--format")}


def test_an_option_of_several_commands_has_the_same_words_in_each():
    words = defaultdict(set)
    for name in COMMANDS:
        for option, said in options_of(name).items():
            if (name, option) not in OF_THEIR_OWN:
                words[option].add(said)
    shared = OUTPUT | {"--person", "--plain", "--example", "--checklist", "--for"}
    assert {option: said for option, said in words.items() if option in shared and len(said) != 1} == {}
    assert all(form.value in options_of("journal")["--format"] for form in Format)


@pytest.mark.parametrize("call", calls("shown"))
def test_plain_that_was_chosen_is_plain_everywhere(helped, monkeypatch, call):
    """At the first run, and never said again; or for this run."""
    monkeypatch.setattr("visitprep.terminal.choose.has_keyboard", lambda stdin, stdout: True)
    settings = helped.home / "settings.json"
    remembered = json.loads(settings.read_text(encoding="utf-8")) | {"asker": "plain"}
    settings.write_text(json.dumps(remembered), encoding="utf-8")
    shown = helped.run(*call, typed=":quit\n", ACCESSIBLE=None).stdout.decode()
    assert shown.strip() and not DRAWN.search(shown), shown
    if "--plain" in options_of(call[0]):
        plain = helped.run(*call, "--plain", typed=":quit\n").stdout.decode()
        assert plain.replace("visitprep --plain", "visitprep") == shown


@pytest.mark.parametrize(
    "call",
    [("show",), ("show", "--for", "card"), ("journal", "list"), ("journal", "chart"), ("compare",), ("guide",)],
)
def test_where_plain_was_not_chosen_it_is_drawn(helped, monkeypatch, call):
    """Or the test above would prove nothing."""
    monkeypatch.setattr("visitprep.terminal.choose.has_keyboard", lambda stdin, stdout: True)
    assert DRAWN.search(helped.run(*call, typed=":quit\n").stdout.decode())


@pytest.mark.slow_after(5)
@pytest.mark.parametrize("call", calls("made"))
def test_letters_that_are_missing_are_said_before_anything_is_written(helped, call):
    told = helped.run(*call, "-f", "pdf", "-o", "no-such-folder/page.pdf").stderr.decode()
    assert 0 <= told.find(MISSING) < told.find(NO_SUCH_FOLDER), told
    assert MISSING not in helped.run(*call, "-f", "html", "-o", "-").stderr.decode()


@pytest.mark.slow_after(5)
@pytest.mark.parametrize("call", calls("made", "written"))
def test_a_file_goes_where_it_was_told_and_over_nothing(helped, call):
    name = call[0]
    text = ("--format", "text") if name != "calendar" else ()
    page = helped.folder / "here.txt"
    done = helped.run(*call, "--output", "here.txt")
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith("Made: here.txt\n")
    written = page.read_bytes()
    page.write_text("mine")
    refused = helped.run(*call, "--output", "here.txt")
    assert refused.returncode == 3 and b"here.txt is there already" in refused.stderr
    assert page.read_text() == "mine"
    assert helped.run(*call, "--output", "here.txt", "--force").returncode == 0
    poured = helped.run(*call, *text, "--output", "-").stdout
    assert timeless(poured) == timeless(page.read_bytes()) == timeless(written)
    page.unlink()
    assert helped.run(*call, *text, "--output", ".").returncode == 0
    (usual,) = helped.folder.iterdir()
    assert re.fullmatch(r"visitprep-[-a-z0-9]+\.(txt|ics)", usual.name)


@pytest.mark.parametrize("call", calls("made"))
def test_paper_and_large_letters_are_heard(helped, call):
    def made(*arguments):
        done = helped.run(*call, "--format", "html", "--output", "-", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    assert made("--paper", "a4") != made("--paper", "letter")
    assert 'class="large"' in made("--large-print") and 'class="large"' not in made()

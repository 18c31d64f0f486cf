"""The page as a file: where it goes, what it is called, and what it never writes over."""

from __future__ import annotations

import re
import subprocess

import pytest
from runs import COMMAND, FOR_ME

from file_starts import starts_as
from sentences import NO_SUCH_FOLDER
from visitprep.formats_copies_measures import Format


@pytest.fixture
def rosa(place):
    """Rosa Delgado, who likes to be called Rosi."""
    answers = place.folder / "answers.yaml"
    answers.write_text("person: {name: Rosa Delgado, birth_date: 2 March 1956, preferred_name: Rosi}\n")
    assert place.run("start", "--answers", answers.name).returncode == 0
    answers.unlink()
    assert place.visit["person"]["preferred_name"] == "Rosi"
    return place


def made(place):
    return sorted(path.name for path in place.folder.iterdir())


def test_with_nothing_said_it_is_a_pdf_here_whose_name_tells_little(rosa):
    done = rosa.run("export")
    assert done.returncode == 0, done.stderr
    (name,) = made(rosa)
    assert re.fullmatch(r"visitprep-\d{4}-\d\d-\d\d-rosi\.pdf", name)
    assert done.stdout.decode() == f"Made: {name}\n"
    assert rosa.folder.joinpath(name).read_bytes().startswith(b"%PDF-")


def test_without_a_chosen_name_the_file_name_holds_none(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    place.run("export", "-f", "text")
    (name,) = made(place)
    assert re.fullmatch(r"visitprep-\d{4}-\d\d-\d\d\.txt", name)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("page.pdf", "pdf"),
        ("page.PDF", "pdf"),
        ("page.html", "html"),
        ("page.htm", "html"),
        ("page.md", "markdown"),
        ("page.txt", "text"),
        ("page", "pdf"),
        ("-rf.txt", "text"),
    ],
)
def test_the_end_of_the_name_says_the_format(rosa, name, format):
    done = rosa.run("export", f"--output={name}")
    assert done.returncode == 0, done.stderr
    assert made(rosa) == [name]
    assert starts_as(format, rosa.folder.joinpath(name).read_bytes())


def test_a_format_that_was_said_counts_more_than_the_name(rosa):
    rosa.run("export", "-o", "page.pdf", "-f", "html")
    assert starts_as("html", rosa.folder.joinpath("page.pdf").read_bytes())


@pytest.mark.parametrize("format", Format)
def test_a_dash_writes_to_the_pipe_and_nothing_else(rosa, format):
    done = rosa.run("export", "--format", format, "--output", "-")
    assert done.returncode == 0, done.stderr
    assert starts_as(format, done.stdout)
    assert made(rosa) == []
    if format != "pdf":
        assert "Rosa Delgado" in done.stdout.decode()


def test_a_pdf_is_not_poured_over_the_screen(rosa):
    pytest.importorskip("pexpect")
    window = rosa.window("export", "--output", "-")
    assert window.exit_code() == 2
    assert "A PDF is not text" in window.everything


def test_letters_that_this_computer_lacks_are_named_before_anything_is_written(place):
    """With what to do about it; a sign without a shape stands for a script without a font."""
    place.answered(*FOR_ME, "Rosa \ue123 Delgado", ":quit")
    done = place.run("export", "-o", "page.pdf")
    told = done.stderr.decode()
    assert done.returncode == 0 and place.folder.joinpath("page.pdf").exists()
    assert "no letters for: \ue123" in told and "[U+E123]" in told
    assert "add a font" in told and "--format html" in told
    told = place.run("export", "-o", "no-such-folder/page.pdf").stderr.decode()
    assert 0 <= told.find("no letters for: \ue123") < told.find(NO_SUCH_FOLDER)
    assert b"no letters" not in place.run("export", "-f", "html", "-o", "page.html").stderr


def test_a_folder_gets_the_usual_name(rosa):
    rosa.folder.joinpath("for the clinic").mkdir()
    assert rosa.run("export", "-o", "for the clinic", "-f", "text").returncode == 0
    (page,) = rosa.folder.joinpath("for the clinic").iterdir()
    assert page.name.endswith("-rosi.txt")


def test_a_file_that_is_there_is_never_written_over_unasked(rosa):
    page = rosa.folder / "page.txt"
    page.write_text("an older page")
    done = rosa.run("export", "-o", "page.txt")
    assert done.returncode == 3
    assert b"page.txt is there already" in done.stderr and b"--force" in done.stderr
    assert page.read_text() == "an older page"
    assert rosa.run("export", "-o", "page.txt", "--force").returncode == 0
    assert "Rosa Delgado" in page.read_text()


def test_a_link_is_not_followed_over_another_file(rosa):
    target = rosa.root / "precious"
    target.write_text("precious")
    rosa.folder.joinpath("page.txt").symlink_to(target)
    assert rosa.run("export", "-o", "page.txt").returncode == 3
    assert rosa.run("export", "-o", "page.txt", "--force").returncode == 0
    assert target.read_text() == "precious"
    assert not rosa.folder.joinpath("page.txt").is_symlink()


@pytest.mark.parametrize(
    ("said", "code", "names"),
    [
        ("Keep it", 0, ["page-2.txt", "page.txt"]),
        ("Write over", 0, ["page.txt"]),
        ("Stop", 2, ["page.txt"]),
    ],
)
def test_at_a_keyboard_it_is_asked_what_to_do(rosa, said, code, names):
    pytest.importorskip("pexpect")
    rosa.folder.joinpath("page.txt").write_text("an older page")
    window = rosa.window("export", "-o", "page.txt", "--plain")
    window.ready("page.txt is there already.")
    window.press(f"{said}\n")
    assert window.exit_code() == code
    assert made(rosa) == names
    is_over = "Rosa" in rosa.folder.joinpath("page.txt").read_text()
    assert is_over == (said == "Write over")


def test_from_the_home_screen_stopping_there_goes_on_with_the_questions(rosa):
    assert rosa.answered(*FOR_ME, "Make the page", "For the clinic", ":quit").returncode == 0
    before = {path: path.read_bytes() for path in rosa.folder.iterdir()}
    done = rosa.answered(
        "Make the page", "For the clinic", "Stop, and write", "Back to", "1", "Hill Pain Center", ":quit"
    )
    assert done.returncode == 0, done.stderr
    assert "Nothing was written." in done.stdout.decode()
    assert {path: path.read_bytes() for path in rosa.folder.iterdir()} == before


def test_the_example_touches_no_home(place):
    for arguments in (("export", "--example"), ("export", "--example", "-f", "html"), ("show", "--example")):
        done = place.run(*arguments)
        assert done.returncode == 0, done.stderr
    assert not place.home.exists()
    assert not (place.root / "nobody").exists()
    assert b"made up" in place.run("export", "--example", "-f", "text", "-o", "-").stdout


def test_without_a_visit_it_is_said_how_to_begin(place):
    done = place.run("export")
    assert done.returncode == 4
    assert done.stderr.decode() == "There is no visit yet.\nBegin one with: visitprep\n"
    assert made(place) == []


def test_the_same_page_twice_is_the_same_bytes(rosa):
    assert rosa.run("export", "-o", "-").stdout == rosa.run("export", "-o", "-").stdout


def test_no_program_that_opens_files_is_said_after_the_page_is_made(rosa):
    empty = rosa.root / "empty"
    empty.mkdir()
    done = subprocess.run(
        [COMMAND, "export", "--open"], env=rosa.environ(PATH=str(empty)), cwd=rosa.folder, capture_output=True
    )
    assert done.returncode == 8, done.stderr
    assert b"no program that opens files" in done.stderr
    assert len(made(rosa)) == 1

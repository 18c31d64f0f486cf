"""`visitprep guide`: read, found, printed, and its questions kept, with keys and in plain lines."""

from __future__ import annotations

import io

import pytest
from runs import FOR_ME

from file_starts import starts_as
from sentences import ADDED_3, ASK_THESE, HOME
from visitprep.formats_copies_measures import Format
from visitprep.guide.contents import PAGE_IDS
from visitprep.guide.page import page
from visitprep.wording import Voice, one_of

MRI = [ask.wording.spoken(Voice()) for ask in page("mri").asks]


def test_every_page_is_listed_and_nothing_is_made(place):
    said = place.run("guide").stdout.decode()
    for page_id in PAGE_IDS:
        assert f"\n{page_id}:" in said
    assert "visitprep guide --find" in said
    assert max(map(len, said.splitlines())) <= 80
    assert not place.home.exists()


@pytest.mark.parametrize(
    "topic", [("mri",), ("MRI", "scan"), ("mri-scn",), ("magnetic", "resonance")], ids=" ".join
)
def test_a_page_opens_by_id_title_other_name_and_slip(place, topic):
    done = place.run("guide", *topic)
    assert (done.returncode, done.stderr) == (0, b"")
    said = " ".join(done.stdout.decode().split())
    assert said.startswith("MRI scan") and MRI[0] in said and "InHealth" in said


def test_an_unknown_page_gets_a_sentence_and_the_nearest(place):
    done = place.run("guide", "needle")
    told = done.stderr.decode()
    assert done.returncode == 4 and not done.stdout
    assert "There is no page with that name." in told and "Did you mean" in told
    assert "See all the pages with: visitprep guide" in told


def test_a_word_is_looked_for(place):
    said = " ".join(place.run("guide", "--find", "shot").stdout.decode().split())
    assert "epidural: Epidural steroid shot" in said
    assert "A numbing shot stings for some seconds." in said


def test_a_word_that_is_nowhere_is_said(place):
    done = place.run("guide", "--find", "zebra")
    assert done.returncode == 4
    assert "No page speaks of that." in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--find", "shot", "mri"), "--find lists pages"),
        (("--find", "shot", "--format", "pdf"), "--find lists pages"),
        (("--format", "pdf"), "not said which page"),
        (("mri", "--format", "docx"), f"--format cannot be that; it can be {one_of(list(Format))}."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_wrong_call_gets_a_sentence(place, arguments, said):
    done = place.run("guide", *arguments)
    assert done.returncode == 2 and said in done.stderr.decode() and not done.stdout


@pytest.mark.parametrize("format", Format)
def test_a_page_prints_to_a_pipe_in_every_format(place, format):
    done = place.run("guide", "mri", "--format", format, "--output", "-")
    assert done.returncode == 0 and starts_as(format, done.stdout)


def test_a_page_prints_to_a_file_named_after_it(place):
    assert b"Made: visitprep-guide-mri.pdf" in place.run("guide", "mri", "--format", "pdf").stdout
    assert (place.folder / "visitprep-guide-mri.pdf").read_bytes().startswith(b"%PDF-")
    again = place.run("guide", "mri", "--format", "pdf")
    assert b"Made: visitprep-guide-mri-2.pdf" in again.stdout  # nobody can be asked, and nothing is written over
    place.run("guide", "mri", "--output", "page.html")
    assert b"MRI scan" in (place.folder / "page.html").read_bytes()


def test_with_no_keyboard_nothing_is_asked_and_nothing_is_kept(place):
    place.answered(*FOR_ME, ":quit")
    before = place.file.read_bytes()
    assert place.run("guide", "mri", typed="1\n").returncode == 0
    assert place.file.read_bytes() == before


def test_with_no_visit_it_says_how_to_begin(place):
    window = place.window("guide", "mri", "--plain")
    assert window.exit_code() == 0
    assert "list of your own" in window.everything and "Begin one with: visitprep" in window.everything
    assert not (place.home / "visits").exists()


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("mode", [("--plain",), ()], ids=["plain", "keys"])
def test_one_key_adds_the_questions_to_the_visit(place, mode):
    """Both askers: saved at once, and not offered a second time."""
    place.answered(*FOR_ME, ":quit")
    window = place.window("guide", "mri", *mode)
    window.ready(ASK_THESE)
    window.press("1\r" if mode else "\r")
    assert window.exit_code() == 0
    assert ADDED_3 in window.everything
    assert [question["text"] for question in place.visit["questions"]] == MRI
    again = place.window("guide", "mri", *mode)
    again.ready("all on the list")
    again.press("1\r" if mode else "\r")
    assert again.exit_code() == 0
    assert len(place.visit["questions"]) == 3


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("mode", [("--plain",), ()], ids=["plain", "keys"])
def test_a_page_is_read_from_a_question(place, mode):
    place.answered(*FOR_ME, ":quit")
    window = place.window("edit", "about", *mode)
    window.ready("What do you want to see or change?")
    window.press("1\r" if mode else "\r")
    window.ready("your birth date?")
    window.press(":guide\r")
    window.ready("What do you want to read about?")
    window.press("1\r" if mode else "\r")
    window.ready("Which page do you want to read?")
    window.press("1\r" if mode else "\r")
    window.ready(ASK_THESE)
    assert "What a pain clinic does, and does not do" in window.everything
    window.press("1\r" if mode else "\r")
    window.ready("your birth date?")
    assert len(place.visit["questions"]) == 3


def test_a_visit_open_elsewhere_does_not_stop_the_reading(place):
    place.answered(*FOR_ME, ":quit")
    first = place.window("--plain")
    first.ready(HOME)
    second = place.window("guide", "mri", "--plain")
    assert second.exit_code() == 0
    assert "MRI scan" in second.everything and "another window" in second.everything


def test_a_helper_reads_the_questions_about_rosa(place):
    place.answered("3", "1", "Rosa", "Ana", "daughter", "1", "0", "0", ":quit")
    said = " ".join(place.run("guide", "mri").stdout.decode().split())
    assert "Can Rosa have an MRI with what is in the body?" in said


def test_the_pages_open_whatever_state_the_files_are_in(place):
    place.answered(*FOR_ME, ":quit")
    place.file.write_text("{", encoding="utf-8")
    done = place.run("guide", "mri")
    assert done.returncode == 0 and b"MRI scan" in done.stdout


def test_a_printed_page_has_its_words(place):
    pypdf = io.BytesIO(place.run("guide", "sedation", "--format", "pdf", "--output", "-").stdout)
    assert pypdf.read(5) == b"%PDF-" and len(pypdf.getvalue()) > 10_000

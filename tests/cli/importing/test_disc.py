"""`visitprep disc`: told in words, and each study offered for the scans of the visit."""

from __future__ import annotations

import os

import pytest
from tests.discs.dicom_files import disc

ROSA = "person: {name: Rosa Example, birth_date: 9 May 1944}\n"


@pytest.fixture
def begun(place):
    (place.folder / "answers.yaml").write_text(ROSA)
    assert place.run("start", "--answers", "answers.yaml").returncode == 0
    disc(place.folder / "disc")
    return place


def test_without_a_visit_it_is_told_all_the_same(place):
    disc(place.folder / "disc")
    done = place.run("disc", "disc")
    assert done.returncode == 0 and "MRI, lower back, 12 May 2025" in done.stdout.decode()
    assert not place.home.exists()


def test_each_study_is_offered_and_nothing_enters_without_a_yes(begun):
    done = begun.run("disc", "disc", "--plain", typed="1\n2\n")
    assert done.returncode == 0, done.stderr
    (test,) = begun.visit["tests"]
    assert (test["kind"], test["part"], test["place"]) == ("mri", "lower back", "Lakeview Hospital")
    assert test["date"] == {"said": "12 May 2025", "value": "2025-05-12"}
    assert (test["pictures"], test["report"]) == ("have_it", "have_it")
    again = begun.run("disc", "disc", "--plain", typed="1\n").stdout.decode()
    assert again.count("Put it among the scans?") == 1, "what is there is not offered again"


def test_another_persons_disc_says_so_and_is_asked_about(begun):
    file = begun.folder / "answers2.yaml"
    file.write_text("person: {name: Luis Other, birth_date: 1 January 1950}\n")
    begun.run("start", "--answers", "answers2.yaml")
    said = begun.run("disc", "disc", "--plain", "--person", "Luis", typed="1\n").stdout.decode()
    assert "is not that of this visit" in said and "the same?" in said and "Put it among" not in said
    assert "Rosa" not in said


def test_import_of_a_disc_is_the_same(begun):
    assert b"To read to the clinic on the phone" in begun.run("import", "disc", "--plain", typed="1\n1\n").stdout


@pytest.mark.parametrize(("what", "code"), [("nowhere", 4), ("answers.yaml", 5)])
def test_what_is_no_disc_is_told(begun, what, code):
    done = begun.run("disc", what)
    assert done.returncode == code and done.stdout == b""


def test_a_folder_without_pictures_says_so(place):
    (place.folder / "empty").mkdir()
    assert "No pictures that a clinic's computer could read" in " ".join(
        place.run("disc", "empty").stdout.decode().split()
    )


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
def test_how_far_it_is_is_drawn_where_somebody_looks_on(place):
    disc(place.folder / "disc")
    window = place.window("disc", "disc")
    assert window.exit_code() == 0
    assert b"[##" in window.raw
    plain = place.window("disc", "disc", "--plain")
    assert plain.exit_code() == 0
    assert b"[##" not in plain.raw and "Looked at 4 of 8 files." in plain.everything

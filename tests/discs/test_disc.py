"""A disc looked through: what is on it, what of it cannot be read, whose it is; and nothing that is nobody's business."""

from __future__ import annotations

import os

import pytest
from tests.discs.dicom_files import DOSE_CLASS, NUMBER, disc, image, index

from visitprep.discs.directory import read_index
from visitprep.discs.disc import is_disc, look_through, same_person
from visitprep.discs.page import on_the_phone, page_of
from visitprep.discs.series import Series
from visitprep.discs.words import kind_of, title
from visitprep.formats_copies_measures import Format, Paper
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout


@pytest.fixture
def root(tmp_path):
    return disc(tmp_path)


def looked(root):
    return look_through(root, lambda done, of: None)


def told(found, is_theirs=True):
    text = FORMATS[Format.TEXT].render(page_of(found, is_theirs=is_theirs), Layout(Paper.LETTER)).decode()
    return " ".join(text.split())


def test_what_is_on_a_whole_one(root):
    found = looked(root)
    assert [title(study) for study in found.in_order] == [
        "X-ray, knee, 1 November 2023",
        "MRI, lower back, 12 May 2025",
    ]
    xray, mri = found.in_order
    assert (xray.pictures, mri.pictures, mri.has_report, xray.has_report) == (1, 3, True, False)
    assert (found.broken, len(found.people), found.has_program) == (0, 1, True)
    assert [kind_of(one).value for one in found.in_order] == ["xray", "mri"]
    page = told(found)
    assert "Its index (DICOMDIR) is there." in page and "whole to its end" in page
    assert "A report is among the pictures." in page


def test_no_number_name_or_path_is_ever_told(root):
    (root / "IMAGES" / "MR" / "I2").unlink()
    page = told(looked(root), is_theirs=False)
    for word in (NUMBER, "4711", "EXAMPLE", "Example", "Rosa", "IMAGES", "1.2.3"):
        assert word not in page
    assert "MRI L SPINE" in page, "what names nobody stays"


@pytest.mark.parametrize("shape", ["lower case", "versions", "no index", "cut index", "in a folder"])
def test_it_is_found_however_the_system_shows_it(tmp_path, shape):
    root = disc(tmp_path / "disc", index_too=shape != "no index")
    paths = sorted((path for path in root.rglob("*") if path.is_file()), reverse=True)
    if shape == "lower case":
        for path in paths:
            path.rename(path.with_name(path.name.lower()))
    elif shape == "versions":
        for path in paths:
            path.rename(path.with_name(f"{path.name};1"))
    elif shape == "cut index":
        data = (root / "DICOMDIR").read_bytes()
        (root / "DICOMDIR").write_bytes(data[: len(data) // 2])
    found = looked(root.parent if shape == "in a folder" else root)
    assert [study.pictures for study in found.in_order] == [1, 3] and found.broken == 0
    state = {"no index": "It has no index", "cut index": "Its index (DICOMDIR) is damaged."}
    assert state.get(shape, "Its index (DICOMDIR) is there.") in told(found)


def test_what_is_missing_empty_cut_short_or_no_picture(root):
    images = root / "IMAGES" / "MR"
    (images / "I1").unlink()
    (images / "I2").write_bytes(b"")
    data = (images / "I3").read_bytes()
    (images / "I3").write_bytes(data[:-10])
    (root / "IMAGES" / "CR" / "I4").write_text("a letter")
    found = looked(root)
    assert (found.missing, found.empty, found.cut, found.not_pictures) == (1, 1, 1, 1)
    mri = next(study for study in found.in_order if "MR" in study.modalities)
    assert (mri.missing, mri.cut) == (1, 2)
    page = told(found)
    assert "1 file is listed and is not there." in page and "1 file is cut short." in page
    assert "4 files on it are damaged or missing." in page


def test_a_study_of_which_nothing_can_be_read_is_known_from_the_index(root):
    for path in (root / "IMAGES" / "CR").iterdir():
        path.unlink()
    study = looked(root).in_order[0]
    assert title(study) == "X-ray, 1 November 2023" and (study.missing, study.pictures) == (1, 0)


def test_a_picture_without_its_picture_counts_as_cut_short(root):
    (root / "IMAGES" / "MR" / "I1").write_bytes(image(pixels=None))
    assert looked(root).cut == 1


@pytest.mark.parametrize(
    ("numbers", "counted", "lacking"),
    [
        ("1 2 3", "", 0),
        ("1 2 2 3", "", 0),
        ("0 1 2", "", 0),
        ("1 2 5", "", 2),
        ("4", "", 3),
        ("7", "7", 6),
        ("1 2 3", "7", 4),
        ("1 3 5 7", "", 0),
        ("10 20 30", "", 0),
        ("1001 1002", "", 0),
        ("1 2 5000", "", 0),
        ("", "", 0),
        ("1 2 3", "x", 0),
    ],
)
def test_pictures_that_their_numbers_or_a_count_say_are_missing(numbers, counted, lacking):
    series = Series()
    for number in numbers.split():
        series.take(number, counted)
    assert series.lacking == lacking


def test_without_an_index_nobody_says_that_all_is_there(tmp_path):
    for number in "1", "2", "3":
        (tmp_path / f"I{number}").write_bytes(image(number=number))
    page = told(looked(tmp_path))
    assert "nobody can tell whether files are missing" in page and "should be there is there" not in page
    (tmp_path / "I2").unlink()
    found = looked(tmp_path)
    page = told(found)
    assert found.lacking == 1 and "1 picture seems to be missing" in page
    assert "Some pictures seem to be missing." in on_the_phone(found)


def test_what_the_index_misses_already_is_not_said_twice(root):
    (root / "IMAGES" / "MR" / "I1").unlink()
    for number in "2", "3":
        (root / "IMAGES" / "MR" / f"I{number}").write_bytes(image(number=number))
    found = looked(root)
    assert (found.missing, found.lacking) == (1, 0)


def test_a_second_persons_pictures_are_told(root):
    (root / "IMAGES" / "I9").write_bytes(image(study="9.9", name="DOE^JOHN", born="19500101"))
    found = looked(root)
    assert len(found.people) == 2
    assert "Pictures of 2 people seem to be on it." in told(found) and "DOE" not in told(found)
    assert "Some of it seems to be of another person." in on_the_phone(found)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("EXAMPLE^ROSA^M", "19440509"), ("Rosa Example", "19440509"), True),
        (("EXAMPLE^ROSA", ""), ("Rosa Maria Example", ""), True),
        (("EXAMPLE^ROSA", "19440509"), ("Rosa Example", "19440510"), False),
        (("EXAMPLE^ANA", ""), ("Rosa Example", ""), False),
        (("", ""), ("Rosa Example", "19440509"), True),
    ],
)
def test_who_may_be_the_same_person(one, other, same):
    assert same_person(one, other) is same


def test_a_dose_sheet_is_no_report(tmp_path):
    (tmp_path / "D1").write_bytes(image(modality="SR", sop=DOSE_CLASS, pixels=None))
    (tmp_path / "I1").write_bytes(image())
    found = looked(tmp_path)
    assert not found.in_order[0].has_report and "No report was found on it." in told(found)


def test_papers_beside_the_pictures_are_counted_and_not_opened(root):
    (root / "IMAGES" / "MR" / "SR1").unlink()
    (root / "REPORT.PDF").write_bytes(b"%PDF")
    assert "1 paper (PDF or letter) is on it." in told(looked(root))


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_not_followed(root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "I7"
    outside.write_bytes(image(study="7.7"))
    (root / "LINK").symlink_to(outside)
    assert "7.7" not in looked(root).studies


def test_an_index_cut_anywhere_gives_what_it_can():
    data = index(("1.2.3", "20250512", "MR", ["A/1", "A/2"]))
    whole = read_index(data)
    assert [(one.path, one.study) for one in whole.files] == [
        ("A/1", "1.2.3"),
        ("A/2", "1.2.3"),
    ] and not whole.is_damaged
    for length in range(len(data)):
        cut = read_index(data[:length])
        assert cut.is_damaged and len(cut.files) <= 2


def test_the_words_for_the_phone(root):
    said = on_the_phone(looked(root))
    assert said.startswith(
        "I have a disc in DICOM format with: X-ray, knee, 1 November 2023, Lakeview Hospital; MRI,"
    )
    assert said.endswith("Can you load it, or do you need the pictures another way?")


def test_a_disc_is_known_by_its_index(root, tmp_path_factory):
    assert is_disc(root) and not is_disc(tmp_path_factory.mktemp("other")) and not is_disc(root / "DICOMDIR")


def test_the_progress_says_every_file(root):
    seen = []
    look_through(root, lambda done, of: seen.append((done, of)))
    assert seen == [(number, 8) for number in range(1, 9)]

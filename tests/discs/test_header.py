"""The head of one file, in each way it can be laid out; and whether its end is there."""

from __future__ import annotations

import io

import pytest
from tests.discs.dicom_files import BIG, DEFLATED, EXPLICIT, IMPLICIT, JPEG, element, image

from visitprep.discs.header import Head, read_head
from visitprep.discs.layout import NotDicom

DATE, MODALITY, NAME, STUDY, PLACE = 0x00080020, 0x00080060, 0x00100010, 0x0020000D, 0x00080080
WANTED = frozenset({0x00080005, DATE, MODALITY, NAME, STUDY, PLACE})
LAYOUTS = pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG, JPEG, DEFLATED])


def read(data: bytes) -> Head:
    return read_head(io.BytesIO(data), len(data), WANTED)


@LAYOUTS
def test_each_layout_says_the_same(syntax):
    head = read(image(syntax=syntax))
    assert [head.text(tag) for tag in (DATE, MODALITY, NAME, STUDY)] == ["20250512", "MR", "EXAMPLE^ROSA", "1.2.3"]
    assert head.has_pixels and not head.is_cut
    assert len(head.values) == 5, "nothing that was not asked for is kept"


def test_an_old_file_without_its_first_132_bytes_is_read_too():
    for syntax in (EXPLICIT, IMPLICIT):
        assert read(image(preamble=False, syntax=syntax)).text(STUDY) == "1.2.3"


@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG, JPEG])
def test_no_file_that_is_cut_short_is_taken_for_a_whole_picture(syntax):
    """At each byte. One that ends just between two answers has no pixels."""
    data = image(syntax=syntax, pixels=20)
    assert read(data).has_pixels and not read(data).is_cut
    heads = [read(data[:length]) for length in range(300, len(data))]
    assert all(head.is_cut or not head.has_pixels for head in heads)
    assert sum(head.is_cut for head in heads) > 0.9 * len(heads)


def test_padding_behind_the_pixels_is_no_fault():
    padding = element(0xFFFCFFFC, "OB", b"\0" * 200)
    assert not read(image() + padding).is_cut and read(image() + padding).has_pixels


def test_a_head_longer_than_a_block_is_read_to_its_end():
    long = image(said="x" * 9_000, pixels=70_000)
    assert read(long).text(STUDY) == "1.2.3" and read(long).has_pixels and not read(long).is_cut
    assert read(long[:-1]).is_cut


def test_letters_of_other_languages():
    assert read(image(charset="ISO_IR 192", place="Krankenhaus Köln 東")).text(PLACE) == "Krankenhaus Köln 東"
    assert read(image(charset="ISO_IR 100", place="Hôpital")).text(PLACE) == "Hôpital"


def test_nothing_in_it_reaches_the_terminal_as_a_command():
    for charset in ("", "ISO_IR 192"):
        said = read(image(place="Lake\x1b[2Jview\x07\x00 Clinic", charset=charset)).text(PLACE)
        assert said.isprintable() and "Lake" in said and "Clinic" in said


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 and more of it", b"MZ" + b"\0" * 400, b"\0" * 600, b"x", b"\x08\0\x08\0" + b"\xff" * 40]
)
def test_other_files_are_none(data):
    with pytest.raises(NotDicom):
        read(data)


def test_brackets_without_end_are_refused():
    deep = image(pixels=None)
    for _ in range(40):
        deep += b"\x08\0\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff"
    with pytest.raises(NotDicom):
        read(deep)

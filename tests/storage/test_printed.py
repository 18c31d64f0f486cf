"""What was printed is remembered beside the visit, and no longer than it has to be."""

from __future__ import annotations

import stat
from datetime import datetime

import pytest

from visitprep.errors import NotSaved
from visitprep.formats_copies_measures import CopyName
from visitprep.storage.printed import FOLDER, KEPT, last_printed, remember
from visitprep.visit.records.people import Person
from visitprep.visit.visit import Visit

MAY = datetime(2026, 5, 3, 10, 30, 12, 345)


def _visit(name: str) -> Visit:
    return Visit(person=Person(name=name))


def test_nothing_was_printed_of_a_new_visit(tmp_path):
    assert last_printed(tmp_path) is None


def test_the_last_copy_is_the_visit_as_it_was_then(tmp_path):
    remember(tmp_path, _visit("Rosa"), "clinic", MAY)
    last = last_printed(tmp_path)
    assert last is not None
    assert (last.copy, last.when, last.visit) == ("clinic", MAY.replace(microsecond=0), _visit("Rosa"))


def test_the_last_of_one_kind_is_told_from_the_last_of_all(tmp_path):
    remember(tmp_path, _visit("first"), "clinic", MAY)
    remember(tmp_path, _visit("second"), "card", MAY)
    assert last_printed(tmp_path).visit == _visit("second")
    assert last_printed(tmp_path, "clinic").visit == _visit("first")
    assert last_printed(tmp_path, "me") is None


def test_a_clock_that_goes_back_changes_no_order(tmp_path):
    remember(tmp_path, _visit("first"), "clinic", MAY)
    remember(tmp_path, _visit("second"), "clinic", MAY.replace(year=1999))
    assert last_printed(tmp_path).visit == _visit("second")


def test_a_few_of_each_copy_are_kept(tmp_path):
    for n in range(KEPT + 4):
        remember(tmp_path, _visit(f"clinic {n}"), "clinic", MAY)
    remember(tmp_path, _visit("card"), "card", MAY)
    names = sorted(path.name for path in (tmp_path / FOLDER).iterdir())
    assert len(names) == KEPT + 1
    assert last_printed(tmp_path, "clinic").visit == _visit(f"clinic {KEPT + 3}")


def test_only_the_owner_can_read_them(tmp_path):
    remember(tmp_path, _visit("Rosa"), "clinic", MAY)
    (file,) = (tmp_path / FOLDER).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / FOLDER).stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\x00", b'{"format": "visitprep visit"'])
def test_one_that_cannot_be_read_is_passed_over(tmp_path, damage):
    remember(tmp_path, _visit("Rosa"), "clinic", MAY)
    (tmp_path / FOLDER / "printed-2-clinic.json").write_bytes(damage)
    assert last_printed(tmp_path).visit == _visit("Rosa")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / FOLDER).write_text("a file is in the way")
    with pytest.raises(NotSaved):
        remember(tmp_path, _visit("Rosa"), "clinic", MAY)


@pytest.mark.parametrize("copy", list(CopyName))
def test_every_copy_is_remembered_by_its_name(tmp_path, copy):
    remember(tmp_path, _visit("told"), copy, MAY)
    last = last_printed(tmp_path, copy)
    assert last is not None and last.copy == copy


def test_a_copy_made_a_moment_ago_says_nothing_of_what_changed_and_the_one_before_does(tmp_path):
    remember(tmp_path, _visit("first"), "clinic", MAY)
    remember(tmp_path, _visit("second"), "clinic", MAY)
    assert last_printed(tmp_path, "clinic", _visit("second")).visit == _visit("first")
    assert last_printed(tmp_path, "clinic", _visit("third")).visit == _visit("second")
    remember(tmp_path, _visit("only"), "card", MAY)
    assert last_printed(tmp_path, "card", _visit("only")).visit == _visit("only")

"""Answers beside a visit: known of until somebody says what is to become of them."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from kept_visits import counted, number_in, saved_visit

from visitprep.errors import NotSaved, SavedBeside
from visitprep.storage.content.visit_file import Fine, Stored, decode, encode, next_revision
from visitprep.storage.store import VisitStore


@pytest.fixture
def forked_visit(store: VisitStore) -> Path:
    """A visit with version 1 in it, and version 2 beside it."""
    path = saved_visit(store, counted(0))
    with store.open("visit-1") as opened:
        opened.save(counted(1))
    there = path.read_bytes()
    with store.open("visit-1") as opened:
        path.write_bytes(b"another program")
        with pytest.raises(SavedBeside):
            opened.save(counted(2))
    path.write_bytes(there)
    return path


def test_they_are_known_of_until_one_is_chosen(store: VisitStore, forked_visit: Path) -> None:
    (beside,) = store.beside("visit-1")
    assert store.visits()[0].beside == (beside,)
    store.open("visit-1").close()
    assert store.beside("visit-1") == (beside,)
    store.restore("visit-1", beside)
    assert number_in(store.read("visit-1").visit) == 2
    assert store.beside("visit-1") == store.visits()[0].beside == ()
    assert {number_in(version.stored.visit) for version in store.versions("visit-1")} >= {1, 2}


def test_or_until_they_are_left(store: VisitStore, forked_visit: Path) -> None:
    """And then they can still be gone back to."""
    store.settle("visit-1")
    assert store.beside("visit-1") == ()
    assert number_in(store.read("visit-1").visit) == 1
    (left,) = [version for version in store.versions("visit-1") if number_in(version.stored.visit) == 2]
    store.restore("visit-1", left.path)
    assert number_in(store.read("visit-1").visit) == 2


def test_going_back_without_being_asked_settles_nothing(store: VisitStore, forked_visit: Path) -> None:
    """Nobody chose."""
    forked_visit.write_bytes(b"damaged")
    store.restore("visit-1")
    assert len(store.beside("visit-1")) == 1


class Refuses:
    """The system refuses to open the visit's file for reading, so many times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, path: Path, times: int) -> None:
        real = os.open
        self.left = times

        def opened(name: Any, flags: int, *more: Any, **named: Any) -> int:
            if Path(name) == path and flags & (os.O_WRONLY | os.O_RDWR) == 0 and self.left > 0:
                self.left -= 1
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return real(name, flags, *more, **named)

        monkeypatch.setattr(os, "open", opened)


def test_one_read_error_forks_no_visit(store: VisitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read again, and nobody hears of it."""
    path = saved_visit(store, counted(0))
    with store.open("visit-1") as opened:
        Refuses(monkeypatch, path, 1)
        opened.save(counted(1))
    assert number_in(store.read("visit-1").visit) == 1
    assert store.beside("visit-1") == ()


def test_a_file_that_stays_unreadable_is_told_once_and_then_saved_beside(
    store: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first save may be tried again, and goes where it belongs when the disk is back."""
    path = saved_visit(store, counted(0))
    with store.open("visit-1") as opened:
        refuses = Refuses(monkeypatch, path, 1000)
        with pytest.raises(NotSaved, match="cannot be read"):
            opened.save(counted(1))
        refuses.left = 0
        opened.save(counted(1))
        refuses.left = 1000
        with pytest.raises(NotSaved):
            opened.save(counted(2))
        with pytest.raises(SavedBeside):
            opened.save(counted(2))
        refuses.left = 0
    assert number_in(store.read("visit-1").visit) == 1
    assert len(store.beside("visit-1")) == 1


def test_what_is_written_can_be_read_again_at_the_highest_revision(store: VisitStore) -> None:
    """A file made by hand may say any revision that can be read; the next one can be read as well."""
    path = saved_visit(store, counted(0))
    highest = 10**12 - 1
    path.write_bytes(encode(Stored(counted(1), highest, store.read("visit-1").saved)))
    with store.open("visit-1") as opened:
        opened.save(counted(2))
    assert isinstance(found := decode(path.read_bytes()), Fine)
    assert (number_in(found.stored.visit), found.stored.revision) == (2, highest)
    assert next_revision(highest) == highest

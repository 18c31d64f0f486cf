"""Earlier versions are kept where they help: how each sitting ended, and the last saves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from kept_visits import Clock, counted, names_in, number_in, saved_visit

from visitprep.errors import NoEarlierVersion, NotSaved
from visitprep.storage.content.visit_file import Fine, decode
from visitprep.storage.earlier import Kept
from visitprep.storage.store import VisitStore


def sitting(store: VisitStore, *numbers: int) -> Path:
    """One run of the program that saves each of `numbers`."""
    with store.open("visit-1") as opened:
        for number in numbers:
            opened.save(counted(number))
    return opened.path.parent


def kept(folder: Path) -> dict[str, int]:
    """Name of each kept version, and the number saved in it."""
    result = {}
    for path in (folder / "earlier").iterdir():
        found = decode(path.read_bytes())
        assert isinstance(found, Fine)
        result[path.name] = number_in(found.stored.visit)
    return result


@pytest.fixture
def started(store: VisitStore) -> VisitStore:
    """A store with one visit: number 0, revision 2."""
    saved_visit(store, counted(0))
    return store


def test_the_last_two_saves_and_three_sittings_are_kept(started: VisitStore) -> None:
    """Sittings end at 0, 3, 6, 9 and 12; the sixth is going on."""
    for first in range(1, 13, 3):
        sitting(started, first, first + 1, first + 2)
    folder = sitting(started, 13, 14, 15, 16)
    sittings = {name: number for name, number in kept(folder).items() if "sitting" in name}
    saves = {name: number for name, number in kept(folder).items() if "sitting" not in name}
    assert sorted(sittings.values()) == [6, 9, 12]
    assert sorted(saves.values()) == [14, 15]
    assert number_in(started.read("visit-1").visit) == 16


def test_many_answers_in_one_sitting_do_not_push_out_the_sitting_before(started: VisitStore) -> None:
    """Fifty answers later, yesterday's version is still there."""
    folder = sitting(started, *range(1, 51))
    assert sorted(kept(folder).values()) == [0, 48, 49]


def test_looking_without_saving_keeps_nothing(started: VisitStore) -> None:
    """A sitting is a run that saved something."""
    before = names_in(started.home)
    sitting(started)
    assert names_in(started.home) == before


def test_versions_are_listed_newest_first(started: VisitStore, clock: Clock) -> None:
    """By revision: a clock that went back changes nothing."""
    for number in range(1, 4):
        clock.forward(-60)
        sitting(started, number)
    listed = started.versions("visit-1")
    assert [number_in(version.stored.visit) for version in listed] == [2, 1, 0]
    assert all(version.as_written for version in listed)


def test_a_disk_without_links_keeps_copies(started: VisitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A USB stick, say."""

    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    folder = sitting(started, 1, 2)
    assert sorted(kept(folder).values()) == [0, 1]
    assert all(path.stat().st_nlink == 1 for path in (folder / "earlier").iterdir())


def test_a_version_that_cannot_be_kept_does_not_stop_a_save(started: VisitStore) -> None:
    """An answer is worth more than an old version of the answers."""
    folder = started.path("visit-1").parent
    (folder / "earlier").touch()
    sitting(started, 1)
    assert number_in(started.read("visit-1").visit) == 1


def test_a_save_that_failed_leaves_the_versions_as_they_were(
    started: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None is lost, none is added."""
    sitting(started, 1, 2, 3)
    folder = started.path("visit-1").parent
    before = kept(folder)

    def full(*_: object) -> int:
        raise OSError(28, "")

    with started.open("visit-1") as opened:
        monkeypatch.setattr(os, "write", full)
        with pytest.raises(NotSaved):
            opened.save(counted(4))
        monkeypatch.undo()
    assert kept(folder) == before


def test_editing_the_file_in_place_never_changes_a_version(started: VisitStore) -> None:
    """Even when a program was killed between keeping the old file and putting the new one in its place."""
    folder = sitting(started, 1)
    os.link(folder / "visit.json", folder / "earlier" / "visit-3.json")
    with started.open("visit-1"):
        pass
    assert kept(folder) == {"visit-2-sitting.json": 0}
    with (folder / "visit.json").open("r+b") as file:
        file.write(b"[[[[")
    assert kept(folder) == {"visit-2-sitting.json": 0}


def test_going_back_puts_the_last_good_version_in_place(started: VisitStore) -> None:
    """The bad file is kept under a name that says what it is, and revisions go on upwards."""
    sitting(started, 1, 2, 3)
    path = started.path("visit-1")
    path.write_bytes(b"damaged once")
    done = started.restore("visit-1")
    assert done.set_aside == path.with_name("visit.unreadable-1.json")
    assert done.set_aside.read_bytes() == b"damaged once"
    assert number_in(started.read("visit-1").visit) == number_in(done.version.stored.visit) == 2
    assert started.read("visit-1").revision > done.version.stored.revision
    path.write_bytes(b"damaged twice")
    started.restore("visit-1")
    assert path.with_name("visit.unreadable-2.json").read_bytes() == b"damaged twice"
    assert path.with_name("visit.unreadable-1.json").read_bytes() == b"damaged once"
    sitting(started, 9)


def test_a_damaged_version_is_passed_over(started: VisitStore) -> None:
    """The next older one that is whole is taken."""
    folder = sitting(started, 1, 2, 3)
    newest = max((folder / "earlier").iterdir(), key=lambda path: int(path.stem.split("-")[1]))
    newest.write_bytes(newest.read_bytes()[:-9])
    (folder / "visit.json").write_bytes(b"")
    good = started.last_good("visit-1")
    assert good is not None
    assert number_in(good.stored.visit) == 1
    assert number_in(started.restore("visit-1").version.stored.visit) == 1


def test_a_missing_file_can_be_put_back(started: VisitStore) -> None:
    """There is nothing to set aside then."""
    sitting(started, 1, 2)
    started.path("visit-1").unlink()
    assert started.visits()[0].problem is not None
    assert started.restore("visit-1").set_aside is None
    assert number_in(started.read("visit-1").visit) == 1


def test_a_folder_in_the_place_of_the_file_is_moved_aside(started: VisitStore) -> None:
    """It cannot be linked or copied, so it is moved."""
    sitting(started, 1, 2)
    path = started.path("visit-1")
    path.unlink()
    path.mkdir()
    assert started.restore("visit-1").set_aside == path.with_name("visit.unreadable-1.json")
    assert number_in(started.read("visit-1").visit) == 1


def test_an_edited_file_is_kept_when_the_person_goes_back(started: VisitStore) -> None:
    """Their edit may be worth something after all."""
    sitting(started, 1, 2)
    path = started.path("visit-1")
    edited = path.read_bytes().replace(b"left knee", b"right knee")
    path.write_bytes(edited)
    assert started.restore("visit-1").set_aside == path.with_name("visit.edited-1.json")
    assert path.with_name("visit.edited-1.json").read_bytes() == edited


def test_going_back_from_a_good_file_keeps_it_as_a_version(started: VisitStore) -> None:
    """So that going back can be undone."""
    sitting(started, 1, 2)
    chosen = started.versions("visit-1")[-1]
    done = started.restore("visit-1", chosen.path)
    assert number_in(started.read("visit-1").visit) == number_in(chosen.stored.visit)
    assert done.set_aside is not None
    started.restore("visit-1", done.set_aside)
    assert number_in(started.read("visit-1").visit) == 2


def test_with_nothing_to_go_back_to_the_file_is_left_alone(store: VisitStore) -> None:
    """The error says so; the damaged file stays where it is."""
    with store.create() as opened:
        path = opened.path
    path.write_bytes(b"damaged")
    with pytest.raises(NoEarlierVersion) as told:
        store.restore("visit-1")
    assert told.value.next_step
    assert path.read_bytes() == b"damaged"
    with pytest.raises(NoEarlierVersion):
        store.restore("visit-1", path)


def test_when_going_back_fails_everything_is_as_before(
    started: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at the worst moment."""
    sitting(started, 1, 2)
    path = started.path("visit-1")
    path.write_bytes(b"damaged")
    before = names_in(started.home)
    real = os.fsync
    calls = 0

    def fails(fd: int) -> None:
        nonlocal calls
        calls += 1
        # The first flushes are those of the note that says who has the visit open.
        if calls > 2:
            raise OSError(28, "")
        real(fd)

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(NotSaved):
        started.restore("visit-1")
    monkeypatch.undo()
    assert names_in(started.home) == before
    assert path.read_bytes() == b"damaged"


def test_what_was_there_before_each_import_is_kept_however_much_follows(started: VisitStore) -> None:
    """One sitting may take in several; the sittings after them push none out."""
    for first in (10, 20, 30):
        with started.open("visit-1") as opened:
            opened.save(counted(first))
            opened.begin_import()
            opened.save(counted(first + 1))
            opened.save(counted(first + 2))
    for number in range(40, 50):
        sitting(started, number, number + 100)
    imports = {name: number for name, number in kept(started.path("visit-1").parent).items() if "import" in name}
    assert sorted(imports.values()) == [10, 20, 30]
    listed = started.versions("visit-1")
    assert [number_in(one.stored.visit) for one in listed if one.kept is Kept.IMPORT] == [30, 20, 10]


def test_an_import_that_saves_nothing_keeps_nothing(started: VisitStore) -> None:
    """Looking through a record and leaving all of it out changes nothing."""
    before = names_in(started.home)
    with started.open("visit-1") as opened:
        opened.begin_import()
    assert names_in(started.home) == before

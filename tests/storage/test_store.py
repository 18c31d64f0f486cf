"""A visit is made, saved, found again, and nothing that was said is lost on the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from kept_visits import Clock, counted, names_in, number_in, rosa, saved_visit

from steps import calls
from visit_strategies import visits
from visitprep.errors import (
    DamagedVisit,
    EditedVisit,
    NoSuchVisit,
    NotRemoved,
    NotSaved,
    SavedBeside,
    Unreadable,
)
from visitprep.storage.store import VisitStore
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit


def test_asking_makes_no_folder(store: VisitStore) -> None:
    """Nothing is on the disk until something is written."""
    assert (store.visits(), store.current_id, store.settings.asker) == ((), None, None)
    with pytest.raises(NoSuchVisit):
        store.open("visit-1")
    assert not store.home.exists()


def test_a_visit_is_found_again(store: VisitStore, clock: Clock) -> None:
    """With the name of the person, the time of the last save, and its file."""
    with store.create() as opened:
        clock.forward(5)
        opened.save(rosa())
        assert (opened.id, opened.visit, opened.revision) == ("visit-1", rosa(), 2)
    (info,) = store.visits()
    assert (info.id, info.label, info.saved, info.problem) == ("visit-1", "Rosa", opened.saved, None)
    assert info.saved == clock.now
    assert info.path == store.path("visit-1") == store.home / "visits" / "visit-1" / "visit.json"
    assert store.read("visit-1").visit == rosa()
    with store.open("visit-1") as again:
        assert (again.visit, again.revision) == (rosa(), 2)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visit=visits())
def test_what_is_saved_is_what_is_loaded(store: VisitStore, visit: Visit) -> None:
    """Through the disk, for any visit."""
    with store.create() as opened:
        opened.save(visit)
    assert store.read(opened.id).visit == visit
    store.delete(opened.id)


def test_visits_are_listed_in_the_order_they_were_made(store: VisitStore) -> None:
    """The tenth after the ninth; a folder without a visit in it is not one."""
    for _ in range(10):
        store.create().close()
    (store.home / "visits" / "visit-11").mkdir()
    (store.home / "visits" / "notes.txt").touch()
    assert [info.id for info in store.visits()] == [f"visit-{n}" for n in range(1, 11)]
    with store.create() as opened:
        assert opened.id == "visit-12"


def test_everything_is_for_the_owner_only(store: VisitStore, clock: Clock) -> None:
    """Under a umask that would let everyone in, with every kind of file there is."""
    before = os.umask(0)
    try:
        saved_visit(store)
        with store.open("visit-1") as opened:
            opened.save(counted(2))
            opened.path.write_bytes(b"{}")
            with pytest.raises(SavedBeside):
                opened.save(counted(3))
            store.rename("visit-1", "Knee")
            store.set_current("visit-1")
            everything = [store.home, *store.home.rglob("*")]
            modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in everything}
    finally:
        os.umask(before)
    assert len(everything) > 8
    assert modes == {(True, 0o700), (False, 0o600)}


def test_a_label_names_a_visit_and_can_be_taken_away(store: VisitStore) -> None:
    """Hostile names are cleaned; an empty one gives back the person's."""
    saved_visit(store)
    store.rename("visit-1", "  Mum's knee\x1b[31m \n")
    assert store.visits()[0].label == "Mum's knee"
    store.rename("visit-1", "")
    assert store.visits()[0].label == "Rosa"
    store.rename("visit-1", "")


@pytest.mark.parametrize(
    "visit_id", ["", ".", "..", "../visit-1", "visit-1/", "/etc", "visit-9", "a" * 300, "a\0b"]
)
def test_a_name_that_is_no_visit_opens_nothing(store: VisitStore, visit_id: str) -> None:
    """Least of all a folder elsewhere."""
    saved_visit(store)
    for attempt in (store.open, store.read, store.delete, store.restore, store.path, store.versions):
        with pytest.raises(NoSuchVisit):
            attempt(visit_id)


def test_deleting_removes_every_version(store: VisitStore) -> None:
    """The folder with all that is in it, and nothing that a link there leads to."""
    saved_visit(store)
    store.set_current("visit-1")
    outside = store.home / "outside"
    outside.mkdir()
    (outside / "letter").touch()
    folder = store.path("visit-1").parent
    (folder / "link").symlink_to(outside)
    store.delete("visit-1")
    assert names_in(store.home) == {"settings.json", "settings.lock", "outside/letter"}
    assert not folder.exists()
    assert (store.visits(), store.current_id) == ((), None)


def test_a_visit_that_cannot_be_read_can_be_deleted(store: VisitStore) -> None:
    """Forgetting needs no understanding."""
    saved_visit(store).write_bytes(b"\0")
    store.delete("visit-1")
    assert store.visits() == ()


@pytest.mark.parametrize("held", ["replace", "unlink"])
def test_what_could_not_be_deleted_is_told(store: VisitStore, monkeypatch: pytest.MonkeyPatch, held: str) -> None:
    """Never "gone" when some of it is still there: all of it and listed, or out of the list and taken away later."""
    saved_visit(store)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(*((Path, "replace") if held == "replace" else (os, "unlink")), refused)
    with pytest.raises(NotRemoved, match="Some of it is still there"):
        store.delete("visit-1")
    monkeypatch.undo()
    if held == "replace":
        assert store.read("visit-1").visit == rosa()
    else:
        assert names_in(store.home / "visits") != set()
        assert store.visits() == ()
        assert names_in(store.home / "visits") == set()


def test_a_damaged_visit_is_left_as_it_is_and_told(store: VisitStore) -> None:
    """With the file, the place in it, and the version there is to go back to."""
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        opened.save(counted(2))
    whole = path.read_bytes()
    damaged = whole[: whole.index(b"Marquez")]
    path.write_bytes(damaged)
    for attempt in (store.open, store.read):
        with pytest.raises(DamagedVisit) as told:
            attempt("visit-1")
        assert str(path) in told.value.what
        assert "line 8, column 15, the file ends too early" in told.value.what
        assert "3 March 2026, 10:42" in told.value.next_step
    (info,) = store.visits()
    assert (info.saved, type(info.problem)) == (None, DamagedVisit)
    assert path.read_bytes() == damaged


def test_an_edited_visit_is_asked_about_and_can_be_accepted(store: VisitStore) -> None:
    """What the person wrote into the file by hand counts, when they say so."""
    path = saved_visit(store)
    path.write_bytes(path.read_bytes().replace(b"left knee", b"right knee"))
    for attempt in (store.open, store.read):
        with pytest.raises(EditedVisit):
            attempt("visit-1")
    (info,) = store.visits()
    assert (info.label, type(info.problem)) == ("Rosa", EditedVisit)
    assert store.read("visit-1", accept_edited=True).visit.pains[0].place == "right knee"
    with store.open("visit-1", accept_edited=True) as opened:
        opened.save(opened.visit)
    assert store.read("visit-1").visit.pains[0].place == "right knee"


@pytest.mark.parametrize("make", ["folder", "pipe", "huge"])
def test_something_else_in_the_place_of_the_file_is_told(store: VisitStore, make: str) -> None:
    """And waits on nothing, and reads no more than a visit can hold."""
    path = saved_visit(store)
    path.unlink()
    if make == "folder":
        path.mkdir()
    elif make == "pipe":
        os.mkfifo(path)
    else:
        with path.open("wb") as file:
            file.truncate(60_000_000)
    with pytest.raises(Unreadable):
        store.open("visit-1")
    assert isinstance(store.visits()[0].problem, Unreadable)


def test_a_save_after_another_program_wrote_goes_beside(store: VisitStore) -> None:
    """Neither version is lost, and the error says where each is; later saves follow."""
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        theirs = path.read_bytes().replace(b"left knee", b"both knees")
        path.write_bytes(theirs)
        with pytest.raises(SavedBeside) as told:
            opened.save(counted(2))
        assert "visit (conflict 2).json" in told.value.what
        opened.save(counted(3))
        assert opened.path.name == "visit (conflict 2).json"
    assert path.read_bytes() == theirs
    assert number_in(store.versions("visit-1")[0].stored.visit) == 3
    with store.open("visit-1", accept_edited=True) as opened:
        path.write_bytes(theirs + b" ")
        with pytest.raises(SavedBeside, match=r"conflict 3"):
            opened.save(counted(4))


def test_a_program_that_only_touched_the_file_is_no_conflict(store: VisitStore) -> None:
    """Bytes count, not times: sync programs and backups touch files."""
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        copy = path.read_bytes()
        path.unlink()
        path.write_bytes(copy)
        os.utime(path, (1, 1))
        opened.save(counted(2))
    assert number_in(store.read("visit-1").visit) == 2


def test_a_file_that_was_taken_away_is_written_again(store: VisitStore) -> None:
    """There is nothing there to lose."""
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        path.unlink()
        opened.save(counted(2))
    assert number_in(store.read("visit-1").visit) == 2


def test_a_folder_that_was_taken_away_is_told(store: VisitStore, tmp_path: Path) -> None:
    """The answers stay in memory, and are saved once it is back."""
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        path.parent.rename(tmp_path / "elsewhere")
        with pytest.raises(NotSaved, match="the folder it belongs in is not there") as told:
            opened.save(counted(2))
        assert told.value.next_step
        assert not path.parent.exists()
        (tmp_path / "elsewhere").rename(path.parent)
        opened.save(counted(3))
    assert number_in(store.read("visit-1").visit) == 3


def test_a_read_only_file_is_not_replaced_by_a_save(store: VisitStore) -> None:
    """Somebody meant it; the old versions stay as they are too."""
    path = saved_visit(store)
    path.chmod(0o400)
    before = names_in(path.parent)
    with store.open("visit-1") as opened, pytest.raises(NotSaved, match="read-only"):
        opened.save(counted(2))
    assert names_in(path.parent) == before
    assert store.read("visit-1").visit == rosa()


def test_a_linked_file_is_replaced_and_its_target_left_alone(store: VisitStore, tmp_path: Path) -> None:
    """Nor does an earlier version lead out of the folder."""
    path = saved_visit(store)
    target = path.rename(tmp_path / "target.json")
    path.symlink_to(target)
    before = target.read_bytes()
    with store.open("visit-1") as opened:
        opened.save(counted(2))
    assert target.read_bytes() == before
    assert not any(p.is_symlink() for p in path.parent.rglob("*"))
    assert number_in(store.read("visit-1").visit) == 2


def test_half_a_character_is_told_without_the_answer(store: VisitStore) -> None:
    """The file stays as it was."""
    saved_visit(store)
    broken = rosa().model_copy(update={"notes": {"pains": "secret \ud800"}})
    with store.open("visit-1") as opened, pytest.raises(NotSaved, match="half a character") as told:
        opened.save(broken)
    assert "secret" not in told.value.what
    assert store.read("visit-1").visit == rosa()


def test_a_save_that_may_have_reached_the_disk_is_no_conflict(
    store: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When flushing the folder fails, the new file is there; the next save takes it for ours."""
    saved_visit(store)
    real = os.fsync

    def fails(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise OSError(5, "")
        real(fd)

    with store.open("visit-1") as opened:
        monkeypatch.setattr(os, "fsync", fails)
        with pytest.raises(NotSaved):
            opened.save(counted(2))
        monkeypatch.undo()
        opened.save(counted(3))
    assert number_in(store.read("visit-1").visit) == 3


def test_a_closed_visit_cannot_be_saved(store: VisitStore) -> None:
    """Its lock is somebody else's by now."""
    opened = store.create()
    opened.close()
    opened.close()
    with pytest.raises(RuntimeError):
        opened.save(rosa())


def test_a_visit_that_could_not_be_made_leaves_nothing(store: VisitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk gives no half-made visit."""

    def full(*_: object) -> int:
        raise OSError(28, "")

    saved_visit(store)
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(NotSaved, match="the disk is full"):
        store.create()
    monkeypatch.undo()
    assert [p.name for p in (store.home / "visits").iterdir()] == ["visit-1"]


def test_saving_a_long_visit_is_no_more_work_than_a_short_one(store: VisitStore) -> None:
    """So that a save after every answer is never waited for. What it takes in seconds, benchmarks/one_answer.py says."""
    label = {"strength": "300 mg", "dose": "1 capsule", "when": "three times a day", "reason": "nerve pain"}
    medicines = [Medicine.model_validate({"name": f"Gabapentin {n}", **label}) for n in range(500)]
    short, long = rosa(), rosa(medicines=medicines)
    with store.create() as opened:
        opened.save(short)
        opened.save(long)
        assert calls(lambda: opened.save(long)) < 1.5 * calls(lambda: opened.save(short))

"""What a killed program leaves is taken away wherever it lies, and nobody else's file with it."""

from __future__ import annotations

import os
import signal
import stat
import time
from pathlib import Path

import pytest
from kept_visits import counted, names_in, rosa, saved_visit

from visitprep.errors import NotSaved
from visitprep.storage import removing
from visitprep.storage.disk import atomic
from visitprep.storage.disk.atomic import write_atomically
from visitprep.storage.store import VisitStore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills and permissions of POSIX")


def long_ago(path: Path) -> Path:
    then = time.time() - 3600
    os.utime(path, (then, then))
    return path


def killed_at(call: str, what: object, after: str = "") -> int:
    """How a copy of this process ends that is killed when it makes that call of `os`; -9 when it was.

    With `after`, when it makes it once that other call is done.
    """
    if (child := os.fork()) == 0:
        try:
            if after:
                first = getattr(os, after)

                def then(*given: object, **named: object) -> object:
                    done = first(*given, **named)
                    setattr(os, call, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
                    return done

                setattr(os, after, then)
            else:
                setattr(os, call, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
            assert callable(what)
            what()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="files without a name are Linux's")
@pytest.mark.parametrize("call", ["write", "fsync", "link"])
def test_an_export_that_is_killed_leaves_nothing_where_the_person_put_it(tmp_path: Path, call: str) -> None:
    """It holds everything the visit does, and may be on a stick in the library's computer."""
    page = tmp_path / "page.pdf"
    assert killed_at(call, lambda: write_atomically(page, b"all of it", private=False)) == -9
    assert names_in(tmp_path) == set()
    write_atomically(page, b"one", private=False)
    write_atomically(page, b"two", private=False)
    assert (page.read_bytes(), names_in(tmp_path)) == (b"two", {"page.pdf"})
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


@pytest.mark.parametrize("nameless", [True, False])
def test_an_export_killed_as_it_takes_an_older_ones_place_is_swept_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    """The one moment in which it has a name of its own: the old page stays whole, and the next export takes it."""
    if not nameless:
        monkeypatch.setattr(atomic, "_NAMELESS", 0)
    page = tmp_path / "page.pdf"
    page.write_bytes(b"the old page")
    assert killed_at("replace", lambda: write_atomically(page, b"the new page", private=False)) == -9
    (left,) = names_in(tmp_path) - {"page.pdf"}
    assert (page.read_bytes(), stat.S_IMODE((tmp_path / left).stat().st_mode)) == (b"the old page", 0o600)
    long_ago(tmp_path / left)
    write_atomically(tmp_path / "other.pdf", b"x", private=False)
    assert names_in(tmp_path) == {"page.pdf", "other.pdf"}


@pytest.mark.parametrize("nameless", [True, False])
def test_the_next_export_takes_away_what_an_older_one_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    """Only files of our own kind, and only when nobody can be writing them any more."""
    if not nameless:
        monkeypatch.setattr(atomic, "_NAMELESS", 0)
    old = tmp_path / ".visitprep-01.tmp"
    old.touch()
    long_ago(old)
    (tmp_path / ".visitprep-02.tmp").touch()
    (tmp_path / "notes.tmp").touch()
    long_ago(tmp_path / "notes.tmp")
    write_atomically(tmp_path / "page.txt", b"x", private=False)
    assert names_in(tmp_path) == {".visitprep-02.tmp", "notes.tmp", "page.txt"}


@pytest.mark.parametrize("error", ["link", "open"])
def test_a_disk_without_nameless_files_gets_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    real = os.open

    def refused(*arguments: object, **named: object) -> int:
        if error == "link" or int(arguments[1]) & getattr(os, "O_TMPFILE", 0) == getattr(os, "O_TMPFILE", 0):  # type: ignore[call-overload]
            raise OSError(95, "not supported")
        return real(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, error, refused)
    write_atomically(tmp_path / "page.txt", b"x", private=False)
    assert ((tmp_path / "page.txt").read_bytes(), names_in(tmp_path)) == (b"x", {"page.txt"})


@pytest.mark.parametrize("call", ["unlink", "rmdir", "scandir"])
def test_a_delete_that_is_killed_has_taken_the_visit_out_whole(store: VisitStore, call: str) -> None:
    """No half of a visit is listed, and the first look takes away the rest."""
    saved_visit(store, counted(1))
    with store.open("visit-1") as opened:
        opened.write_in_journal("entry-1", {"day": "2026-03-03", "time": "10:42", "line": "rained"})
        opened.save(counted(2))
    assert killed_at(call, lambda: store.delete("visit-1"), after="replace" if call == "scandir" else "") == -9
    if call == "scandir":  # as soon as it is out of the list
        assert any("journal.jsonl" in name for name in names_in(store.home / "visits"))
    assert store.visits() == ()
    assert names_in(store.home / "visits") == set()
    assert list((store.home / "visits").iterdir()) == []


def test_a_delete_that_is_killed_before_its_one_step_has_deleted_nothing(store: VisitStore) -> None:
    saved_visit(store, counted(1))
    before = names_in(store.home / "visits")
    assert killed_at("replace", lambda: store.delete("visit-1")) in (-9, 0)
    if store.visits():
        assert names_in(store.home / "visits") - {"visit-1/visit.open"} >= before


def test_a_visit_that_was_never_saved_is_taken_away_by_the_next(
    store: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once nobody can be making it any more; what holds anything else is left alone."""
    saved_visit(store)
    visits = store.home / "visits"
    assert killed_at("fsync", store.create) == -9
    assert (visits / "visit-2").is_dir()
    (visits / "visit-3").mkdir()
    (visits / "visit-3" / "letter.txt").touch()
    long_ago(visits / "visit-3")
    store.create().close()
    assert (visits / "visit-2").is_dir(), "another window may be making it"
    monkeypatch.setattr(removing, "_BEGUN_AGO", -60.0)
    store.create().close()
    assert sorted(path.name for path in visits.iterdir()) == ["visit-1", "visit-3", "visit-4", "visit-5"]


def test_folders_that_others_could_look_into_are_closed_when_the_visit_is_opened(store: VisitStore) -> None:
    """Made by an older program, or copied; until then the list says so."""
    path = saved_visit(store)
    store.rename("visit-1", "Knee")
    path.parent.chmod(0o755)
    path.chmod(0o644)
    (path.parent / "label.txt").chmod(0o640)
    assert store.visits()[0].is_open_to_others
    store.open("visit-1").close()
    assert not store.visits()[0].is_open_to_others
    modes = {name.name: stat.S_IMODE(name.stat().st_mode) for name in (path.parent, *path.parent.iterdir())}
    assert modes == {"visit-1": 0o700, "visit.json": 0o600, "label.txt": 0o600, "visit.lock": 0o600}


def test_links_are_left_as_they_are_and_handed_back(store: VisitStore, tmp_path: Path) -> None:
    """Deleted is what lies here; what links lead to is still there, and can be said."""
    path = saved_visit(store)
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    path.rename(cloud / "visit.json")
    path.symlink_to(cloud / "visit.json")
    assert store.visits()[0].links == (path,)
    assert store.delete("visit-1") == (cloud / "visit.json",)
    assert (store.visits(), (cloud / "visit.json").exists()) == ((), True)


def test_a_folder_that_is_a_link_is_taken_out_of_the_list_and_kept(store: VisitStore, tmp_path: Path) -> None:
    path = saved_visit(store)
    path.parent.rename(tmp_path / "elsewhere")
    path.parent.symlink_to(tmp_path / "elsewhere")
    assert store.read("visit-1").visit == rosa()
    assert store.delete("visit-1") == (tmp_path / "elsewhere",)
    assert store.visits() == ()
    assert names_in(tmp_path / "elsewhere") == {"visit.json", "visit.lock"}


@pytest.mark.parametrize(("gone", "is_safe"), [(True, False), (False, True)])
def test_that_it_is_safe_is_said_only_where_it_is(store: VisitStore, gone: bool, is_safe: bool) -> None:
    """A folder that was unplugged took everything with it."""
    saved_visit(store)
    with store.open("visit-1") as opened:
        if gone:
            removing.remove_whole(opened.path.parent)
        else:
            opened.path.chmod(0o400)
        with pytest.raises(NotSaved) as told:
            opened.save(counted(2))
    assert ("is safe" in told.value.next_step or "read-only" in told.value.what) is is_safe

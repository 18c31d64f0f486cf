"""Under a passphrase nothing of a visit can be read, everything can be done, and age alone can open it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pyrage
import pytest
from kept_visits import counted, number_in, python, rosa, saved_visit

from visitprep.errors import LockedVisit, SavedBeside, Unreadable
from visitprep.storage import locked
from visitprep.storage.printed import last_printed, remember
from visitprep.storage.store import VisitStore

WORDS = (b"Rosa", b"left knee", b"Knee of Rosa", b"rained", b"worse in winter")
PASSPHRASE = "correct horse battery"


@pytest.fixture(autouse=True)
def each_test_is_a_run() -> Iterator[None]:
    locked.forget()
    yield
    locked.forget()


@pytest.fixture
def full(store: VisitStore) -> Path:
    """Rosa's visit with every kind of file beside it; its folder."""
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        for number in range(3):
            opened.save(rosa(closing={"anything_else": f"version {number}"}))
        opened.write_in_journal("entry-1", {"day": "2026-03-03", "time": "10:42", "line": "rained"})
        remember(path.parent, opened.visit, "clinic", datetime(2026, 3, 3))
    store.rename("visit-1", "Knee of Rosa")
    store.calendar_key("visit-1")
    with store.open("visit-1") as opened:
        there = path.read_bytes()
        path.write_bytes(b"{}")
        with pytest.raises(SavedBeside):
            opened.save(counted(9))
    path.write_bytes(there)
    return path.parent


def words_in(folder: Path) -> list[str]:
    return [
        f"{word.decode()} in {path.name}"
        for path in folder.rglob("*")
        if path.is_file()
        for word in WORDS
        if word in path.read_bytes()
    ]


def test_nothing_can_be_read_of_it_and_everything_is_there_again(store: VisitStore, full: Path) -> None:
    before = store.read("visit-1")
    versions = [number_in(version.stored.visit) for version in store.versions("visit-1")]
    key = store.calendar_key("visit-1")
    assert words_in(full)
    store.lock("visit-1", PASSPHRASE)
    assert words_in(full) == []
    locked.forget()
    (info,) = store.visits()
    assert (info.label, info.saved, info.names, info.follows) == ("", None, (), "")
    assert isinstance(info.problem, LockedVisit)
    for attempt in (store.read, store.open, store.read_journal):
        with pytest.raises(LockedVisit):
            attempt("visit-1")
    assert not store.give_passphrase("visit-1", "another one")
    assert store.give_passphrase("visit-1", PASSPHRASE)
    assert store.read("visit-1") == before
    assert [number_in(version.stored.visit) for version in store.versions("visit-1")] == versions
    assert (store.visits()[0].label, store.calendar_key("visit-1")) == ("Knee of Rosa", key)
    assert [entry.line for entry in store.read_journal("visit-1").entries()] == ["rained"]
    assert (printed := last_printed(full)) is not None and printed.visit == before.visit


@pytest.mark.slow
def test_what_is_written_later_is_locked_too(store: VisitStore, full: Path) -> None:
    """Saves, versions, the journal, what is printed, a name, a conflict, a version put back."""
    store.lock("visit-1", PASSPHRASE)
    with store.open("visit-1") as opened:
        opened.save(rosa(closing={"anything_else": "version 20"}))
        opened.save(rosa(closing={"anything_else": "version 21"}))
        opened.write_in_journal("entry-2", {"day": "2026-03-04", "time": "10:42", "line": "rained again"})
        remember(full, opened.visit, "me", datetime(2026, 3, 4))
    store.rename("visit-1", "Knee of Rosa Marquez")
    store.restore("visit-1", store.versions("visit-1")[-1].path)
    assert words_in(full) == []
    assert [entry.line for entry in store.read_journal("visit-1").entries()] == ["rained", "rained again"]
    assert store.give_passphrase("visit-1", PASSPHRASE)


def test_age_alone_opens_it(store: VisitStore, full: Path) -> None:
    """The key under the passphrase, then any file with the key: what `age -d -i key.age visit.json` does."""
    plain = {path.name: path.read_bytes() for path in full.iterdir() if path.suffix in (".json", ".jsonl")}
    store.lock("visit-1", PASSPHRASE)
    said = pyrage.passphrase.decrypt((full / "key.age").read_bytes(), PASSPHRASE).decode().strip()
    identity = pyrage.x25519.Identity.from_str(said)
    assert len(plain) == 3
    for name, data in plain.items():
        assert pyrage.decrypt((full / name).read_bytes(), [identity]) == data


@pytest.mark.slow
def test_the_lock_can_be_taken_off(store: VisitStore, full: Path) -> None:
    before = {path: path.read_bytes() for path in full.rglob("*") if path.is_file()}
    store.lock("visit-1", PASSPHRASE)
    store.unlock("visit-1")
    assert {path: path.read_bytes() for path in full.rglob("*") if path.is_file()} == before
    assert not store.is_locked("visit-1")


@pytest.mark.slow
@pytest.mark.parametrize("after", range(1, 9))
def test_a_program_that_is_killed_while_it_locks_loses_nothing(
    store: VisitStore, full: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Half of the files are locked then; all can be read, and the next sitting locks the rest."""
    before = store.read("visit-1")
    if (child := os.fork()) == 0:
        left = after
        real = os.replace

        def replace(*arguments: object, **named: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os._exit(0)
            real(*arguments, **named)  # type: ignore[arg-type]

        os.replace = replace  # type: ignore[assignment]
        store.lock("visit-1", PASSPHRASE)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    if store.is_locked("visit-1"):
        assert store.give_passphrase("visit-1", PASSPHRASE)
        assert store.read("visit-1") == before
        store.open("visit-1").close()
        assert words_in(full) == []
    else:
        assert store.read("visit-1") == before


@pytest.mark.slow
def test_the_next_visit_is_under_the_same_passphrase(store: VisitStore, full: Path) -> None:
    """It begins with what the one before said."""
    store.lock("visit-1", PASSPHRASE)
    with store.create(like="visit-1") as opened:
        opened.save(rosa())
        assert words_in(opened.path.parent) == []
    locked.forget()
    assert store.give_passphrase("visit-2", PASSPHRASE)
    assert not store.needs_passphrase("visit-1")
    assert store.read("visit-2").visit == rosa()


@pytest.mark.slow
def test_a_file_that_was_damaged_is_said_and_gone_back_from(store: VisitStore, full: Path) -> None:
    store.lock("visit-1", PASSPHRASE)
    path = full / "visit.json"
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(Unreadable, match="damaged"):
        store.read("visit-1")
    store.restore("visit-1")
    assert number_in(store.read("visit-1").visit) >= 0


@pytest.mark.slow
def test_a_locked_visit_can_be_deleted_without_its_passphrase(store: VisitStore, full: Path) -> None:
    """Forgetting it must not keep anybody's words for ever."""
    store.lock("visit-1", PASSPHRASE)
    locked.forget()
    store.delete("visit-1")
    assert list((store.home / "visits").iterdir()) == []


def test_a_locked_save_encrypts_once_and_never_opens_the_key(
    store: VisitStore, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What makes it about as quick as an open one (tests/benchmarks/locked_save.py)."""
    store.lock("visit-1", PASSPHRASE)
    calls: list[str] = []
    for name in ("encrypt", "decrypt"):
        real = getattr(pyrage, name)
        monkeypatch.setattr(pyrage, name, lambda *a, name=name, real=real: (calls.append(name), real(*a))[1])
    with store.open("visit-1") as opened:
        calls.clear()
        opened.save(counted(30))
    assert calls == ["encrypt"]


def test_whoever_locks_nothing_never_loads_it(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, datetime\n"
        "from visitprep.storage.store import VisitStore\n"
        "store = VisitStore(pathlib.Path(sys.argv[1]), lambda: datetime.datetime(2026, 3, 3))\n"
        "with store.create() as opened: opened.save(opened.visit)\n"
        "store.visits(); store.read('visit-1')\n"
        "print('pyrage' in sys.modules)"
    )
    assert python(code, tmp_path / "home").communicate()[0] == "False\n"

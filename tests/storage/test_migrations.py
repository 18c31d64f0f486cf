"""Older files are brought up to date step by step, and the old file is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from kept_visits import Clock, names_in, rosa, saved_visit

from visitprep.errors import DamagedVisit, NewerVisit, NotSaved
from visitprep.storage import earlier
from visitprep.storage.content.migrations import CURRENT, MIGRATIONS, Migrations, migrated
from visitprep.storage.content.visit_file import Damaged, Fine, decode
from visitprep.storage.store import VisitStore


def name_was_flat(content: dict[str, Any]) -> dict[str, Any]:
    """In the made-up version -1, the name stood beside the visit."""
    content = dict(content)
    visit = {**content["visit"], "patient": {"name": content.pop("name")}}
    return {**content, "visit": visit}


def patient_became_person(content: dict[str, Any]) -> dict[str, Any]:
    """In the made-up version 0, the person was called the patient."""
    visit = dict(content["visit"])
    visit["person"] = visit.pop("patient")
    return {**content, "visit": visit}


MADE_UP = Migrations(current=CURRENT, steps={0: patient_became_person})
OLD = {
    "format": "visitprep visit",
    "schema_version": 0,
    "revision": 4,
    "saved": "2025-01-01T09:00:00",
    "visit": {"patient": {"name": "Rosa Marquez"}},
}


def old_file() -> bytes:
    return json.dumps(OLD, indent=2).encode()


def test_each_step_is_taken_in_turn() -> None:
    """From two versions back through the one between."""
    table = Migrations(current=5, steps={3: name_was_flat, 4: patient_became_person})
    content = {"schema_version": 3, "name": "Rosa", "visit": {}}
    assert migrated(content, 3, table) == {"schema_version": 5, "visit": {"person": {"name": "Rosa"}}}
    assert content == {"schema_version": 3, "name": "Rosa", "visit": {}}


def test_a_current_file_is_passed_as_it_is() -> None:
    """No step is taken."""
    assert migrated({"visit": {}}, CURRENT, MADE_UP) == {"visit": {}}


def test_every_released_version_has_a_step() -> None:
    """From the oldest in the table up to today's, with no hole and none beyond."""
    oldest = min(MIGRATIONS.steps, default=CURRENT)
    assert sorted(MIGRATIONS.steps) == list(range(oldest, CURRENT))


def test_a_step_that_meets_nonsense_gives_a_plain_fault() -> None:
    """An old file may be damaged as well."""
    broken = json.dumps({**OLD, "visit": {"persom": 1}}).encode()
    found = decode(broken, MADE_UP)
    assert isinstance(found, Damaged)
    assert str(found.fault) == "it does not hold what a file of version 0 should"


@pytest.fixture
def aged(store: VisitStore, clock: Clock) -> VisitStore:
    """A store whose one visit was last saved by an older program."""
    saved_visit(store).write_bytes(old_file())
    return VisitStore(store.home, clock, MADE_UP)


def test_the_old_file_is_kept_before_the_new_one_takes_its_place(aged: VisitStore) -> None:
    """Opening changes nothing; the first save keeps the old bytes and writes today's format."""
    with aged.open("visit-1", accept_edited=True) as opened:
        assert opened.visit.person.name == "Rosa Marquez"
        assert opened.path.read_bytes() == old_file()
        assert "visit.v0.json" not in names_in(opened.path.parent)
        opened.save(rosa())
        opened.save(rosa())
        folder = opened.path.parent
    assert (folder / "visit.v0.json").read_bytes() == old_file()
    found = decode((folder / "visit.json").read_bytes())
    assert isinstance(found, Fine)
    assert found.stored.revision == 6
    assert [name for name in names_in(folder) if name.startswith("visit.v")] == ["visit.v0.json"]


def test_a_second_old_file_does_not_take_the_place_of_the_first(aged: VisitStore) -> None:
    """An old file put back by hand is kept beside the one kept before."""
    for _ in range(2):
        with aged.open("visit-1", accept_edited=True) as opened:
            opened.save(rosa())
        opened.path.write_bytes(old_file())
    kept = sorted(name for name in names_in(opened.path.parent) if name.startswith("visit.v"))
    assert kept == ["visit.v0-2.json", "visit.v0.json"]


def test_without_a_copy_of_the_old_file_nothing_is_saved(aged: VisitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """The promise to keep it comes first."""

    def full(*_: object) -> None:
        raise NotSaved(aged.path("visit-1"), "the disk is full", "Make room.")

    with aged.open("visit-1", accept_edited=True) as opened:
        monkeypatch.setattr(earlier, "second_name", full)
        with pytest.raises(NotSaved):
            opened.save(rosa())
        assert opened.path.read_bytes() == old_file()


def test_a_newer_file_is_never_written_to(store: VisitStore) -> None:
    """Not by opening, reading or restoring; and it is listed with what to do."""
    path = saved_visit(store)
    newer = path.read_bytes().replace(b'"schema_version": 1', b'"schema_version": 2')
    path.write_bytes(newer)
    for attempt in (store.open, store.read, store.restore):
        with pytest.raises(NewerVisit) as told:
            attempt("visit-1")
        assert "newer visitprep (file version 2; this one knows up to 1)" in told.value.what
        assert told.value.next_step.startswith("Update visitprep")
    assert path.read_bytes() == newer
    assert isinstance(store.visits()[0].problem, NewerVisit)


def test_a_version_older_than_any_known_is_left_alone(store: VisitStore) -> None:
    """There is no way to read it, and it is not guessed at."""
    path = saved_visit(store)
    path.write_bytes(old_file())
    with pytest.raises(DamagedVisit, match="version 0"):
        store.open("visit-1")
    assert path.read_bytes() == old_file()

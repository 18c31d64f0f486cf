"""What is remembered between runs: which visit, and how to ask. It never stands in the way of a visit."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from kept_visits import saved_visit

from visitprep.errors import Unreadable
from visitprep.storage.store import VisitStore


def test_the_visit_to_go_on_with_is_remembered(store: VisitStore) -> None:
    """Or it is the only one; between two, nobody guesses."""
    saved_visit(store)
    assert store.current_id == "visit-1"
    saved_visit(store)
    assert store.current_id is None
    store.set_current("visit-2")
    assert store.current_id == "visit-2"
    store.delete("visit-2")
    assert store.current_id == "visit-1"


def test_settings_keep_what_they_do_not_know(store: VisitStore) -> None:
    """A newer visitprep may have put it there."""
    store.set_asker("plain")
    path = store.home / "settings.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "voice": "slow"}))
    store.set_current("visit-3")
    assert json.loads(path.read_text()) == {"asker": "plain", "voice": "slow", "current": "visit-3"}
    store.set_asker(None)
    assert (store.settings.asker, store.settings.current) == (None, "visit-3")


@pytest.mark.parametrize("content", [b"asker = plain", b"[]", b"\xff", b'{"asker": "plain", "asker": "keys"}'])
def test_settings_that_cannot_be_read_are_told_and_kept(store: VisitStore, content: bytes) -> None:
    """They stop nobody; the file stays until a setting changes, and is set aside then."""
    store.set_asker("plain")
    path = store.home / "settings.json"
    path.write_bytes(content)
    assert (store.settings.asker, store.settings.current) == (None, None)
    assert isinstance(store.settings.problem, Unreadable)
    assert path.read_bytes() == content
    store.set_asker("keys")
    assert (store.settings.asker, store.settings.problem) == ("keys", None)
    assert (store.home / "settings.unreadable-1.json").read_bytes() == content


def test_half_a_character_is_set_aside_like_other_settings_that_cannot_be_used(store: VisitStore) -> None:
    """It can be read and never written."""
    store.set_asker("plain")
    (store.home / "settings.json").write_text('{"current": "\\ud800"}')
    assert isinstance(store.settings.problem, Unreadable)
    store.set_asker("keys")
    assert (store.settings.asker, store.settings.problem) == ("keys", None)
    assert (store.home / "settings.unreadable-1.json").exists()


def test_one_read_error_takes_no_setting_away(store: VisitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which person's visit is printed hangs on one of them."""
    store.set_asker("plain")
    store.set_current("visit-1")
    real, path, left = os.open, store.home / "settings.json", 1

    def once(name: Any, flags: int, *more: Any, **named: Any) -> int:
        nonlocal left
        if Path(name) == path and not flags & (os.O_WRONLY | os.O_RDWR) and left:
            left -= 1
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(name, flags, *more, **named)

    monkeypatch.setattr(os, "open", once)
    store.turn_off_measures(frozenset({"peg"}))
    assert left == 0
    found = store.settings
    assert (found.asker, found.current, found.measures_off) == ("plain", "visit-1", frozenset({"peg"}))
    assert not (store.home / "settings.unreadable-1.json").exists()


@pytest.mark.parametrize(("written", "known"), [("0.50", 0.5), ("quick", None), ("-1", None), ("99", None)])
def test_the_pace_is_remembered_where_it_is_one(store: VisitStore, written: str, known: float | None) -> None:
    store.set_pace(1.0)
    path = store.home / "settings.json"
    path.write_text(path.read_text().replace("1.00", written))
    assert store.settings.pace == known

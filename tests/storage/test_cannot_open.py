"""A file that cannot be opened, whichever it is, costs no answer that was told as saved."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from kept_visits import counted, names_in, number_in, saved_visit

from visitprep.errors import NotSaved, SavedBeside, VisitprepError
from visitprep.storage.content.visit_file import Fine, decode
from visitprep.storage.store import VisitStore


class RunsOut:
    """The Nth file or folder that is opened is one too many for the system."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
        self.left = nth
        for name in ("open", "listdir", "scandir"):
            monkeypatch.setattr(os, name, self._counting(getattr(os, name)))

    @property
    def was_hit(self) -> bool:
        return self.left <= 0

    def _counting(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
            return real(*arguments, **named)

        return counting


def two_saves(store: VisitStore) -> list[tuple[str, int]]:
    """What was told of each."""
    told = []
    try:
        with store.open("visit-1") as opened:
            for number in (1, 2):
                try:
                    opened.save(counted(number))
                except NotSaved:
                    told.append(("failed", number))
                except SavedBeside:
                    told.append(("beside", number))
                else:
                    told.append(("saved", number))
    except VisitprepError:
        assert told == []
    return told


def test_whichever_file_cannot_be_opened_nothing_told_as_saved_is_lost(
    tmp_path: Path, store: VisitStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock, the visit, the folder of versions, the new file: the first that is opened, the second, and so on."""
    hits, outcomes = 0, set()
    for nth in range(1, 60):
        path = saved_visit(store, counted(0))
        with monkeypatch.context() as patch:
            system = RunsOut(patch, nth)
            told = two_saves(store)
        outcomes.update(word for word, _ in told)
        numbers = []
        for file in (path, *path.parent.glob("visit (conflict *).json")):
            found = decode(file.read_bytes())
            assert isinstance(found, Fine)
            numbers.append(number_in(found.stored.visit))
        assert max(numbers) >= max((number for word, number in told if word != "failed"), default=0)
        assert [name for name in names_in(path.parent) if ".tmp" in name or "visit.open" in name] == []
        store.delete("visit-1")
        hits += system.was_hit
        if not system.was_hit:
            break
    assert not system.was_hit
    assert hits > 10
    assert outcomes == {"saved", "failed"}  # one file too many, once, makes no second version

"""Rosa's visit as it is kept, and other programs that meet it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import visitprep
from visitprep.storage.store import VisitStore
from visitprep.visit.visit import Visit

SOURCE = Path(visitprep.__file__).parents[1]


class Clock:
    """A clock that stands until moved. Local time, as the store writes it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 3, 10, 42, 7)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


def rosa(**more: object) -> Visit:
    """Rosa Marquez, who hurts in her left knee."""
    known = {
        "person": {"name": "Rosa Marquez", "preferred_name": "Rosa"},
        "pains": [{"place": "left knee", "usual": "6"}],
        "allergies": [],
        "sleep": {"hours": "5 to 6", "gaps": {"apnea": "dont_know"}, "notes": {"hours": "worse in winter"}},
    }
    return Visit.model_validate({**known, **more})


def counted(number: int) -> Visit:
    """Rosa's visit, told apart from its other versions by `number`."""
    return rosa(closing={"anything_else": f"version {number}"})


def number_in(visit: Visit) -> int:
    """The number `counted` was given; -1 for a visit it did not make."""
    return int((visit.closing.anything_else or "version -1").rpartition(" ")[2])


def saved_visit(store: VisitStore, visit: Visit | None = None) -> Path:
    """The file of a new visit with one save of `visit`."""
    with store.create() as opened:
        opened.save(visit or rosa())
        return opened.path


def names_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def python(code: str, *arguments: object, under: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    """A Python of its own running `code`; `under` is a command to run it under."""
    return subprocess.Popen(
        [*under, sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def forked(do: Callable[[], str], *, as_nobody: bool = False) -> str:
    """What `do` returns in a copy of this process; `as_nobody`: without an administrator's rights.

    The copy loads nothing new once it is nobody, since nobody may not be able to read where Python lies.
    """
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        try:
            if as_nobody and os.geteuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            answer = do()
        except BaseException as error:
            answer = f"{type(error).__name__}: {error}"
        os.write(writing, answer.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return answer

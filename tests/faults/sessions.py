"""The commands that write, as a person would call them, each in a copy of Rosa's home; and a process that runs one."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from visitprep.storage.open_visit import OpenVisit
from visitprep.storage.printed import remember
from visitprep.storage.store import VisitStore
from visitprep.visit.visit import Visit

PEOPLE = Path(__file__).parents[1] / "people"


def clock() -> datetime:
    return datetime(2026, 3, 3, 10, 42)


@dataclass(frozen=True)
class Session:
    """One call of the program. `typed` is piped in."""

    name: str
    arguments: tuple[str, ...]
    typed: str = ""


SESSIONS = (
    Session("interview", ("start", "--plain"), "1\n1\n0\n0\n1\nRosa Delgado\n2 March 1956\n:quit\n"),
    Session("edit", ("edit", "sleep", "--plain"), "1\n5 to 6\n2\n3\n3\n1\n:quit\n"),
    Session("add", ("add", "question", "--plain"), "Will it ever stop?\n:quit\n"),
    Session("medicine", ("add", "medicine", "--plain"), "senna 8.6 mg at night\n\n1\n:quit\n"),
    Session("journal", ("journal",), "pain 6, slept 5 h, heat helped\n"),
    Session("flare", ("journal", "--flare"), "pain 9 since noon\n"),
    Session("journal remove", ("journal", "remove", "--yes")),
    Session("after", ("after", "--plain"), "They said wait\n\n:quit\n"),
    Session("next", ("next", "--plain"), ":quit\n"),
    Session("rename", ("visits", "--rename", "visit-1", "--plain"), "Knee\n"),
    Session("delete", ("visits", "--delete", "visit-1", "--yes")),
    Session("restore", ("restore", "--last")),
    Session("choose beside", ("restore", "--plain"), "1\n"),
    Session("settings", ("measures", "--off", "peg")),
    Session("open", ("visits", "--open", "visit-1")),
    Session("export", ("export", "-f", "text", "-o", "page.txt")),
    Session("export over", ("export", "-f", "text", "-o", "there.txt", "--force")),
    Session("calendar", ("calendar", "-o", "visit.ics")),
    Session("start", ("start", "--answers", str(PEOPLE / "typical.yaml"))),
)


@dataclass
class Home:
    """A made-up home: the data in `home`, the person's own folder in `folder`."""

    root: Path

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def folder(self) -> Path:
        return self.root / "folder"

    @property
    def store(self) -> VisitStore:
        return VisitStore(self.home, clock)

    def copied(self, to: Path) -> Home:
        shutil.copytree(self.root, to)
        return Home(to)


def pattern(root: Path) -> Home:
    """Rosa's home: a visit with versions, a journal, something printed, answers beside it; a page that is there."""
    from visitprep.answers.reading import read_answers

    made = Home(root)
    made.folder.mkdir(parents=True)
    visit = read_answers((PEOPLE / "typical.yaml").read_bytes(), clock().date())
    for number in range(3):
        with made.store.create() if not number else made.store.open("visit-1") as opened:
            opened.save(_numbered(visit, number))
            opened.save(_numbered(visit, number + 10))
            day = {"day": f"2026-02-2{number}", "time": "10:42", "now": {"low": 6, "high": 6}, "helped": "heat"}
            opened.write_in_journal(f"entry-{number}", day)
            remember(opened.path.parent, opened.visit, "clinic", clock())
    file = made.store.path("visit-1")
    shutil.copyfile(sorted((file.parent / "earlier").iterdir())[0], file.with_name("visit (conflict 2).json"))
    made.store.set_current("visit-1")
    (made.folder / "there.txt").write_text("an older page")
    return made


def _numbered(visit: Visit, number: int) -> Visit:
    said = visit.closing.model_copy(update={"anything_else": f"version {number}"})
    return visit.model_copy(update={"closing": said})


@dataclass(frozen=True)
class Ended:
    """How a session ended. `told` is what was acknowledged before: what a save or a line of the journal returned."""

    code: int
    said: str
    told: tuple[tuple[str, str, int], ...]
    calls: int


def run(session: Session, home: Home, prepare: Callable[[Home], Callable[[], int]]) -> Ended:
    """The session in a copy of this process. `prepare` puts the fault in place there, and hands back a counter."""
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        os.close(reading)
        with suppress(BaseException):
            _in_child(session, home, writing, prepare)
        os._exit(98)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = [json.loads(line) for line in pipe.read().splitlines() if line.endswith("]")]
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    end = next((line for line in lines if line[0] == "end"), ["end", code, "", 0])
    told = tuple((kind, visit, number) for kind, visit, number in (x for x in lines if x[0] != "end"))
    return Ended(end[1], end[2], told, end[3])


def _in_child(session: Session, home: Home, writing: int, prepare: Callable[[Home], Callable[[], int]]) -> None:
    from visitprep.__main__ import main

    write, leave = os.write, os._exit

    def tell(*what: Any) -> None:
        write(writing, (json.dumps(what) + "\n").encode())

    save, line = OpenVisit.save, OpenVisit.write_in_journal

    def saved(opened: OpenVisit, visit: Visit) -> None:
        save(opened, visit)
        tell("saved", opened.id, opened.revision)

    def written(opened: OpenVisit, entry_id: str, values: Any) -> None:
        line(opened, entry_id, values)
        tell("written", opened.id, sum(len(kept.lines) for kept in opened.journal.kept))

    OpenVisit.save, OpenVisit.write_in_journal = saved, written  # type: ignore[method-assign]
    os.environ.update(VISITPREP_HOME=str(home.home), HOME=str(home.root), ACCESSIBLE="0")
    os.chdir(home.folder)
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(session.typed.encode())), out, err
    sys.argv = ["visitprep", *session.arguments]
    calls = prepare(home)
    try:
        code = main()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    tell("end", code, err.getvalue(), calls())
    leave(0)

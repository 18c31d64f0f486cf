"""What must hold after a session that was stopped: nothing acknowledged lost, nothing damaged, nothing left lying."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sessions import Ended, Home, Session

from visitprep.errors import VisitprepError
from visitprep.storage import removing
from visitprep.storage.content.visit_file import Fine, decode
from visitprep.storage.disk.atomic import write_atomically

KILLED = 99
KNOWN_CODES = frozenset({0, 1, 2, 3, 4, 5, 6, 7, KILLED})
WRITES_OVER = "export over"


def problems(session: Session, home: Home, ended: Ended) -> list[str]:
    """In words; none when it survived."""
    return [*_said(ended), *_kept(session, home, ended), *_left(session, home, ended), *_goes_on(session, home)]


def _said(ended: Ended) -> Iterator[str]:
    if ended.code not in KNOWN_CODES:
        yield f"ended with {ended.code}: {ended.said[-300:]}"
    if "Errno" in ended.said or "Traceback" in ended.said:
        yield f"a message of the system's: {ended.said[-300:]}"


def _kept(session: Session, home: Home, ended: Ended) -> Iterator[str]:
    store = home.store
    ids = store.ids()
    for visit_id in ids:
        folder = store.path(visit_id).parent
        for file in [*folder.glob("*.json"), *folder.glob("*/*.json")]:
            if not isinstance(decode(file.read_bytes()), Fine):
                yield f"damaged: {file.relative_to(home.root)}"
    for kind, visit_id, number in ended.told:
        if visit_id not in ids:
            yield f"{visit_id} is gone, and {kind} was told"
        elif kind == "saved" and store.read(visit_id).revision < number:
            yield f"revision {number} was told as saved"
        elif kind == "written" and sum(len(kept.lines) for kept in store.read_journal(visit_id).kept) < number:
            yield f"line {number} of the journal was told as written"
    if session.name != "delete" and "visit-1" not in ids:
        yield "the visit is gone"
    if session.name == "delete" and "visit-1" in ids:
        names = {file.name for file in store.path("visit-1").parent.iterdir()}
        if not {"visit.json", "journal.jsonl", "earlier", "printed"} <= names:
            yield "half of a visit is listed"


def _left(session: Session, home: Home, ended: Ended) -> Iterator[str]:
    """Beside the person's own files: nothing, at once.

    A page that takes the place of an older one has a name of its own for a moment before that. Killed just then,
    it lies there whole, until the next page is made in that folder a minute later: which is done here.
    """
    if session.name == WRITES_OVER and ended.code == KILLED:
        for stray in _strays(home.folder):
            os.utime(stray, (0, 0))
        write_atomically(home.folder / "next.txt", b"the next page", private=False)
    for stray in home.folder.glob(".*"):
        yield f"left beside an export: {stray.name}"
    page = home.folder / "there.txt"
    if not page.read_text("utf-8").strip():
        yield "an older page was lost"


def _goes_on(session: Session, home: Home) -> Iterator[str]:
    """The next sitting opens everything, saves, and has swept."""
    store, removing._BEGUN_AGO = home.store, -60.0
    try:
        store.set_asker("plain")
        for visit_id in store.ids():
            with store.open(visit_id) as opened:
                opened.save(opened.visit)
        store.create().close()
    except VisitprepError as problem:
        yield f"the next sitting: {problem}"
    listed = set(store.ids())
    for folder in (home.home / "visits").iterdir():
        if folder.name not in listed:
            yield f"a folder no command lists: {folder.name}"
    yield from (f"left in our own folder: {stray.name}" for stray in _strays(home.home))


def _strays(folder: Path) -> Iterator[Path]:
    yield from folder.rglob(".visitprep-*")
    yield from folder.rglob("visit.open")

"""The journal of one visit on disk: one line of JSON to a record, only ever added to (docs/file-format.md).

An entry is all the lines with its id, the later ones on top of the earlier. So an answer, a change and a removal
are each one line more, a crash cuts short at most the line being written, and nothing written before is touched.

Opening reads no more of a line than its beginning, and an entry whole only when it is asked for: ten years of days
open about as fast as ten days.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from visitprep.errors import UNFIT, NewerVisit, NotSaved
from visitprep.files import read_whole
from visitprep.storage import locked
from visitprep.storage.disk.atomic import append, not_saved, write_atomically
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.journal.entry import Entry

FILE = "journal.jsonl"
FORMAT = "visitprep journal"
CURRENT = 1
MAX_BYTES = 50_000_000

_HEADER = b'{"format": "%b", "schema_version": %d}\n' % (FORMAT.encode(), CURRENT)
_HEADER_ROOM = 200
"""Bytes looked at to find out which version wrote a file, before something is added to it."""
_BEGINNING = re.compile(
    rb'\{"id": "([a-z][a-z0-9-]{0,39})"(?:, "day": "(\d{4}-\d\d-\d\d)", "time": "(\d\d:\d\d)")?(, "removed": true)?'
)
"""How `write` begins a line. A line with another beginning (edited by hand) is read whole."""
_SEAL = re.compile(rb', "digest": "([0-9a-f]{16})"\}\Z')
_SEAL_LENGTH = len(b', "digest": "0123456789abcdef"}')
"""How it ends one: with a digest of what stands before. A line without one (an older program) is read as well."""
_SEAL_END = re.compile(rb'[0-9a-f]{16}"\}\Z')
"""What ends like that and is no seal has been damaged in the word "digest" itself."""


class BadLine(Struct, frozen=True):
    """A line that is left out."""

    number: int
    """Counted from 1."""
    is_last: bool
    """The end of the file: cut short by a crash, most likely, while it was written."""


class KeptEntry(Struct):
    """The lines of one entry, the first of them read as far as its day."""

    id: str
    day: str = ""
    """YYYY-MM-DD; empty until the line that holds the day has been read."""
    time: str = ""
    lines: list[tuple[int, bytes]] = field(default_factory=list)


class Journal(Struct):
    """What is in the file. `bad` grows when lines that turn out to be damaged are read whole."""

    path: Path
    kept: tuple[KeptEntry, ...] = ()
    """Entries that were not removed, in the order of their days and times."""
    bad: dict[int, BadLine] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    """Ids of entries that were removed."""

    @property
    def days(self) -> int:
        """On how many days something was written."""
        return len({kept.day for kept in self.kept})

    def entries(self, since: date | None = None, until: date | None = None) -> tuple[Entry, ...]:
        """The entries about the days from `since` to `until`, oldest first; the others are not read."""
        first, last = since.isoformat() if since else "", until.isoformat() if until else "9999-99-99"
        read = (self._entry(kept) for kept in self.kept if first <= kept.day <= last)
        return tuple(entry for entry in read if entry is not None)

    def newest(self) -> tuple[Entry, ...]:
        """The last entry of the last day that can be read; nothing when there is none."""
        found = next(filter(None, map(self._entry, reversed(self.kept))), None)
        return (found,) if found else ()

    def _entry(self, kept: KeptEntry) -> Entry | None:
        """The entry, or as much of it as can be read; None when nothing can."""
        try:
            return _checked([json.loads(line) for _, line in kept.lines])
        except UNFIT:
            pass
        good: list[dict[str, Any]] = []
        entry = None
        for number, line in kept.lines:
            try:
                entry = _checked([*good, said := json.loads(line)])
            except UNFIT:
                self.bad[number] = BadLine(number, is_last=False)
            else:
                good.append(said)
        return entry


def _checked(lines: list[dict[str, Any]]) -> Entry:
    """One entry from its lines, the later ones on top of the earlier; None in a line takes something out."""
    from visitprep.journal.entry import Entry

    values: dict[str, Any] = {}
    for said in lines:
        values |= said
    return Entry.model_validate({name: value for name, value in values.items() if value is not None})


def read(folder: Path) -> Journal:
    """The journal in the folder of a visit; an empty one when there is none. Raises Unreadable or NewerVisit."""
    path = folder / FILE
    try:
        data = locked.plain(path, read_whole(path, MAX_BYTES))
    except FileNotFoundError:
        return Journal(path)
    return parsed(path, data)


def parsed(path: Path, data: bytes) -> Journal:
    """The journal in `data`, which came from the file at `path`. Raises NewerVisit."""
    _refuse_newer(path, data[:_HEADER_ROOM])
    found: dict[str, KeptEntry] = {}
    gone: set[str] = set()
    bad: dict[int, BadLine] = {}
    lines = data.split(b"\n")
    # Brackets that do not pair off are rare: in what somebody typed, or where a line was cut short.
    in_pairs = data.count(b"{") == data.count(b"}")
    for number, line in enumerate(lines, 1):
        is_last = number == len(lines)  # a file that ends as it should has nothing after its last line end
        said = _unsealed(line)
        begun = _beginning(said, in_pairs=in_pairs and not is_last) if said is not None else None
        if said is None or begun is None:
            bad[number] = BadLine(number, is_last)
            continue
        entry_id, day, time, removed = begun
        if removed:
            gone.add(entry_id)
        elif entry_id:
            kept = found.setdefault(entry_id, KeptEntry(entry_id))
            kept.day, kept.time = day or kept.day, time or kept.time
            kept.lines.append((number, said))
    for entry_id, kept in found.items():
        if not kept.day and entry_id not in gone:  # the line that began it is lost
            bad |= {number: BadLine(number, is_last=False) for number, _ in kept.lines}
    whole = (kept for kept in found.values() if kept.day and kept.id not in gone)
    return Journal(path, tuple(sorted(whole, key=lambda kept: (kept.day, kept.time))), bad, frozenset(gone))


def write(folder: Path, entry_id: str, values: Mapping[str, Any]) -> None:
    """One line more in the journal of the visit in `folder`, on the disk when this returns.

    Only for a visit whose lock is held. Raises NotSaved, Unreadable or NewerVisit.
    """
    path = folder / FILE
    first = {name: values[name] for name in ("day", "time", "removed") if name in values}
    try:
        line = _sealed(json.dumps({"id": entry_id, **first, **values}, ensure_ascii=False).encode()) + b"\n"
    except ValueError:
        raise NotSaved(
            path, N_("an answer holds half a character, which no file can hold"), N_("Type that answer again.")
        ) from None
    if locked.is_locked(folder):
        _write_locked(path, line)
        return
    size, start, end = _edges(path)
    _refuse_newer(path, start)
    if not size:
        line = _HEADER + line
    elif end != b"\n":  # a line that was cut short stays as it is, and this one begins after it
        line = b"\n" + line
    append(path, line, size)


def put(folder: Path, data: bytes) -> None:
    """`data` as the journal of a visit that has none yet, and whose lock is held. Raises NotSaved."""
    write_atomically(folder / FILE, locked.sealed(folder / FILE, data))


def _write_locked(path: Path, line: bytes) -> None:
    """A locked journal is one age file, and written whole: a year of it is some tens of kilobytes."""
    try:
        before = locked.plain(path, read_whole(path, MAX_BYTES))
    except FileNotFoundError:
        before = _HEADER
    _refuse_newer(path, before[:_HEADER_ROOM])
    end = b"" if before.endswith(b"\n") else b"\n"
    write_atomically(path, locked.sealed(path, before + end + line))


def _sealed(line: bytes) -> bytes:
    body = line.removesuffix(b"}")
    return b'%b, "digest": "%b"}' % (body, _digest(body))


def _unsealed(line: bytes) -> bytes | None:
    """The line without its digest; None when the digest does not fit: damaged, or changed by hand."""
    found = _SEAL.search(line, max(0, len(line) - _SEAL_LENGTH))
    if found is None:
        return None if b'"digest"' in line or _SEAL_END.search(line) else line
    body = line[: found.start()]
    return body + b"}" if _digest(body) == found[1] else None


def _digest(body: bytes) -> bytes:
    """Sixteen digits of it are enough to find accidents, and keep a line short."""
    return hashlib.sha256(body).hexdigest()[:16].encode()


def new_id(now: datetime) -> str:
    """An id that no other entry has, made without reading the journal."""
    return f"entry-{now:%Y%m%d-%H%M%S}-{os.urandom(3).hex()}"


def _beginning(line: bytes, *, in_pairs: bool) -> tuple[str, str, str, bool] | None:
    """Id, day, time and whether it removes; all empty for a line without an entry. None for a damaged one."""
    begun = _BEGINNING.match(line) if line.endswith(b"}") else None
    if begun is None or not (in_pairs or line.count(b"{") == line.count(b"}") > 0):
        return _read_beginning(line) if line.strip() else ("", "", "", False)
    entry_id, day, time, removed = begun.groups(b"")
    if not day and b'"day"' in line:
        return _read_beginning(line)
    return entry_id.decode(), _day(day.decode()), time.decode(), bool(removed)


def _read_beginning(line: bytes) -> tuple[str, str, str, bool] | None:
    try:
        record = json.loads(line)
        if record.get("format") == FORMAT:
            return "", "", "", False
        entry_id, day, time = record["id"], record.get("day", ""), record.get("time", "")
        if not all(isinstance(value, str) for value in (entry_id, day, time)):
            return None
        return entry_id, _day(day), time, record.get("removed") is True
    except UNFIT:
        return None


def _day(day: str) -> str:
    if day:
        try:
            date.fromisoformat(day)
        except ValueError:
            return ""
    return day


def _edges(path: Path) -> tuple[int, bytes, bytes]:
    """How long the file is, how it begins, and its last byte."""
    if not path.is_file():  # what is no ordinary file is refused where it is written to
        return 0, b"", b""
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_ROOM)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(size - 1, 0))
            return size, start, file.read(1)
    except OSError as error:
        raise not_saved(path, error) from None


def _refuse_newer(path: Path, start: bytes) -> None:
    found = re.match(rb'\{"format": "%b", "schema_version": (\d{1,9})\}' % FORMAT.encode(), start)
    if found and int(found[1]) > CURRENT:
        raise NewerVisit(path, int(found[1]), CURRENT)


def bad_lines_in_words(journal: Journal) -> Iterator[str]:
    """A sentence for the lines that were left out; none when every line could be read."""
    if any(line.is_last for line in journal.bad.values()):
        yield say(
            N_(
                "The last line of the journal was cut short while it was written, and is left out. "
                "All that was saved before it is there."
            )
        )
    numbers = [str(number) for number, line in sorted(journal.bad.items()) if not line.is_last]
    if numbers:
        yield count(
            "Line {lines} of {path} could not be read, or was changed since it was written, so it is left out. "
            "The file was left as it is.",
            "Lines {lines} of {path} could not be read, or were changed since they were written, so they are left "
            "out. The file was left as it is.",
            len(numbers),
            lines=", ".join(numbers),
            path=journal.path,
        )

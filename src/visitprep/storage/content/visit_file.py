"""The bytes of one visit file, and back. The format is told in docs/file-format.md.

The last entry is a digest of every byte before it: a file cut short, damaged or edited is noticed.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from visitprep.errors import UNFIT
from visitprep.storage.content.faults import (
    UNKNOWN_ENTRY,
    Fault,
    NotAVisit,
    content_fault,
    fault_at,
    read_json,
    too_deep,
)
from visitprep.storage.content.migrations import CURRENT, MIGRATIONS, Migrations, migrated
from visitprep.wording import N_

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

FORMAT = "visitprep visit"
MAX_BYTES = 50_000_000
_MOST_REVISIONS = 10**12 - 1
MAX_ENTRIES = 1_000_000
"""Names and brackets in one file. A visit with every list full has some 650,000."""
_MAX_COMMAS = 2 * MAX_ENTRIES  # with room for people's sentences; more is a file made to fill the memory

_HEADER = ("format", "schema_version", "revision", "saved", "visit", "digest")
_SEAL = re.compile(rb'  "digest": "([0-9a-f]{64})"\n}\n\Z')


class Stored(Struct, frozen=True):
    """A visit as it is kept."""

    visit: Visit
    revision: int
    """Goes up by one with each save, from 1. Versions are ordered by it, never by a clock."""
    saved: datetime
    """When, by the clock the caller gave; whole seconds."""


class Fine(Struct, frozen=True):
    """Just as visitprep wrote it."""

    stored: Stored
    version: int = CURRENT
    """Of the format the file is in; when below CURRENT, `stored` has been brought up to date."""


class Edited(Struct, frozen=True):
    """Its digest does not match: edited by hand, or damaged. It can still be read."""

    stored: Stored
    version: int = CURRENT


class Damaged(Struct, frozen=True):
    """It cannot be read as a visit."""

    fault: Fault


class Newer(Struct, frozen=True):
    """Written by a later visitprep, in a format this one does not know."""

    version: int


Decoded = Fine | Edited | Damaged | Newer


def next_revision(revision: int) -> int:
    """The one after `revision`. At the highest that can be read it stays there: what is written is read again."""
    return min(revision + 1, _MOST_REVISIONS)


def encode(stored: Stored) -> bytes:
    """The bytes of a visit file. Raises ValueError for a visit with half a character in it (a surrogate).

    Entries that are as they are in an empty visit are left out: a default is always "nothing was said".
    """
    visit = stored.visit.model_dump_json(indent=2, exclude_defaults=True).encode().replace(b"\n", b"\n  ")
    body = b'{\n  "format": "%b",\n  "schema_version": %d,\n' % (FORMAT.encode(), CURRENT)
    body += b'  "revision": %d,\n  "saved": "%b",\n' % (stored.revision, _when(stored.saved).encode())
    body += b'  "visit": %b,\n' % visit
    return body + b'  "digest": "%b"\n}\n' % hashlib.sha256(body).hexdigest().encode()


def decode(data: bytes, migrations: Migrations = MIGRATIONS) -> Decoded:
    """What `data` turns out to be. Never raises for what is in it."""
    sealed = is_sealed(data)
    try:
        if is_too_much(data):
            raise NotAVisit(Fault(N_("it holds far more than a visit can")))
        if not sealed and (fault := too_deep(data.decode("utf-8", "replace"))):
            raise NotAVisit(fault)
        content, text = read_json(data)
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            raise NotAVisit(Fault(N_("it is not a visit saved by visitprep")))
        version = _header_number(content, "schema_version", text)
        if version > migrations.current:
            return Newer(version)
        stored = _stored(migrated(content, version, migrations), text)
    except NotAVisit as error:
        return Damaged(error.fault)
    return Fine(stored, version) if sealed else Edited(stored, version)


def _stored(content: dict[str, Any], text: str) -> Stored:
    for name in content:
        if name not in _HEADER:
            raise NotAVisit(fault_at(text, (name,), UNKNOWN_ENTRY, shown=()))
    try:
        saved = datetime.fromisoformat(content["saved"])
    except (KeyError, TypeError, ValueError):
        raise NotAVisit(fault_at(text, ("saved",), N_("the date and time cannot be read"))) from None
    revision = _header_number(content, "revision", text)
    if not isinstance(answers := content.get("visit"), dict):
        raise NotAVisit(fault_at(text, ("visit",), N_("the visit itself is missing")))
    return Stored(_visit(answers, text), revision, saved)


def _visit(answers: dict[str, Any], text: str) -> Visit:
    from pydantic import ValidationError

    from visitprep.visit.visit import Visit

    try:
        return Visit.model_validate(answers)
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_context=False, include_url=False)[0]
        fault = content_fault(first["type"], first["loc"], text, _known_names(), root="visit")
    except UNFIT:  # a validator of the visit failed on a value that no question would accept
        fault = content_fault("", (), text, _known_names(), root="visit")
    raise NotAVisit(fault)


def _header_number(content: dict[str, Any], name: str, text: str) -> int:
    number = content.get(name)
    if type(number) is not int or not 0 <= number <= _MOST_REVISIONS:
        raise NotAVisit(fault_at(text, (name,), N_("there should be a whole number")))
    return number


def is_too_much(data: bytes) -> bool:
    entries = sum(map(data.count, (b"{", b"[", b'":')))
    return len(data) > MAX_BYTES or entries > MAX_ENTRIES or data.count(b",") > _MAX_COMMAS


def is_sealed(data: bytes) -> bool:
    found = _SEAL.search(data, max(0, len(data) - 100))
    return found is not None and hashlib.sha256(data[: found.start()]).hexdigest().encode() == found[1]


def _when(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


@cache
def _known_names() -> frozenset[str]:
    """Every entry name that is visitprep's own, and so may be repeated in an error."""
    from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

    inner = (record_type(name).model_fields for name in (*LISTS, *RECORDS))
    return frozenset(Visit.model_fields).union(*inner)

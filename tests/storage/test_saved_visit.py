"""One visit with its journal as one file: to the byte what is kept, and locked under a passphrase."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from visitprep.errors import DamagedVisit, NewerVisit, Unreadable
from visitprep.storage.content.visit_file import Stored, encode
from visitprep.storage.disk import locked_file as locked
from visitprep.storage.saved_visit import is_saved_visit, pack, unpack
from visitprep.visit.visit import Visit

HERE = Path("rosa.visitprep")
VISIT = encode(Stored(Visit.model_validate({"person": {"name": "Rosa"}}), 3, datetime(2026, 3, 3, 10)))
JOURNAL = b'{"format": "visitprep journal", "schema_version": 1}\n{"id": "entry-1", "day": "2026-03-03", "time": "10:42"}\n'


def test_what_was_packed_is_there_again_to_the_byte():
    found = unpack(HERE, pack(VISIT, JOURNAL))
    assert encode(found.stored) == VISIT and found.journal_bytes == JOURNAL and found.as_written
    assert [entry.id for entry in found.journal.entries()] == ["entry-1"]


def test_a_copy_of_the_visits_own_file_is_read_too():
    found = unpack(HERE, VISIT)
    assert found.stored.visit.person.name == "Rosa" and found.journal_bytes == b""


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (pack(VISIT, b""), True),
        (VISIT, True),
        (b"\xef\xbb\xbf" + VISIT, True),
        (b'{"resourceType": "Bundle"}', False),
        (b'<?xml version="1.0"?><ClinicalDocument/>', False),
        (b"", False),
    ],
)
def test_it_is_known_by_its_content(data, is_one):
    assert is_saved_visit(data) is is_one


def test_one_changed_on_the_way_can_be_read_and_says_so():
    found = unpack(HERE, pack(VISIT, JOURNAL).replace(b'"Rosa"', b'"Rose"'))
    assert found.stored.visit.person.name == "Rose" and not found.as_written


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (pack(VISIT, JOURNAL)[:-5], Unreadable),
        (pack(VISIT, b"").replace(b'"visit_bytes": ', b'"visit_bytes": -'), Unreadable),
        (pack(VISIT, b"").replace(b'"visit_bytes": ', b'"visit_bytes": "x"'), Unreadable),
        (pack(VISIT, b"").replace(b'"schema_version": 1', b'"schema_version": 7', 1), NewerVisit),
        (pack(b"{}", b""), DamagedVisit),
    ],
)
def test_what_cannot_be_read_is_told_and_never_guessed(data, error):
    with pytest.raises(error):
        unpack(HERE, data)


@pytest.mark.slow
def test_a_locked_one_opens_with_its_passphrase_alone():
    data = locked.lock(pack(VISIT, JOURNAL), "two words")
    assert locked.is_locked(data) and b"Rosa" not in data and not is_saved_visit(data)
    assert unpack(HERE, locked.unlock(HERE, data, "two words")).stored.visit.person.name == "Rosa"
    with pytest.raises(locked.WrongPassphrase):
        locked.unlock(HERE, data, "two word")


@pytest.mark.slow
def test_one_cut_short_or_locked_with_a_key_says_so():
    data = locked.lock(b"x", "two words")
    with pytest.raises(locked.WrongPassphrase):
        locked.unlock(HERE, data[:-1], "two words")
    with pytest.raises(Unreadable, match="with a key"):
        locked.unlock(HERE, data.replace(b"-> scrypt ", b"-> X25519 "), "two words")

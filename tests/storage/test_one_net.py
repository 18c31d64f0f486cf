"""Whatever a file holds where a record is expected, it is one of the failures we know, in every file we read."""

from __future__ import annotations

import json
import tracemalloc
from datetime import datetime
from pathlib import Path

import pytest
from kept_visits import rosa

from visitprep.storage import journal_file
from visitprep.storage.content.visit_file import Damaged, Edited, Fine, Stored, decode, encode

ODD = [
    "1e400", "-1e400", "9" * 400, "-0.0", "true", "null", "[]", "{}", '""', '"\\ud800"', '"9e999"', '"1e400"',
    "[[[[[[[[[[]]]]]]]]]]", '{"low": 1e400, "high": 1}', '{"low": "x"}', '{"": {}}', "[1e400]", '[{"id": 5}]',
    '{"said": "x", "value": "9999-99"}', '{"said": 1e400}', '"' + "9" * 5000 + '"',
]  # fmt: skip
"""Values that are JSON, and that some record check stumbles over where it is not looked for."""

ENTRY = {"day": "2026-03-03", "time": "10:42"}


@pytest.mark.parametrize("value", ODD)
def test_a_journal_with_an_odd_value_in_any_place_is_read(tmp_path: Path, value: str) -> None:
    """The line is named and left out, or taken for what it says; the one before it is there."""
    from visitprep.journal.entry import Entry

    journal_file.write(tmp_path, "entry-1", ENTRY)
    path = tmp_path / journal_file.FILE
    for name in Entry.model_fields:
        if name == "id":
            continue
        line = f'{{"id": "entry-{name}", "day": "2026-03-04", "time": "10:42", "{name}": {value}}}\n'
        path.write_bytes(path.read_bytes() + line.encode())
    found = journal_file.read(tmp_path)
    assert "entry-1" in [entry.id for entry in found.entries()]
    list(journal_file.bad_lines_in_words(found))


@pytest.mark.slow_after(7)
@pytest.mark.parametrize("value", ODD)
def test_a_visit_with_an_odd_value_in_any_place_is_known_for_what_it_is(value: str) -> None:
    """In each part, and in each field of a part."""
    from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

    content = json.loads(encode(Stored(rosa(), 3, datetime(2026, 3, 3))))
    del content["digest"]
    places = [(name, None) for name in Visit.model_fields]
    places += [(part, field) for part in (*RECORDS, *LISTS) for field in record_type(part).model_fields]
    for part, field in places:
        inner = "MARK" if field is None else [{field: "MARK"}] if part in LISTS else {field: "MARK"}
        text = json.dumps({**content, "visit": {part: inner}}).replace('"MARK"', value)
        assert isinstance(decode(text.encode()), Damaged | Edited | Fine)


@pytest.mark.parametrize("sign", ["x", "\\\\", '\\"', "{", "é"])
def test_a_long_text_costs_no_more_memory_than_a_few_copies_of_it(sign: str) -> None:
    """A place to go back to for each of its letters would be a hundred times that."""
    data = f'{{"format": "visitprep visit", "visit": {{"person": {{"name": "{sign * 1_000_000}"}}}}}}'.encode()
    tracemalloc.start()
    decode(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12 * len(data)

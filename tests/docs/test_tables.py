"""The tables that docs/make_tables.py writes are what the program knows."""

from __future__ import annotations

import make_tables
import pytest

from visitprep.summary.copies.table import COPIES
from visitprep.visit.visit import LISTS, RECORDS, record_type


@pytest.mark.parametrize("name", sorted({name for name, _ in make_tables.TABLES}))
def test_the_tables_of_a_page_are_up_to_date(name: str) -> None:
    """Whoever reviews a page reviews what the program does."""
    kept = (make_tables.HERE / name).read_text(encoding="utf-8")
    assert kept == make_tables.with_tables(name), f"docs/{name} is out of date. Run: {make_tables.COMMAND}"


def test_what_a_copy_is_said_to_hold_is_in_a_visit() -> None:
    """A slip in an address would be compared with nothing."""
    known = {*RECORDS, *LISTS}
    known |= {f"{part}.{field}" for part in known for field in record_type(part).answerable()}
    for copy in COPIES.values():
        assert copy.holds.addresses <= known, copy.name
        assert copy.holds.addresses or copy.holds.in_words, copy.name

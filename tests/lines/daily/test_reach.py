"""Two numbers that share the unit behind the last."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.daily import reach


@pytest.mark.parametrize(
    ("line", "values", "asked"),
    [
        ("sit 20 stand 20 min", {"sit": "20 min", "stand": "20 min"}, []),
        ("sit 30 stand 10 walk 5 minutes", {"sit": "30 minutes", "stand": "10 minutes", "walk": "5 minutes"}, []),
        ("sit 20, stand 10 min, walk 1 block", {"sit": "20 min", "stand": "10 min", "walk": "1 block"}, []),
        ("sit 1 stand 1 hour", {"sit": "1 hour", "stand": "1 hour"}, []),
        ("sit 10-15 stand 10 mins", {"sit": "10-15 mins", "stand": "10 mins"}, []),
        ("sit 1 stand 30 min", {"stand": "30 min"}, ["sit"]),
        ("sit 20 stand 1 hour", {"stand": "1 hour"}, ["sit"]),
        ("walk 20 stand 5 min", {"stand": "5 min"}, ["walk"]),
        ("sit 20 min stand 20", {"sit": "20 min"}, ["stand"]),
    ],
)
def test_the_unit_is_theirs_where_it_can_be_no_other(line: str, values: dict[str, str], asked: list[str]) -> None:
    found = reach.read(line, date(2026, 11, 29))
    assert (dict(found.values), [one.field for one in found.unclear]) == (values, asked)

"""The rows on daily life say a number once."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.summary.first_page.daily import daily_life
from visitprep.summary.first_page.rank import Room
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("hours", "note", "printed"),
    [
        ("5", "5, wakes me up", "5 hours, wakes me up"),
        ("5", "50 on a good week", "5 hours, 50 on a good week"),
        ("5", "in the recliner", "5 hours, in the recliner"),
    ],
)
def test_the_hours_of_sleep_stand_once(hours: str, note: str, printed: str) -> None:
    visit = Visit.model_validate({"sleep": {"hours": hours, "notes": {"hours": note}}})
    rows = daily_life(visit, Room(), date(2026, 12, 2))
    assert rows is not None
    assert [text_of(row.lines[0]) for row in rows.rows] == [printed]

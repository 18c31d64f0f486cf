"""Entries of Rosa's journal, made up."""

from __future__ import annotations

from datetime import date, timedelta

from visitprep.journal.entry import Entry

TODAY = date(2026, 3, 14)


def entry(ago: int = 0, time: str = "19:30", **said: object) -> Entry:
    """What Rosa wrote about the day `ago` days before TODAY."""
    day = (TODAY - timedelta(days=ago)).isoformat()
    return Entry.model_validate({"id": f"entry-{ago}-{time.replace(':', '')}", "day": day, "time": time, **said})

"""How long ago the medicine list was last looked at, and numbers of the past week were given: what was so
last month is often wrong today (clinical.md 6)."""

from __future__ import annotations

from datetime import date

from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.days_answered import measured_on
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

FRESH_DAYS = 7
"""Past this many days, whoever prints is told."""

_STALE = N_(
    "The medicine list was made or last checked {days} days ago, on {date}. Is it still right?\n"
    "Check it with: visitprep edit medicines"
)


def stale_medicines(visit: Visit, today: date) -> str:
    """What to say before a list older than `FRESH_DAYS` is printed; empty when it is fresh, or no day is known."""
    checked = visit.checked.get("medicines")
    days = (today - checked).days if checked else 0
    if checked is None or days <= FRESH_DAYS:
        return ""
    return say(_STALE, days=days, date=in_words(checked))


def given_long_ago(visit: Visit, today: date, part: str, item: str = "") -> date | None:
    """The day on which numbers of the past days were given, where that is more than `FRESH_DAYS` ago; else None."""
    day = measured_on(visit, part, item)
    return day if day is not None and (today - day).days > FRESH_DAYS else None

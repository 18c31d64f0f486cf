"""Signs that should not wait for a visit, as data: each in two voices, with where it comes from.

Symptoms only, and each says that it is new, sudden, or of the last days: most people who come to a pain clinic
have had some of them for years, and risk factors alone (age, cancer years ago) would alarm nearly all. Thoughts of
ending one's life are the exception: they count, however old they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from visitprep.wording import Wording


class Sign(Struct, frozen=True):
    id: str
    """E and a number (emergency) or T and a number (a doctor today). Stored in visits, so never given again."""
    words: Wording
    """May hold `{name}` and `{emergency}`."""
    page: str
    """For the clinician's page: no voice, and short enough to stand beside others."""
    short: str
    """The same without "new", of what is long there or over; and before their own words."""
    for_some: bool
    """Matters only to some (a shot lately, opioids, pregnancy, age): asked of those who say so, printed for all."""
    sources: tuple[str, ...]
    """Codes of the source list in docs/review-needed.md."""
    sourced: bool
    """False where some of it is general knowledge that no source was read for."""


class Signs(Struct, frozen=True):
    """Both lists, each with those for everybody first."""

    emergency: tuple[Sign, ...]
    today: tuple[Sign, ...]
    more_emergency: str
    """The row that stands for those of the first list that matter only to some."""
    more_today: str
    read: str
    """When the list was last compared with stored copies of its sources (year-month-day)."""
    confirmed: str
    """When a clinician confirmed it; empty until then."""


@cache
def load_signs() -> Signs:
    """Both lists, in the order they are shown."""
    from importlib.resources import files

    data = json.loads((files(__package__) / "signs.json").read_text(encoding="utf-8"))
    return Signs(
        emergency=tuple(_sign(sign) for sign in data["emergency"]),
        today=tuple(_sign(sign) for sign in data["today"]),
        more_emergency=data["more"]["emergency"],
        more_today=data["more"]["today"],
        read=data["read"],
        confirmed=data["confirmed"],
    )


def _sign(data: Mapping[str, Any]) -> Sign:
    return Sign(
        id=data["id"],
        words=Wording(data["you"], data["them"]),
        page=data["page"],
        short=data["short"],
        for_some=data.get("for_some", False),
        sources=tuple(data["sources"]),
        sourced=data["sourced"],
    )

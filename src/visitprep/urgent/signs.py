"""Signs that should not wait for a visit, as data: each in two voices, with where it comes from.

Symptoms only. Risk factors alone (age, cancer years ago) would alarm most people who come to a pain clinic.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from visitprep.wording import Wording


@dataclass(frozen=True, slots=True)
class Sign:
    id: str
    """E1 to E11 (emergency) or T1 to T10 (a doctor today)."""
    words: Wording
    """May hold `{name}`, `{emergency}` and `{action}` (what to do in a crisis)."""
    also: Mapping[str, Wording]
    """A further sentence that the lists of one country add, by country code."""
    sources: tuple[str, ...]
    """Codes of the source list in docs/review-needed.md."""
    confirmed: bool
    """False for general knowledge that nobody has checked against a source yet."""


@dataclass(frozen=True, slots=True)
class Signs:
    emergency: tuple[Sign, ...]
    today: tuple[Sign, ...]
    checked: str
    """When the list was last compared with its sources (year-month-day)."""


@cache
def load_signs() -> Signs:
    """Both lists, in the order they are shown."""
    from importlib.resources import files

    data = json.loads((files(__package__) / "signs.json").read_text(encoding="utf-8"))
    return Signs(
        emergency=tuple(_sign(sign) for sign in data["emergency"]),
        today=tuple(_sign(sign) for sign in data["today"]),
        checked=data["checked"],
    )


def _sign(data: Mapping[str, Any]) -> Sign:
    also = {country: Wording(**words) for country, words in data.get("also", {}).items()}
    return Sign(
        id=data["id"],
        words=Wording(data["you"], data["them"]),
        also=MappingProxyType(also),
        sources=tuple(data["sources"]),
        confirmed=data["confirmed"],
    )

"""What differs by country: numbers to call, and paper. Dated data, to be checked again.

A wrong number here can hurt somebody. Every number says where and when it was `read`, in a stored copy of a public
page, and when somebody in that country `confirmed` it: two different things. None has been called yet.
docs/review-needed.md lists what is still to be confirmed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from visitprep.formats_copies_measures import Paper
from visitprep.wording import Wording

UNKNOWN = "unknown"


class CrisisLines(Struct, frozen=True):
    """Whom to reach in a crisis. All are sentences or parts of one, for reading aloud."""

    reach: str
    """After "If you need someone to talk to now," ("call or text 988 (free, 24 hours)")."""
    action: Wording
    """The shortest thing to do ("call or text 988")."""
    more: tuple[str, ...]
    """Further lines, each a sentence."""


class KnownNumber(Struct, frozen=True):
    """Where one number that is printed comes from."""

    number: str
    """As printed; what is pressed after the call ("2") counts as one."""
    source: str
    read: str
    """The day the source was read (year-month-day). That is not the day somebody tried the number."""
    confirmed: str
    """The day somebody in that country confirmed it; empty until then."""


class CountryPack(Struct, frozen=True):
    code: str
    emergency: Wording
    """After "call": a number, or words if we know no number."""
    emergency_place: str
    """After "go to" ("the emergency room", "A&E")."""
    today: Wording
    """After "call", for what cannot wait past today. `them` holds `{name}`."""
    crisis: CrisisLines
    paper: Paper
    numbers: tuple[KnownNumber, ...]
    unconfirmed: tuple[str, ...]
    """What a person in that country still has to confirm."""


@cache
def pack(code: str) -> CountryPack:
    """The pack of a country code in any case ("us", "GB").

    A code without a pack of its own gets the pack for "unknown": words without a number are better than none,
    and than the number of another country.
    """
    wanted = {"GB": "UK"}.get(code.upper(), code.upper())
    packs = _packaged()
    found = wanted if wanted in packs else UNKNOWN
    return _pack(found, packs[found])


def codes() -> tuple[str, ...]:
    """Of every pack, in the order they are offered: the same as in `visit.records.choices.country.Country`."""
    return tuple(_packaged())


@cache
def _packaged() -> dict[str, Any]:
    from importlib.resources import files

    data: dict[str, Any] = json.loads((files(__package__) / "countries.json").read_text(encoding="utf-8"))
    return data


def _pack(code: str, data: Mapping[str, Any]) -> CountryPack:
    crisis = data["crisis"]
    return CountryPack(
        **{
            **data,
            "code": code,
            "emergency": _wording(data["emergency"]),
            "today": _wording(data["today"]),
            "paper": Paper(data["paper"]),
            "crisis": CrisisLines(crisis["reach"], _wording(crisis["action"]), tuple(crisis["more"])),
            "numbers": tuple(KnownNumber(**number) for number in data["numbers"]),
            "unconfirmed": tuple(data["unconfirmed"]),
        }
    )


def _wording(data: str | Mapping[str, str]) -> Wording:
    return Wording(data) if isinstance(data, str) else Wording(data["you"], data["them"])

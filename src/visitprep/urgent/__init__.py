"""What should not wait for the visit, whom to call in which country, and the crisis lines."""

from __future__ import annotations

from visitprep.urgent.countries import CountryPack, CrisisLines, KnownNumber, codes, pack
from visitprep.urgent.page import (
    OFFER_TO_STOP,
    QUESTION,
    SignList,
    UrgentPage,
    crisis_text,
    reply,
    urgent_page,
    when_read,
)
from visitprep.urgent.signs import Sign, Signs, load_signs

__all__ = [
    "OFFER_TO_STOP",
    "QUESTION",
    "CountryPack",
    "CrisisLines",
    "KnownNumber",
    "Sign",
    "SignList",
    "Signs",
    "UrgentPage",
    "codes",
    "crisis_text",
    "load_signs",
    "pack",
    "reply",
    "urgent_page",
    "when_read",
]

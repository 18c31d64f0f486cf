"""The crisis line of their country, which stands beside every question on mood, and is told where death is spoken of."""

from __future__ import annotations

from visitprep.urgent.countries import CountryPack, pack
from visitprep.urgent.page import crisis_text
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import Visit
from visitprep.wording import Voice


def pack_of(visit: Visit) -> CountryPack:
    """The numbers of their country; the general words while it is not known."""
    return pack((visit.person.country or Country.OTHER).value)


def crisis_words(visit: Visit, voice: Voice) -> str:
    """What stands beside every question on mood, whatever was answered (clinical.md D8)."""
    lines = crisis_text(pack_of(visit), voice)
    return f"{lines[0]}\n{lines[-1]}" if voice.about_someone else lines[0]


def crisis_in_full(visit: Visit, voice: Voice) -> str:
    """Told at once where death was spoken of."""
    return "\n".join(crisis_text(pack_of(visit), voice))

"""The crisis line of their country, which stands beside every question on mood, and is told where death is spoken of."""

from __future__ import annotations

import re

from visitprep.urgent.countries import CountryPack, pack
from visitprep.urgent.page import crisis_text
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, Voice, say

_DEATH = NC_(
    "words that speak of suicide or of wanting to die, between bars",
    "suicid\\w*|not wak(?:e|ing) up|never wak(?:e|ing) up|(?:don't|dont|do not) want to wake up|better off (?:dead|gone|not (?:being )?(?:here|alive)|without"
    " (?:me|him|her))|(?:won't|wont|wouldn't|wouldnt) wake up|better (?:off )?(?:if i (?:was|were) )?dead|kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)|end(?:ing)? it|end my"
    " life|take my (?:own )?life|want(?:s|ed|ing)? to die|wish(?:es|ed)? (?:i|he|she|they) (?:was|were|am|is) dead"
    "|(?:want|wants|rather|wish|wishes) to be dead|rather be dead|not (?:want to )?be here|not want to live|no reason to live"
    "|(?:don't|dont|doesn't|doesnt|do not|does not) want to (?:live|be here)|(?:hurt|harm)(?:ing)? (?:my|him|her|them)sel(?:f|ves)"
    "|self[- ]harm|rather die|tired of living|not worth living|(?:no|see the|see any) point (?:in|of) living"
    "|overdos\\w+",
)


def pack_of(visit: Visit) -> CountryPack:
    """The numbers of their country; the general words while it is not known."""
    return pack((visit.person.country or Country.OTHER).value)


def crisis_words(visit: Visit, voice: Voice) -> str:
    """What stands beside every question on mood, whatever was answered (clinical.md D8)."""
    lines = crisis_text(pack_of(visit), voice)
    return f"{lines[0]}\n{lines[-1]}" if voice.about_someone else lines[0]


def speaks_of_death(words: str) -> bool:
    """Whether the words speak of suicide or of wanting to die; a "not" before them changes nothing."""
    plain = " ".join(words.replace("\u2019", "'").split())
    return re.search(rf"\b(?:{say(_DEATH)})\b", plain, re.IGNORECASE) is not None


def crisis_in_full(visit: Visit, voice: Voice) -> str:
    """Told at once where death was spoken of."""
    return "\n".join(crisis_text(pack_of(visit), voice))

"""The crisis line of their country, which stands beside every question on mood, and is told where death is spoken of."""

from __future__ import annotations

import re

from visitprep.patterns import compiled
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


_TO_DO_IT = (
    r"(?:(?:hurt|harm|kill)(?:ing)? (?:my|him|her)self(?: or (?:anyone|anybody|others|someone else))?|self[- ]harm(?:ing)?"
    r"|suicid(?:e|al)(?: thoughts?| ideas?)?|end(?:ing)? my (?:own )?life|tak(?:e|ing) my (?:own )?life|commit(?:ting)? suicide"
    r"|do(?:ing)? (?:anything|something|nothing) to (?:hurt|harm) myself)"
)
_WHO = r"(?:i|s?he|we)"
_TO = (
    r"(?:(?:going|gonna|planning|about|trying|ready) (?:to )?|(?:thinking|think|thought|dreaming) (?:of|about) |plan to "
    r"|having (?:any )?(?:thoughts|ideas|plans) (?:of|about|to) |the type to |someone to )"
)
_PLAIN_DENIAL = compiled(
    rf"(?:{_WHO}(?:'?m| am|'?s| is)? )?(?:(?:am|is) )?(?:not|never|ain't|isn't) (?:ever )?{_TO}?(?:ever )?{_TO_DO_IT}"
    rf"|(?:{_WHO} ?)?(?:(?:would|will|could|do|does)(?:n'?t| not)|won'?t|would never|will never|could never|'?d never|'?ll never"
    rf"|never|have never|has never|have not|haven'?t|'?ve never) (?:ever )?{_TO}?(?:had (?:any )?(?:thoughts|plans) of )?{_TO_DO_IT}"
    rf"|(?:{_WHO} (?:have|has|had) |there are )?(?:no|never any|not any|never had(?: any)?) "
    rf"(?:(?:thoughts?|ideas?|plans?|intentions?|wish|desire)(?: at all)? (?:of|about|to|on) )?{_TO_DO_IT}",
)
_IN_DOUBT = compiled(
    r"\b(?:any ?more|anymore|yet|today|tonight|right now|at the moment|now|again|but|though|except|sometimes|lately|used to|before|almost"
    r"|tried|wish\w*|if|unless|until|maybe|probably|i think|i guess|thought about it|hopeless|no hope|giv(?:e|ing) up|can'?t go on"
    r"|can'?t take|no point|no reason|burden|because|my (?:kids?|dog|family|faith)|promise\w*|gun|pills)\b"
)
"""Beside a denial it leaves it in doubt."""


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


def denies_plainly(words: str) -> bool:
    """Whether all that is said of death is that nobody thinks of it, "i would never hurt myself"; in doubt it is not."""
    plain = " ".join(words.replace("\u2019", "'").casefold().split())
    if _IN_DOUBT.search(plain):
        return False
    clauses = [one.strip(" -") for one in re.split(r"[,;.!?]|\band\b(?= (?:i|s?he|not|never|no)\b)", plain)]
    spoken = [
        re.sub(r"^(?:(?:and|no|well|oh|so) )+(?=i|s?he|not|never)", "", one)
        for one in clauses
        if speaks_of_death(one)
    ]
    return bool(spoken) and all(_PLAIN_DENIAL.fullmatch(one) is not None for one in spoken)


def crisis_told(visit: Visit, voice: Voice, words: str) -> str:
    """What is told where `words` speak of death: one line behind a plain denial, else all of it."""
    return crisis_text(pack_of(visit), voice)[0] if denies_plainly(words) else crisis_in_full(visit, voice)


def crisis_in_full(visit: Visit, voice: Voice) -> str:
    """Told at once where death was spoken of."""
    return "\n".join(crisis_text(pack_of(visit), voice))

"""Whether words speak of suicide or of wanting to die, and whether all that they do is to deny it."""

from __future__ import annotations

import re

from visitprep.patterns import compiled
from visitprep.wording import NC_, say

_DEATH = NC_(
    "words that speak of suicide or of wanting to die, between bars",
    "suicid\\w*|not wak(?:e|ing) up|never wak(?:e|ing) up|(?:don't|dont|do not) want to wake up"
    "|better off (?:dead|gone|not (?:being )?(?:here|alive)|without"
    " (?:me|him|her))|(?:won't|wont|wouldn't|wouldnt) wake up|better (?:off )?(?:if i (?:was"
    "|were) )?dead|kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)|end(?:ing)? it|end my"
    " life|take my (?:own )?life|want(?:s|ed|ing)? to die|wish(?:es|ed)? (?:i|he|she|they) (?:was|were|am|is) dead"
    "|(?:want|wants|rather|wish|wishes) to be dead|rather be dead|not (?:want to )?be here"
    "|not want to live|no reason to live"
    "|(?:don't|dont|doesn't|doesnt|do not|does not) want to (?:live|be here)|(?:hurt"
    "|harm)(?:ing)? (?:my|him|her|them)sel(?:f|ves)"
    "|self[- ]harm|rather die|tired of living|not worth living|(?:no|see the|see any) point (?:in|of) living"
    "|overdos\\w+|(?:sleep|bed) and (?:not|never) wake|hope (?:i|he|she) (?:don't|dont|never"
    "|doesn't|doesnt) wake up"
    "|(?:don't|dont|do not|doesn't|doesnt) want to be alive|(?:god|lord) (?:would|to|will|should"
    "|'d) (?:just )?take (?:me|him|her)"
    "|(?:wouldn't|wouldnt|would not|don't|dont) (?:care|mind) if (?:i|he|she) (?:died|was dead"
    "|were dead|was gone|didn't wake|didnt wake)"
    "|(?:easier|better) if (?:i|he|she) (?:was|were|wasn't|wasnt|weren't) (?:gone|dead|not here"
    "|here)|ending (?:things|everything)"
    "|every(?:one|body)(?: else)?(?:'d| would) be better off|(?:think\\w*|thought) (?:about"
    "|of) (?:driving into|jumping off|my (?:gun|pistol|rope)|a rope)|want it all to (?:be over|end|stop)",
)


_TO_DO_IT = (
    r"(?:(?:hurt|harm|kill)(?:ing)? (?:my|him|her)self(?: or (?:anyone|anybody|others"
    r"|someone else))?|self[- ]harm(?:ing)?"
    r"|suicid(?:e|al|ality)(?: thoughts?| ideas?)?(?: at all)?|end(?:ing)? my (?:own )?life"
    r"|tak(?:e|ing) my (?:own )?life|commit(?:ting)? suicide"
    r"|do(?:ing)? (?:anything|something|nothing) to (?:hurt|harm) myself)"
)
_WHO = r"(?:i|s?he|we)"
_TO = (
    r"(?:(?:going|gonna|planning|about|trying|ready) (?:to )?|(?:thinking|think|thought"
    r"|dreaming) (?:of|about) |plan to "
    r"|having (?:any )?(?:thoughts|ideas|plans) (?:of|about|to) |the type to |someone to )"
)
_PLAIN_DENIAL = compiled(
    rf"(?:{_WHO}(?:'?m| am|'?s| is)? )?(?:(?:am|is) )?(?:not|never|ain't"
    rf"|isn't) (?:ever )?{_TO}?(?:ever )?{_TO_DO_IT}"
    rf"|(?:{_WHO} ?)?(?:(?:would|will|could|do|does)(?:n'?t| not)|won'?t|would never|will never"
    rf"|could never|'?d never|'?ll never|never|have never|has never|have not|haven'?t"
    rf"|'?ve never) (?:ever )?{_TO}?(?:had (?:any )?(?:thoughts|plans) of )?{_TO_DO_IT}"
    rf"|(?:{_WHO} (?:have|has|had) |there are )?(?:no|never any|not any|never had(?: any)?|den(?:y|ies)) "
    rf"(?:(?:thoughts?|ideas?|plans?|intentions?|wish|desire)(?: at all)? (?:of|about|to|on) )?{_TO_DO_IT}",
)
_WHO_THEY_LIVE_FOR = compiled(
    r"(?<=[,;.!] )(?:i|s?he) (?:have|has|love|loves) my (?:kids?|children|grand ?kids?|family|dog"
    r"|faith|husband|wife|son|daughter)(?=\s*(?:[,;.!]|$))"
)
"""A sentence of its own behind a denial. Within one, "not because of my kids", it leaves it in doubt."""
_IN_DOUBT = compiled(
    r"\b(?:any ?more|anymore|yet|today|tonight|right now|at the moment|now|again|but|though"
    r"|except|sometimes|lately|used to|before|almost"
    r"|tried|wish\w*|if|unless|until|maybe|probably|i think|i guess|thought about it|hopeless"
    r"|no hope|giv(?:e|ing) up|can'?t go on"
    r"|can'?t take|no point|no reason|burden|because|my (?:kids?|dog|family|faith)|promise\w*|gun|pills)\b"
)
"""Beside a denial it leaves it in doubt."""


def speaks_of_death(words: str) -> bool:
    """Whether the words speak of suicide or of wanting to die; a "not" before them changes nothing."""
    plain = " ".join(words.replace("\u2019", "'").split())
    return re.search(rf"\b(?:{say(_DEATH)})\b", plain, re.IGNORECASE) is not None


def denies_plainly(words: str) -> bool:
    """Whether all that is said of death is that nobody thinks of it, "i would never hurt myself"; in doubt not."""
    plain = re.sub(r"^[\d\s]+", "", " ".join(words.replace("\u2019", "'").casefold().split()))
    plain = _WHO_THEY_LIVE_FOR.sub("", plain)
    if _IN_DOUBT.search(plain):
        return False
    clauses = [one.strip(" -") for one in re.split(r"[,;.!?]|\band\b(?= (?:i|s?he|not|never|no)\b)", plain)]
    spoken = [
        re.sub(r"^(?:(?:and|no|well|oh|so) )+(?=i|s?he|not|never)", "", one)
        for one in clauses
        if speaks_of_death(one)
    ]
    return bool(spoken) and all(_PLAIN_DENIAL.fullmatch(one) is not None for one in spoken)

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
    "|were) )?dead|kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)|end(?:ing)? it|end(?:ing)? (?:my|his|her"
    "|their) (?:own )?life|take my (?:own )?life|want(?:s|ed|ing)? to die"
    "|wish(?:es|ed)? (?:i|he|she|they) (?:was|were|am|is) dead"
    "|(?:want|wants|rather|wish|wishes) to be dead|rather be dead|not (?:want to )?be here"
    "|not want to live|no reason to live"
    "|(?:don't|dont|doesn't|doesnt|do not|does not) want to (?:live|be here)|(?:hurt"
    "|harm)(?:ing)? (?:my|him|her|them)sel(?:f|ves)"
    "|self[- ]harm|rather die|tired of living|not worth living|(?:no|see the|see any) point (?:in|of) living"
    "|(?:think\\w*|thought\\w*|dream\\w*) (?:about|of) (?:dying|death|being dead)"
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
    r"|suicid(?:e|al|ality)(?: thoughts?| ideas?)?(?: at all)?|end(?:ing)? (?:my|his|her) (?:own )?life"
    r"|tak(?:e|ing) (?:my|his|her) (?:own )?life|end(?:ing)? (?:it|things)(?: all)?|commit(?:ting)? suicide"
    r"|do(?:ing)? (?:anything|something|nothing) to (?:hurt|harm) (?:my|him|her)self)"
)
_WHO = r"(?:i|s?he|we)"
_TO = (
    r"(?:(?:going|gonna|planning|about|trying|ready) (?:to )?|(?:thinking|think|thought"
    r"|dreaming|talk(?:s|ed|ing)?|spoken?) (?:of|about) |plan to "
    r"|having (?:any )?(?:thoughts|ideas|plans) (?:of|about|to) |the type to |someone to )"
)
_NOT = r"(?:not|never|(?:ai|is|am|was|are)n'?t)"


def _denial(what: str) -> str:
    return (
        rf"(?:{_WHO}(?:'?m| am|'?s| is)? )?(?:(?:am|is) )?{_NOT} (?:ever )?{_TO}?(?:ever )?{what}"
        rf"|(?:{_WHO} ?)?(?:(?:would|will|could|do|does|did)(?:n'?t| not)|won'?t|would never|will never"
        rf"|could never|'?d never|'?ll never|never|have never|has never|have not|haven'?t"
        rf"|'?ve never) (?:ever )?{_TO}?(?:had (?:any )?(?:thoughts|plans) of )?{what}"
        rf"|(?:{_WHO} (?:have|has|had) |there are )?(?:no|never any|not any|never had(?: any)?|den(?:y|ies)) "
        rf"(?:(?:thoughts?|ideas?|plans?|intentions?|wish|desire)(?: at all)? (?:of|about|to|on) )?{what}"
        rf"|(?:(?:{_WHO} )?(?:have|has|had) )?(?:no|never any|never had(?: any)?|den(?:y|ies)) (?:thoughts?|ideas?)"
        r" (?:of|about) (?:dying|death|being dead)"
    )


_PLAIN_DENIAL = compiled(_denial(_TO_DO_IT))
_WISH = rf"(?:want(?:s|ed|ing)? to |wanna )?(?:{_TO_DO_IT}|die|be dead|dying)"
_DENIAL = compiled(
    rf"(?:{_denial(_WISH)}|(?:not that {_WHO}|nobody(?: \w+)?|no one(?: \w+)?) (?:ever )?{_WISH})\b(?P<more>.*)"
)
"""What it denies may be no more than the wish, and something may follow: it is to be asked about."""
_WHO_THEY_LIVE_FOR = compiled(
    r"(?<=[,;.!] )(?:i|s?he) (?:have|has|love|loves) my (?:kids?|children|grand ?kids?|family|dog"
    r"|faith|husband|wife|son|daughter)(?=\s*(?:[,;.!]|$))"
)
"""A sentence of its own behind a denial. Within one, "not because of my kids", it leaves it in doubt."""
_IN_DOUBT = compiled(
    r"\b(?:any ?more|anymore|yet|today|tonight|(?:some|most|good|bad) days|right now|at the moment"
    r"|now|again|but|though"
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
    plain = _WHO_THEY_LIVE_FOR.sub("", _THOUGH.sub("", _plain(words)))
    return not _IN_DOUBT.search(plain) and _all_deny(plain, _PLAIN_DENIAL, _CLAUSE)


def denies_in_doubt(words: str) -> bool:
    """Each part that speaks of death denies it, and the others leave it open: "a burden but doesnt want to die"."""
    return not denies_plainly(words) and _all_deny(_plain(words), _DENIAL, _PART)


def _all_deny(plain: str, denial: re.Pattern[str], cut: re.Pattern[str]) -> bool:
    spoken = [_JOINS.sub("", one.strip(" -")) for one in cut.split(plain) if speaks_of_death(one)]
    found = [denial.fullmatch(one) for one in spoken]
    return bool(found) and all(one and not speaks_of_death(one.groupdict().get("more", "")) for one in found)


def _plain(words: str) -> str:
    return re.sub(r"^[\d\s]+", "", " ".join(words.replace("\u2019", "'").casefold().split()))


_THOUGH = compiled(r",? tho(?:ugh)?(?=\s*(?:[,;.!]|$))")
_JOINS = compiled(
    r"^(?:(?:and|but|no|well|oh|so|god|goodness|though|although|i mean|\w+ (?:says?|said)(?: that)?) )+"
    r"(?=i|s?he|not|never|no)"
)
_CLAUSE = compiled(
    r"[,;.!?]|\band\b(?= (?:i|s?he|not|never|no)\b)"
    r"|(?<!any )(?<!some )(?:(?<=\bfine)|(?<=\bok)|(?<=\bokay)|(?<=\bright)|(?<=\bsad)|(?<=\blow)|(?<=\bdown))"
    r" (?=(?:no (?:thoughts?|plans?|ideas?) (?:of|about|to)|(?:not|never) suicidal)\b)"
)
_PART = compiled(r"[,;.!?]|\b(?:and|but|just|only|though|although|because|cause|so)\b")

"""The words for a yes, a no and "not sure", typed alone or in front of more words; and for a "not"."""

from __future__ import annotations

from visitprep.common_words import A_NO
from visitprep.patterns import any_case
from visitprep.wording import NC_

YES = NC_(
    "a yes, alone or before more words, between bars",
    "(?:(?:oh|well|why|ah|god|lord|sadly|unfortunately|most),? )*(?:y(?!['’])|yes|yeah|yep|yup"
    "|ya(?! think\\b)|yea|correct(?! me\\b)"
    "|(?:sure|of course|definitely|certainly|absolutely|indeed)"
    "(?!,? (?:(?:i|s?he|it|we|they) )?(?:not?|never|nothing|(?:do|does|did|is|has|am)n['’]?t)\\b))"
    "|(?:i |we )?(?:guess|think) so",
)
NO = NC_(
    "a no, alone or before the right words, between bars",
    "(?:(?:oh|well|ah|god|goodness|good(?= (?:god|heavens|lord|gracious))|heavens|gracious"
    "|dear|lord|hell|heck|gosh|thank|sadly|luckily|most|(?:of )?course|certainly"
    "|definitely|absolutely),? )*(?:n|no way|no|nope|nah|naw)"
    "|(?:most )?(?:(?:of )?course|certainly|definitely|absolutely|surely) not",
)
"""Whatever stands in front of it, a no is one: "certainly not", "goodness no"."""
NOT_SURE = (
    r"(?:do(?:es)?n['’]?t|do not|didn['’]?t) (?:really |exactly )?(?:know|remember|recall)|dunno|idk"
    r"|no (?:idea|clue)|not (?:really |quite |so |too )?sure|un[ -]?sure"
    r"|can(?:['’]?t|not) (?:say|tell|remember|recall)|could(?:n['’]?t| not) say"
    r"|hard to (?:say|tell)|who knows|beats me|i forget"
)

_OF_ALL = (
    r"(?:\s+(?:of|to|from|like|in|at|any|a|single|one|all|ever|it|that|this|these|those|them|'?em|the|above|list|either"
    r"|both|anything|thing|things|kind|sort|so|far|here|now|please|thanks|thank|you|god|goodness|sorry|applies|apply"
    r"|fits?|new|such|lately|happened|heavens?|whatsoever|sir|ma'?am|man|i'?m good"
    r"|(?:that |which |as far as |so far as )?(?:i|we|s?he|they)"
    r"(?:'?m|'?s| is| am| are| can| could)? (?:knows?|aware|think|recalls?|remembers?)(?: of| about)?"
    r"|to (?:my|our|his|her) knowledge))*"
)
_NOT_ONE = (
    r"(?:0|zero|no(?:pe|ne|thing)?|nah|naw|nada|zip|zilch|nil|n/?a|never(?: had)?|neither"
    r"|(?:nothing|none)(?: (?:of|like) (?:this|that|these|those|it|them|the above))? (?:is|are|was) (?:new|sudden)"
    r"|not (?:any|one|at all|that (?:i|we) know)|not|(?:do|does|did)(?:n'?t| not) (?:have|think so)"
    r"|(?:i|s?he|we|they) (?:have|has|had|got) (?:none|nothing)"
    r"|(?:i|s?he|we|they)(?:'s| is| does| do| has| have| had| did)?(?:n'?t| not| never)"
    r"(?: (?:do|have|had|use|used|take|drink|smoke|did|does|has|says?))?"
    r"|(?:i|s?he|we|they) never (?:do|does|did|has|have|had|used?|tried|takes?))"
)
_WHO = r"(?:i|we|s?he|they|(?:my )?(?:mom|mum|mother|dad|father|wife|husband|son|daughter|sister|brother))"
_SPEAKS = (
    rf"(?:(?:as|like) )?{_WHO}(?: just| already)? (?:says?|said|told (?:you|me|us)|tells me)|(?:says|said) {_WHO}"
)
_SAID = rf"(?:(?:well|um+|uh|oh|honestly|{_SPEAKS})[\s,:]+)*"
_NONE_AT_ALL = any_case(rf"(?:{_SAID}{_NOT_ONE}{_OF_ALL}[\s,.;:!-]*(?:(?:{_SPEAKS})[\s,.;:!-]*)*)+")


def says_none_at_all(text: str) -> bool:
    """A no to a whole list, said once or more and with nothing else: "no, none of it", "none of that no"."""
    plain = " ".join(text.replace("’", "'").split())
    return bool(plain) and _NONE_AT_ALL.fullmatch(plain) is not None and not _OPEN_NO.search(plain)


_OPEN_NO = any_case(r"\bnot (?:now|new|yet|lately)\b|\bno (?:thanks|thank you|please)\b|^(?:not|it)$")
DENIES = any_case(rf"\b(?:{A_NO}|(?:ca|could|would|wo|should)n['’ ]?t)\b")
"""A word that turns the others around it: what they name is not so."""

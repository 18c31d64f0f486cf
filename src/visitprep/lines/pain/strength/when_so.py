"""When a number of a pain is so, by the words around it: at a time of the day, or of some moments only."""

from __future__ import annotations

from visitprep.lines.pain.strength.found import Said
from visitprep.lines.pain.strength.places import PLACE
from visitprep.patterns import any_case

WHEN = any_case(
    r"(?:if|when|whenever|once|after|with|while|on(?! the (?:tele)?phone\b)|in|during|from|going|climbing|walking"
    r"|sitting|standing|lying|bending|lifting|sat|stood|laid|laying|resting|rested|at rest|first thing)\b"
)
OF_A_TIME = any_case(
    r"(?:at (?:night|nite|bedtime|rest)|nights?|nites?|mornings?|evenings?"
    r"|(?:in|of|by) (?:the )?(?:bed|mornings?|evenings?|afternoons?)"
    r"|when \w+(?: \w+){0,4}|(?:at|in|on|after|with|while) (?!the (?:tele)?phone\b)\w+(?: \w+)?)"
)
"""What may stand behind one of four numbers, "5 6 8 at night 4", and leaves them in their order."""
_DAY = any_case(
    r"\b(?:last (?:night|week)|yesterday|(?:last |on |this past )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    r"|sat(?:ur)?|sun)(?:day)?)\b"
)
_OF_THE_DAY = any_case(r"(?:in|during|by|through) (?:the )?day(?:[- ]?time)?")
"""The rest of a day that has a higher number at some time: "4 in the daytime, at night 7"."""
OF_A_DAY = any_case(r"(?:at |in the |by )?(?:night|nite|morning|evening|bedtime|afternoon)s?")
"""Each day again, so that the number before is of the rest of the day."""


def of_the_day(number: Said) -> bool:
    return any(_OF_THE_DAY.fullmatch(words) for words in (number.after, told_before(number)))


_NONE_OF_LATE = any_case(
    r"(?:(?:well|oh|i|she|he|it|there|was|were)[ ,]+)*(?:no|none|not|nothing"
    r"|(?:had|have|has|did) ?n[o'’]?t)\b[^\d,;.]*\b(?:(?:this|last|past|all) (?:\w+ )?week|lately|these days)\b"
)
_STRENGTH_TOO = any_case(
    r"(?<!\w)(?:\d|10)(?!\w| (?:day|week|month|hour|time|night)s?\b)|\b(?:usual|worst|but|except)"
)


def none_of_late(text: str) -> bool:
    """A pain in attacks was not there in the past week, and no number is told: "no migraine this week"."""
    return bool(_NONE_OF_LATE.match(text)) and not _STRENGTH_TOO.search(text)


_JOINS = any_case(r"(?:(?:and|but|or|then|except|only|just)\s+)+")
_IT_IS = any_case(r"\s+(?:(?:it|its|it's|is|was|gets?|goes|like|a|an|about|around|more)\s*)+$")


def told_before(number: Said) -> str:
    """When it is so, told in front: "at night" of "and at night it is 7"."""
    return _IT_IS.sub("", _JOINS.sub("", number.before, count=1) if _JOINS.match(number.before) else number.before)


def of_some_moments(number: Said) -> bool:
    """Said of some moments only."""
    return bool(WHEN.match(number.after) or WHEN.match(told_before(number)))


def at_a_time(number: Said) -> bool:
    """Of some part of the day or some day: "9 at night", "saturday was 9"."""
    said = (number.after, told_before(number))
    return any(OF_A_TIME.fullmatch(one) or OF_A_DAY.fullmatch(one) or _DAY.search(one) for one in said)


def has_own_words(number: Said) -> bool:
    """More than the number, its place and a hedge."""
    return has_words(f"{number.before} {number.after}")


def has_words(words: str) -> bool:
    return _SAYS_NO_MORE.sub("", PLACE.sub(" ", words)) != ""


_SAYS_NO_MORE = any_case(
    r"\b(?:it'?s|is|are|was|about|'?bout|abt|around|ma?y?be|perhaps|like|a|an|at|pain|the|past|week|in|i|says?|said"
    r"|would|tells? (?:me|us)|and|my|his|her|wh?en|(?:i|s?he)'?(?:d|s)|(?:put|call|give) (?:it|that)|s?he|they"
    r"|mom|dad|mum|or so|ever)\b|\W"
)
NO_BEST = any_case(
    r"\b(?:(?:my|the|at) )?(?:best|least|lowest)\b(?![^,;.]*(?:\d|pain|hurt|nothing))"
    r"[^,;.]*\b(?:none|no|never|not|[^\W\d]+n['’]?t)\b[^,;.]*"
    r"|(?:\b(?:i|there(?:['’]?s| is)?) )*\b"
    r"(?:no|never|[^\W\d]+n['’]?t)(?: [^\W\d]+){0,3}? best\b(?![^,;.]*\d)[^,;.]*"
)
"""There is none, and no number of it: "best i aint had no best"."""
NOT_OF_LATE = any_case(
    r"\b(?:not|n't|no) (?:\w+ ){0,4}?(?:lately|recently|of late|now|(?:(?:this|past|last) )+week)\b"
)
"""Of a worst that is not of the past week, as was asked."""

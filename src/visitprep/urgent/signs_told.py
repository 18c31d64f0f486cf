"""What words typed at the signs that should not wait say, where no number was typed: "0 the foot came on slow".

It errs to the side of calling: only words that deny, or tell of something long there, are asked about at all.
"""

from __future__ import annotations

import re
from enum import Enum

from visitprep.common_words import A_NO, MONTHS, SEASON, WEEKDAY
from visitprep.patterns import any_case
from visitprep.urgent.lay_signs import tells_a_sign

_SIGN = (
    r"numb(?!er)\w*|weak\w*|paraly\w+|feel(?:ing)?|pee\w*|urin\w*|poop\w*|bowels?|bladder|leak\w*|wet(?:ting)?"
    r"|soil\w*|chest|breath\w*|faint\w*|pass(?:ed|ing)? out|black(?:ed|ing)? out|headaches?|fevers?|chills"
    r"|stiff neck|confus\w*|slur\w*|speech|speak\w*|sight|vision|blind\w*|see|swollen|swell\w*|calf|cold|blue"
    r"|pale|tearing|ripp(?:ed|ing)|drag\w*|slap\w*|flop\w*|drop\w*|gives? (?:way|out)|gave (?:way|out)|fell"
    r"|falls?|crash\w*|accident|bleed\w*|lump|legs?|arms?|foot|feet|hands?"
)
_LATELY = (
    r"today|tonight|this (?:morning|week|afternoon|evening)|yesterday|last night|sudden(?:ly)?|all of a sudden"
    r"|all at once|(?:hours?|days?) ago|(?:an|one|two|three|few|couple(?: of)?|\d+) (?:hours?|hrs?|days?)"
    rf"|just (?:now|started|began)|since {WEEKDAY}"
)
_AT_ONCE = any_case(
    r"\b(?:can(?:'?t|not| not)|could(?:n'?t| not)|unable to|not able to|no longer)(?: \w+)?"
    r" (?:pee|urinate|breathe|feel|move|speak|talk|see|wake|stand up)\b"
    r"|\b(?:worst (?:ever )?headache|worst headache ever|chest pains?|no feeling (?:in|between|down)"
    r"|hard to (?:wake|breathe|pee)|short of breath|coughing blood|unresponsive|not breathing|chok(?:es|ing)"
    r"|won'?t wake(?: up)?|took (?:all|too many|a (?:whole )?(?:bunch|lot|handful))"
    r"|(?:having|like|think\w*|maybe) (?:\w+ ){0,3}(?:heart attack|stroke|dying))\b"
)
_SIGN_LATELY = any_case(rf"\b(?:{_SIGN})\b(?=.*\b(?:{_LATELY})\b)|\b(?:{_LATELY})\b(?=.*\b(?:{_SIGN})\b)")
_SINCE_WHEN = rf"(?:(?:about|around|like|maybe|early|late|mid|last) ){{0,2}}(?:{MONTHS}|{SEASON})"
_LONG = any_case(
    r"\b(?:years?|yrs?|months?|always|forever|ages|long (?:time|ago)|since (?:the|my|i|birth)|(?:19|20)\d\d"
    r"|decades?|the usual|same as (?:ever|always|before|usual)|as (?:ever|always|usual)|chronic\w*|old|slow\w*"
    rf"|gradual\w*|little by little|since (?:{_SINCE_WHEN})\w*|not (?:new|sudden\w*|worse|any worse|changed)"
    r"|nothing (?:is )?(?:new|sudden|worse|different)|isn'?t (?:new|sudden|worse)"
    r"|no (?:change|worse|different)|hasn'?t changed|unchanged|stable)\b"
)
_LONG_KNOWN = any_case(
    r"\b(?:(?:since |from |in )?last (?:spring|summer|autumn|winter|year|christmas)|(?:a|over a|more than a"
    r"|about a) year"
    r"|(?:surgeon|doctors?|dr\.?(?: \w+)?|docs?|they|nurse|clinic|he|she) (?:all )?(?:already )?(?:knows?|saw"
    r"|checked|is aware)"
    r"|already (?:told|seen|checked|looked at|known)|long[ -]?standing|nothing new|used to it|all my life)\b"
)
"""Beside the number of a sign, too."""
_OVER = any_case(
    r"\b(?:went away|gone away|(?:never|not) (?:came|come) back|did ?n'?t come back|cleared up|healed"
    r"|(?:all |is |was |been )(?:fine|better|ok|okay|good|over|gone) (?:now|since|again|after)|resolved)\b"
)
"""It was there and is gone: whether it is there now is asked, before anybody is called."""
_SINCE = any_case(
    rf"\bsince (?:(?:{_SINCE_WHEN})\w*|(?:the|my|a) (?:fall|accident|crash|wreck|shot|injection|epidural|weekend"
    rf"|other day))\b"
)
"""When it began, and not whether that is new."""
_OF_NOW = any_case(
    rf"\b(?:{_LATELY}|new(?:ly|er)?|worse\w*|more|now|lately|quick\w*|spread\w*|last week"
    rf"|this week(?:end)?|weekend|the other day|weeks?|woke|acute\w*|different|just)\b"
)
"""What is said beside a sign that is long there, once that was taken out: then nobody is asked first."""
_NOT_NEW = any_case(
    r"\b(?:(?:it|that|this|they)(?:'?s| is| are| was| did| has|'?re)?(?: ?n'?t| not| never)"
    r"|none of (?:it|that|this|them))(?: (?:is|are|got|gotten|getting|become|any|really|been))*"
    r"(?: (?:new|sudden(?:ly)?|worse|or))+\b(?! than)"
)
_ONLY_A_PLACE = any_case(r"\b(?:legs?|arms?|foot|feet|hands?|crash\w*|accident|fell|falls?)\b")
"""Words of `_SIGN` that name no sign by themselves."""
_FOR_SOME = any_case(
    r"\b(?:opioids?|opiates?|narcotics?|hydrocodone|oxycod\w*|oxycontin|percocet|vicodin|norco|codeine|morphine"
    r"|tramadol|fentanyl|methadone|hydromorphone|dilaudid|tapentadol|buprenorphine|suboxone|pain (?:pills?|meds?"
    r"|patch(?:es)?)|pregnan\w*|expecting|crash\w*|wreck|accident|shots?|injections?|epidurals?|surger\w+"
    r"|operat\w+|over (?:50|fifty)|(?:[5-9]\d|1\d\d) (?:yrs?|years?)(?: old)?|thin bones|osteopor\w+|steroids?"
    r"|prednis\w+|immune\w*|infection|xanax|valium|benzo\w*|baclofen|gabapentin|(?:run(?:s|ning)?|ran) out)\b"
)
"""What the row that opens the signs for some names."""
_NO = any_case(
    r"(?:i )?(?:0|zero|no(?:pe|t|ne|thing|body)?|nah|naw|neither|never|don'?t think so|don'?t have any)\b"
)
_NONE_OF_ALL = any_case(
    r"\b(?:none|nothing|neither|not (?:any|one)|no(?: to)?)\s+(?:of|to all(?: of)?|to any(?: of)?|all)"
    r"\s*(?:that|this|these|those|them|it|the above|the list|$)(?:\s+(?:is|are|was|came|happened|started)\b)?"
    r"(?:\s+(?:new|sudden\w*|worse|changed|for (?:him|her|me)|today|now|lately))*"
    r"|\b(?:none|nothing|not|no)\s+(?:(?:is|are|was|has|came|that'?s)\s+)*(?:new|sudden\w*|worse|different|changed)\b"
    r"|\b(?:none|no to all)\s*$"
)
"""A no to the whole list, wherever it stands: "on a patch but none of that suddenly"."""
_DENIED = any_case(rf"\b{A_NO}\s+(?:\w+\s+){{0,2}}$")
_UNSURE = any_case(r"\b(?:not|un)[ -]?(?:sure|certain)\b|\b(?:maybe|perhaps|might|may be|don'?t know)\b")
_ONLY_UNSURE = any_case(
    r"(?:i'?m |i am |but |really )*(?:(?:not|un)[ -]?(?:sure|certain)|maybe|perhaps|might be)(?: about (?:it"
    r"|that|this))?[.?]?"
)
_BREAK = any_case(r"[,;.]|\b(?:but|and|then|except|though)\b|^(?:no|nope|nah|0|nothing)\s+(?=just|only)")
_EXPLAINED = any_case(
    r"\b(?:we|i|they|s?he) knows? (?:why|what from|the reason)|\b(?:because|on purpose|explained|diet\w*)\b"
)
"""Behind a 0 it says why something is no sign: "she lost weight but we know why"."""
_WEIGHT = any_case(r"\b(?:weight|pounds?|lbs?|kilos?|kg|stone)\b")


class Says(Enum):
    """How words at the list are to be answered."""

    NOW = "now"
    """Whom to call, at once."""
    ASK = "ask"
    """One question: is one of these new, or suddenly worse?"""


def is_emergency(words: str) -> bool:
    """A part of them tells of what lately came, or cannot wait."""
    return any(_is_emergency(piece.strip()) for piece in _BREAK.split(_plain(words)))


def is_unsure(words: str) -> bool:
    return _UNSURE.search(words) is not None


def says_only_unsure(words: str) -> bool:
    """The words say nothing but that: "not sure about it"."""
    return _ONLY_UNSURE.fullmatch(words.strip()) is not None


def names_a_sign(words: str) -> bool:
    """A sign, a day of late, or a doubt: anything for which it is better to call once too often."""
    plain = _NONE_OF_ALL.sub(" ", _plain(words))
    pieces = _BREAK.split(plain)
    if any(_is_emergency(piece.strip()) for piece in pieces) or is_unsure(plain):
        return True
    if tells_a_sign(plain):
        return True
    return re.search(rf"\b(?:{_SIGN}|{_LATELY})\b", _ONLY_A_PLACE.sub(" ", plain), re.IGNORECASE) is not None


def names_those_for_some(words: str) -> bool:
    """Whom the signs for some are for, and none of the signs: "i take half a hydrocodone some days"."""
    return _FOR_SOME.search(words) is not None and not names_a_sign(words)


def says_long_known(words: str) -> bool:
    """Words beside the number of a sign: that it is not new, and nothing that may be new or worse."""
    plain = _SINCE.sub(" ", _plain(words))
    if is_unsure(plain) or not (_LONG.search(plain) or _LONG_KNOWN.search(plain)):
        return False
    rest = _LONG_KNOWN.sub(" ", _LONG.sub(" ", plain))
    return not (_OF_NOW.search(rest) or any(_is_emergency(piece.strip()) for piece in _BREAK.split(plain)))


def denies_new(words: str) -> bool:
    """They answer by themselves whether it is new or suddenly worse: "it is not suddenly worse"."""
    plain = _plain(words)
    if is_unsure(plain) or not _NOT_NEW.search(plain):
        return False
    rest = _NOT_NEW.sub(" ", plain)
    return not (_OF_NOW.search(rest) or any(_is_emergency(piece.strip()) for piece in _BREAK.split(rest)))


def says_not_new(words: str) -> bool:
    """So by name, and that it is long there: "not sudden, she drops cups since September"."""
    return says_long_known(words) and re.search(r"\bnot (?:new|sudden)", _plain(words), re.IGNORECASE) is not None


def explains(words: str) -> bool:
    """Words behind a 0 that name no sign but weight lost, and say why: one "that nobody can explain" is meant."""
    tells = _WEIGHT.search(words) is not None and _EXPLAINED.search(words) is not None
    return tells and not names_a_sign(words)


def read(words: str, *, after_none: bool = False) -> Says:
    """What they call for. `after_none`: a 0 stood before them."""
    plain = _plain(words)
    pieces = [piece.strip() for piece in _BREAK.split(plain)]
    all_of_them = _NONE_OF_ALL.search(plain)
    if any(_is_emergency(piece) for piece in pieces):
        return Says.ASK if all_of_them or _OVER.search(plain) else Says.NOW
    denies = after_none or any(told is not None for told in (_NO.match(plain), _LONG.search(plain), all_of_them))
    if is_unsure(plain) and not after_none:
        return Says.NOW
    return Says.ASK if denies else Says.NOW


def _plain(words: str) -> str:
    return " ".join(words.replace("\u2019", "'").split())


def _is_emergency(piece: str) -> bool:
    """A sign that is there and lately came, or one that cannot wait; not one denied or told to be long there."""
    if _LONG.search(piece):
        return False
    found = _AT_ONCE.search(piece) or _SIGN_LATELY.search(piece)
    return found is not None and _DENIED.search(piece[: found.start()]) is None
